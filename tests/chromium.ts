/**
 * The browser that the tests run in: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the packaged headless
 * Chromium, fetched once at a pinned version so that `npm ci` need not bring its 67 MB. CHROMIUM_BUNDLED=1 takes the
 * packaged one in any case.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache');
const BUNDLED = join(CACHE, `chromium-${VERSION}`);

const programs = (name: string): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => (process.env[folder] ? [join(process.env[folder], ...name.split('/'))] : []));
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programs('Google/Chrome/Application/chrome.exe'),
  ...programs('Chromium/Application/chrome.exe'),
  ...programs('Microsoft/Edge/Application/msedge.exe'),
];

const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** WebGL 2 drawn by the processor, the same on every machine. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const NO_WEBGL = ['--disable-3d-apis'];

/** Without a UTF-8 locale the browser saves a file of a Chinese name as `download`; so it is given the same one everywhere. */
const LOCALE = { LC_ALL: 'C.UTF-8' };

export type ChromiumOptions = { executablePath: string; args: string[]; env: Record<string, string> };

/** Playwright's launch options. Looks, but fetches nothing: `setup` does that before the first test. */
export function chromiumOptions(graphics: 'webgl' | 'none' = 'webgl'): ChromiumOptions {
  const args = [...QUIET, ...(graphics === 'webgl' ? SOFTWARE_WEBGL : NO_WEBGL)];
  const executablePath = chromiumPath();
  return { executablePath, args, env: { ...ownEnvironment(), ...(executablePath.startsWith(BUNDLED) ? bundledEnvironment() : {}), ...LOCALE } };
}

/** Makes sure that the browser is there; Vitest calls it once before a project that needs one. */
export function setup(): void {
  const path = chromiumPath();
  if (existsSync(path)) return;
  if (process.env['CHROMIUM_PATH'] && path === process.env['CHROMIUM_PATH']) {
    throw new Error(`CHROMIUM_PATH names no file: ${path}. Set it to the executable of a Chromium, Chrome or Edge, or unset it.`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const asked = process.env['CHROMIUM_BUNDLED']
      ? 'CHROMIUM_BUNDLED is set, but the packaged browser runs on Linux x64 only'
      : 'No Chromium, Chrome or Edge is installed where one usually is';
    throw new Error(`${asked}. Install one of them, or set CHROMIUM_PATH to the executable of one.`);
  }
  fetchBundled();
}

function chromiumPath(): string {
  const bundled = join(BUNDLED, 'chromium');
  if (process.env['CHROMIUM_BUNDLED']) return bundled;
  return process.env['CHROMIUM_PATH'] || (INSTALLED.find((path) => existsSync(path)) ?? bundled);
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The package brings the libraries that a bare system lacks, and a font configuration. */
function bundledEnvironment(): Record<string, string> {
  const libraries = [join(BUNDLED, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { LD_LIBRARY_PATH: libraries, ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(BUNDLED, 'fonts') }) };
}

/** Unpacks aside and renames into place: a run that was stopped, or a second one, never sees half a browser. */
function fetchBundled(): void {
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(`${BUNDLED}-`);
  const unpacked = join(aside, 'unpacked');
  mkdirSync(unpacked);
  try {
    console.log(`Fetching the packaged browser ${PACKAGE} ${VERSION} (67 MB, once).`);
    execFileSync(
      'npm',
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', '--prefix', aside, `${PACKAGE}@${VERSION}`],
      { stdio: 'inherit' },
    );
    // It unpacks to TMPDIR, and its libraries only where it believes itself on Lambda.
    const unpack = `const { default: chromium } = await import('${PACKAGE}'); await chromium.executablePath();`;
    const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: aside, env, stdio: 'inherit' });
    moveIntoPlace(unpacked, BUNDLED);
  } catch (error) {
    const remedy = 'Let npm reach its registry, install a Chromium or Chrome, or set CHROMIUM_PATH to the executable of one.';
    throw new Error(`The packaged browser ${PACKAGE} ${VERSION} could not be fetched or unpacked. ${remedy}`, { cause: error });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function moveIntoPlace(from: string, to: string): void {
  if (!existsSync(join(from, 'chromium'))) throw new Error(`${from} holds no chromium`);
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was first.
    if (!existsSync(join(to, 'chromium'))) throw error;
  }
}
