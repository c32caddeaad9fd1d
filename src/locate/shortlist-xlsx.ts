/** The shortlist as a workbook: an overview with all figures as texts and as numbers, a sheet a zone, answers, scores, own sites marked private, sources. */
import type { Row } from 'write-excel-file/universal';
import { cardWords } from '../i18n/card-words.ts';
import type { CardWords } from '../i18n/card-words.ts';
import { compareWords } from '../i18n/compare-words.ts';
import { locateWords } from '../i18n/locate-words.ts';
import { compareRows } from '../query/compare.ts';
import { cellTexts, isCountFiltered } from '../ui/compare-cells.ts';
import { nameOf, otherNameOf } from '../ui/view.ts';
import { cardOf } from './card-facts.ts';
import { figureName } from './card-lines.ts';
import type { CardLine, Remark } from './card-lines.ts';
import type { ListedZone, ShortlistContent } from './shortlist-content.ts';
import { endColumns, numberColumns } from './shortlist-numbers.ts';
import { scoreSheet } from './shortlist-scores.ts';
import { cell, figure, head, numeric, sheet, sheetName } from '../data/xlsx-cells.ts';
import type { Book } from '../data/xlsx-cells.ts';

/** Numbered, so that no two are the same. */
const sheetNames = (names: readonly string[]): string[] => names.map((name, at) => sheetName(`${at + 1} ${name}`));

const citesText = (words: CardWords, remarks: readonly Pick<Remark, 'cites'>[]): string =>
  [...new Set(remarks.flatMap(({ cites }) => cites))].join(words.comma);
/** What the screen shows faint is named. */
const moreText = (words: CardWords, { more, isBeside }: CardLine): string =>
  [
    ...(isBeside ? [words.files.beside] : []),
    ...more.map(({ text, cites }) => (cites.length > 0 ? `${text}${words.open}${cites.join(words.comma)}${words.close}` : text)),
  ].join('\n');

function overview({ view, zones }: ShortlistContent): Book {
  const words = cardWords[view.state.language];
  const { files } = words;
  const say = compareWords[view.state.language];
  const facts = zones.map(({ place }) => cardOf(view, place).facts);
  const rows = compareRows(view.catalogue, facts);
  const isFiltered = isCountFiltered(view.state);
  const coasts = zones.map(({ sections }) => sections.flatMap(({ lines }) => lines).find(({ id }) => id === 'nearest:coast')?.text ?? '');
  const hasCoast = coasts.some((text) => text !== '');
  const numbers = numberColumns(view, zones);
  const heads = [files.no, files.zone, files.otherName, files.kind, files.verdict, files.note, ...rows.map(({ quantity }) => figureName(view, quantity))];
  const data = zones.map(({ place, note, verdict }, at): Row => {
    const { properties } = place;
    const own = [
      nameOf(view, properties),
      otherNameOf(view, properties),
      view.messages.kindOne[properties.kind],
      verdict ? locateWords[view.state.language].verdicts[verdict] : '',
      note,
    ];
    const figures = rows.map((row) => {
      const { text, of } = cellTexts({ words: say }, row, at, isFiltered);
      return figure(`${text}${of}`);
    });
    return [
      figure(String(at + 1)),
      ...own.map((text) => cell(text)),
      ...figures,
      ...(hasCoast ? [cell(coasts[at] ?? '')] : []),
      ...numbers.map(({ values, decimals }) => numeric(values[at], decimals)),
    ];
  });
  return {
    ...sheet(
      files.overview,
      [head([...heads, ...(hasCoast ? [words.coast] : []), ...numbers.map((column) => column.head)]), ...data],
      [6, 22, 30, 10, 10, 30, ...rows.map(() => 14), ...(hasCoast ? [14] : []), ...numbers.map(() => 16)],
    ),
    stickyColumnsCount: 2,
  };
}

function zoneSheet(name: string, words: CardWords, { sections }: ListedZone): Book {
  const { files } = words;
  const rows = sections.flatMap(({ heading, lines, note }): Row[] => [
    ...lines.map((line): Row => [cell(heading), cell(line.label), figure(line.text), cell(moreText(words, line)), cell(citesText(words, [line]))]),
    ...(note === '' ? [] : [[cell(heading), null, null, cell(note), null]]),
  ]);
  return sheet(name, [head([files.section, files.item, files.says, files.more, files.cites]), ...rows], [18, 30, 40, 56, 22]);
}

function answers({ view, zones }: ShortlistContent): Book[] {
  const { files } = cardWords[view.state.language];
  const rows = zones.flatMap(({ place, sections }) =>
    sections
      .filter(({ id }) => id === 'answers')
      .flatMap(({ lines }) =>
        lines.map(({ label, text, more }): Row =>
          [nameOf(view, place.properties), label, text, more.map((each) => each.text).join('\n')].map((each) => cell(each)),
        ),
      ),
  );
  return rows.length > 0 ? [sheet(files.answers, [head([files.zone, files.condition, files.verdict, files.reason]), ...rows], [24, 24, 12, 80])] : [];
}

function ownSites({ view, sites }: ShortlistContent): Book[] {
  if (sites.length === 0) return [];
  const { files, list } = cardWords[view.state.language];
  const measured = sites[0]?.lines ?? [];
  const ends = measured
    .filter(({ interval }) => interval !== undefined)
    .flatMap(({ id, label }) =>
      endColumns(
        view,
        id,
        label,
        sites.map(({ lines }) => lines.find((line) => line.id === id)?.interval),
      ),
    );
  const heads = [
    files.mark,
    files.siteName,
    files.note,
    files.given,
    files.datum,
    files.longitude,
    files.latitude,
    files.doubt,
    ...measured.map(({ label }) => label),
    ...ends.map((column) => column.head),
  ];
  const rows = sites.map(({ name, note, given, datum, position, doubtM, lines }, at): Row => [
    cell(list.private, true),
    ...[name, note, given, datum].map((text) => cell(text)),
    ...[position?.[0], position?.[1], doubtM].map((value) => numeric(value)),
    ...measured.map(({ id }) => cell(lines.find((line) => line.id === id)?.text ?? '')),
    ...ends.map(({ values }) => numeric(values[at])),
  ]);
  return [sheet(files.sites, [head(heads), ...rows], [12, 24, 30, 28, 16, 14, 14, 10, ...measured.map(() => 18), ...ends.map(() => 14)])];
}

function sources({ view, listed, madeOn, link, sites }: ShortlistContent): Book {
  const { files, colon } = cardWords[view.state.language];
  const notes = [
    files.plan(view.messages.planPeriod),
    `${files.data(view.dataVersion)} · ${files.made(madeOn)}`,
    view.messages.map.stamp,
    files.citesNote,
    files.summariesNote,
    ...(link ? [`${files.link}${colon}${link}`] : []),
    ...(sites.length > 0 ? [files.privateNote] : []),
  ];
  const rows = listed.map(({ title, publisher, date, licence }): Row => [title, publisher, date ?? '', licence].map((text) => cell(text)));
  return sheet(
    files.sources,
    [head([files.source, files.publisher, files.date, files.licence]), ...rows, [], ...notes.map((text): Row => [cell(text)])],
    [60, 36, 14, 60],
  );
}

/** The sheets in their order. */
function shortlistSheets(content: ShortlistContent): Book[] {
  const { view, zones } = content;
  const words = cardWords[view.state.language];
  const names = sheetNames(zones.map(({ place }) => nameOf(view, place.properties)));
  return [
    overview(content),
    ...answers(content),
    scoreSheet(content),
    ...zones.map((zone, at) => zoneSheet(names[at] ?? String(at + 1), words, zone)),
    ...ownSites(content),
    sources(content),
  ];
}

export async function shortlistXlsx(content: ShortlistContent): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile(shortlistSheets(content)).toBlob();
}
