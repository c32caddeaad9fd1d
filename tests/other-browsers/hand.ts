/** A reader's hand in any browser that speaks WebDriver: it looks, points, types and waits for what is to come. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { aimAt, findAll, textsOf } from './in-page.ts';
import type { Sought } from './in-page.ts';
import { ELEMENT } from './wire.ts';
import type { Element as Handle, Wire } from './wire.ts';

/** A processor that draws the live map for two may take its time. */
const PATIENCE_MS = 60_000;
const GLANCE_MS = 60;

const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F5: '\uE035',
};
export type Size = Readonly<{ width: number; height: number }>;
/** What a function in the page is given first. */
export type InPage = Readonly<{ findAll: typeof findAll; textsOf: typeof textsOf; aimAt: typeof aimAt }>;

const LOOKS = `const __name = (made) => made; const page = { findAll: ${String(findAll)}, textsOf: ${String(textsOf)}, aimAt: ${String(aimAt)} };`;
const pause = (duration: number): Promise<void> => new Promise((done) => setTimeout(done, duration));
const told = (sought: Sought): string => JSON.stringify(sought);

export class Hand {
  readonly wire: Wire;

  constructor(wire: Wire) {
    this.wire = wire;
  }

  async open(address: string): Promise<void> {
    await this.wire.send('go', { url: address });
  }

  /** Runs a function in the page; it must stand alone. */
  run<T, A extends readonly unknown[]>(work: (page: InPage, ...given: A) => T, ...given: A): Promise<T> {
    return this.wire.send('run', { script: `${LOOKS} return (${String(work)})(page, ...arguments);`, args: given }) as Promise<T>;
  }

  /** Runs a function that answers by its last parameter. */
  runLater<T, A extends readonly unknown[]>(work: (page: InPage, ...given: [...A, (value: T) => void]) => void, ...given: A): Promise<T> {
    return this.wire.send('runLater', { script: `${LOOKS} (${String(work)})(page, ...arguments);`, args: given }) as Promise<T>;
  }

  /** Waits until what is read is as it should be, and gives it. */
  async until<T>(what: string, read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    let last = '';
    do {
      try {
        const value = await read();
        if (isRight(value)) return value;
        last = JSON.stringify(value)?.slice(0, 300) ?? 'nothing';
      } catch (error) {
        // A page that is just being left has nothing to read.
        last = error instanceof Error ? error.message : String(error);
      }
      await pause(GLANCE_MS);
    } while (Date.now() < end);
    throw new Error(`${what}: after ${PATIENCE_MS / 1000} s there is ${last}`);
  }

  count(sought: Sought): Promise<number> {
    return this.run((page, wanted) => page.findAll(wanted).length, sought);
  }

  texts(sought: Sought): Promise<string[]> {
    return this.run((page, wanted) => page.textsOf(page.findAll(wanted)), sought);
  }

  /** Waits until it is seen, and gives its text. */
  async see(sought: Sought): Promise<string> {
    const [text = ''] = await this.until(
      `to see ${told(sought)}`,
      () => this.texts(sought),
      (texts) => texts.length > 0,
    );
    return text;
  }

  async gone(sought: Sought): Promise<void> {
    await this.until(
      `that ${told(sought)} goes`,
      () => this.count(sought),
      (count) => count === 0,
    );
  }

  async holdsFocus(sought: Sought): Promise<void> {
    // `:focus` asks for an active window too, which a screen without a window manager may not have.
    const holds = (): Promise<unknown> =>
      this.run((page, wanted) => {
        const element = page.findAll(wanted)[0];
        return element !== undefined && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
      }, sought);
    await this.until(`the focus at ${told(sought)}`, holds, Boolean);
  }

  private async handleOf(sought: Sought): Promise<Handle> {
    const find = (): Promise<Handle | null> => this.run((page, wanted) => page.findAll(wanted)[0] ?? null, sought) as Promise<Handle | null>;
    return (await this.until(`to find ${told(sought)}`, find, (found) => found !== null)) as Handle;
  }

  /** Where it can be hit, once it is there, stands still, and nothing covers it. */
  async aim(sought: Sought): Promise<{ x: number; y: number }> {
    const look = (): Promise<{ x: number; y: number } | string> =>
      this.runLater<{ x: number; y: number } | string, [Sought]>((page, wanted, done) => {
        const found = page.findAll(wanted)[0];
        if (found) page.aimAt(found, done);
        else done('It is not there.');
      }, sought);
    return (await this.until(`to hit ${told(sought)}`, look, (answer) => typeof answer !== 'string')) as { x: number; y: number };
  }

  async click(sought: Sought): Promise<void> {
    const { x, y } = await this.aim(sought);
    await this.clickAt(x, y);
  }

  async clickAt(x: number, y: number, times = 1): Promise<void> {
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const actions = [{ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' }, ...Array.from({ length: times }, () => press).flat()];
    await this.wire.send('act', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  async moveTo(x: number, y: number): Promise<void> {
    const actions = [{ type: 'pointerMove', x, y, duration: 50, origin: 'viewport' }];
    await this.wire.send('act', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** Types letters, one key each. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.wire.send('act', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** Presses keys one after another, each as `Control+Shift+ArrowDown`. */
  async press(...combinations: readonly string[]): Promise<void> {
    for (const combination of combinations) {
      const values = combination.split('+').map((key) => KEYS[key] ?? key);
      const actions = [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await this.wire.send('act', { actions: [{ type: 'key', id: 'keys', actions }] });
    }
  }

  /** Gives a file to a field for files, seen or not. */
  async give(sought: Sought, path: string): Promise<void> {
    const handle = await this.handleOf({ ...sought, unseen: true });
    await this.wire.send('sendKeys', { id: handle[ELEMENT], text: path });
  }

  /** Lets a file go over the page. */
  async drop(name: string, content: string): Promise<void> {
    await this.run(
      (_page, called, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], called));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      name,
      content,
    );
  }

  hash(): Promise<string> {
    return this.run(() => decodeURIComponent(location.hash));
  }

  /** Goes to another state by its address, as a link in a document would. */
  async follow(hash: string): Promise<void> {
    await this.run((_page, next) => void (location.hash = next), hash);
  }

  windows(): Promise<string[]> {
    return this.wire.send('windows') as Promise<string[]>;
  }

  window(): Promise<string> {
    return this.wire.send('window') as Promise<string>;
  }

  async toWindow(handle: string): Promise<void> {
    await this.wire.send('toWindow', { handle });
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.from((await this.wire.send('screenshot')) as string, 'base64'));
  }

  /** Goes on in a window without bars, as those with bars cannot be as narrow as a phone. */
  async openNarrow({ width, height }: Size): Promise<void> {
    const before = await this.windows();
    await this.run(
      (_page, wide, tall) => void window.open(location.href, 'narrow', `popup,toolbar=no,menubar=no,location=no,width=${wide},height=${tall}`),
      width,
      height,
    );
    const [narrow] = await this.until(
      'a narrow window',
      async () => (await this.windows()).filter((each) => !before.includes(each)),
      ({ length }) => length === 1,
    );
    await this.toWindow(narrow ?? '');
  }

  /** Makes the page's own room in the window as large as this, or as narrow as the window can be; gives what it is. */
  async resize({ width, height }: Size): Promise<Size> {
    let [outerWidth, outerHeight, narrowest] = [width, height, 0];
    const [inner, innerTall] = await this.until(
      `a window of ${width} × ${height}`,
      async () => {
        await this.wire.send('setRect', { x: 0, y: 0, width: outerWidth, height: outerHeight });
        await pause(GLANCE_MS);
        const [wide, tall] = await this.run(() => [innerWidth, innerHeight]);
        // It does not become narrower though it is asked to.
        if (wide > width && outerWidth < width) narrowest = wide;
        outerWidth += width - wide;
        outerHeight += height - tall;
        return [wide, tall] as const;
      },
      ([wide, tall]) => (wide === width || wide === narrowest) && tall === height,
    );
    return { width: inner, height: innerTall };
  }
}
