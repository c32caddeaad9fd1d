import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIGHT } from '../../../src/layers/theme.ts';
import { layOutLabel } from '../../../src/drawing/label-text.ts';
import type { Label, Shape } from '../../../src/drawing/scene.ts';
import { svgDefinitions, svgDisc, svgDot, svgGlyph, svgLabel, svgShape } from '../../../src/drawing/svg-marks.ts';

const same = (color: string): string => color;
const place = (x: number, y: number): { x: string; y: string } => ({ x: String(x), y: String(y) });

function label(text: string, more: Partial<Label> = {}, picture: string | null = null): Label {
  const sections = [{ text, scale: 1, picture: null }, ...(picture ? [{ text: '', scale: 1, picture }] : [])];
  return {
    layer: 'zone-name',
    id: 'zone',
    x: 10,
    y: 20,
    dx: -30,
    dy: -5,
    align: 'middle',
    block: layOutLabel(sections, 12, 40, 0),
    size: 12,
    color: '#185ab9',
    halo: '#fbfaf6',
    haloWidth: 1.5,
    opacity: 1,
    bold: false,
    spacing: 0,
    ...more,
  };
}
const shape = (more: Partial<Shape>): Shape => ({
  layer: 'area-edge',
  id: 'zone',
  d: 'M0,0L4,0',
  fill: null,
  pattern: null,
  fillOpacity: 1,
  stroke: null,
  strokeWidth: 0,
  strokeOpacity: 1,
  dash: null,
  ...more,
});

/** The text that a reader of the SVG sees: elements away, entities read. */
function readText(svg: string): string {
  return svg
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Whether every element that is opened is closed, in order. */
function isBalanced(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/gu)) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('svgLabel', () => {
  test.each([['<script>alert(1)</script>'], ['a & b'], ['"x" onload="y"'], ['&lt;'], ['</text></svg>']])('%s stays text', (text) => {
    const svg = svgLabel(label(text), LIGHT, same, place);
    expect(readText(svg).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(svg.match(/<(?!\/?(?:svg|text)\b)/gu)).toBeNull();
    expect(isBalanced(svg)).toBe(true);
  });

  test('any text at all stays text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/=; abc港湾'), minLength: 1, maxLength: 30 }), (text) => {
        fc.pre(text.trim() !== '');
        const svg = svgLabel(label(text), LIGHT, same, place);
        expect(readText(svg).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(svg.match(/<(?!\/?(?:svg|text)\b)/gu)).toBeNull();
      }),
    );
  });

  test('has its halo below the letters, and none when the halo has no width', () => {
    expect(svgLabel(label('港湾'), LIGHT, same, place)).toContain('stroke="#fbfaf6" stroke-width="3" stroke-linejoin="round" paint-order="stroke"');
    expect(svgLabel(label('港湾', { haloWidth: 0 }), LIGHT, same, place)).not.toContain('stroke');
  });

  test('is anchored on the side that must be exact', () => {
    const anchorOf = (each: Label): string => /text-anchor="(\w+)"/u.exec(svgLabel(each, LIGHT, same, place))?.[1] ?? 'start';
    expect(anchorOf(label('港湾'))).toBe('middle');
    expect(anchorOf(label('港湾', { align: 'start' }))).toBe('start');
    expect(anchorOf(label('港湾', { align: 'end' }))).toBe('end');
    expect(anchorOf(label('港湾', {}, 'badge-industry-3'))).toBe('end');
  });

  test('shows its badge as a pill in the part’s hue with the count in the glyph’s ink', () => {
    const svg = svgLabel(label('港湾', {}, 'badge-industry-12'), LIGHT, same, place);
    expect(svg).toMatch(/<rect [^>]*fill="#9b692a"\/>/u);
    expect(svg).toMatch(/<text [^>]*fill="#ffffff">12<\/text>/u);
  });
});

describe('svgShape', () => {
  test('a line keeps its width on the screen and its dashes', () => {
    expect(svgShape(shape({ stroke: '#9b692a', strokeWidth: 2, strokeOpacity: 0.5, dash: [6, 4] }), same)).toBe(
      '<path d="M0,0L4,0" fill="none" stroke="#9b692a" stroke-width="2" stroke-opacity="0.5" stroke-dasharray="6 4" vector-effect="non-scaling-stroke" stroke-linejoin="round"/>',
    );
  });

  test('an area is filled with its colour or its hatch', () => {
    expect(svgShape(shape({ fill: '#9b692a', fillOpacity: 0.14 }), same)).toBe('<path d="M0,0L4,0" fill="#9b692a" fill-opacity="0.14"/>');
    expect(svgShape(shape({ pattern: 'hatch-industry', fillOpacity: 0.3 }), same)).toBe('<path d="M0,0L4,0" fill="url(#hatch-industry)" fill-opacity="0.3"/>');
  });
});

test('every part has its hatch, and every shape can refer to it', () => {
  const svg = svgDefinitions(LIGHT, same, 0.5);
  for (const part of Object.keys(LIGHT.parts)) expect(svg).toContain(`id="hatch-${part}"`);
  expect(isBalanced(svg)).toBe(true);
});

test('a disc fades to nothing at its radius', () => {
  const svg = svgDisc({ layer: 'locality', id: 'bay', x: 1, y: 2, radius: 30, color: '#134e24', opacity: 0.42 }, same, 'soft0');
  expect(svg).toContain('<stop stop-color="#134e24" stop-opacity="0.42"/><stop offset="1" stop-color="#134e24" stop-opacity="0"/>');
  expect(svg).toContain('r="30" fill="url(#soft0)"');
});

test('a site is a circle with its glyph centred on it', () => {
  expect(svgDot({ layer: 'site', id: 'port', x: 1, y: 2, radius: 11, fill: '#9b692a', stroke: '#fbfaf6', strokeWidth: 2, opacity: 1 }, same, place)).toBe(
    '<circle cx="1" cy="2" r="11" fill="#9b692a" stroke="#fbfaf6" stroke-width="2"/>',
  );
  const glyph = svgGlyph({ layer: 'site-glyph', id: 'port', x: 1, y: 2, kind: 'transport', part: 'industry', size: 12.8, opacity: 1 }, LIGHT, same, place);
  expect(glyph).toContain('transform="translate(-6.4 -6.4) scale(0.8)"');
  expect(glyph).toContain('fill="#ffffff"');
});

test('a part or kind that no longer exists draws nothing and breaks nothing', () => {
  const glyph = svgGlyph({ layer: 'site-glyph', id: 'x', x: 1, y: 2, kind: 'unheard-of', part: 'unheard-of', size: 16, opacity: 1 }, LIGHT, same, place);
  expect(isBalanced(glyph)).toBe(true);
  expect(glyph).not.toContain('undefined');
});
