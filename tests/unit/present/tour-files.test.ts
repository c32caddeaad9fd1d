import { expect, test } from 'vitest';
import { openTourFile, rowsOfTour, tourOfRows } from '../../../src/present/tour-files.ts';
import { readTour, writeTour } from '../../../src/present/tour.ts';
import type { Tour } from '../../../src/present/tour.ts';
import { escapeXlsxText } from '../../../src/data/xlsx-text.ts';

const tour: Tour = {
  id: 'own-1',
  title: '布局 2024',
  unit: '=规划局',
  language: 'zh',
  dataVersion: '1.1.0',
  steps: [
    { kind: 'opening', title: '开场', caption: '第一行\n第二行', notes: '', state: '', frame: null },
    {
      kind: 'step',
      title: '2024',
      caption: '  two spaces',
      notes: '+1',
      state: 'sel=place/sgep&at=120.00000/36.00000/10.00',
      frame: { width: 1440, height: 900 },
    },
  ],
};
const file = (bytes: Uint8Array | string): { size: number; arrayBuffer: () => Promise<ArrayBuffer> } => {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return { size: data.length, arrayBuffer: () => Promise.resolve(data.slice().buffer) };
};

test('a tour comes back from its rows, and from its JSON with a mark before it', async () => {
  expect(readTour(tourOfRows(rowsOfTour(tour)))).toEqual({ tour, faults: [] });
  expect(await openTourFile(file(`\uFEFF${writeTour(tour)}`))).toEqual({ tour, faults: [] });
});

test('a tour comes back from a workbook', async () => {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const cells = rowsOfTour(tour).map((row) =>
    row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: escapeXlsxText(value), type: String })),
  );
  const blob = await writeExcelFile(cells, { sheet: 'x' }).toBlob();
  expect(await openTourFile(file(new Uint8Array(await blob.arrayBuffer())))).toEqual({ tour, faults: [] });
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-json'],
  ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'unreadable'],
  ['nothing', new Uint8Array([]), 'not-json'],
  ['another JSON', '{"type":"FeatureCollection"}', 'not-a-tour'],
])('%s is refused with its reason', async (_, bytes, reason) => {
  const opened = await openTourFile(file(bytes));
  expect(opened.tour).toBeNull();
  expect(opened.faults.map((fault) => fault.reason)).toEqual([reason]);
});

test('a workbook without a kind for a step takes it as a step; numbers are texts', () => {
  const rows = rowsOfTour(tour).map((row) => (row[0] === 'step' ? [null, 2024, ...row.slice(2)] : row));
  expect(readTour(tourOfRows(rows)).tour?.steps[1]).toEqual(tour.steps[1]);
});
