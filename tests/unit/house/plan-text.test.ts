import { expect, test } from 'vitest';
import { planAtHand } from '../../plan-at-hand.ts';
import { read, textFiles } from './files.ts';

/** The plan's text is not ours to publish: so many of its characters in a row stand nowhere in the project. */
const MOST = 30;
/** Names and titles of `geo/plan`, and of the plan itself, are facts that the atlas must call by their name; so long they may be. */
const MOST_IN_A_NAME = 36;

const plan = planAtHand();

const normalise = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '');

/** Runs of at least `MOST` characters that a text shares with the plan, each as long as it goes. */
function sharedRuns(text: string, windows: ReadonlySet<string>): string[] {
  const runs: string[] = [];
  for (let start = 0; start + MOST <= text.length; start += 1) {
    if (!windows.has(text.slice(start, start + MOST))) continue;
    let end = start + MOST;
    while (end < text.length && windows.has(text.slice(end - MOST + 1, end + 1))) end += 1;
    runs.push(text.slice(start, end));
    start = end;
  }
  return runs;
}

const windowsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - MOST + 1) }, (_, start) => text.slice(start, start + MOST)));

test('a sentence that was copied would be found, however it is spaced', () => {
  const invented = '湖区将在三年内建成木船码头两座并配套建设船坞仓库和供水供电设施以及沿岸步道。';
  const windows = windowsOf(normalise(invented));
  expect(sharedRuns(normalise(`前言 ${invented.slice(2)} 后记`), windows).length).toBe(1);
  expect(sharedRuns(normalise([...invented].join(' ')), windows).length).toBe(1);
  expect(sharedRuns(normalise(invented.slice(0, MOST - 1)), windows)).toEqual([]);
});

test.skipIf(plan === undefined)('no sentence of the plan stands in a committed file (skipped where ../shared/source is not at hand)', () => {
  const windows = windowsOf(normalise(plan ?? ''));
  expect(windows.size).toBeGreaterThan(10_000);
  const bare = (text: string): string => normalise(text).replaceAll(/[《》]/gu, '');
  const names = textFiles
    .filter((path) => /^geo\/(?:plan\/.*|plan|sources)\.yaml$/u.test(path))
    .flatMap((path) => [...read(path).matchAll(/(?:name_zh|title_zh|title):\s*['"]?(.+?)['"]?\s*(?:[,}]|$)/gmu)].map(([, name = '']) => bare(name)));
  const found = textFiles.flatMap((path) =>
    sharedRuns(normalise(read(path)), windows)
      .filter((run) => run.length > MOST_IN_A_NAME || !names.some((name) => name.includes(bare(run))))
      .map((run) => `${path}: ${run.length} characters, “${run.slice(0, 8)}…”`),
  );
  expect(found).toEqual([]);
});
