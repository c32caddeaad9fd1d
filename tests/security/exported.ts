/** What the page writes to files is opened again: in a browser without the page's policy, and by the libraries that read such files. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { exportWords } from '../../src/i18n/export-words.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { EXPORT_FORMATS } from '../../src/tools/export/export-choice.ts';
import { stands, visit } from './door.ts';
import { watch } from './watch.ts';

/** What a spreadsheet would compute; a number may begin with its sign. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;
const KML_ELEMENTS = new Set(
  'kml Document Folder Placemark name description ExtendedData Data SimpleData Schema SchemaData SimpleField displayName value Point LineString Polygon MultiGeometry outerBoundaryIs innerBoundaryIs LinearRing coordinates Style styleUrl LineStyle PolyStyle IconStyle LabelStyle BalloonStyle color width fill outline scale Icon href text open visibility'.split(
    ' ',
  ),
);

function faultsOfKml(text: string): string[] {
  const elements = [...new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('*')];
  const strange = elements.filter(({ nodeName }) => !KML_ELEMENTS.has(nodeName)).map(({ nodeName }) => `<${nodeName}>`);
  const acting = elements.flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name));
  return [...new Set([...strange, ...acting])].map((each) => `KML: ${each}`);
}

function faultsOfWorkbook(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    if (/vba|macro|externalLink|oleObject/iu.test(name)) return [`XLSX: ${name}`];
    if (!/\.(?:xml|rels)$/u.test(name)) return [];
    const text = strFromU8(content);
    return [
      ...(/<f[ >]/u.test(text) ? [`XLSX: a formula in ${name}`] : []),
      ...(/TargetMode="External"/u.test(text) ? [`XLSX: a link in ${name}`] : []),
      ...(new DOMParser({
        onError: (level, message) => (level === 'warning' ? undefined : void faults.push(`XLSX: ${name}: ${message.slice(0, 80)}`)),
      }).parseFromString(text, 'text/xml') && []),
    ];
  });
}
const faults: string[] = [];

const cellsOf = (text: string): string[] => papa.parse<string[]>(text.replace(/^\uFEFF/u, '')).data.flat();
function faultsOfTable(bytes: Uint8Array): string[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const tables = isZip
    ? Object.entries(unzipSync(bytes)).flatMap(([name, content]) => (name.endsWith('.csv') ? [strFromU8(content)] : []))
    : [strFromU8(bytes)];
  if (tables.length === 0) return ['CSV: no table in the zip'];
  return tables.flatMap(cellsOf).flatMap((cell) => (FORMULA.test(cell) && !NUMBER.test(cell) ? [`CSV: ${cell.slice(0, 40)}`] : []));
}

/** Opens a file as a reader would, in a window without any policy of ours. */
async function openedFaults(browser: Browser, path: string): Promise<string[]> {
  const context = await browser.newContext({ offline: true });
  const watched = await watch(context, []);
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href).catch(() => undefined);
  const found = (await watched.look(page).catch(() => watched.take())).filter((each) => !each.startsWith('error:'));
  await context.close();
  return found.map((each) => `${path.split('.').at(-1)} opened: ${each}`);
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ path: string; bytes: Uint8Array; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()]);
  const name = download.suggestedFilename();
  const path = `${await download.path()}.${name.split('.').at(-1)}`;
  await download.saveAs(path);
  return { path, bytes: new Uint8Array(readFileSync(path)), name };
}

async function openOutput(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: zh.menu.label, exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** Exports what the page at `url` shows in every format; gives what is wrong with the files. */
export async function exportFaults(browser: Browser, url: string, hash: string): Promise<string[]> {
  const { context, page } = await visit(browser, `${url}${hash}`);
  const found: string[] = [];
  for (const format of EXPORT_FORMATS) {
    await page.evaluate((choice) => localStorage.setItem('atlas-data-export', choice), JSON.stringify({ format, withAbout: true }));
    await page.reload();
    await stands(page);
    await openOutput(page, zh.menu.outputs.data);
    const { path, bytes, name } = await saved(page, () =>
      page.locator('data-dialog').getByRole('button', { name: exportWords.zh.dialog.save, exact: true }).click(),
    );
    // oxlint-disable-next-line no-control-regex -- what systems refuse in names
    if (/[/\\:*?"<>|\u0000-\u001F]/u.test(name)) found.push(`a file's name: ${name}`);
    if (format === 'csv') found.push(...faultsOfTable(bytes));
    if (format === 'xlsx') found.push(...faultsOfWorkbook(bytes));
    if (format === 'geojson') JSON.parse(strFromU8(bytes));
    if (format === 'kml') found.push(...faultsOfKml(strFromU8(bytes)), ...(await openedFaults(browser, path)));
  }
  await page.reload();
  await stands(page);
  await openOutput(page, zh.menu.outputs.sheet);
  const sheet = await saved(page, () => page.locator('sheet-dialog').getByRole('button', { name: sheetWords.zh.dialog.svg, exact: true }).click());
  found.push(...(await openedFaults(browser, sheet.path)));
  await context.close();
  return [...found, ...faults.splice(0)];
}
