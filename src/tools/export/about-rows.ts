/** What a file says of itself as rows of a sheet. */
import type { ExportWords } from '../../i18n/export-words.ts';
import type { About } from './about-export.ts';

/** Lines, then the columns with their meaning in both languages, then the sources; an empty row between. `extra` are lines known last. */
export function aboutRows(
  { about }: ExportWords,
  { lines, columns, sources }: About,
  extra: readonly (readonly [label: string, text: string])[] = [],
): string[][] {
  return [
    ...lines.flatMap(({ label, text }) => text.split('\n').map((part, at) => [at === 0 ? label : '', part])),
    ...extra.map((each) => [...each]),
    [],
    [about.table, about.column, about.meaningZh, about.meaningEn],
    ...columns.map(({ table, column }) => [table, column.name, column.zh, column.en]),
    ...(sources.length > 0
      ? [
          [],
          [about.source, about.publisher, about.date, about.licence],
          ...sources.map(({ title, publisher, date, licence }) => [title, publisher, date ?? '', licence]),
        ]
      : []),
  ];
}
