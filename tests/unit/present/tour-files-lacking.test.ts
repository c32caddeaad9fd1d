import { expect, test, vi } from 'vitest';
import { onWait } from '../../../src/data/waits.ts';
import { openTourFile, saveTourFile } from '../../../src/present/tour-files.ts';

vi.mock('read-excel-file/universal', () => {
  throw new Error('not fetched');
});
vi.mock('write-excel-file/universal', () => ({ default: () => ({ toBlob: () => Promise.reject(new Error('not written')) }) }));

const file = (bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], 'tour.xlsx');

test('a spreadsheet whose reader cannot be fetched is not called unreadable, and its wait is told of', async () => {
  const told = vi.fn();
  onWait(told);
  const opened = await openTourFile(file(new Uint8Array([0x50, 0x4b, 3, 4])));
  expect(opened).toEqual({ tour: null, faults: [{ reason: 'library', where: '' }] });
  expect(told).toHaveBeenCalledOnce();
});

test('a file that is too large to be a tour is refused unread', async () => {
  const opened = await openTourFile({ size: 6_000_000, arrayBuffer: () => Promise.reject(new Error('read')) });
  expect(opened).toEqual({ tour: null, faults: [{ reason: 'too-large', where: '' }] });
});

test('a tour that cannot be written as a spreadsheet is told of: saving rejects', async () => {
  const tour = { id: 'a', title: 'A', unit: '', language: 'en', dataVersion: '1', steps: [] } as const;
  await expect(saveTourFile(tour, 'xlsx')).rejects.toThrow('not written');
});
