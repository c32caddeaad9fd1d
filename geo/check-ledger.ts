/** Check: the plan is complete, and its ledger of sentences adds up. */
import { fingerprint } from '../src/data/plan-text.ts';
import type { CheckInput, Fault } from './fault.ts';
import { SETTING } from './setting.ts';

export function checkLedger(input: CheckInput): Fault[] {
  return [...articleCounts(input), ...ledgerGaps(input), ...sentenceClasses(input), ...targetSentences(input), ...uncitedPlaces(input), ...titles(input)];
}

function articleCounts({ linked }: CheckInput): Fault[] {
  const file = 'measures.json';
  const measures = linked.measures.filter((measure) => measure.id.startsWith('M')).length;
  const planned = SETTING.parts.slice(1, -1).reduce((sum, part) => sum + part.articles, 0);
  const faults: Fault[] = measures === planned ? [] : [{ file, row: 'file', reason: `the plan has ${planned} measures, the data ${measures}` }];
  for (const { id, articles } of SETTING.parts) {
    const found = linked.measures.filter((measure) => measure.part === id).length;
    if (found !== articles) faults.push({ file, row: id, reason: `the part has ${articles} articles, the data ${found}` });
  }
  return faults;
}

/** Ordinals run 0, 1, 2 … in each article, and fingerprints and sentences match one to one. */
function ledgerGaps({ linked, sources }: CheckInput): Fault[] {
  const file = 'sentences.json';
  const faults = linked.measures.flatMap((measure): Fault[] => {
    const ordinals = linked.sentences.filter((sentence) => sentence.article === measure.id).map((sentence) => sentence.ordinal);
    const gap = ordinals.findIndex((ordinal, index) => ordinal !== index);
    if (ordinals.length === 0) return [{ file, row: measure.id, reason: 'the article has no sentence' }];
    return gap < 0 ? [] : [{ file, row: measure.id, reason: `sentence ${measure.id}.${gap} is missing or out of order` }];
  });
  const known = new Set(linked.sentences.map((sentence) => sentence.id));
  for (const id of known) {
    if (!sources.fingerprints[id]) faults.push({ file, row: id, reason: 'the sentence has no fingerprint (npm run data:fingerprint)' });
  }
  for (const id of Object.keys(sources.fingerprints)) {
    if (!known.has(id)) faults.push({ file, row: id, reason: 'the plan has this sentence, the data lack it' });
  }
  return faults;
}

function sentenceClasses({ linked }: CheckInput): Fault[] {
  return linked.sentences.flatMap(({ id, class: kind, places }): Fault[] => {
    if (kind === 'mapped' && places.length === 0) return [{ file: 'sentences.json', row: id, reason: 'class mapped, but no place' }];
    if (kind !== 'mapped' && places.length > 0) return [{ file: 'sentences.json', row: id, reason: `class ${kind}, but places: ${places.join(', ')}` }];
    return [];
  });
}

function targetSentences({ linked }: CheckInput): Fault[] {
  return linked.targets
    .filter((target) => target.sentence.split('.')[0] !== target.article)
    .map((target) => ({ file: 'targets.json', row: target.id, reason: `sentence ${target.sentence} is not of article ${target.article}` }));
}

function uncitedPlaces({ linked }: CheckInput): Fault[] {
  return linked.places
    .filter(({ properties }) => properties.kind !== 'reference' && properties.sentences.length === 0)
    .map(({ id }) => ({ file: 'places.geojson', row: id, reason: 'no sentence cites this place' }));
}

/** A title is the heading of its article with the lost characters put back: so its fingerprint is the heading's. */
function titles({ linked, sources }: CheckInput): Fault[] {
  const faults: Fault[] = [];
  for (const { id, title_zh } of linked.measures) {
    const heading = sources.fingerprints[`${id}.0`];
    if (heading && fingerprint(title_zh) !== (heading.restored ?? heading.received))
      faults.push({ file: 'measures.json', row: id, reason: `title “${title_zh}” is not the heading of the plan, restorations included` });
  }
  return faults;
}
