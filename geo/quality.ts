/**
 * `npm run quality`: writes public/quality.html from the data, the site that was built last and the records of runs in
 * tests/records/. Nothing is run here; build again afterwards so that the site has the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readInput } from './build.ts';
import { FaultError } from './fault.ts';
import { measureBuild } from './quality-bytes.ts';
import { countFacts } from './quality-facts.ts';
import { licenceFaults, readPackageLicences } from './quality-licences.ts';
import { qualityPage } from './quality-page.ts';
import { presentCode, readRecords } from './quality-records.ts';

const PAGE = join('public', 'quality.html');
const RECORDS = join('tests', 'records');
const BUILT = 'dist';

/** The command; answers the exit code. */
function run(): number {
  try {
    const records = readRecords(RECORDS);
    const input = readInput();
    const build = measureBuild(BUILT);
    const packages = readPackageLicences(build?.from.packages ?? []);
    const { sources } = input.sources;
    const page = qualityPage({ present: presentCode(), facts: countFacts(input), build, packages, sources, records });
    const isNew = page !== previous();
    writeFileSync(PAGE, page);
    console.log(
      `${PAGE}: ${records.size} records, ${Math.round(Buffer.byteLength(page) / 1000)} kB${isNew ? '; npm run build takes it into the site' : ', as it was'}`,
    );
    const faults = licenceFaults(packages, sources);
    for (const fault of faults) console.error(fault);
    return faults.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    console.error(error.message);
    console.error(`${error.faults.length} faults; ${PAGE} was not written`);
    return 1;
  }
}

function previous(): string {
  try {
    return readFileSync(PAGE, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run();
