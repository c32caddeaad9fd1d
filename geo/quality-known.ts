/** The last part of the quality page: proofs without a record, what the records say failed or is beyond its goal, and limits that are known and left. */
import type { RunRecord } from '../tests/run-record.ts';
import { UNSTATED } from './quality-licences.ts';
import type { PackageLicence } from './quality-licences.ts';
import { KNOWN, LIMITS, PROOFS, REASONS, nameOfId } from './quality-names.ts';
import type { Proof } from './quality-names.ts';
import { isOver } from './quality-tables.ts';
import { KNOWN_WORDS, LABELS } from './quality-words.ts';
import { both } from './static-page.ts';
import type { Bilingual } from './static-page.ts';

/** Each fault once, and each in words of both languages where there are some. */
export function knownSection(records: ReadonlyMap<string, RunRecord>, packages: readonly PackageLicence[]): string {
  const named = [
    ...[...records.values()].flatMap(({ figures }) => figures.known ?? []),
    ...packages.flatMap(({ name, licence }) => (licence === null && UNSTATED[name] ? [UNSTATED[name]] : [])),
  ];
  const items = [
    ...PROOFS.flatMap((proof) => faultsOf(proof, records.get(proof.record))),
    ...[...new Set(named)].map((id) => KNOWN[id] ?? asItIs(id)),
    ...LIMITS,
  ];
  return `<ul>\n${items.map((item) => `<li>${both(item)}</li>`).join('\n')}\n</ul>`;
}

function faultsOf(proof: Proof, record: RunRecord | undefined): Bilingual[] {
  const explained = (fault: Bilingual, ...ids: string[]): Bilingual => {
    const reason = REASONS[[proof.record, ...ids].join(' ')];
    return reason ? { zh: `${fault.zh}${reason.zh}`, en: `${fault.en} ${reason.en}` } : fault;
  };
  if (!record) return [explained(KNOWN_WORDS.missing(proof.name))];
  const { groups = {}, measures = {} } = record.figures;
  const failed = Object.entries(groups).flatMap(([id, counts]) =>
    counts.failed > 0 ? [explained(KNOWN_WORDS.failed(proof.name, partOf(proof, id), counts), id)] : [],
  );
  const over = Object.entries(measures).flatMap(([table, all]) =>
    all.filter(isOver).map((measure) => {
      const place = joined(nameOf(proof.record, table), nameOf(proof.record, measure.id));
      return explained(KNOWN_WORDS.over(proof.name, place, measure), table, measure.id);
    }),
  );
  return [...failed, ...over];
}

/** The name of a group of cases; of a search, how it was typed and which place was asked for. */
function partOf({ record, shares = {} }: Proof, id: string): Bilingual {
  const [share = '', way = ''] = id.split('.');
  if (!(share in shares)) return nameOf(record, id);
  return joined(nameOf(record, way), share === 'first' ? LABELS.first : LABELS.three);
}

const asItIs = (id: string): Bilingual => ({ zh: id, en: '' });
const nameOf = (record: string, id: string): Bilingual => nameOfId(record, id) ?? { zh: id, en: id };
const joined = (first: Bilingual, second: Bilingual): Bilingual => ({ zh: `${first.zh}，${second.zh}`, en: `${first.en}, ${second.en}` });
