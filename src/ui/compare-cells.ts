/** Cells of the comparison: a quantity that opens its items, each linked and cited, or what it rests on. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CompareWords } from '../i18n/compare-words.ts';
import { areaTargetOf } from '../query/area-target.ts';
import type { Cell, CompareRow, Quantity } from '../query/compare.ts';
import { NONE } from '../query/facets.ts';
import { evidenceOf } from '../query/zone-facts.ts';
import type { Items, NearestDistance, ZoneFacts } from '../query/zone-facts.ts';
import { articleNumber, citation, targetFigure } from './item-rows.ts';
import type { Link } from './item-rows.ts';
import { choose, isEnglish, nameOf, titleOf } from './view.ts';
import type { View } from './view.ts';

export type CellContext = Readonly<{ view: View; words: CompareWords; link: Link }>;

/** Whether the counts are of what passes; a filter by zone gives way to the zones that are compared. */
export const isCountFiltered = ({ filters, ring }: View['state']): boolean => ring !== null || Object.keys(filters).some((facet) => facet !== 'zone');

/** What a row is called. */
export function rowName({ view, words }: Pick<CellContext, 'view' | 'words'>, quantity: Quantity): string {
  if (typeof quantity === 'string') return words.rows[quantity];
  if ('stage' in quantity) return quantity.stage === NONE ? words.unstatedStage : view.messages.stages[quantity.stage];
  if ('nearest' in quantity) return words.nearest[quantity.nearest];
  const industry = view.catalogue.industry.get(quantity.industry);
  return industry ? nameOf(view, industry) : words.unstatedIndustry;
}

/** A distance as the atlas writes it: an interval, one number only where both ends are the same. */
export function distanceText({ interval }: Pick<NearestDistance, 'interval'>): string {
  return interval.fromKm === interval.toKm ? `${interval.toKm} km` : `${interval.fromKm}–${interval.toKm} km`;
}

function markText({ words }: Pick<CellContext, 'words'>, cell: Cell, mark: CompareRow['marks'][number]): string {
  if (mark === null || cell.type === 'unknown') return '';
  const kind = cell.type === 'items' ? 'count' : cell.type;
  return `${mark === 'most' ? '↑' : '↓'} ${words[mark][kind]}`;
}

function itemRow({ view, link }: CellContext, zone: ZoneFacts, type: Items['type'], id: string): TemplateResult | typeof nothing {
  const cites = (): TemplateResult[] => evidenceOf(view.catalogue, zone, type, id).map((sentence) => citation(view, link, sentence));
  const named = (content: unknown): TemplateResult => html`<li class="item">${link(choose(type, id), content)} ${cites()}</li>`;
  switch (type) {
    case 'measure': {
      const measure = view.catalogue.measure.get(id);
      if (!measure) return nothing;
      return named(html`<span class="number part-${measure.part}">${articleNumber(view, id)}</span>${titleOf(view, measure)}`);
    }
    case 'target': {
      const target = view.catalogue.target.get(id);
      return target ? html`<li class="item">${targetFigure(view, link, target, false)}</li>` : nothing;
    }
    case 'place': {
      const place = view.catalogue.place.get(id);
      return place ? named(nameOf(view, place.properties)) : nothing;
    }
    case 'agency': {
      const agency = view.catalogue.agency.get(id);
      return agency ? named(nameOf(view, agency)) : nothing;
    }
  }
}

function distanceBasis({ view, words, link }: CellContext, zone: ZoneFacts, nearest: NearestDistance): TemplateResult {
  const { candidates, throughZone } = nearest;
  const [only] = candidates;
  const note = isEnglish(view) ? zone.place.properties.position.note_en : zone.place.properties.position.note_zh;
  return html`${
      candidates.length > 1
        ? html`<p class="note">${words.nearestOneOf}</p>
            <ul>
              ${candidates.map(
                ({ reference, interval }) =>
                  html`<li class="item">${link(choose('place', reference.id), nameOf(view, reference.properties))} ${interval.fromKm}–${interval.toKm} km</li>`,
              )}
            </ul>`
        : nothing
    }${only && candidates.length === 1 ? html`<p class="item">${link(choose('place', only.reference.id), only.reference.id === zone.place.id ? words.isItself : words.nearestIs(nameOf(view, only.reference.properties)))}</p>` : nothing}
    ${throughZone ? html`<p class="note">${words.through(nameOf(view, throughZone.properties))}</p>` : nothing}
    <p class="note">${words.distanceBasis} ${view.messages.precisions[zone.place.properties.precision]}${isEnglish(view) ? '. ' : '。'}${note}</p>`;
}

/** The plan sets one zone's area as a target; all other areas come from elsewhere. */
function areaBasis({ view, words, link }: CellContext, { place }: ZoneFacts): TemplateResult {
  const target = areaTargetOf(view.catalogue, place);
  return target
    ? html`<p class="opened item">${words.areaInPlan} ${citation(view, link, target.sentence)}</p>`
    : html`<p class="opened note">${words.areaSource(place.properties.area_source ?? '')}</p>`;
}

/** What a cell rests on. */
function opened(context: CellContext, zone: ZoneFacts, cell: Cell): TemplateResult | typeof nothing {
  const { words } = context;
  const { areaKm2, projects } = zone;
  switch (cell.type) {
    case 'items':
      return html`<ul class="opened">
        ${cell.items.ids.map((id) => itemRow(context, zone, cell.items.type, id))}
      </ul>`;
    case 'area':
      return areaBasis(context, zone);
    case 'density':
      return html`<p class="opened note">${words.densityFormula(projects.ids.length, areaKm2 ?? 0)}</p>`;
    case 'distance':
      return html`<div class="opened">${distanceBasis(context, zone, cell.nearest)}</div>`;
    case 'unknown':
      return nothing;
  }
}

function cellValue(cell: Exclude<Cell, { type: 'unknown' }>, isFiltered: boolean): { text: string; of: string } {
  switch (cell.type) {
    case 'items':
      return { text: String(cell.items.ids.length), of: isFiltered ? ` / ${cell.items.total}` : '' };
    case 'area':
      return { text: String(cell.bounds.low), of: '' };
    case 'density':
      return { text: cell.bounds.low.toFixed(1), of: '' };
    case 'distance':
      return { text: distanceText(cell.nearest), of: '' };
  }
}

export type CellTexts = Readonly<{
  text: string;
  /** Of how many, while filters are set. */
  of: string;
  /** What stands out, as a word; empty where nothing does. */
  mark: string;
  isKnown: boolean;
}>;

/** What a cell says, on the screen and on a slide alike. */
export function cellTexts(context: Pick<CellContext, 'words'>, row: CompareRow, at: number, isFiltered: boolean): CellTexts {
  const { words } = context;
  const cell = row.cells[at];
  if (!cell || cell.type === 'unknown') {
    const text = row.quantity === 'area' ? words.unknownArea : row.quantity === 'density' ? words.unknownDensity : words.unknownDistance;
    return { text, of: '', mark: '', isKnown: false };
  }
  return { ...cellValue(cell, isFiltered), mark: markText(context, cell, row.marks[at] ?? null), isKnown: true };
}

export type CellState = Readonly<{ isFiltered: boolean; isOpen: boolean; toggle: () => void }>;

export function compareCell(context: CellContext, row: CompareRow, at: number, zone: ZoneFacts, { isFiltered, isOpen, toggle }: CellState): TemplateResult {
  const { view, words } = context;
  const { text, of, mark, isKnown } = cellTexts(context, row, at, isFiltered);
  const cell = row.cells[at];
  if (!cell || !isKnown) return html`<td class="none small">${text}</td>`;
  const marked = mark === '' ? nothing : html`<span class="mark">${mark}</span>`;
  if (cell.type === 'items' && cell.items.ids.length === 0) return html`<td class="none">0<span class="of">${of}</span>${marked}</td>`;
  const label = words.open(rowName(context, row.quantity), nameOf(view, zone.place.properties), `${text}${of}`);
  return html`<td>
    <button class="count" aria-expanded=${isOpen} aria-label=${label} @click=${toggle}>
      <span class="amount">${text}<span class="of">${of}</span></span></button
    >${marked} ${isOpen ? opened(context, zone, cell) : nothing}
  </td>`;
}
