/** Sentences and their exact text: read when first asked for, and matched against the fingerprints. */
import type { Sentence } from '../geo/schema.ts';
import { fetchJson, isRows, isSentenceRecord } from './data/fetch-json.ts';
import { waited } from './data/waits.ts';
import { keepText, readText } from './data/settings.ts';
import { tryAgain } from './ui/try-again.ts';
import type { PlanTextStatus, Sentences, View } from './ui/view.ts';

declare const __HAS_SOURCE_TEXT__: boolean;

type Current = Pick<View, 'sentences' | 'planText' | 'planTextStatus' | 'loadSentences' | 'openPlanText' | 'retryPlanText' | 'forgetPlanText'>;
export type Evidence = { current: () => Current };

const NO_TEXT: PlanTextStatus = { kind: 'none', matched: 0, kept: true };

/** `changed` is called whenever what `current` returns has changed. */
export function createEvidence(base: string, changed: () => void): Evidence {
  let sentences: Sentences = { status: 'idle', rows: new Map() };
  let planText: ReadonlyMap<string, string> = new Map();
  let planTextStatus = NO_TEXT;
  /** A text that could not be matched, as the code for it could not be had; then also whether that was asked for once more. */
  let unmatched: Readonly<{ raw: string; isNew: boolean; hasTried: boolean }> | null = null;

  async function load(): Promise<void> {
    if (sentences.status === 'loading' || sentences.status === 'ready') return;
    sentences = { status: 'loading', rows: new Map() };
    changed();
    const loaded = await fetchJson<Sentence[]>(`${base}sentences.json`, (value): value is Sentence[] => isRows(value, 'id'));
    const rows = new Map(loaded.ok ? loaded.value.map((row) => [row.id, row]) : []);
    sentences = { status: loaded.ok ? 'ready' : 'failed', rows };
    changed();
    const kept = readText();
    if (loaded.ok && kept) await take(kept, false);
    else if (loaded.ok && __HAS_SOURCE_TEXT__) await takeServed();
  }

  /** The operator's text, which the build put beside the data. */
  async function takeServed(): Promise<void> {
    const loaded = await fetchJson('source/plan-text.json', isSentenceRecord);
    if (!loaded.ok) return;
    planText = new Map(Object.entries(loaded.value));
    planTextStatus = { kind: 'loaded', matched: planText.size, kept: true };
    changed();
  }

  async function take(raw: string, isNew: boolean, hasTried = false): Promise<void> {
    // Hashing is wanted only where a reader brings a text of their own.
    const code = await waited(import('./data/exact-text.ts')).catch(() => null);
    const matched = code?.matchText(raw, sentences.rows) ?? new Map<string, string>();
    unmatched = code ? null : { raw, isNew, hasTried };
    if (!code) planTextStatus = { kind: 'unmatched', matched: 0, kept: true };
    else if (matched.size === 0) planTextStatus = { kind: 'refused', matched: 0, kept: true };
    else {
      planText = matched;
      planTextStatus = { kind: 'loaded', matched: matched.size, kept: isNew ? keepText(raw) : true };
    }
    changed();
  }

  async function open(file: File): Promise<void> {
    await load();
    try {
      const raw = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      await take(raw, true);
    } catch {
      planTextStatus = { kind: 'unreadable', matched: 0, kept: true };
      changed();
    }
  }

  return {
    current: () => ({
      sentences,
      planText,
      planTextStatus,
      loadSentences: () => void load(),
      openPlanText: (file) => void open(file),
      retryPlanText() {
        if (!unmatched) return;
        const { raw, isNew, hasTried } = unmatched;
        tryAgain(hasTried, () => void take(raw, isNew, true));
      },
      forgetPlanText() {
        keepText(null);
        planText = new Map();
        planTextStatus = NO_TEXT;
        changed();
      },
    }),
  };
}
