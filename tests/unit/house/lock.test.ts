/** `npm ci` refuses a lock that leaves out a package's build for another platform, also on a machine that does not need it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Entry = { version?: string; optionalDependencies?: Record<string, string>; dependencies?: Record<string, string> };

const ROOT = join(import.meta.dirname, '..', '..', '..');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };

/** Folders in which Node looks for a package that is asked for in `path`, innermost first. */
function foldersFrom(path: string): string[] {
  const parts = path === '' ? [] : path.split(/(?:^|\/)node_modules\//u).slice(1);
  const nested = parts.map((_, index) =>
    parts
      .slice(0, parts.length - index)
      .map((part) => `node_modules/${part}`)
      .join('/'),
  );
  return [...nested.map((folder) => `${folder}/node_modules/`), 'node_modules/'];
}

test('the lock names every package that another asks for, on every platform', () => {
  const asked = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ path, name })),
  );
  const missing = asked.filter(({ path, name }) => !foldersFrom(path).some((folder) => packages[folder + name]));
  expect(missing.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  expect(asked.length).toBeGreaterThan(500);
});

test('the lock and package.json agree on the exact versions', () => {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const exact = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies });
  const locked = exact.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
  expect(locked).toEqual(exact.map(([name, version]) => [name, version.replace(/^npm:.*@/u, '')]));
});
