/** What a comparison rests on, as lines for a slide's notes: sentences by their ids, sources of areas, what distances lead to. */
import type { CompareWords } from '../i18n/compare-words.ts';
import { areaTargetOf } from '../query/area-target.ts';
import type { Cell, CompareRow } from '../query/compare.ts';
import { evidenceOf, inOrder } from '../query/zone-facts.ts';
import type { NearestDistance, ZoneFacts } from '../query/zone-facts.ts';
import { distanceText, rowName } from '../ui/compare-cells.ts';
import { LETTERS } from '../ui/score-rows.ts';
import { isEnglish, nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';

/** What a distance leads to: the nearest, or all that may be it. */
export function nearestText(view: View, words: CompareWords, { place }: ZoneFacts, { candidates, throughZone }: NearestDistance): string {
  const [only] = candidates;
  const through = throughZone ? ` ${words.through(nameOf(view, throughZone.properties))}` : '';
  if (candidates.length > 1 || !only) {
    const each = candidates.map((candidate) => `${nameOf(view, candidate.reference.properties)} ${distanceText(candidate)}`);
    return `${words.nearestOneOf} ${each.join(words.slides.list)}${through}`;
  }
  return `${only.reference.id === place.id ? words.isItself : words.nearestIs(nameOf(view, only.reference.properties))}${through}`;
}

/** What one cell rests on; empty where it holds nothing. */
function basisOf(view: View, words: CompareWords, zone: ZoneFacts, cell: Cell): string {
  switch (cell.type) {
    case 'items': {
      const { type, ids } = cell.items;
      return inOrder(ids.flatMap((id) => evidenceOf(view.catalogue, zone, type, id))).join(words.slides.list);
    }
    case 'area': {
      const target = areaTargetOf(view.catalogue, zone.place);
      return target ? `${words.areaInPlan} ${target.sentence}` : words.areaSource(zone.place.properties.area_source ?? '');
    }
    case 'density':
      return words.densityFormula(zone.projects.ids.length, zone.areaKm2 ?? 0);
    case 'distance':
      return nearestText(view, words, zone, cell.nearest);
    case 'unknown':
      return '';
  }
}

/** One line for a row, with each zone by its letter; none where no zone has anything. */
export function basisLines(view: View, words: CompareWords, row: CompareRow, zones: readonly ZoneFacts[]): string[] {
  const { slides: say } = words;
  const known = row.cells.flatMap((cell, at) => {
    const zone = zones[at];
    const basis = zone ? basisOf(view, words, zone, cell) : '';
    return basis === '' ? [] : [say.of(LETTERS[at] ?? '', basis)];
  });
  return known.length > 0 ? [say.basis(rowName({ view, words }, row.quantity), known.join(say.next))] : [];
}

/** Where a zone's position is from. */
export function positionLine(view: View, { slides: say }: CompareWords, { place }: ZoneFacts, letter: string): string {
  const { position, precision } = place.properties;
  const note = isEnglish(view) ? position.note_en : position.note_zh;
  return [say.of(letter, nameOf(view, place.properties)), view.messages.precisions[precision], note].join(' · ');
}
