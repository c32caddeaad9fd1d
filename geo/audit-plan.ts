/** Compares the plan's text with the data: sentences, figures, agencies, and that no summary copies it. */
import { fingerprint, normaliseSentence, splitPlan } from '../src/data/plan-text.ts';
import type { PlanText } from '../src/data/plan-text.ts';
import { findFigures } from './figures.ts';
import type { CheckInput } from './fault.ts';
import { restoreSentence, unrestoreSentence } from './restore.ts';
import type { Measure, Sentence, Target } from './schema.ts';

export type AuditInput = Pick<CheckInput, 'linked' | 'sources'>;
/** `faults` and `notes` are lines that begin with the id of a sentence, article or place. */
export type PlanAudit = { sentences: number; figures: number; faults: string[]; notes: string[] };

/** A sentence of the text in both forms: as the received copy has it, and with its characters restored. */
type Forms = { received: string; restored: string };

/** Summaries are our own words: as many characters in a row may stand in the plan too, names and titles apart. */
const COPIED = 20;

/** Null when no sentence of the text is one of the plan's. */
export function auditPlan(text: string, input: AuditInput): PlanAudit | null {
  const plan = splitPlan(text);
  const given = new Map(plan.sentences.map((sentence) => [sentence.id, sentence.text]));
  const forms = new Map<string, Forms>();
  const faults: string[] = missingSentences(input.linked.sentences, given);
  for (const sentence of input.linked.sentences) {
    const own = given.get(sentence.id);
    if (own === undefined) continue;
    const found = formsOf(own, sentence, input);
    if (found) forms.set(sentence.id, found);
    else faults.push(`${sentence.id}: the sentence differs from its fingerprint`);
  }
  if (forms.size === 0) return null;
  const known = new Set(input.linked.sentences.map((sentence) => sentence.id));
  faults.push(...[...given.keys()].filter((id) => !known.has(id)).map((id) => `${id}: the text has this sentence, the data lack it`));
  const units = input.sources.units.map((unit) => unit.unit_zh);
  faults.push(...input.linked.targets.flatMap((target) => targetFaults(target, forms, units)));
  faults.push(...input.linked.measures.flatMap((measure) => agencyFaults(measure, plan, input)), ...copiedRuns(forms, input));
  const figures = input.linked.targets.filter((target) => forms.has(target.sentence)).length;
  return { sentences: given.size, figures, faults, notes: otherFigures(forms, input, units) };
}

/** One line per missing sentence; one line for all when the text breaks off. */
function missingSentences(sentences: readonly Sentence[], given: ReadonlyMap<string, string>): string[] {
  const missing = sentences.filter((sentence) => !given.has(sentence.id)).map((sentence) => sentence.id);
  const lastGiven = sentences.findLastIndex((sentence) => given.has(sentence.id));
  const tail = sentences.slice(lastGiven + 1).length;
  const gaps = missing.slice(0, missing.length - tail).map((id) => `${id}: the text lacks this sentence`);
  return tail === 0 ? gaps : [...gaps, `${sentences[lastGiven]?.id ?? 'text'}: the text breaks off here, ${tail} sentences after it are missing`];
}

/** Both forms of a sentence that matches one of its fingerprints, else null. */
function formsOf(text: string, sentence: Sentence, { sources }: AuditInput): Forms | null {
  const own = sources.sections.flatMap((section) => section.restorations).filter((each) => each.sentence === sentence.id);
  const mark = fingerprint(text);
  const plain = normaliseSentence(text);
  if (mark === sentence.fingerprint) {
    const restored = restoreSentence(plain, own);
    return { received: plain, restored: restored.ok ? restored.text : plain };
  }
  if (mark !== sentence.fingerprint_restored) return null;
  const received = unrestoreSentence(plain, own);
  return { received: received.ok ? received.text : plain, restored: plain };
}

/** The figure stands in its sentence as stated, with the number, unit and qualifying words that the data give. */
function targetFaults(target: Target, forms: ReadonlyMap<string, Forms>, units: readonly string[]): string[] {
  const sentence = forms.get(target.sentence);
  if (!sentence) return [];
  const say = (reason: string) => `${target.sentence}: ${target.id}: ${reason}`;
  const stated = normaliseSentence(target.stated_zh);
  const faults = sentence.received.includes(stated) ? [] : [say(`“${target.stated_zh}” does not stand in the sentence`)];
  if (target.comparator === 'milestone' || target.value === null) return faults;
  if (!new RegExp(`(?<![\\d.])${String(target.value).replace('.', '\\.')}(?![\\d.])`, 'u').test(stated))
    faults.push(say(`“${target.stated_zh}” does not hold ${target.value}`));
  const figures = findFigures(sentence.restored, units).filter((figure) => figure.value === target.value && figure.unit === target.unit_zh);
  if (figures.length === 0) faults.push(say(`${target.value} ${target.unit_zh} does not stand in the sentence`));
  else if (!figures.some((figure) => figure.comparator === target.comparator))
    faults.push(say(`comparator ${target.comparator}, but the sentence says “${figures[0]?.stated}”`));
  return faults;
}

/** The agencies of an article are those of its closing list, in its order, and the stated leaders are those it calls 牵头. */
function agencyFaults(measure: Measure, plan: PlanText, { linked }: AuditInput): string[] {
  const closing = plan.agencies.get(measure.id);
  if (closing === undefined) return [];
  const listed = closing.normalize('NFKC').replace(/(按职责分工)?负责$/u, '');
  const [leading, serving] = listed.includes('牵头') ? (listed.split('牵头') as [string, string]) : ['', listed];
  const split = (list: string) => list.split(/[、,]/u).filter(Boolean);
  const names = (ids: readonly string[]) => ids.map((id) => linked.agencies.find((agency) => agency.id === id)?.name_zh ?? id);
  const faults: string[] = [];
  const inText = [...split(leading), ...split(serving)].join('、');
  const inData = names(measure.agencies).join('、');
  if (inText !== inData) faults.push(`${measure.id}: agencies in the text “${inText}”, in the data “${inData}”`);
  const stated = measure.lead_basis === 'stated' ? names(measure.lead).join('、') : '';
  if (split(leading).join('、') !== stated) faults.push(`${measure.id}: leading agencies in the text “${split(leading).join('、')}”, in the data “${stated}”`);
  return faults;
}

/** Our summaries and notes that repeat the plan word for word over `COPIED` characters, runs within a name or title apart. */
function copiedRuns(forms: ReadonlyMap<string, Forms>, { linked }: AuditInput): string[] {
  const grams = new Set<string>();
  for (const { restored } of forms.values()) for (let at = 0; at + COPIED <= restored.length; at++) grams.add(restored.slice(at, at + COPIED));
  const names = [
    ...linked.places.map((place) => place.properties.name_zh),
    ...linked.agencies.map((agency) => agency.name_zh),
    ...linked.measures.map((measure) => measure.title_zh),
  ].map(normaliseSentence);
  // The heading's "summary" is its title.
  const own = [
    ...linked.measures.map(({ id, summary_zh }) => [id, summary_zh] as const),
    ...linked.sentences.filter((sentence) => sentence.ordinal > 0).map(({ id, summary_zh }) => [id, summary_zh] as const),
    ...linked.places.flatMap(({ id, properties }) => [[id, properties.summary_zh] as const, [id, properties.position.note_zh] as const]),
  ];
  return own.flatMap(([id, text]) => {
    const plain = normaliseSentence(text);
    for (let at = 0; at + COPIED <= plain.length; at++) {
      const run = plain.slice(at, at + COPIED);
      if (grams.has(run) && !names.some((name) => name.includes(run))) return [`${id}: the summary copies the plan: “${run}”`];
    }
    return [];
  });
}

/** Figures of the plan that are no target: to be read by a person, since not every figure is an aim. */
function otherFigures(forms: ReadonlyMap<string, Forms>, { linked }: AuditInput, units: readonly string[]): string[] {
  return [...forms].flatMap(([id, { restored }]) =>
    findFigures(restored, units)
      .filter((figure) => !linked.targets.some((target) => target.sentence === id && target.value === figure.value && target.unit_zh === figure.unit))
      .map((figure) => `${id}: “${figure.stated}” is a figure but no target`),
  );
}
