import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageOf } from '../../../geo/packages-plugin.ts';
import { BUNDLED_TOOLS, isPermissive, licenceFaults, licenceOfText, neededPackages, readPackageLicences } from '../../../geo/quality-licences.ts';
import type { PackageLicence } from '../../../geo/quality-licences.ts';
import { readSources } from '../../../geo/read.ts';
import { read, textFiles, withoutComments } from '../house/files.ts';

const { sources } = readSources();
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[\w*${},\s]+?\s+from\s+)?['"]([^.'"][^'"]*)['"]|\bimport\(\s*['"]([^.'"][^'"]*)['"]\s*\)/gu;
const own = (licence: string | null, more: Partial<PackageLicence> = {}): PackageLicence => ({
  name: 'made-up',
  version: '1.0.0',
  licence,
  stated: licence === null ? 'nowhere' : 'package',
  isSeen: true,
  ...more,
});

test('every package that the site needs, and every source of data, may be passed on', () => {
  const packages = readPackageLicences([]);
  expect(packages.length).toBeGreaterThan(200);
  for (const name of ['maplibre-gl', 'lit', 'workbox-core', 'vite', 'earcut']) expect(packages.map((each) => each.name)).toContain(name);
  expect(licenceFaults(packages, sources)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(EDL-1.0 OR EPL-1.0)', true],
  ['MIT AND BSD-3-Clause', true],
  ['(MIT AND GPL-2.0)', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['UNLICENSED', false],
])('%s lets be passed on: %s', (expression, answer) => {
  expect(isPermissive(expression)).toBe(answer);
});

test('a package or a source under another licence, or under none, is named with the remedy', () => {
  expect(licenceFaults([own('GPL-3.0-only')], [])).toEqual(['made-up 1.0.0: its licence GPL-3.0-only is not permissive; take another package']);
  expect(licenceFaults([own(null)], [])).toEqual(['made-up 1.0.0: no licence is stated in it; ask its makers, or take another package']);
  const known = { name: '@mapbox/jsonlint-lines-primitives' };
  expect(licenceFaults([own(null, { ...known, isSeen: false })], [])).toEqual([]);
  expect(licenceFaults([own(null, known)], [])).toHaveLength(1);
  expect(licenceFaults([], [{ id: 'x', licence: 'CC BY-NC 4.0' }])).toEqual([expect.stringMatching(/^geo\/sources\.yaml: x: .*“CC BY-NC 4\.0”/u)]);
});

test('a licence file is told by its own sentences', () => {
  expect(licenceOfText('Permission is hereby granted, free of charge,\n to any person obtaining a copy')).toBe('MIT');
  expect(licenceOfText('Redistribution and use in source and binary forms … Neither the name of X')).toBe('BSD-3-Clause');
  expect(licenceOfText('Redistribution and use in source and binary forms, with or without')).toBe('BSD-2-Clause');
  expect(licenceOfText('GNU GENERAL PUBLIC LICENSE')).toBeNull();
});

test('what a package needs is found where Node finds it: within itself first', () => {
  const lock = {
    'node_modules/a': { dependencies: { b: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/tool': {},
    'node_modules/unused': {},
  };
  expect(neededPackages(lock, ['a'], ['tool', 'absent'])).toEqual(['a', 'a/node_modules/b', 'c', 'tool']);
});

test('each package that the source imports is looked at', () => {
  const { dependencies } = JSON.parse(readFileSync(join('package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const looked = new Set([...Object.keys(dependencies), ...BUNDLED_TOOLS]);
  const imported = textFiles
    .filter((path) => /^src\/.*\.ts$/u.test(path))
    // What is imported as a type alone leaves no code.
    .flatMap((path) => [...withoutComments(read(path)).matchAll(IMPORT)])
    .map(([, named, asked]) => /^(?:@[^/]+\/)?[^/]+/u.exec(named ?? asked ?? '')?.[0] ?? '')
    // Our own files by a name of their own (package.json, imports).
    .filter((name) => !name.startsWith('#'));
  expect(imported.length).toBeGreaterThan(100);
  expect(imported).toContain('workbox-core');
  expect([...new Set(imported)].filter((name) => !looked.has(name))).toEqual([]);
});

test('a module is told by the package it lies in, also within another', () => {
  expect(packageOf('/x/node_modules/lit/index.js')).toBe('lit');
  expect(packageOf('/x/node_modules/@turf/area/dist/index.js?worker')).toBe('@turf/area');
  expect(packageOf('\0/x/node_modules/d3-geo/node_modules/d3-array/src/a.js')).toBe('d3-geo/node_modules/d3-array');
  expect(packageOf('/x/src/main.ts')).toBeNull();
});
