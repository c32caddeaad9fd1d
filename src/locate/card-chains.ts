/** A zone's part in the industrial chains that the plan states, as lines of its card. */
import type { Chain, Place } from '../../geo/schema.ts';
import { cardWords } from '../i18n/card-words.ts';
import { chainsInZone } from '../query/chains.ts';
import { nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';

/** `remarks` say link by link what stands there, and what the plan puts before and after it. */
export type CardLink = Readonly<{ id: string; label: string; text: string; remarks: readonly string[]; cites: readonly string[] }>;
export type CardChains = Readonly<{
  links: readonly CardLink[];
  /** At which links an item of the zone stands, by its id. */
  ofItem: ReadonlyMap<string, string>;
}>;

export function cardChains(view: View, chains: readonly Chain[], place: Place): CardChains {
  const { chain: words, comma, semicolon, colon } = cardWords[view.state.language];
  const names = (rows: readonly Readonly<{ name_zh: string; name_en: string }>[]): string => rows.map((row) => nameOf(view, row)).join(comma);
  const own = chainsInZone(view.catalogue, chains, place.id);
  const links = own.map(({ chain, standing, isItsZone, unstated, gaps }): CardLink => {
    const at = standing.length > 0 ? words.at(names(standing.map(({ link }) => link))) : '';
    const open = unstated.length > 0 ? words.unstated(names(unstated.map(({ properties }) => properties))) : '';
    return {
      id: chain.id,
      label: nameOf(view, chain),
      text: [at, isItsZone ? words.here : '', open].filter(Boolean).join(semicolon),
      remarks: [
        ...standing.map(({ link, here, upstream, downstream }) =>
          [
            `${nameOf(view, link)}${colon}${names(here.map(({ properties }) => properties))}`,
            upstream.length > 0 ? words.before(names(upstream)) : '',
            downstream.length > 0 ? words.after(names(downstream)) : '',
          ]
            .filter(Boolean)
            .join(semicolon),
        ),
        ...(standing.length > 0 && gaps.length > 0 ? [words.gaps(names(gaps))] : []),
      ],
      cites: [chain.sentence],
    };
  });
  const ofItem = own.flatMap(({ standing }) => standing.flatMap(({ link, here }) => here.map((item) => [item.id, words.item(nameOf(view, link))] as const)));
  return { links, ofItem: new Map(ofItem) };
}
