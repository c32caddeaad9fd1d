/**
 * Does what a newcomer does: clones what is committed into an empty folder, with an empty home and an empty package cache,
 * runs README's two commands exactly as they are written there, and looks whether each keeps its promise.
 * `--quick` leaves out the tests, and the record: half a run proves nothing.
 */
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setup } from '../chromium.ts';
import { writeRecord } from '../run-record.ts';
import { drawsAtlas } from './draws.ts';
import { cloneFresh } from './fresh-clone.ts';
import { readmeCommands } from './readme-commands.ts';
import { testCounts } from './test-counts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const START_MS = 15 * 60_000;
const isQuick = process.argv.includes('--quick');
const results: { what: string; isGood: boolean }[] = [];

function check(what: string, isGood: boolean): boolean {
  results.push({ what, isGood });
  console.log(`${isGood ? 'passed' : 'FAILED'}  ${what}`);
  return isGood;
}

const isTaken = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address);
    const socket = createConnection({ host: hostname, port: Number(port) });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

setup();
const room = cloneFresh(ROOT);
let browser = '';
let counted = { cases: 0, failed: 0 };
try {
  const { start, address, test } = readmeCommands(readFileSync(join(room.folder, 'README.md'), 'utf8'));
  console.log(`Commit ${room.commit}, cloned into ${room.folder}\n\n$ ${start}`);
  const wasTaken = await isTaken(address);
  const served = room.run(start);
  const url = await served.says(/Local:\s+(http:\/\/\S+)/u, START_MS);
  if (check(`\`${start}\` installs, builds and serves`, url !== null) && url) {
    check(wasTaken ? `${address} was taken, so the next free port is served` : `it is served at ${address}`, wasTaken || url.startsWith(address));
    const answer = await fetch(url);
    check('the address answers 200 with the atlas', answer.status === 200 && (await answer.text()).includes('<atlas-app'));
    const drawn = await drawsAtlas(url).catch((error: unknown) => {
      console.log(String(error));
      return null;
    });
    check(`Chromium draws the page and its map, with ${drawn?.places ?? 0} places`, (drawn?.places ?? 0) > 0);
    check(['no error and no failed request', ...(drawn?.faults ?? [])].join('\n        '), drawn?.faults.length === 0);
    browser = drawn ? `Chromium ${drawn.version}` : '';
  }
  await served.stop();
  if (!isQuick) {
    console.log(`\n$ ${test}`);
    const tested = room.run(test);
    const status = await tested.ended;
    counted = testCounts(tested.text(), status);
  }
} finally {
  room.remove();
}

const failedStarts = results.filter(({ isGood }) => !isGood).length;
console.log(`\nstart   ${results.length} checks, ${failedStarts} failed`);
if (isQuick) console.log('tests   left out (--quick); no record is written');
else {
  console.log(`tests   ${counted.cases} tests, ${counted.failed} failed`);
  writeRecord('clean', 'npm run proof:clean', [browser].filter(Boolean), {
    groups: { start: { cases: results.length, failed: failedStarts }, tests: counted },
  });
}
process.exitCode = failedStarts + counted.failed > 0 ? 1 : 0;
