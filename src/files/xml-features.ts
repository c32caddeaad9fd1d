/** What the records of KML and GPX have in common: properties as plain values, and what a whole file gives. */
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import type { FaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { elementsOf } from './read-xml.ts';
import type { Element } from './read-xml.ts';
import { refused } from './refuse.ts';

/** A fault's cell with the line of the file that it stands in. */
export const atLine = (line: number, what: string): string => `L${line} ${what}`.trim();

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
/** The texts within arrays of whatever depth, in their order. */
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(textsIn) : typeof value === 'string' ? [value] : []);

/** One property as columns: a text under marks as it stands, a span as its two ends, the times of a track as its first and last. */
function columnsOf(key: string, value: unknown): (readonly [string, unknown])[] {
  if (!isTree(value)) return value === undefined || value === '' ? [] : [[key, value]];
  if (value['@type'] === 'html') return [[key, value['value']]];
  if (key === 'links') {
    const hrefs = (value as unknown as readonly unknown[]).map((link) => (isTree(link) ? link['href'] : ''));
    return [['link', hrefs.filter((href) => typeof href === 'string' && href !== '').join(' ')]];
  }
  if (key === 'timespan') return Object.entries(value).filter(([, end]) => end !== '');
  if (key === 'coordinateProperties') {
    const times = textsIn(value['times']);
    return times.length === 0 ? [] : Object.entries({ begin: times[0], end: times.at(-1) });
  }
  return [[key, JSON.stringify(value)]];
}

/** Properties as a table can hold them; any name stays a plain key, `__proto__` too. */
export function plainProperties(properties: GeoJsonProperties, more: readonly (readonly [string, unknown])[] = []): Record<string, unknown> {
  return Object.fromEntries([...more, ...Object.entries(properties ?? {}).flatMap(([key, value]) => columnsOf(key, value))]);
}

/** What stands in an element's own children, for a record whose shape cannot be read. */
export const ownTexts = (element: Element): [string, unknown][] =>
  Array.from(element.childNodes).flatMap((child): [string, unknown][] => {
    if (child.nodeType !== child.ELEMENT_NODE || elementsOf(child as Element, '*').length > 0) return [];
    const text = child.textContent?.trim() ?? '';
    return text === '' ? [] : [[child.nodeName, text]];
  });

/** A number as it is written without need: a code like 007, or one too long to be exact, stays a text. */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/u;

/** XML knows texts alone: a column whose texts are all numbers becomes one of numbers, in place. A name stays a text. */
function numberColumns(features: readonly Feature<Geometry | null>[]): void {
  const texts = new Set<string>(['name']);
  const each = (visit: (properties: Record<string, unknown>, key: string, value: string) => void): void => {
    for (const { properties } of features) {
      for (const [key, value] of Object.entries(properties ?? {})) if (!texts.has(key) && typeof value === 'string') visit(properties ?? {}, key, value.trim());
    }
  };
  each((_, key, value) => value !== '' && !NUMBER.test(value) && texts.add(key));
  each((properties, key, value) => (properties[key] = value === '' ? null : Number(value)));
}

/** What a whole file of XML gives, or why it gives nothing; `root` is what it was written for. */
export function featuresOfXml(
  features: readonly Feature<Geometry | null>[],
  list: FaultList,
  { text, encoding, root, found }: Readonly<{ text: string; encoding: string; root: string; found: string | null }>,
): FeaturesRead | RefusedFile {
  const isWhole = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*(?:<!--[\\s\\S]{0,5000}?-->\\s*)*$`, 'u').test(text.slice(-10_000));
  if (features.length === 0) {
    if (found !== root) return refused('not-understood', found === null ? '' : `<${found}>`);
    return isWhole || /\/>\s*$/u.test(text.slice(-100)) ? refused('no-shapes') : refused('cut-short');
  }
  if (!isWhole && found === root && list.faults().faults.at(-1)?.reason !== 'cut-short') list.say(null, 'cut-short', text.slice(-60), true);
  numberColumns(features);
  return { ok: true, features, rowNumbers: null, encoding, crs: null, ...list.faults() };
}
