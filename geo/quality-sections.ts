/** The parts of the quality page that are more than the counts of one record: data, bytes, search, licences. */
import { en } from '../src/i18n/en.ts';
import { zh } from '../src/i18n/zh.ts';
import type { Counts, RunRecord } from '../tests/run-record.ts';
import type { Budgeted, BuiltSite, Part } from './quality-bytes.ts';
import type { Facts, Position } from './quality-facts.ts';
import type { PackageLicence } from './quality-licences.ts';
import { nameOfId } from './quality-names.ts';
import { bar, countsTable, figure, kilobytes, nameOrId, percent, sumOf, table, verdict, warning } from './quality-tables.ts';
import type { Row } from './quality-tables.ts';
import { BYTE_WORDS, COVERAGE, FINGERPRINT_WORDS, LABELS, NOTES, SECTIONS, SHAPE_WORDS } from './quality-words.ts';
import type { Source } from './schema.ts';
import { both, escapeText } from './static-page.ts';
import type { Bilingual } from './static-page.ts';

const keysOf = <const K extends string>(words: Readonly<Record<K, unknown>>): K[] => Object.keys(words) as K[];

/** What of the plan stands in the data. */
export function coverageSection({ coverage, faults }: Facts): string {
  const rows = keysOf(COVERAGE).map((key): Row => [both(COVERAGE[key]), figure(coverage[key])]);
  const checks = verdict(faults === 0 ? 'passed' : 'failed', NOTES.checks(faults));
  return `${table({ label: SECTIONS.coverage, heads: [LABELS.item, LABELS.number], rows })}\n<p>${checks}</p>`;
}

/** How many places are known how well. */
export function positionsSection({ positions }: Facts): string {
  const all = positions.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...positions.map(({ count }) => count));
  const name = ({ precision, shape }: Position): Bilingual => {
    const of = shape === null ? { zh: '', en: '' } : { zh: `（${SHAPE_WORDS[shape].zh}）`, en: ` (${SHAPE_WORDS[shape].en})` };
    return {
      zh: `${zh.precisions[precision]}${of.zh}：${zh.precisionHelp[precision]}`,
      en: `${en.precisions[precision]}${of.en}: ${en.precisionHelp[precision]}`,
    };
  };
  const rows = positions.map((position): Row => [both(name(position)), figure(position.count) + bar(position.count, most), percent(position.count, all)]);
  const last: Row = [`<b>${both(LABELS.all)}</b>`, figure(all), ''];
  return table({ label: SECTIONS.positions, heads: [LABELS.precision, LABELS.number, LABELS.share], rows: [...rows, last] });
}

/** How many sentences can be checked by their fingerprint. */
export function fingerprintsSection({ fingerprints, coverage }: Facts): string {
  const rows: Row[] = [
    [both(COVERAGE.sentences), figure(coverage.sentences)],
    [both(FINGERPRINT_WORDS.carried), figure(fingerprints.carried)],
    [both(FINGERPRINT_WORDS.restored), figure(fingerprints.restored)],
  ];
  return table({ label: SECTIONS.fingerprints, heads: [LABELS.item, LABELS.number], rows });
}

/** Rates of a record of search, one row a way of typing: `first.hanzi` and `three.hanzi` count the same queries. */
export function searchSection({ figures: { groups = {} } }: RunRecord): string {
  const ways = Object.keys(groups).flatMap((id) => (id.startsWith('first.') ? [id.slice('first.'.length)] : []));
  const rate = ({ cases, failed }: Counts): string => percent(cases - failed, cases);
  const none: Counts = { cases: 0, failed: 0 };
  const row = (name: string, first: Counts, three: Counts): Row => [
    name,
    figure(first.cases),
    rate(first) + bar(first.cases - first.failed, first.cases),
    rate(three),
  ];
  const of = (place: string, way: string): Counts => groups[`${place}.${way}`] ?? none;
  const rows = ways.map((way) => row(nameOrId(nameOfId('search', way), way), of('first', way), of('three', way)));
  const all = row(`<b>${both(LABELS.all)}</b>`, sumOf(ways.map((way) => of('first', way))), sumOf(ways.map((way) => of('three', way))));
  const others = Object.fromEntries(Object.entries(groups).filter(([id]) => !/^(?:first|three)\./u.test(id)));
  const rates = table({ label: SECTIONS.search, heads: [LABELS.way, LABELS.queries, LABELS.first, LABELS.three], rows: [...rows, all] });
  return Object.keys(others).length === 0 ? rates : `${rates}\n${countsTable(SECTIONS.search, others, (id) => nameOfId('search', id))}`;
}

/** How large the site is that was built last. */
export function bytesSection(build: BuiltSite | null, version: string): string {
  if (build === null) return warning(NOTES.noBuild);
  const sizes = ({ raw, gzip, brotli }: { raw: number; gzip: number; brotli: number }): string[] => [raw, gzip, brotli].map(kilobytes);
  const most = build.parts.get('all')?.brotli ?? 0;
  const rows = keysOf(BYTE_WORDS).flatMap((part: Part): Row[] => {
    const size = build.parts.get(part);
    if (!size) return [];
    const [raw = '', gzip = '', brotli = ''] = sizes(size);
    return [[both(BYTE_WORDS[part]), figure(size.files), raw, gzip, brotli + (part === 'all' || part === 'single' ? '' : bar(size.brotli, most))]];
  });
  const heads = [LABELS.raw, LABELS.gzip, LABELS.brotli];
  const chunks = build.chunks.map((chunk): Row => [
    `<code>${escapeText(chunk.name)}</code>`,
    both(BYTE_WORDS[chunk.isFirst ? 'first' : 'later']),
    ...sizes(chunk),
  ]);
  return `${build.from.version === version ? '' : warning(NOTES.otherBuild)}
<p class="run"><code>npm run build</code> · ${escapeText(build.from.version)} · ${escapeText(build.from.builtAt.slice(0, 16).replace('T', ' '))} UTC</p>
${table({ label: SECTIONS.bytes, heads: [LABELS.part, LABELS.files, ...heads], rows })}
${budgetsTable(build.budgets)}
${folded(NOTES.allChunks, build.chunks.length, table({ label: NOTES.allChunks, heads: [LABELS.chunk, LABELS.part, ...heads], rows: chunks, texts: 2 }))}`;
}

/** Groups of files beside what they may weigh as sent; the build fails where one grows beyond it. */
function budgetsTable(budgets: readonly Budgeted[]): string {
  const rows = budgets.map(({ group, raw, brotli, budget }): Row => {
    const ratio = Math.max(raw / budget.raw, brotli / budget.brotli);
    const cells = [kilobytes(raw), kilobytes(budget.raw), kilobytes(brotli), kilobytes(budget.brotli), ratio.toFixed(2) + bar(ratio, Math.max(1, ratio), 1)];
    return [`<code>${escapeText(group)}</code>`, ...cells, verdict(ratio > 1 ? 'over' : 'within')];
  });
  const heads = [LABELS.group, LABELS.raw, LABELS.budget, LABELS.brotli, LABELS.budget, LABELS.ratio, LABELS.result];
  return table({ label: LABELS.budget, heads, rows, wide: true });
}

/** Every package by licence, then each by itself, then the sources of data. */
export function licencesSection(packages: readonly PackageLicence[], sources: readonly Source[]): string {
  const licenceOf = ({ licence }: PackageLicence): string => (licence === null ? both(NOTES.unstated) : escapeText(licence.replace(/^\((.*)\)$/u, '$1')));
  const byLicence = new Map<string, PackageLicence[]>();
  for (const own of packages) byLicence.set(licenceOf(own), [...(byLicence.get(licenceOf(own)) ?? []), own]);
  const most = Math.max(0, ...[...byLicence.values()].map((own) => own.length));
  const counted = [...byLicence]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([licence, own]): Row => [licence, figure(own.length) + bar(own.length, most), figure(own.filter(({ isSeen }) => isSeen).length)]);
  const each = packages.map((own): Row => [
    `<code>${escapeText(own.name)}</code>`,
    escapeText(own.version),
    licenceOf(own) + (own.stated === 'file' ? both(NOTES.fromFile) : ''),
    own.isSeen ? '●' : '–',
  ]);
  const data = sources.map(({ title, publisher, licence }): Row => [escapeText(title), escapeText(publisher), escapeText(licence)]);
  return `${table({ label: SECTIONS.licences, heads: [LABELS.licence, LABELS.packages, LABELS.inBuild], rows: counted })}
${folded(NOTES.allPackages, packages.length, `<p>${both(NOTES.notSeen)}</p>${table({ label: NOTES.allPackages, heads: [LABELS.packages, LABELS.version, LABELS.licence, LABELS.inBuild], rows: each, texts: 3 })}`)}
${table({ label: LABELS.source, heads: [LABELS.source, LABELS.publisher, LABELS.licence], rows: data, texts: 3 })}
<p>${escapeText(NOTES.dataTerms.zh)}</p>
<p lang="en">${escapeText(NOTES.dataTerms.en)}</p>`;
}

function folded(name: Bilingual, count: number, content: string): string {
  return `<details><summary>${escapeText(name.zh)} <span lang="en">${escapeText(name.en)}</span> (${figure(count)})</summary>${content}</details>`;
}
