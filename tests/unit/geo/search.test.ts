/** The command `npm run search`: what it prints and how it refuses. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(...words: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'geo/search.ts', ...words], { encoding: 'utf8' });
  return { status, out: stdout, error: stderr };
}

describe('npm run search', () => {
  it('prints the ranked results, one object a line', () => {
    const { status, out } = run('djk');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines[0]).toEqual({ kind: 'place', id: 'djk-zone', name: '董家口经济区', why: 'initials: [董家口]' });
    for (const line of lines) expect(Object.keys(line)).toEqual(['kind', 'id', 'name', 'why']);
  });

  it('takes several words as one query', () => {
    expect(run('port', 'of', 'qingdao', 'cargo').out).toMatch(/^\{"kind":"target","id":"M15-T3"/);
  });

  it.each([[[]], [['']], [['——']], [['董'.repeat(61)]]])('refuses %j in one sentence', (words) => {
    const { status, out, error } = run(...words);
    expect([status, out]).toEqual([2, '']);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
