/** Check: both languages are complete, summaries stay short, and Chinese text is set in Chinese punctuation. */
import type { CheckInput, Fault } from './fault.ts';
import { servedFiles } from './serve.ts';

/** Longest summaries that the panel shows without cutting, in characters. */
const LIMITS: Readonly<Record<string, number>> = { summary_zh: 120, summary_en: 420 };
const HALF_WIDTH = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\p{Script=Han} +\d|\d +\p{Script=Han}/u;

export function checkWords(input: CheckInput): Fault[] {
  return Object.entries(servedFiles(input)).flatMap(([file, rows]) =>
    ('features' in rows ? rows.features : rows).flatMap((row) =>
      wordsOf(row).map((reason) => ({ file, row: 'id' in row ? String(row.id) : 'part' in row ? String(row.part) : 'row', reason })),
    ),
  );
}

/** Reasons for one object and the objects in it. A pair is `x_zh` beside `x_en`; a key without its partner in the schema is no pair. */
function wordsOf(row: object): string[] {
  return Object.entries(row).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return wordsOf(value);
    const reasons: string[] = [];
    const partner = key.endsWith('_zh') ? key.replace(/_zh$/u, '_en') : key.endsWith('_en') ? key.replace(/_en$/u, '_zh') : null;
    const other: unknown = partner === null ? undefined : Reflect.get(row, partner);
    if (value && other !== undefined && !other) reasons.push(`${key} is there, ${partner} is not`);
    if (typeof value !== 'string') return reasons;
    const limit = LIMITS[key] ?? Infinity;
    if (value.length > limit) reasons.push(`${key} has ${value.length} characters, more than ${limit}`);
    // What is quoted from the plan (stated_zh) stands as it was received.
    const slip = key.endsWith('_zh') && key !== 'stated_zh' ? HALF_WIDTH.exec(value) : null;
    if (slip) reasons.push(`${key}: half-width sign or space at “${slip[0]}”`);
    return reasons;
  });
}
