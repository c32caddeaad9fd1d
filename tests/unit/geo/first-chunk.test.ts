import { expect, test } from 'vitest';
import { firstChunk } from '../../../geo/first-chunk.ts';

/** Who imports whom at the start; what is fetched on demand names no importer. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  page: [],
  start: ['page'],
  state: ['start', 'dialog'],
  ring: ['circle'],
  circle: ['ring', 'state'],
  dialog: [],
  words: ['dialog'],
};
const context = {
  getModuleInfo: (id: string) => (IMPORTERS[id] ? { isEntry: id === 'page', importers: IMPORTERS[id] } : null),
};

test.each(['state', 'ring', 'circle'])('%s is read with the page', (id) => {
  expect(firstChunk(id, context)).toBe('page');
});

test.each(['page', 'start', 'dialog', 'words', 'unknown'])('%s is not', (id) => {
  expect(firstChunk(id, context)).toBeNull();
});
