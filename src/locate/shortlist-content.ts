/** The shortlist as its files hold it: each zone with the very lines of its card, and the own sites beside them. */
import type { Source } from '../../geo/schema.ts';
import type { Place } from '../../geo/schema.ts';
import { dayStamp } from '../data/file-name.ts';
import { cardWords } from '../i18n/card-words.ts';
import { starredPlaces } from '../query/shortlist.ts';
import type { DistanceInterval } from '../query/distances.ts';
import type { Verdict } from '../query/fit.ts';
import type { View } from '../ui/view.ts';
import { extrasOf } from './card-extras.ts';
import type { ListedSite } from './card-extras.ts';
import { cardOf } from './card-facts.ts';
import { cardSections } from './card-lines.ts';
import type { CardSection } from './card-lines.ts';

export type ListedZone = Readonly<{ place: Place; note: string; verdict: Verdict | null; coast: DistanceInterval | null; sections: readonly CardSection[] }>;
export type ShortlistContent = Readonly<{
  view: View;
  zones: readonly ListedZone[];
  sites: readonly ListedSite[];
  listed: readonly Source[];
  madeOn: string;
  /** The address that shows the list, without own sites; null where others could not open it. */
  link: string | null;
}>;

export function listedZones(view: View): ListedZone[] {
  return starredPlaces(view.catalogue, view.state.shortlist).map(({ place, note }) => {
    const extras = extrasOf(view, place);
    return { place, note, verdict: extras.verdict, coast: extras.coast, sections: cardSections(view, cardOf(view, place), extras, note) };
  });
}

/** A file's name: what it is and the day, as other files of the atlas are called. */
export const fileName = (view: View, ending: string): string => `${cardWords[view.state.language].files.name} ${dayStamp()}.${ending}`;
