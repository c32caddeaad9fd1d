/** Every fault and refusal has its sentence with the remedy in both languages. */
import { describe, expect, test } from 'vitest';
import { FAULT_REASONS, REFUSALS } from '../../../src/files/layer-file.ts';
import type { FaultReason, Refusal } from '../../../src/files/layer-file.ts';
import { fileFaultWords } from '../../../src/i18n/file-fault-words.ts';

const { zh, en } = fileFaultWords;
const complete: Readonly<{ faults: Record<FaultReason, string>; refusals: Record<Refusal, (detail: string) => string> }> = zh;

describe('words of faults and refusals', () => {
  test('there is one for each, and none for what there is not', () => {
    expect(Object.keys(complete.faults).toSorted()).toEqual(FAULT_REASONS.toSorted());
    expect(Object.keys(complete.refusals).toSorted()).toEqual(REFUSALS.toSorted());
  });

  test.each(['', '12', '2 GB', 'xls', 'PDF'])('a refusal with the detail “%s” is whole sentences that name it', (detail) => {
    for (const reason of REFUSALS) {
      expect(zh.refusals[reason](detail)).toMatch(/^[^<>]+。$/u);
      expect(en.refusals[reason](detail)).toMatch(/^[^<>]+\.$/u);
      expect(zh.refusals[reason](detail)).not.toMatch(/，。|：。/u);
    }
  });

  test('a line is named as a line', () => {
    expect(zh.refusals['cut-short']('12')).toContain('第 12 行');
    expect(en.refusals['not-understood']('12')).toContain('Line 12');
    expect(zh.refusals['too-large']('10000000 records')).toContain('超过 10000000 条');
    expect(zh.refusals['too-large']('20000 columns')).toContain('超过 20000 列');
    expect(zh.refusals['not-understood']('xls')).toContain('.xlsx');
  });
});
