/** On paper: a sheet, a handout and the browser's own print command, read back from the PDF as a reader of it would. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardWords } from '../../src/i18n/card-words.ts';
import { presentWords } from '../../src/i18n/present-words.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { zh } from '../../src/i18n/zh.ts';
import { newReader, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { placeOf } from './published.ts';

const { dialog, sheet, handout } = sheetWords.zh;
const ZONE = placeOf('djk-zone').properties;
/** Points; Chromium rounds paper to whole pixels. */
const A3 = [420, 297].map((millimetres) => (millimetres / 25.4) * 72);
const A4_UPRIGHT = [210, 297].map((millimetres) => (millimetres / 25.4) * 72);

let browser: Browser;
let atlas: Atlas;
beforeAll(async () => {
  browser = await startBrowser('none');
  // A dark page: paper stays light.
  atlas = await newReader(browser, { dark: true });
  await atlas.page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = String(Number(document.documentElement.dataset['printed'] ?? 0) + 1));
  });
  await atlas.open('#sel=place/djk-zone');
});
afterAll(() => browser.close());

type Printed = Readonly<{ sizes: number[][]; texts: string[]; images: number }>;

/** What the page prints as it stands: paper in points, text of each page without spaces, number of pictures that are not vector. */
async function printed(times: number): Promise<Printed> {
  await atlas.page.locator(`html[data-printed="${times}"]`).waitFor();
  const file = await atlas.page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(file));
  const sizes: number[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const [, , width = 0, height = 0] = (await document.getPage(number)).view;
    sizes.push([width, height]);
  }
  // Chromium writes what an object is in plain letters; only its content is packed.
  const images = file.toString('latin1').match(/\/Subtype\s*\/Image/gu)?.length ?? 0;
  expect(file.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(document.numPages);
  const { text } = await extractText(document, { mergePages: false });
  return { sizes, texts: text.map((each) => each.replaceAll(/\s/gu, '')), images };
}
const holds = (text: string, words: readonly string[]): void => {
  for (const each of words) expect(text).toContain(each.replaceAll(/\s/gu, ''));
};

it('a sheet of A3 is vector, its text Chinese that can be found', async () => {
  await atlas.openMenu();
  await atlas.page.getByRole('button', { name: zh.menu.outputs.sheet }).click();
  await atlas.page.getByRole('radio', { name: 'A3' }).check();
  const print = atlas.page.getByRole('button', { name: dialog.print });
  await print.click();
  const { sizes, texts, images } = await printed(1);
  expect(sizes).toHaveLength(1);
  expect(Math.abs((sizes[0]?.[0] ?? 0) - (A3[0] ?? 0))).toBeLessThan(1);
  expect(Math.abs((sizes[0]?.[1] ?? 0) - (A3[1] ?? 0))).toBeLessThan(1);
  holds(texts[0] ?? '', [
    ZONE.name_zh,
    ZONE.summary_zh,
    sheet.legend,
    zh.facets.precision,
    zh.precisions.approximate,
    sheet.district,
    zh.map.stamp,
    sheet.approval.slice(0, 3),
  ]);
  expect(images).toBe(0);
  // The sheets have gone with the print window, and the page is as it was.
  expect(await atlas.page.locator('.print-sheets').count()).toBe(0);
  // Escape is the dialog's alone.
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
  await atlas.details.getByRole('heading', { name: ZONE.name_zh }).waitFor();
});

it('Ctrl+P prints the view as it stands', async () => {
  await atlas.page.keyboard.press('Control+p');
  const { sizes, texts } = await printed(2);
  expect(sizes).toHaveLength(1);
  holds(texts[0] ?? '', [ZONE.name_zh, sheet.legend, zh.map.stamp]);
});

it('a tour is printed as a handout, two steps a page', async () => {
  await atlas.page.getByRole('link', { name: zh.views.present }).click();
  await atlas.page.getByRole('button', { name: `${handout.save}: 五个重点片区` }).click();
  const { sizes, texts, images } = await printed(3);
  expect(sizes).toHaveLength(5);
  for (const [width = 0] of sizes) expect(Math.abs(width - (A4_UPRIGHT[0] ?? 0))).toBeLessThan(1);
  holds(texts[0] ?? '', ['五个重点片区', zh.planPeriod]);
  holds(texts[1] ?? '', ['古镇口海洋科学城', ZONE.name_zh, ZONE.summary_zh]);
  holds(texts[4] ?? '', [presentWords.zh.draft.closing, 'ODbL 1.0', zh.map.stamp]);
  expect(images).toBe(0);
});

it('a shortlist is printed with two pages a zone, each figure as on the screen', async () => {
  await atlas.page.evaluate(() => (location.hash = 'sel=place/djk-zone&locate=list&short=djk-zone,sgep&note=djk-zone:先看码头&near=port15'));
  const { list, sections } = cardWords.zh;
  await atlas.details.getByRole('heading', { name: sections.silences }).waitFor();
  const seen = await atlas.details.locator('.counts dd, .distances .text, .targets .text, .answers .label').allTextContents();
  expect(seen.length).toBeGreaterThan(12);
  // The print window holds the page as it stands: what it says by then is what stays to be read.
  const status = atlas.page.locator('shortlist-panel [role=status]');
  await status.evaluate((element) => {
    const print = window.print.bind(window);
    window.print = () => {
      document.documentElement.dataset['said'] = element.textContent;
      print();
    };
  });
  await atlas.page.getByRole('button', { name: list.pdf }).click();
  const { sizes, texts, images } = await printed(4);
  expect(await atlas.page.locator('html').getAttribute('data-said')).toBe(list.printed);
  expect(await status.textContent()).toBe(list.printed);
  expect(sizes).toHaveLength(4);
  for (const [width = 0] of sizes) expect(Math.abs(width - (A4_UPRIGHT[0] ?? 0))).toBeLessThan(1);
  holds(`${texts[0]}${texts[1]}`, [ZONE.name_zh, '先看码头', ...seen.map((text) => text.replaceAll(/[GMS]\d+\.\d+/gu, '')), sections.silences, zh.map.stamp]);
  expect(images).toBe(0);
});

it('does all this without an error or a request elsewhere', () => {
  expect(atlas.faults.errors).toEqual([]);
  expect(atlas.faults.policyBreaches).toEqual([]);
  expect(atlas.faults.foreignRequests).toEqual([]);
});
