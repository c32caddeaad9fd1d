/** Columns of a layer as a reader knows them. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilesWords } from '../i18n/files-words.ts';
import type { OwnLayer } from './own-layer.ts';

const MOST_SIGNS = 32;

/** A column's head, or its number where it has none. */
export function columnName({ unnamedColumn }: Pick<FilesWords, 'unnamedColumn'>, { columns }: Pick<OwnLayer, 'columns'>, at: number): string {
  const name = columns[at]?.name.trim() ?? '';
  return name === '' ? unnamedColumn(at + 1) : name.length > MOST_SIGNS ? `${name.slice(0, MOST_SIGNS)}…` : name;
}

export const numberColumns = ({ columns }: Pick<OwnLayer, 'columns'>): number[] => columns.flatMap(({ type }, at) => (type === 'number' ? [at] : []));

/** Options of a choice among the columns, or those of them that are given. */
export const columnOptions = (
  words: FilesWords,
  layer: OwnLayer,
  chosen: number | null,
  among: readonly number[] = layer.columns.map((_, at) => at),
): TemplateResult[] => among.map((at) => html`<option value=${at} .selected=${at === chosen}>${columnName(words, layer, at)}</option>`);

/** A number as short as it can be told from its neighbours. */
export const shortNumber = (value: number): string => Number(value.toPrecision(6)).toLocaleString('en', { maximumFractionDigits: 6 });
