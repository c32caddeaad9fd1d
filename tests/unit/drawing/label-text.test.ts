import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BADGE_EM, LINE_HEIGHT, layOutLabel, textWidth } from '../../../src/drawing/label-text.ts';
import type { LabelBlock } from '../../../src/drawing/label-text.ts';

const section = (text: string, scale = 1) => ({ text, scale, picture: null });
const linesOf = (block: LabelBlock): string[] => block.lines.map((line) => line.runs.map((run) => run.text).join(''));
const anyName = fc.stringMatching(/^[中德生态园港口湾区 ABCdefg（）、0-9]{1,40}$/u, { size: 'max' }).filter((text) => text.trim() !== '');

describe('textWidth', () => {
  test('hanzi and full-width signs are square, Latin is narrower', () => {
    expect(textWidth('中德生态园')).toBe(5);
    expect(textWidth('（青岛）')).toBe(4);
    expect(textWidth('Ecopark')).toBeLessThan(7 * 0.7);
    expect(textWidth('')).toBe(0);
  });

  test('letter spacing comes after each character', () => {
    expect(textWidth('黄海', 0.5)).toBe(3);
  });
});

describe('layOutLabel', () => {
  test('keeps every character but the white space at line ends', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 3, max: 20 }), (name, maxEm) => {
        const block = layOutLabel([section(name)], 12, maxEm, 0);
        expect(linesOf(block).join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
      }),
    );
  });

  test('breaks into no more lines than the width asks for, none much wider than the rest', () => {
    fc.assert(
      // The layers ask for 9 ems and more.
      fc.property(fc.stringMatching(/^[中德生态园港口湾区]{1,40}$/u, { size: 'max' }), fc.integer({ min: 8, max: 20 }), (name, maxEm) => {
        const block = layOutLabel([section(name)], 10, maxEm, 0);
        expect(block.lines.length).toBe(Math.ceil([...name].length / maxEm));
        expect(block.width).toBeLessThanOrEqual(maxEm * 10 * 1.25);
      }),
    );
  });

  test('the block is as wide as its widest line and as high as all', () => {
    const block = layOutLabel([section('中德生态园'), section('\nEcopark', 0.8)], 10, 20, 0);
    expect(linesOf(block)).toEqual(['中德生态园', 'Ecopark']);
    expect(block.width).toBe(50);
    expect(block.height).toBeCloseTo((1 + 0.8) * 10 * LINE_HEIGHT, 9);
  });

  test('a line never begins with a closing sign', () => {
    for (const name of ['中日（青岛）地方发展合作示范区', '港区、码头、船坞、仓库', '“一带一路”国际合作新平台']) {
      for (let maxEm = 2; maxEm < 16; maxEm += 1)
        for (const line of linesOf(layOutLabel([section(name)], 12, maxEm, 0))) expect(line).not.toMatch(/^[）”’、，。]/u);
    }
  });

  test('a badge stands in its line and takes room there', () => {
    const plain = layOutLabel([section('港区')], 10, 20, 0);
    const block = layOutLabel([section('港区'), { text: '', scale: 1, picture: 'badge-industry-3' }, section('\nPort', 0.8)], 10, 20, 0);
    expect(block.lines[0]?.runs.map((run) => run.badge)).toEqual([null, 'badge-industry-3']);
    expect(block.lines[0]?.width).toBe(plain.width + BADGE_EM * 10);
    expect(linesOf(block)).toEqual(['港区', 'Port']);
  });

  test('nothing to say is an empty block', () => {
    expect(layOutLabel([], 12, 10, 0)).toEqual({ lines: [], width: 0, height: 0 });
    expect(layOutLabel([section(' \n ')], 12, 10, 0)).toEqual({ lines: [], width: 0, height: 0 });
  });
});
