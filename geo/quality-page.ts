/** The quality page: what the data, the built site and the records of runs say of this version, in one static page. */
import type { RunRecord } from '../tests/run-record.ts';
import type { BuiltSite } from './quality-bytes.ts';
import type { Facts } from './quality-facts.ts';
import type { PackageLicence } from './quality-licences.ts';
import { PROOFS } from './quality-names.ts';
import { doubtsOf } from './quality-records.ts';
import type { Present } from './quality-records.ts';
import { knownSection } from './quality-known.ts';
import { bytesSection, coverageSection, fingerprintsSection, licencesSection, positionsSection, searchSection } from './quality-sections.ts';
import { countsTable, countVerdict, figure, isOver, measuresTable, sumOf, table, verdict, warning } from './quality-tables.ts';
import type { Row } from './quality-tables.ts';
import { nameOfId } from './quality-names.ts';
import { ASSEMBLED, CODE_OF, DOUBTS, INTRO, LABELS, LEADS, NOTES, SECTIONS, TITLE, missingRecord } from './quality-words.ts';
import type { SectionId } from './quality-words.ts';
import type { Source } from './schema.ts';
import { both, escapeText, staticPage } from './static-page.ts';
import type { Bilingual } from './static-page.ts';

export type Quality = Readonly<{
  present: Present;
  facts: Facts;
  build: BuiltSite | null;
  packages: readonly PackageLicence[];
  sources: readonly Source[];
  records: ReadonlyMap<string, RunRecord>;
}>;

const STYLE = `
:root { --good: #1a6a3a; --bad: #b3261e; --over: #8a5300; }
@media (prefers-color-scheme: dark) { :root { --good: #7dd3a0; --bad: #ff9d92; --over: #f1c15d; } }
h3 { font-size: 16px; line-height: 1.5; margin: 1.5rem 0 0; }
section > p:last-child { margin-bottom: 0; }
.run { color: var(--quiet); font-size: 14px; overflow-wrap: anywhere; max-width: none; margin: 0.25rem 0; }
.doubt { color: var(--over); margin: 0.25rem 0; }
.doubt [lang="en"] { color: inherit; }
.sign { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; vertical-align: -2px; margin-inline-end: 5px; flex: none; }
td .verdict { white-space: nowrap; }
.verdict.good, .sign.good { color: var(--good); }
.verdict.bad, .sign.bad { color: var(--bad); }
.verdict.over, .sign.over { color: var(--over); }
.verdict.none, .sign.none { color: var(--quiet); }
.bar { display: block; margin-top: 6px; width: 100%; min-width: 60px; max-width: 160px; height: 6px; }
.bar rect { fill: var(--accent); }
.bar .rail { fill: var(--rule); }
.bar .goal { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
thead th { vertical-align: bottom; }
.scroll:not(.wide) table { max-width: 58rem; }
h4 { font-size: 14px; margin: 1rem 0 0; }
.wide { margin-top: 0.25rem; }
.figure { font-variant-numeric: tabular-nums; }
td.figure { white-space: nowrap; }
td.figure span { white-space: normal; }
.wide table { min-width: 52rem; }
.wide th[scope="row"] { position: sticky; inset-inline-start: 0; background: var(--panel); min-width: 9rem; }
details { margin-top: 1rem; }
summary { cursor: pointer; padding: 0.25rem 0; }
ul { margin: 0; padding-inline-start: 1.25rem; }
li { margin-top: 0.5rem; max-width: 46rem; }
nav li { margin: 0; }
nav li [lang="en"], p > [lang="en"] { display: inline; }
#known li [lang="en"] { display: block; }
@media (min-width: 48rem) { th[scope="row"] span, td .verdict, td .verdict + span { display: inline; } }
@media (max-width: 30rem) { section { padding: 1rem; } th, td { padding-inline-end: 0.5rem; } }
@media print {
  main { padding: 0; }
  .scroll { overflow: visible; }
  .wide table { min-width: 0; font-size: 11px; }
  .wide th[scope="row"] { position: static; min-width: 0; }
  section { break-inside: auto; }
  tr, h2, h3, .run { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  nav { display: none; }
}
`;

/** The page's HTML. */
export function qualityPage(quality: Quality): string {
  const { present, records } = quality;
  const links = Object.entries(SECTIONS).filter(([id]) => id !== 'others' || otherRecords(records).length > 0);
  const body = `<p>${escapeText(INTRO.zh)}</p>
<p lang="en">${escapeText(INTRO.en)}</p>
<p>${inLine(ASSEMBLED)} <code>${escapeText(present.version)}</code>${present.commit ? ` · ${inLine(CODE_OF)} <code>${escapeText(present.commit)}</code>` : ''}</p>
<nav aria-label="目录 Contents"><ul>
${links.map(([id, name]) => `<li><a href="#${id}">${inLine(name)}</a></li>`).join('\n')}
</ul></nav>
${links.map(([id]) => section(id as SectionId, quality)).join('\n')}`;
  return staticPage({ title: TITLE, up: './', style: STYLE, body });
}

function section(id: SectionId, quality: Quality): string {
  const lead = LEADS[id];
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${inLine(SECTIONS[id])}</h2>
${lead ? `<p>${escapeText(lead.zh)}</p>\n<p lang="en">${escapeText(lead.en)}</p>` : ''}
${contentOf(id, quality)}
</section>`;
}

function contentOf(id: SectionId, quality: Quality): string {
  const { facts, build, packages, sources, records, present } = quality;
  const own = PROOFS.filter((proof) => proof.section === id);
  const run = (record: string): string => proofBlock(record, quality);
  switch (id) {
    case 'overview':
      return overview(quality);
    case 'coverage':
      return coverageSection(facts);
    case 'positions':
      return positionsSection(facts);
    case 'fingerprints':
      return `${fingerprintsSection(facts)}${run('fingerprints')}`;
    case 'search':
      return runBlock('search', quality, searchSection);
    case 'bytes':
      return bytesSection(build, present.version);
    case 'licences':
      return licencesSection(packages, sources);
    case 'known':
      return knownSection(records, packages);
    case 'access':
      return `${run('access')}${axeBlock(quality)}`;
    case 'others':
      return otherRecords(records).map(run).join('\n');
    default:
      return own.map(({ record }) => run(record)).join('\n');
  }
}

/** One row a proof: what came of it, and what keeps it from speaking of this version. */
function overview(quality: Quality): string {
  const names = [...PROOFS.map(({ record }) => record), ...otherRecords(quality.records)];
  const rows = names.map((name): Row => {
    const record = quality.records.get(name);
    const proof = PROOFS.find((each) => each.record === name);
    const link = `<a href="#${proof?.section ?? 'others'}">${proof ? both(proof.name) : `<code>${escapeText(name)}</code>`}</a>`;
    if (!record) return [link, verdict('missing'), '–', '–'];
    const doubts = doubtsOf(record, proof?.command ?? null, quality.present).map((doubt) => warning(DOUBTS[doubt]));
    return [link, resultOf(record, proof?.shares) + doubts.join(''), casesOf(record), timeOf(record.ranAt)];
  });
  return table({ label: SECTIONS.overview, heads: [LABELS.proof, LABELS.result, LABELS.cases, LABELS.ran], rows, texts: 2 });
}

/** Failures count where every case must pass; where a share must, the share of all such groups together. */
function resultOf({ figures: { groups = {}, measures = {} } }: RunRecord, shares: Readonly<Record<string, number>> = {}): string {
  const shareOf = (id: string): string => id.split('.')[0] ?? '';
  const strict = sumOf(Object.entries(groups).flatMap(([id, counts]) => (shareOf(id) in shares ? [] : [counts])));
  const short = Object.entries(shares).filter(([share, goal]) => {
    const { cases, failed } = sumOf(Object.entries(groups).flatMap(([id, counts]) => (shareOf(id) === share ? [counts] : [])));
    return cases > 0 && (cases - failed) / cases < goal;
  });
  const over = short.length + Object.values(measures).flat().filter(isOver).length;
  if (strict.failed > 0) return verdict('failed', NOTES.failures(strict.failed));
  if (over > 0) return verdict('over', NOTES.overGoals(over));
  if (Object.values(groups).every(({ cases }) => cases === 0) && Object.values(measures).flat().length === 0) return verdict('noCases');
  return Object.keys(shares).length > 0 ? verdict('within') : verdict('passed', NOTES.allPassed);
}

const casesOf = ({ figures: { groups = {}, measures = {} } }: RunRecord): string =>
  figure(sumOf(Object.values(groups)).cases + Object.values(measures).flat().length);

/** The run of a record: how, when, on what, with what doubts; or that there is none. */
function runBlock(name: string, quality: Quality, content: (record: RunRecord) => string): string {
  const proof = PROOFS.find((each) => each.record === name);
  const record = quality.records.get(name);
  const heading = `<h3>${proof ? inLine(proof.name) : `<code>${escapeText(name)}</code>`}</h3>`;
  if (!record) return `${heading}\n${warning(missingRecord(proof?.command ?? name))}`;
  const { command, ranAt, version, commit, machine } = record;
  const parts = [
    `<code>${escapeText(command)}</code>`,
    timeOf(ranAt),
    escapeText(version),
    commit,
    ...machine.browsers.map(escapeText),
    `Node ${escapeText(machine.node)}`,
  ];
  const doubts = doubtsOf(record, proof?.command ?? null, quality.present).map((doubt) => warning(DOUBTS[doubt]));
  return `${heading}
<p class="run">${[...parts.filter(Boolean), inLine(NOTES.cores(machine.cores))].join(' · ')}</p>
${doubts.join('\n')}
${content(record)}`;
}

function proofBlock(name: string, quality: Quality): string {
  return runBlock(name, quality, ({ figures: { groups = {}, measures = {} } }) => {
    const title = PROOFS.find((each) => each.record === name)?.name ?? { zh: name, en: '' };
    const nameOf = (id: string): Bilingual | null => nameOfId(name, id);
    const compared = Object.entries(measures).map(([id, own]) => {
      const label = nameOf(id) ?? { zh: id, en: '' };
      return `<h4>${inLine(label)}</h4>${measuresTable(label, own, nameOf)}`;
    });
    return [Object.keys(groups).length > 0 ? countsTable(title, groups, nameOf) : '', ...compared].join('\n');
  });
}

/** What the tests counted of runs of axe, beside the proofs of accessibility. */
function axeBlock({ records }: Quality): string {
  const axe = records.get('tests')?.figures.groups?.['axe.views'];
  const name = nameOfId('tests', 'axe.views');
  return axe && name ? `<p>${inLine(name)}: ${figure(axe.cases)} ${countVerdict(axe)} <a href="#journeys">${inLine(SECTIONS.journeys)}</a></p>` : '';
}

const otherRecords = (records: Quality['records']): string[] => [...records.keys()].filter((name) => !PROOFS.some(({ record }) => record === name));
const inLine = ({ zh, en }: Bilingual): string => `${escapeText(zh)}${en ? ` <span lang="en">${escapeText(en)}</span>` : ''}`;
const timeOf = (iso: string): string => `<time datetime="${escapeText(iso)}">${escapeText(iso.slice(0, 16).replace('T', ' '))} UTC</time>`;
