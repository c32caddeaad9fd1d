/** What the reader chose when they last exported; this browser remembers it, so that the next export is one act. */
import { DATUMS } from '../../data/datums.ts';
import type { Datum } from '../../data/datums.ts';
import type { Language } from '../../state/app-state.ts';
import { PLAN_KINDS } from './export-table.ts';
import type { PlanKind } from './export-table.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'geojson', 'kml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

export type ExportChoice = Readonly<{
  format: ExportFormat;
  datum: Datum;
  /** Of the texts in the file; null is the page's. */
  language: Language | null;
  /** Kinds of the plan that are not wanted. */
  left: readonly PlanKind[];
  /** Whether a single CSV comes with its explanations, as a zip. */
  withAbout: boolean;
}>;

export const FIRST_CHOICE: ExportChoice = { format: 'xlsx', datum: 'wgs84', language: null, left: [], withAbout: false };

const KEY = 'atlas-data-export';

/** What was chosen last; whatever is broken or foreign in it is as at first. */
export function lastChoice(storage: () => Pick<Storage, 'getItem'> = () => localStorage): ExportChoice {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return FIRST_CHOICE;
    const { format, datum, language, left, withAbout } = kept as Readonly<Record<string, unknown>>;
    return {
      format: EXPORT_FORMATS.find((each) => each === format) ?? FIRST_CHOICE.format,
      datum: DATUMS.find((each) => each === datum) ?? FIRST_CHOICE.datum,
      language: EXPORT_LANGUAGES.find((each) => each === language) ?? null,
      left: Array.isArray(left) ? PLAN_KINDS.filter((kind) => left.includes(kind)) : [],
      withAbout: withAbout === true,
    };
  } catch {
    return FIRST_CHOICE;
  }
}

/** Where the browser keeps nothing, the next export starts as the first. */
export function keepChoice(choice: ExportChoice, storage: () => Pick<Storage, 'setItem'> = () => localStorage): void {
  try {
    storage().setItem(KEY, JSON.stringify(choice));
  } catch {
    // The file is saved all the same.
  }
}
