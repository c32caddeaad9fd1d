/** Zone cards of a view, made once for the same filters: outlines have many edges. */
import type { Place } from '../../geo/schema.ts';
import type { Catalogue } from '../data/catalogue.ts';
import { tabulateFacets } from '../query/facets.ts';
import { zoneCard } from '../query/zone-card.ts';
import type { ZoneCard } from '../query/zone-card.ts';
import { zoneFacts } from '../query/zone-facts.ts';
import type { ZoneFacts } from '../query/zone-facts.ts';
import { factsOf } from '../ui/known-facts.ts';
import type { View } from '../ui/view.ts';

/** Facts under no conditions. */
const whole = new WeakMap<Catalogue, (place: Place) => ZoneFacts>();
const cards = new WeakMap<ZoneFacts, ZoneCard>();

function wholeFacts(catalogue: Catalogue): (place: Place) => ZoneFacts {
  const table = tabulateFacets(catalogue);
  const facts = new Map<string, ZoneFacts>();
  return (place) => {
    const own = facts.get(place.id) ?? zoneFacts(catalogue, { table, filters: {}, nearness: null }, place);
    facts.set(place.id, own);
    return own;
  };
}

export type CardView = Pick<View, 'catalogue' | 'result' | 'nearness' | 'state'>;

export function cardOf(view: CardView, place: Place): ZoneCard {
  const { catalogue } = view;
  const facts = factsOf(view, place);
  const ofAll = whole.get(catalogue) ?? wholeFacts(catalogue);
  whole.set(catalogue, ofAll);
  const card = cards.get(facts) ?? zoneCard(catalogue, facts, ofAll(place));
  cards.set(facts, card);
  return card;
}
