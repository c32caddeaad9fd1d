/** The clean room reads its commands from README, and counts what the test command says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readmeCommands } from '../../clean-room/readme-commands.ts';
import { testCounts } from '../../clean-room/test-counts.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

describe("README's two commands", () => {
  test('are scripts that there are, at the address that `npm start` serves', () => {
    const { start, address, test: tests } = readmeCommands(readme);
    const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
    expect(start).toBe('npm ci && npm start');
    expect(tests).toBe('npm test');
    const { hostname, port } = new URL(address);
    expect(scripts['start']).toContain(`--host ${hostname} --port ${port}`);
    expect(scripts).toHaveProperty('test');
  });

  test('every other script that README names exists', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/`npm run ([\w:-]+)|(?<=`)(bench:\w+)(?=`)/gu)].map(([, run, bench]) => run ?? bench ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('a README without them is refused', () => {
    expect(() => readmeCommands(readme.replace('npm test', ''))).toThrow('Two commands');
    expect(() => readmeCommands('# Atlas')).toThrow('Two commands');
  });
});

describe('what the tests said', () => {
  test.each([
    ['      Tests  1310 passed (1310)', 0, { cases: 1310, failed: 0 }],
    ['      Tests  2 failed | 1308 passed | 3 skipped (1313)', 1, { cases: 1310, failed: 2 }],
    ['      Tests  1310 passed (1310)', 1, { cases: 1311, failed: 1 }],
    ['npm error', 1, { cases: 1, failed: 1 }],
    ['', 0, { cases: 1, failed: 1 }],
  ])('%j with status %i', (text, status, counts) => {
    expect(testCounts(`Test Files  9 passed (9)\n${text}\n`, status)).toEqual(counts);
  });
});
