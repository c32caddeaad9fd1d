/** Firefox, by the socket that it opens itself. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hand } from './hand.ts';
import { marionette } from './marionette.ts';
import type { OtherBrowser, Start } from './other-browser.ts';
import { endProgram, freePort } from './screen.ts';

const PROGRAM = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** A profile that asks nothing of its maker's servers and saves without a question. */
const preferencesOf = ({ map, gatePort }: Start, port: number, downloads: string): Record<string, string | number | boolean> => ({
  'marionette.port': port,
  'intl.accept_languages': 'zh-CN',
  'ui.prefersReducedMotion': 1,
  'webgl.disabled': map === 'light',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.manager.addToRecentDocs': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
  'dom.disable_open_during_load': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': gatePort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': gatePort,
  'services.settings.server': 'data:,',
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'dom.push.connection.enabled': false,
  'app.normandy.enabled': false,
  'extensions.getAddons.cache.enabled': false,
});

/**
 * Runs in the browser itself: what its console has kept of pages, and is then emptied. Firefox calls each request that is
 * abandoned as its page is left, while a service worker answers it, an "interception" that failed: this says nothing of the
 * file, which would be lacking in the page if it could not be had.
 */
const CONSOLE = `
  const said = Services.console.getMessageArray().flatMap((entry) => {
    if (!(entry instanceof Ci.nsIScriptError)) return [];
    const isWarning = (entry.flags & Ci.nsIScriptError.warningFlag) !== 0;
    const isPolicy = /^(?:CSP|Content Security Policy)/u.test(entry.category);
    const isAbandoned = entry.category === 'Service Worker Interception';
    const isPage = /^(?:https?|blob|file):/u.test(entry.sourceName) || isPolicy;
    return isPage && !isAbandoned && (!isWarning || isPolicy) ? [entry.category + ': ' + entry.errorMessage + ' (' + entry.sourceName + ':' + entry.lineNumber + ')'] : [];
  });
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const logged = storage.getEvents().filter(({ level, filename }) => level === 'error' && /^(?:https?|blob|file):/u.test(filename)).map((entry) => 'console: ' + entry.arguments.map(String).join(' '));
  Services.console.reset();
  storage.clearEvents();
  return [...said, ...logged];
`;

export const firefox: OtherBrowser = {
  id: 'firefox',
  name: 'Firefox',
  absence: () => (existsSync(PROGRAM) ? null : `${PROGRAM} is not there (FIREFOX_PATH may name another)`),
  open: async (start) => {
    const profile = join(start.folder, 'profile');
    const downloads = join(start.folder, 'downloads');
    for (const folder of [profile, downloads]) mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const lines = Object.entries(preferencesOf(start, port, downloads)).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
    writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
    const program = spawn(PROGRAM, ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: start.display, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', MOZ_DISABLE_CONTENT_SANDBOX: process.getuid?.() === 0 ? '1' : '' },
    });
    try {
      const wire = await marionette(port);
      const session = (await wire.send('newSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'accept' } } })) as {
        capabilities: { browserVersion: string };
      };
      const inBrowser = async (script: string): Promise<unknown> => {
        await wire.call('Marionette:SetContext', { value: 'chrome' });
        try {
          return await wire.send('run', { script, args: [] });
        } finally {
          await wire.call('Marionette:SetContext', { value: 'content' });
        }
      };
      return {
        hand: new Hand(wire),
        version: `Firefox ${session.capabilities.browserVersion}`,
        downloads,
        faults: async () => (await inBrowser(CONSOLE)) as string[],
        end: async () => {
          await wire.end();
          await endProgram(program);
        },
      };
    } catch (error) {
      await endProgram(program);
      throw error;
    }
  },
};
