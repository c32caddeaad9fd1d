/** What is exported opens in the programs that people use, where this machine has them: LibreOffice Calc, and GDAL, by which QGIS reads. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellText } from '../../../src/data/sheet-cells.ts';
import { cellOf } from '../../../src/tools/export/export-table.ts';
import type { ExportRow } from '../../../src/tools/export/export-table.ts';
import { catalogue } from '../locate/shortlist-view.ts';
import { PLAN, made, orderOf } from './export-order.ts';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program says; null where this machine does not have it. */
function run(program: string, ...options: readonly string[]): string | null {
  try {
    return execFileSync(program, options, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, maxBuffer: 20_000_000 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const UTF8_CSV = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
/** Every sheet of a file as Calc reads it, as CSV files beside it. */
const convert = (files: readonly string[], ...options: readonly string[]): string | null =>
  run(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    ...options,
    '--convert-to',
    `csv:${UTF8_CSV},false,false,-1`,
    '--outdir',
    join(folder, 'read'),
    ...files.map((file) => join(folder, file)),
  );

const write = async (name: string, ...order: Parameters<typeof orderOf>): Promise<void> =>
  writeFileSync(join(folder, name), Buffer.from(await (await made(orderOf(...order))).blob.arrayBuffer()));

describe('LibreOffice Calc', () => {
  let hasCalc = false;
  const read = (name: string): string[][] =>
    papa.parse<string[]>(
      readFileSync(join(folder, 'read', name), 'utf8')
        .replace(/^\uFEFF/u, '')
        .trimEnd(),
    ).data;
  const places = orderOf('', ['places'], { format: 'csv' }).tables[0];
  /** Names and columns of the places, as texts. */
  async function expectedRows(): Promise<string[][]> {
    const rows: ExportRow[] = [];
    for await (const block of places?.blocks() ?? []) rows.push(...block);
    return rows.map(({ values }) => values.map((value) => cellText(cellOf(value))));
  }

  beforeAll(async () => {
    await write('plan.xlsx', '', PLAN, { format: 'xlsx' });
    await write('places.csv', '', ['places'], { format: 'csv' });
    // A LibreOffice without Calc reads no table at all.
    writeFileSync(join(folder, 'plain.csv'), 'a\n1\n');
    convert(['plain.csv', 'plan.xlsx']);
    hasCalc = existsSync(join(folder, 'read', 'plain-plain.csv'));
    // Without a window it asks nobody for the encoding, and does not look at the mark.
    if (hasCalc) convert(['places.csv'], `--infilter=${UTF8_CSV}`);
  }, 90_000);

  test('reads every cell of a workbook', async (context) => {
    if (!hasCalc) return context.skip('no LibreOffice Calc on this machine');
    const width = places?.columns.length ?? 0;
    const [heads, ...rows] = read('plan-地点.csv');
    expect(heads?.slice(0, width)).toEqual(places?.columns.map(({ name }) => name));
    expect(rows.map((row) => row.slice(0, width))).toEqual(await expectedRows());
    expect(readdirSync(join(folder, 'read')).filter((name) => name.startsWith('plan-'))).toHaveLength(5);
  });

  test('reads every cell of a CSV file', async (context) => {
    if (!hasCalc) return context.skip('no LibreOffice Calc on this machine');
    const width = places?.columns.length ?? 0;
    const [heads, ...rows] = read('places-places.csv');
    expect(heads?.slice(0, width)).toEqual(places?.columns.map(({ name }) => name));
    expect(rows.map((row) => row.slice(0, width))).toEqual(await expectedRows());
  });
});

const hasOgr = run('ogrinfo', '--version') !== null;

describe.skipIf(!hasOgr)('ogrinfo, where this machine has it', () => {
  const located = catalogue.places.filter(({ geometry }) => geometry !== null).length;

  const FILES = [
    ['places.geojson', { format: 'geojson' }, 'WGS 84'],
    ['projected.geojson', { format: 'geojson', datum: 'gk40' }, 'CGCS2000 / 3-degree Gauss-Kruger zone 40'],
    ['places.kml', { format: 'kml' }, 'WGS 84'],
    ['places.csv', { format: 'csv' }, null],
    ['places.xlsx', { format: 'xlsx' }, null],
  ] as const;

  test.each(FILES)('%s has every row with its name, and every position', async (name, order, datum) => {
    await write(name, '', ['places'], order);
    const said = run('ogrinfo', '-ro', '-al', name);
    const lines = (said ?? '').split('\n').map((line) => line.trim());
    expect(lines).toContain(`Feature Count: ${catalogue.places.length}`);
    for (const { properties } of catalogue.places) expect(lines).toContain(`name_zh (String) = ${properties.name_zh}`);
    if (!name.endsWith('.xlsx')) expect(lines.filter((line) => /^(?:POINT|LINESTRING|POLYGON) /u.test(line))).toHaveLength(located);
    if (datum !== null) expect(said).toContain(`"${datum}"`);
  });
});
