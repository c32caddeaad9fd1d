/** What a facet value is called in the page's language. */
import { NONE } from '../query/facets.ts';
import type { FacetId } from '../state/app-state.ts';
import type { Kind, Part, Precision, Stage } from '../../geo/schema.ts';
import { isEnglish, nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

export function facetValueName(view: View, facet: FacetId, value: string): string {
  const { messages, catalogue } = view;
  if (value === NONE) return facet === 'year' ? messages.detail.undated : messages.legend.none;
  switch (facet) {
    case 'part':
      return partName(view, value as Part);
    case 'kind':
      return messages.kinds[value as Kind] ?? value;
    case 'precision':
      return messages.precisions[value as Precision] ?? value;
    case 'stage':
      return messages.stages[value as Stage] ?? value;
    case 'industry': {
      const industry = catalogue.industry.get(value);
      return industry ? nameOf(view, industry) : value;
    }
    case 'agency': {
      const agency = catalogue.agency.get(value);
      return agency ? nameOf(view, agency) : value;
    }
    case 'zone': {
      const zone = catalogue.place.get(value);
      return zone ? nameOf(view, zone.properties) : value;
    }
    case 'year':
      return messages.detail.dated(value);
    case 'role':
      return messages.roles[value as 'lead' | 'serve'] ?? value;
    case 'aim':
      return messages.aims[value as 'yes' | 'no'] ?? value;
    case 'measure': {
      const measure = catalogue.measure.get(value);
      return measure ? `${value} ${titleOf(view, measure)}` : value;
    }
    case 'target': {
      const target = catalogue.target.get(value);
      return target ? (isEnglish(view) ? target.indicator_en : target.indicator_zh) : value;
    }
  }
}

/** A part's short name. */
export function partName(view: View, part: Part): string {
  const section = view.catalogue.section.get(part);
  return section ? nameOf(view, section) : part;
}
