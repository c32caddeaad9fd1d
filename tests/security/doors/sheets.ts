/** Sheets of the reader's own: progress against the targets, and sites, as CSV and as workbooks. */
import papa from 'papaparse';
import type { Browser } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import { COLUMN_HEADS, COLUMNS } from '../../../src/data/actuals-columns.ts';
import { escapeXlsxText } from '../../../src/data/xlsx-text.ts';
import { plain, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { PAYLOADS, upTo, wellFormed } from '../payloads.ts';
import { textOf } from '../watch.ts';

type Rows = readonly (readonly string[])[];
type File = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

const csv = (name: string, rows: Rows): File => ({ name, mimeType: 'text/csv', buffer: Buffer.from(papa.unparse(rows.map((row) => [...row]))) });
const xlsx = async (name: string, rows: Rows): Promise<File> => {
  const cells = rows.map((row) => row.map((value) => ({ value: escapeXlsxText(wellFormed(value).slice(0, 30_000)), type: String })));
  return { name, mimeType: 'application/octet-stream', buffer: await writeExcelFile(cells, { sheet: '1' }).toBuffer() };
};

/** Opens each file in its view; a view that shows its texts must show each of `shown`. */
async function openEach(browser: Browser, url: string, element: string, files: readonly File[], shown: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const { context, page, watched } = await visit(browser, url);
    const before = await textOf(page);
    await page.locator(`${element} input[type="file"]`).setInputFiles(file);
    // Once the file has been read, or refused, the view says so.
    let isRead = false;
    for (let look = 0; look < 400 && !isRead; look += 1) isRead = (await textOf(page)) !== before;
    if (!isRead) faults.push(`${file.name}: nothing is said of it`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (const payload of unseen(shown, await textOf(page))) faults.push(`${file.name}: not shown: ${payload.slice(0, 60)}`);
    const found = await watched.look(page);
    if (found.length > 0) faults.push(`${file.name}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
    await context.close();
  }
  return faults;
}

async function runProgress(browser: Browser, site: Site): Promise<Outcome> {
  const heads = COLUMNS.map((column) => COLUMN_HEADS.zh[column]);
  const rows = [heads, ...PAYLOADS.map((payload, at) => COLUMNS.map((_, column) => (column === at % COLUMNS.length || column === 0 ? payload : `${at}`)))];
  // A column of its own name, and heads that are payloads.
  const strange = [
    [...heads, ...PAYLOADS.slice(0, 40)],
    ...PAYLOADS.slice(0, 40).map((payload) => ['M13-T3', ...heads.slice(1).map(() => payload), ...PAYLOADS.slice(0, 40)]),
  ];
  const files = [csv('<svg onload=alert(1)>progress.csv', rows), await xlsx('progress.xlsx', rows), csv('strange1.csv', strange)];
  return { cases: 2 * PAYLOADS.length + 40, faults: await openEach(browser, `${site.url}#view=progress`, 'progress-files', files, []) };
}

async function runSites(browser: Browser, site: Site): Promise<Outcome> {
  const names = upTo(80).filter((payload) => plain(payload) !== '' && !/^[\s"']*$/u.test(payload));
  const faults: string[] = [];
  let cases = 0;
  for (let from = 0; from < names.length; from += 480) {
    const batch = names.slice(from, from + 480);
    const rows = [
      ['名称', '经度', '纬度', '备注'],
      ...batch.map((payload, at) => [payload, `${119.9 + (at % 20) / 100}`, `${35.8 + at / 5000}`, batch[(at + 1) % batch.length] ?? '']),
    ];
    const files = [csv(`"><img src=x onerror=alert(1)>-sites${from}.csv`, rows), await xlsx(`sites${from}.xlsx`, rows)];
    faults.push(...(await openEach(browser, `${site.url}#locate=sites`, 'own-sites', files, [])));
    cases += 2 * batch.length;
  }
  return { cases, faults };
}

export const PROGRESS: Door = { id: 'progress', name: '进展文件 progress files', run: runProgress };
export const SITES: Door = { id: 'sites', name: '自有地点 own sites', run: runSites };
