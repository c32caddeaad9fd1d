/** All checks of the data, and where in the hand-edited files each fault can be mended. */
import { checkChains } from './check-chains.ts';
import { checkFigures } from './check-figures.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkIds } from './check-ids.ts';
import { checkLedger } from './check-ledger.ts';
import { checkSchema } from './check-schema.ts';
import { checkSetting } from './check-setting.ts';
import { checkTours } from './check-tours.ts';
import { checkWords } from './check-words.ts';
import { faultLine } from './fault.ts';
import type { CheckInput, Fault } from './fault.ts';

/** Every fault of the data, in the order of the checks; empty when the data may be built. */
export function checkAll(input: CheckInput): Fault[] {
  const faults = [
    ...checkSchema(input),
    ...checkIds(input),
    ...checkLedger(input),
    ...checkFigures(input),
    ...checkWords(input),
    ...checkGeometry(input),
    ...checkSetting(input),
    ...checkChains(input),
    ...checkTours(input),
  ];
  const sourceOf = sourceFiles(input);
  // Labels repeat words of their places: one slip in a source is one fault.
  const lines = new Map(faults.map((fault) => ({ ...fault, file: sourceOf(fault) })).map((fault) => [faultLine(fault), fault]));
  return [...lines.values()];
}

/** Served rows come from hand-edited files: names the file in which a row stands, or else the served one. */
function sourceFiles({ sources }: CheckInput): (fault: Fault) => string {
  const places = new Map(sources.places.map((place) => [place.id, place.file]));
  const articles = new Map(sources.sections.flatMap((section) => section.articles.map((article) => [article.id, section.file])));
  return ({ file, row }) => {
    const id = row.split('.')[0] ?? '';
    const source = file === 'places.geojson' || file === 'place-labels.geojson' ? places.get(id) : articles.get(id.replace(/-T\d+$/u, ''));
    return source ?? file;
  };
}
