/** Rows that several panels list: a measure, a place, an agency, a target's figure with its citation. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Measure, Place, Target } from '../../geo/schema.ts';
import type { AppState } from '../state/app-state.ts';
import { partName } from './facet-names.ts';
import { kindSymbol } from './map-symbol.ts';
import { choose, cite, figureOf, nameOf, qualifiersOf, titleOf } from './view.ts';
import type { View } from './view.ts';

export type Link = (patch: Partial<AppState>, content: unknown, classes?: string, label?: string, current?: boolean) => TemplateResult;

const isChosen = (view: View, type: string, id: string): boolean => view.state.selected?.type === type && view.state.selected.id === id;

/** An article's number as it is shown: 12, 目标 1, 保障 1. */
export function articleNumber(view: View, id: string): string {
  const measure = view.catalogue.measure.get(id);
  const number = String(Number(id.slice(1)));
  if (!measure || id.startsWith('M')) return number;
  return `${partName(view, measure.part)} ${number}`;
}

export function measureRow(view: View, link: Link, measure: Measure): TemplateResult {
  const content = html`<span class="number part-${measure.part}">${articleNumber(view, measure.id)}</span><span class="grow">${titleOf(view, measure)}</span
    ><span class="quiet small">${measure.id.startsWith('M') ? partName(view, measure.part) : nothing}</span>`;
  return html`<li>${link(choose('measure', measure.id), content, 'row-link', undefined, isChosen(view, 'measure', measure.id))}</li>`;
}

/** A place with its symbol; hollow when it has no position of its own. */
export function placeRow(view: View, link: Link, place: Place): TemplateResult {
  const { properties, geometry } = place;
  const content = html`${kindSymbol(properties.kind, properties.main_part, geometry === null)}<span class="grow"
      >${nameOf(view, properties)}<span class="quiet small"
        >${view.messages.precisions[properties.precision]}${view.result.perhaps.has(place.id) ? ` · ${view.messages.ring.perhapsShort}` : nothing}</span
      ></span
    >`;
  return html`<li>${link(choose('place', place.id), content, 'row-link symbol-row', undefined, isChosen(view, 'place', place.id))}</li>`;
}

/** A citation mark that opens its sentence. */
export function citation(view: View, link: Link, sentence: string): TemplateResult {
  return link(cite(sentence), sentence, 'cite', `${view.messages.detail.sentence} ${sentence}`);
}

/** What a target measures, and when and how it falls due. */
export function targetName(view: View, target: Target): string {
  return `${view.state.language === 'en' ? target.indicator_en : target.indicator_zh} · ${qualifiersOf(view, target).join(' · ')}`;
}

/** A target's figure set large, with what it measures and its citation. */
export function targetFigure(view: View, link: Link, target: Target, isLarge = true): TemplateResult {
  const figure = figureOf(view, target);
  const number = html`${figure.before ? html`<span class="unit">${figure.before}</span> ` : nothing}<span
      class="number ${target.comparator === 'milestone' ? 'word' : ''}"
      >${figure.number}</span
    ><span class="unit">${figure.unit}${figure.after}</span>`;
  return html`<div class="figure ${isLarge ? '' : 'compact'}">
    <div class="value">${number}${citation(view, link, target.sentence)}</div>
    ${link(choose('target', target.id), targetName(view, target), 'figure-name')}
  </div>`;
}
