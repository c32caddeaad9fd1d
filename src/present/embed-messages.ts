/**
 * What a frame and the page around it may say to each other: shapes of messages, and what each asks of the page. A message is
 * read like a link: it can choose what is shown and nothing else. Documented in README, “Embedding”.
 */
import * as v from 'valibot';
import { MAX_TOUR_STEPS } from '../state/app-state.ts';
import type { AppState, SelectionType } from '../state/app-state.ts';

export const PROTOCOL = 1;
/** Longest part behind `#` that a message may hold, in characters; as long as a step's state of a tour. */
const LONGEST_HASH = 2000;
const LONGEST_ID = 64;

/** A mark of the sender's own, given back with the answer. */
const mark = v.optional(v.union([v.pipe(v.string(), v.maxLength(LONGEST_ID)), v.pipe(v.number(), v.safeInteger())]));
const head = { atlas: v.literal(PROTOCOL), id: mark };
const askSchema = v.variant('type', [
  v.strictObject({ ...head, type: v.literal('show'), hash: v.pipe(v.string(), v.maxLength(LONGEST_HASH)) }),
  v.strictObject({ ...head, type: v.literal('step'), step: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TOUR_STEPS)) }),
  v.strictObject({ ...head, type: v.literal('get') }),
]);

/** What the page around may ask: `show` what a link's part behind `#` says, go to a `step` of the tour, or `get` the view. */
export type Ask = v.InferOutput<typeof askSchema>;
type Mark = Ask['id'];

export type TourAt = Readonly<{ id: string; step: number; steps: number }>;
type Item = Readonly<{ type: SelectionType; id: string; name_zh: string; name_en: string }>;
/** What the frame says. `view` comes with each change and as the answer to a message; steps are counted from 1. */
export type Answer =
  | Readonly<{ type: 'ready'; dataVersion: string; hash: string; tour: TourAt | null }>
  | Readonly<{ type: 'view'; hash: string; tour: TourAt | null; id?: Mark }>
  | Readonly<{ type: 'selected'; item: Item | null }>
  | Readonly<{ type: 'refused'; reason: 'not-understood' | 'no-such-step'; id?: Mark }>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The message as an ask; a refusal where it speaks to the atlas but not in its words; null where it speaks to somebody else. */
export function readAsk(data: unknown): Readonly<{ ask: Ask }> | Readonly<{ refused: Answer }> | null {
  if (!isObject(data) || !('atlas' in data)) return null;
  const read = v.safeParse(askSchema, data);
  if (read.success) return { ask: read.output };
  const id = v.safeParse(mark, data['id']);
  return { refused: { type: 'refused', reason: 'not-understood', ...(id.success && id.output !== undefined && { id: id.output }) } };
}

/** A message as it comes: what is said, by whom, from where. */
export type Heard = Readonly<{ data: unknown; origin: string; source: unknown }>;

/** Whether a message comes from the one page that the frame's address declares. */
export const isFromHost = ({ origin, source }: Heard, declared: string | null, host: unknown): boolean =>
  declared !== null && origin === declared && source === host && host !== null;

/** What the page can do for an ask; `goTo` is false where the tour has no such step. */
export type Deeds = Readonly<{ follow: (hash: string) => void; goTo: (index: number) => boolean; view: () => Omit<Answer & { type: 'view' }, 'id'> }>;

/** Does what a message asks; gives what says the answer once the page has taken it up, or null where none is due. */
export function answerTo(data: unknown, deeds: Deeds): (() => Answer) | null {
  const read = readAsk(data);
  if (!read) return null;
  if ('refused' in read) return () => read.refused;
  const { ask } = read;
  const echo = ask.id === undefined ? {} : { id: ask.id };
  if (ask.type === 'show') deeds.follow(ask.hash);
  if (ask.type === 'step' && !deeds.goTo(ask.step - 1)) return () => ({ type: 'refused', reason: 'no-such-step', ...echo });
  return () => ({ ...deeds.view(), ...echo });
}

/** The item that a state has chosen, as the page around is told of it. */
export function itemOf(
  { selected }: Pick<AppState, 'selected'>,
  names: (item: NonNullable<AppState['selected']>) => Readonly<{ zh: string; en: string }>,
): Item | null {
  if (!selected) return null;
  const { zh, en } = names(selected);
  return { ...selected, name_zh: zh, name_en: en };
}
