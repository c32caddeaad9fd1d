/** The licences of all that the site is made of, packages and data, and which of them do not let it be passed on freely. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './schema.ts';

/** `stated`: by its package.json, by the text of its licence file, or nowhere. `isSeen`: code of it was met in the last build. */
export type PackageLicence = Readonly<{ name: string; version: string; licence: string | null; stated: 'package' | 'file' | 'nowhere'; isSeen: boolean }>;
type Entry = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; version?: string; optional?: boolean };

/** Licences that ask for nothing but their notice. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EDL-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);
/** Development packages of which code stands in the built site: the worker that keeps it, and what the bundler puts between chunks. */
export const BUNDLED_TOOLS: readonly string[] = ['workbox-core', 'workbox-precaching', 'vite', 'rolldown'];
/** Packages that state no licence anywhere, with what is known of them; each is told on the quality page as a known fault. */
export const UNSTATED: Readonly<Record<string, string>> = { '@mapbox/jsonlint-lines-primitives': 'licence-jsonlint' };

/** What a data source's licence must say so that its facts may stand here. */
const DATA_LICENCES: readonly RegExp[] = [
  /\bODbL 1\.0\b/u,
  /\bCC BY 4\.0\b/u,
  /\bOFL 1\.1\b/u,
  /\bMIT\b/u,
  /no copyright/u,
  /restated as (?:a )?facts?|facts restated/u,
];

/** Whether an SPDX expression leaves a permissive choice: one of those joined by OR, all of those joined by AND. */
export function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/u, '$1').trim();
  return bare.split(/\s+OR\s+/u).some((choice) => choice.split(/\s+AND\s+/u).every((each) => PERMISSIVE.has(each.trim())));
}

/** The licence that a text is, by the sentences which each of them has and no other. */
export function licenceOfText(text: string): string | null {
  const plain = text.replaceAll(/\s+/gu, ' ');
  if (/Permission is hereby granted, free of charge, to any person obtaining a copy/u.test(plain)) return 'MIT';
  if (!/Redistribution and use in source and binary forms/u.test(plain)) return null;
  return /Neither the name|names? of .{0,80}contributors may/u.test(plain) ? 'BSD-3-Clause' : 'BSD-2-Clause';
}

/** The packages of the lock that the named ones need, by their folder below `node_modules/`. */
export function neededPackages(packages: Readonly<Record<string, Entry>>, names: readonly string[], leaves: readonly string[] = []): string[] {
  const found = new Set<string>();
  const resolve = (from: string, name: string): string | null => {
    for (let folder: string = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
      const path = `${folder && `${folder}/`}node_modules/${name}`;
      if (packages[path]) return path;
      if (folder === '') return null;
    }
  };
  const waiting: [string, string][] = names.map((name) => ['', name]);
  for (const [from, name] of waiting) {
    const path = resolve(from, name);
    if (path === null || found.has(path)) continue;
    found.add(path);
    const entry = packages[path];
    for (const next of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })) waiting.push([path, next]);
  }
  for (const leaf of leaves) if (packages[`node_modules/${leaf}`]) found.add(`node_modules/${leaf}`);
  return [...found].map((path) => path.replace(/^node_modules\//u, '')).toSorted();
}

/** Licence of each package that the site needs or is built from; `seen` are folders of which the last build holds code. */
export function readPackageLicences(seen: readonly string[], root = '.'): PackageLicence[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
  const needed = neededPackages(lock.packages, Object.keys(dependencies), BUNDLED_TOOLS);
  // A package that another has bundled into itself stands in the lock no more, and is that other's to license.
  const folders = new Set([...needed, ...seen.filter((folder) => lock.packages[`node_modules/${folder}`])]);
  const isSeen = new Set(seen);
  return [...folders]
    .toSorted()
    .filter((folder) => existsSync(join(root, 'node_modules', folder, 'package.json')))
    .map((folder) => readLicence(join(root, 'node_modules', folder), isSeen.has(folder)));
}

function readLicence(folder: string, isSeen: boolean): PackageLicence {
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string | { type?: string } };
  const stated = typeof own.license === 'object' ? own.license.type : own.license;
  const { name, version } = own;
  if (stated && isPermissive(stated)) return { name, version, licence: stated, stated: 'package', isSeen };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/iu.test(each)) ?? readdirSync(folder).find((each) => /^licen[cs]es\./iu.test(each));
  const read = file ? licenceOfText(readFileSync(join(folder, file), 'utf8')) : null;
  if (read !== null) return { name, version, licence: read, stated: 'file', isSeen };
  return { name, version, licence: stated ?? null, stated: stated ? 'package' : 'nowhere', isSeen };
}

/** One sentence for each package and each source of data that may not stand in the site; empty when all may. */
export function licenceFaults(packages: readonly PackageLicence[], sources: readonly Pick<Source, 'id' | 'licence'>[]): string[] {
  return [
    ...packages.flatMap(({ name, version, licence, isSeen }) => {
      if (licence !== null) return isPermissive(licence) ? [] : [`${name} ${version}: its licence ${licence} is not permissive; take another package`];
      // It may be needed by a tool that never runs here, but its code may not be passed on.
      return UNSTATED[name] && !isSeen ? [] : [`${name} ${version}: no licence is stated in it; ask its makers, or take another package`];
    }),
    ...sources
      .filter(({ licence }) => !DATA_LICENCES.some((known) => known.test(licence)))
      .map(({ id, licence }) => `geo/sources.yaml: ${id}: its licence “${licence}” is none of those whose data or facts may stand here`),
  ];
}
