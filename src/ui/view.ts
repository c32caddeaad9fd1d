/** Everything an element may show, handed down as one property; what it wants changed goes up through `set`. */
import { englishQuantity } from '../data/english-quantity.ts';
import type { LoadFailure } from '../data/fetch-json.ts';
import type { Catalogue } from '../data/catalogue.ts';
import type { Messages } from '../i18n/index.ts';
import type { Emphasis } from '../query/emphasis.ts';
import type { FilterResult, Nearness, WayOut } from '../query/facets.ts';
import type { Painter } from '../layers/painter.ts';
import type { AppState, Camera, Selection } from '../state/app-state.ts';
import type { Undo } from '../state/undo.ts';
import type { Sentence, Target } from '../../geo/schema.ts';

export type Sentences = Readonly<{ status: 'idle' | 'loading' | 'ready' | 'failed'; rows: ReadonlyMap<string, Sentence> }>;
export type PlanTextStatus = Readonly<{ kind: 'none' | 'loaded' | 'refused' | 'unreadable' | 'unmatched'; matched: number; kept: boolean }>;
export type Notice = Readonly<{ id: string; text: string; retry: (() => void) | null; retryLabel: string | null }>;

/** The ways in which the page can be taken along: a picture or sheet of paper, its data, a frame in another page, one file. */
export const OUTPUT_KINDS = ['sheet', 'data', 'embed', 'file'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export type View = Readonly<{
  state: AppState;
  set: (patch: Partial<AppState>) => void;
  href: (patch: Partial<AppState>) => string;
  /** Shows what a link's part behind `#` says, as far as the data have it; the reader's settings stay where it names none. */
  follow: (hash: string) => void;
  messages: Messages;
  catalogue: Catalogue;
  result: FilterResult;
  /** Which places lie within the ring; null without one. */
  nearness: Nearness | null;
  /** What to give up when nothing passes the filters. */
  waysOut: () => WayOut[];
  emphasis: Emphasis;
  dataVersion: string;
  dataBase: string;
  sentences: Sentences;
  loadSentences: () => void;
  planText: ReadonlyMap<string, string>;
  planTextStatus: PlanTextStatus;
  openPlanText: (file: File) => void;
  /** Matches a text once more whose matching could not be had. */
  retryPlanText: () => void;
  forgetPlanText: () => void;
  notices: readonly Notice[];
  dismiss: (id: string) => void;
  copyLink: () => Promise<boolean>;
  output: (kind: OutputKind) => void;
  /** Saves the comparison as slides, all of its rows or those that differ; rejects where it cannot be made. */
  saveComparison: (isOnlyDiffering: boolean) => Promise<void>;
  /** What draws the map; null before it stands, another one after the graphics were lost. */
  painter: () => Painter | null;
  /** Where the map stands; null before it does. */
  camera: () => Camera | null;
  undo: Undo;
  canGoBack: boolean;
  canGoForward: boolean;
}>;

type Bilingual = Readonly<{ name_zh: string; name_en: string }>;
type Titled = Readonly<{ title_zh: string; title_en: string }>;
type Summarised = Readonly<{ summary_zh: string; summary_en: string }>;

export const isEnglish = (view: View): boolean => view.state.language === 'en';
export const nameOf = (view: View, row: Bilingual): string => (isEnglish(view) ? row.name_en : row.name_zh);
export const otherNameOf = (view: View, row: Bilingual): string => (isEnglish(view) ? row.name_zh : row.name_en);
export const titleOf = (view: View, row: Titled): string => (isEnglish(view) ? row.title_en : row.title_zh);
export const summaryOf = (view: View, row: Summarised): string => (isEnglish(view) ? row.summary_en : row.summary_zh);

/** The patch that chooses an item and closes what belonged to the one before. */
export const choose = (type: Selection['type'], id: string): Partial<AppState> => ({ selected: { type, id }, fan: false });

/** The patch that opens a sentence in the reading view beside what is chosen. */
export const cite = (sentence: string): Partial<AppState> => ({ sentence, reading: true });

export type Figure = Readonly<{ before: string; number: string; unit: string; after: string }>;

/** A target's figure with its comparator words in the page's language, as the plan puts them. */
export function figureOf(view: View, target: Target): Figure {
  const english = isEnglish(view);
  if (target.comparator === 'milestone' || target.value === null) {
    return { before: '', number: (english ? target.milestone_en : target.milestone_zh) ?? target.stated_zh, unit: '', after: '' };
  }
  const word = view.messages.comparators[target.comparator];
  const leads = english || target.comparator === '>';
  const { number, unit } = english ? englishQuantity(target, target.value) : { number: String(target.value), unit: target.unit_zh ?? '' };
  return { before: leads ? word : '', number, unit, after: leads || target.comparator === '=' ? '' : word };
}

/** When and how a target falls due, as short words. */
export function qualifiersOf(view: View, target: Target): string[] {
  const words = view.messages.detail;
  return [
    target.by ? words.dated(target.by) : words.undated,
    ...(target.frequency === 'every-year' ? [words.perYear] : []),
    ...(target.frequency === 'average-per-year' ? [words.averagePerYear] : []),
    ...(target.cumulative ? [words.cumulative] : []),
    ...(target.aspirational ? [words.aspirational] : []),
  ];
}

/** The sentence that says a load failure and its remedy. */
export function failureText(messages: Messages, failure: LoadFailure): string {
  const file = failure.path.split('/').at(-1) ?? failure.path;
  const notices = messages.notices;
  const say = {
    network: notices.network,
    missing: notices.missing,
    'not-json': notices.notJson,
    'cut-short': notices.cutShort,
    'wrong-shape': notices.wrongShape,
    changed: notices.changed,
  };
  return say[failure.reason](file);
}
