/** Tours as data: what one holds, how one is read from a file with every fault named, how one is written. */
import * as v from 'valibot';
import { MAX_TOUR_STEPS } from '../state/app-state.ts';
import type { Language } from '../state/app-state.ts';
import { parseHash, unreadParts } from '../state/url.ts';

export const STEP_KINDS = ['opening', 'step', 'closing'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Longest texts, in characters: a caption must be read from the last row of a room. */
export const LONGEST = { title: 120, unit: 120, caption: 600, notes: 4000, state: 2000 } as const;

/** One picture of a tour. `state` is the part of the page's address behind `#`; `frame` is the map, in CSS pixels, that its camera was set on. */
export type TourStep = Readonly<{
  kind: StepKind;
  title: string;
  caption: string;
  notes: string;
  state: string;
  frame: Readonly<{ width: number; height: number }> | null;
}>;
export type Tour = Readonly<{
  id: string;
  title: string;
  /** Who presents: stands on the opening. */
  unit: string;
  language: Language;
  /** Version of the data that it was made with. */
  dataVersion: string;
  steps: readonly TourStep[];
}>;

const FORMAT = 'plan-atlas-tour';
const VERSION = 1;
const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/u;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000));
const stepSchema = v.object({
  kind: v.picklist(STEP_KINDS),
  title: text(LONGEST.title),
  caption: text(LONGEST.caption),
  notes: text(LONGEST.notes),
  state: text(LONGEST.state),
  frame: v.nullable(v.object({ width: pixels, height: pixels })),
});
const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id: v.pipe(v.string(), v.regex(ID)),
  title: text(LONGEST.title),
  unit: text(LONGEST.unit),
  language: v.picklist(['zh', 'en']),
  dataVersion: text(60),
  steps: v.array(v.unknown()),
});

/** Why a file is no tour, or what of it was left out. `where` is the field, steps counted from 1, such as `steps.3.caption`. */
export type TourFault = Readonly<{ reason: 'not-json' | 'not-a-tour' | 'newer' | 'no-steps' | 'too-many-steps' | 'bad-field' | 'bad-state'; where: string }>;
export type ReadTour = Readonly<{ tour: Tour | null; faults: readonly TourFault[] }>;

const refused = (reason: TourFault['reason'], where = ''): ReadTour => ({ tour: null, faults: [{ reason, where }] });
const whereOf = (issue: v.BaseIssue<unknown>, before = ''): string => [before, v.getDotPath(issue) ?? ''].filter(Boolean).join('.');

function readStep(value: unknown, number: number): { step: TourStep | null; faults: TourFault[] } {
  const read = v.safeParse(stepSchema, value);
  const at = `steps.${number}`;
  if (!read.success) return { step: null, faults: read.issues.map((issue) => ({ reason: 'bad-field', where: whereOf(issue, at) })) };
  const isRead = unreadParts(read.output.state, parseHash(read.output.state)).length === 0;
  return { step: read.output, faults: isRead ? [] : [{ reason: 'bad-state', where: `${at}.state` }] };
}

/** Reads a tour from JSON text: steps that cannot be read are left out and named, the rest is kept. */
export function readTour(json: string): ReadTour {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused('not-json');
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return refused('not-a-tour');
  if ('version' in value && typeof value.version === 'number' && value.version > VERSION) return refused('newer');
  const head = v.safeParse(headSchema, value);
  if (!head.success) return { tour: null, faults: head.issues.map((issue) => ({ reason: 'bad-field', where: whereOf(issue) })) };
  const { format: _format, version: _version, steps: rows, ...rest } = head.output;
  if (rows.length > MAX_TOUR_STEPS) return refused('too-many-steps', 'steps');
  const read = rows.map((row, index) => readStep(row, index + 1));
  const steps = read.flatMap(({ step }) => step ?? []);
  const faults = read.flatMap((each) => each.faults);
  return steps.length > 0 ? { tour: { ...rest, steps }, faults } : { tour: null, faults: [...faults, { reason: 'no-steps', where: 'steps' }] };
}

/** The tour as text of a file that `readTour` reads. */
export const writeTour = (tour: Tour): string => `${JSON.stringify({ format: FORMAT, version: VERSION, ...tour }, null, 1)}\n`;
