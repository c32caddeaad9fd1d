/** The policy itself: in each way in which the page is opened, what it forbids is tried by a script of the page and refused. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { stands } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { NAMING } from '../watch.ts';

/** Tries all that is forbidden, one after another; gives the names of what was not refused, and how many were tried. */
async function attempts(): Promise<{ cases: number; came: string[] }> {
  const element = document.createElement('div');
  element.append(document.createElement('b'));
  document.body.append(element);
  const script = document.createElement('script');
  const frame = document.createElement('iframe');
  type Factory = { createPolicy: (name: string, rules: object) => unknown };
  /** Refused by an exception. */
  const thrown: Record<string, () => unknown> = {
    innerHTML: () => (element.innerHTML = '<b>x</b>'),
    insertAdjacentHTML: () => element.firstElementChild?.insertAdjacentHTML('afterend', '<b>x</b>'),
    'document.write': () => document.write('x'),
    DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'a script’s text': () => (script.text = '1'),
    'a script’s address': () => (script.src = 'https://canary.invalid/x.js'),
    srcdoc: () => (frame.srcdoc = '<b>x</b>'),
    'a worker from a text': () => new Worker('data:text/javascript,1'),
    'a worker from another host': () => new Worker('https://canary.invalid/x.js'),
    'an event handler': () => element.setAttribute('onclick', '1'),
    'a policy of another name': () => (window as unknown as { trustedTypes: Factory }).trustedTypes.createPolicy('other', {}),
    'a second policy of ours': () => (window as unknown as { trustedTypes: Factory }).trustedTypes.createPolicy('default', {}),
  };
  /** Refused with an event. A driver may compute texts, a timer of the page may not. */
  const told: Record<string, (ran: () => void) => void> = {
    // oxlint-disable-next-line no-eval -- what is forbidden
    eval: (ran) => void setTimeout(() => ((0, eval)('1'), ran())),
    // oxlint-disable-next-line typescript/no-implied-eval -- what is forbidden
    Function: (ran) => void setTimeout(() => (new Function('return 1')(), ran())),
    'a foreign fetch': (ran) => void fetch('https://canary.invalid/').then(ran, () => undefined),
    'a foreign picture': (ran) => {
      const picture = new Image();
      picture.addEventListener('load', ran);
      picture.src = 'https://canary.invalid/x.png';
    },
    'a style of its own': () => element.setAttribute('style', 'color:red'),
    'a form': () => {
      const form = document.createElement('form');
      form.action = 'https://canary.invalid/';
      document.body.append(form);
      form.submit();
    },
  };
  const came: string[] = [];
  for (const [name, act] of Object.entries(thrown)) {
    try {
      act();
      came.push(name);
    } catch {
      // Refused.
    }
  }
  for (const [name, act] of Object.entries(told)) {
    const isRefused = await new Promise<boolean>((done) => {
      document.addEventListener('securitypolicyviolation', () => done(true), { once: true });
      setTimeout(() => done(false), 10_000);
      act(() => done(false));
    });
    if (!isRefused) came.push(name);
  }
  return { cases: Object.keys(thrown).length + Object.keys(told).length, came };
}

async function tried(page: Page, what: string): Promise<Outcome> {
  const { cases, came } = await page.evaluate(attempts);
  return { cases, faults: came.map((each) => `${what}: ${each}`) };
}

async function runPolicy(browser: Browser, site: Site): Promise<Outcome> {
  const outcome = { cases: 0, faults: [] as string[] };
  const add = ({ cases, faults }: Outcome): void => {
    outcome.cases += cases;
    outcome.faults.push(...faults);
  };
  const modes: readonly (readonly [string, string])[] = [
    ['the atlas', site.url],
    ['the desk', `${site.url}?desk#desk=1`],
    ['a tour', `${site.url}?tour#tour=flagship-zones/1`],
    ['a frame', `${site.url}?embed`],
    ['the single file', pathToFileURL(join(site.folder, 'atlas.html')).href],
  ];
  for (const [name, address] of modes) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(NAMING);
    const page = await context.newPage();
    await page.goto(address);
    await stands(page);
    add(await tried(page, name));
    if (name === 'the atlas') {
      await page.emulateMedia({ media: 'print' });
      add(await tried(page, 'print'));
    }
    // Every link to a window of its own, but to what the page carries itself, lets go of it.
    const held = await page.evaluate(() => {
      const roots: ParentNode[] = [document];
      const links: string[] = [];
      for (const root of roots)
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element instanceof HTMLAnchorElement && element.target !== '' && element.protocol !== 'blob:' && !element.relList.contains('noopener'))
            links.push(element.href);
        }
      return links;
    });
    add({ cases: 1, faults: held.map((link) => `${name}: a link holds its window: ${link}`) });
    await context.close();
  }
  return outcome;
}

export const POLICY: Door = { id: 'policy', name: '安全策略 content policy', run: runPolicy };
