/** WebKitGTK, by its driver and the small browser that it comes with. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hand } from './hand.ts';
import { httpWire } from './http-wire.ts';
import type { OtherBrowser } from './other-browser.ts';
import { endProgram, freePort } from './screen.ts';

const DRIVER = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver';

/** The browser stands in a folder of its interface's version. */
function browserPath(): string | null {
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  const paths = libraries.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(folder, name, 'MiniBrowser')),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

export const webkit: OtherBrowser = {
  id: 'webkit',
  name: 'WebKitGTK',
  absence: () => {
    if (!existsSync(DRIVER)) return `${DRIVER} is not there (WEBKIT_DRIVER_PATH may name another)`;
    return browserPath() === null ? 'its MiniBrowser is not there' : null;
  },
  open: async ({ display, folder, map, gatePort }) => {
    const downloads = join(folder, 'downloads');
    const settings = join(folder, 'settings');
    for (const each of [downloads, settings]) mkdirSync(each, { recursive: true });
    writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, HOME: folder, XDG_CONFIG_HOME: settings, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, LANG: 'C.UTF-8' };
    const program = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
    try {
      const wire = await httpWire(port, {
        unhandledPromptBehavior: 'accept',
        proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${gatePort}`, sslProxy: `127.0.0.1:${gatePort}`, noProxy: ['127.0.0.1'] },
        'webkitgtk:browserOptions': {
          binary: browserPath(),
          args: ['--automation', '--javascript-can-open-windows-automatically=true', `--enable-webgl=${map === 'live'}`],
        },
      });
      const hand = new Hand(wire);
      return {
        hand,
        version: `WebKitGTK ${wire.version}`,
        downloads,
        // It keeps no console for its driver: the served page has a witness of its own.
        faults: () =>
          hand.run(() => {
            const seen = (window as unknown as { witnessed?: string[] }).witnessed;
            return seen ? seen.splice(0) : ['The witness is not in the page.'];
          }),
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
