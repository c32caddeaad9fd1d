import { describe, expect, test } from 'vitest';
import { compareWords } from '../../../src/i18n/compare-words.ts';
import type { Sensitivity } from '../../../src/query/sensitivity.ts';
import { sensitivityLine, shareText } from '../../../src/ui/sensitivity-line.ts';

const { zh, en } = compareWords;
const ZONES = [
  { letter: 'A', name: '芦苇园' },
  { letter: 'B', name: '陶窑区' },
  { letter: 'C', name: '渡口镇' },
];
const ENGLISH = ZONES.map(({ letter }, at) => ({ letter, name: ['Reed Park', 'Kiln Quarter', 'Ferry Town'][at] ?? '' }));

const answer = (part: Partial<Sensitivity>): Sensitivity => ({
  criterion: 'port',
  share: 0.4,
  contenders: [0],
  below: [],
  above: [],
  without: [],
  alone: [],
  ...part,
});
const both = (sensitivity: Sensitivity | null): [string, string] => [
  sensitivityLine(zh, 'port', sensitivity, ZONES),
  sensitivityLine(en, 'port', sensitivity, ENGLISH),
];

describe('the sentence of a criterion', () => {
  test('says until which share a zone leads, and who then does', () => {
    expect(both(answer({ below: [{ at: 0.3, contenders: [1] }] }))).toEqual([
      '距港口（占比 0.40）：A 芦苇园领先，直到占比降到 0.30 以下，改为 B 陶窑区领先。',
      'Port distance (share 0.40): A Reed Park leads until its share falls under 0.30, then B Kiln Quarter leads.',
    ]);
    expect(both(answer({ above: [{ at: 0.712, contenders: [2] }] }))).toEqual([
      '距港口（占比 0.40）：A 芦苇园领先，直到占比升到 0.71 以上，改为 C 渡口镇领先。',
      'Port distance (share 0.40): A Reed Park leads until its share rises over 0.71, then C Ferry Town leads.',
    ]);
  });

  test('says that zones only may lead where none surely does', () => {
    expect(both(answer({ contenders: [0, 1], above: [{ at: 0.5, contenders: [0, 1, 2] }] }))).toEqual([
      '距港口（占比 0.40）：A 或 B 可能领先，直到占比升到 0.50 以上，改为 A、B、C 可能领先。',
      'Port distance (share 0.40): A or B may lead until its share rises over 0.50, then A, B or C may lead.',
    ]);
  });

  test('goes on with every further change, those below first', () => {
    const sensitivity = answer({
      below: [
        { at: 0.3, contenders: [0, 1] },
        { at: 0.2, contenders: [1] },
      ],
      above: [{ at: 0.6, contenders: [2] }],
    });
    expect(both(sensitivity)).toEqual([
      '距港口（占比 0.40）：A 芦苇园领先，直到占比降到 0.30 以下，改为 A 或 B 可能领先；0.20 以下，B 陶窑区领先；0.60 以上，C 渡口镇领先。',
      'Port distance (share 0.40): A Reed Park leads until its share falls under 0.30, then A or B may lead; under 0.20, B Kiln Quarter leads; over 0.60, C Ferry Town leads.',
    ]);
  });

  test('says it where no weight changes the order', () => {
    expect(both(answer({ contenders: [1] }))).toEqual([
      '距港口：无论占比多少，都是 B 陶窑区领先。',
      'Port distance: whatever its share, B Kiln Quarter leads.',
    ]);
    expect(both(answer({ contenders: [0, 2] }))).toEqual([
      '距港口：无论占比多少，都是 A 或 C 可能领先。',
      'Port distance: whatever its share, A or C may lead.',
    ]);
  });

  test('says it where the criterion alone weighs', () => {
    expect(both(null)).toEqual([
      '距港口：其余权重都是 0，调整它不改变先后。',
      'Port distance: all other weights are 0, so moving it does not change the order.',
    ]);
  });
});

test('a share never reads as none or all when it is neither', () => {
  expect([0, 0.002, 0.3, 0.998, 1].map(shareText)).toEqual(['0.00', '0.002', '0.30', '0.998', '1.00']);
});
