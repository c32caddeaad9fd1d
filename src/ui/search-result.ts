/** One result of the search: its name, the word for why it is there, and what matched where that is not in the name. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasHan } from '../query/search-text.ts';
import type { SearchResult } from '../query/search.ts';
import { markRanges } from './mark-ranges.ts';
import { isEnglish, nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

export function resultContent(view: View, result: SearchResult): TemplateResult {
  const { why } = view.messages.search;
  const name = resultName(view, result);
  // What a summary says is shown in the page's language where it stands in both.
  const { text, ranges } = (isEnglish(view) && result.translated) || result.matched;
  // An alias that is part of the name is marked in the name itself.
  const at = name.indexOf(text);
  const isInName = at >= 0;
  const reason = reasonOf(view, result, isInName);
  const marked = isInName
    ? markRanges(
        name,
        ranges.map(([start, end]) => [start + at, end + at] as const),
      )
    : name;
  return html`<span class="name">${marked}</span>
    <span class="why">${why[reason]}</span
    >${isInName ? nothing : html` <span class="matched" lang=${languageOf(text, view.messages.languageTag)}>${markRanges(text, ranges)}</span>`}`;
}

/** The language in which a text is to be read out; figures are read in the page's. */
function languageOf(text: string, page: string): string {
  if (hasHan(text)) return 'zh-CN';
  return /[a-z]/i.test(text) ? 'en' : page;
}

/** The reason's key among the words: a part's other name is its heading in the plan. */
function reasonOf(view: View, { kind, field, nearest }: SearchResult, isInName: boolean): string {
  if (nearest) return 'slip';
  if (field !== 'alias') return field;
  if (isInName) return isEnglish(view) ? 'name_en' : 'name_zh';
  return kind === 'part' ? 'heading' : field;
}

/** What the row is called in the page's language; its id where the file that names it did not arrive. */
function resultName(view: View, { kind, id }: SearchResult): string {
  const { catalogue } = view;
  const place = catalogue.place.get(id);
  if (kind === 'place' && place) return nameOf(view, place.properties);
  const measure = catalogue.measure.get(id);
  if (kind === 'measure' && measure) return titleOf(view, measure);
  const target = catalogue.target.get(id);
  if (kind === 'target' && target) return isEnglish(view) ? target.indicator_en : target.indicator_zh;
  const part = catalogue.sections.find((section) => section.part === id);
  if (kind === 'part' && part) return nameOf(view, part);
  const named = kind === 'agency' ? catalogue.agency.get(id) : catalogue.industry.get(id);
  return named ? nameOf(view, named) : id;
}
