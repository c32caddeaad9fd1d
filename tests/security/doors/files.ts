/** Own files of places: in every format payloads stand for names, for columns and for the file itself; list, table and card show them. */
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, FeatureCollection, Point } from 'geojson';
import papa from 'papaparse';
import type { Browser } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import { escapeXlsxText } from '../../../src/data/xlsx-text.ts';
import { archive } from '../../fixtures/corpus/archive.ts';
import { utf8 } from '../../fixtures/corpus/corpus-file.ts';
import { DEGREES_PRJ } from '../../fixtures/corpus/ground.ts';
import { dbf, shp, shxOf } from '../../fixtures/corpus/write-shapefile.ts';
import { follow, plain, unseen, visit } from '../door.ts';
import type { Door, Outcome, Site } from '../door.ts';
import { PAYLOADS, wellFormed } from '../payloads.ts';

/** A cell of a table shows no more than this of a text. */
const TEXTS = PAYLOADS.filter((payload) => payload.length <= 100 && plain(payload) !== '');
const COLUMNS = ['name', '__proto__', 'constructor', '<img src=x onerror=window.__ran=1>', '=1+1'];
/** A table is looked at in so many places, from its first row to its last. */
const LOOKS = 24;

const positionOf = (at: number): [number, number] => [119.9 + (at % 25) / 200, 35.8 + at / 6000];
const valuesOf = (at: number): string[] => COLUMNS.map((_, column) => TEXTS[(at + 7 * column) % TEXTS.length] ?? '');
const features: Feature<Point>[] = TEXTS.map((_, at) => ({
  type: 'Feature',
  properties: Object.fromEntries(COLUMNS.map((column, place) => [column, valuesOf(at)[place]])),
  geometry: { type: 'Point', coordinates: positionOf(at) },
}));
const collection: FeatureCollection<Point> = { type: 'FeatureCollection', features };

/** What XML can hold, written as its texts are. */
const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${features
  .map(({ geometry }, at) => {
    const [name = '', ...values] = valuesOf(at).map(xml);
    const data = values.map((value, place) => `<Data name="${xml(COLUMNS[place + 1] ?? '')}"><value>${value}</value></Data>`).join('');
    return `<Placemark><name>${name}</name><description>${values[0]}</description><ExtendedData>${data}</ExtendedData><Point><coordinates>${geometry.coordinates.join(',')}</coordinates></Point></Placemark>`;
  })
  .join('')}</Document></kml>`;
const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">${features
  .map(({ geometry: { coordinates } }, at) => {
    const [name, description] = valuesOf(at).map(xml);
    return `<wpt lat="${coordinates[1]}" lon="${coordinates[0]}"><name>${name}</name><desc>${description}</desc></wpt>`;
  })
  .join('')}</gpx>`;
const rows = [['lon', 'lat', ...COLUMNS], ...TEXTS.map((_, at) => [...positionOf(at).map(String), ...valuesOf(at)])];
const points = TEXTS.map((_, at) => ({ kind: 1 as const, at: positionOf(at) }));
const fitted = (text: string): Uint8Array => utf8(text).slice(0, 120);
const zipped = (): Uint8Array =>
  archive({
    'p.shp': shp(1, points),
    'p.shx': shxOf(shp(1, points)),
    'p.dbf': dbf(
      [{ name: utf8('<img>'), kind: 'C', length: 120 }],
      TEXTS.map((text) => [fitted(text)]),
    ),
    'p.prj': utf8(DEGREES_PRJ),
    'p.cpg': utf8('UTF-8'),
  });

async function allFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const cells = rows.map((row) => row.map((value) => ({ value: escapeXlsxText(wellFormed(value)), type: String })));
  const topojson = {
    type: 'Topology',
    arcs: [],
    objects: {
      '<svg onload=window.__ran=1>': { type: 'GeometryCollection', geometries: features.map(({ properties, geometry }) => ({ ...geometry, properties })) },
    },
  };
  return {
    geojson: utf8(JSON.stringify(collection)),
    ndjson: utf8(features.map((each) => JSON.stringify(each)).join('\n')),
    topojson: utf8(JSON.stringify(topojson)),
    csv: utf8(papa.unparse(rows)),
    tsv: utf8(papa.unparse(rows, { delimiter: '\t' })),
    xlsx: await writeExcelFile(cells, { sheet: '<b>' }).toBuffer(),
    kml: utf8(kml),
    kmz: archive({ 'doc.kml': utf8(kml) }),
    gpx: utf8(gpx),
    zip: zipped(),
    fgb: serialize(collection),
  };
}

async function runFiles(browser: Browser, site: Site): Promise<Outcome> {
  const faults: string[] = [];
  let cases = 0;
  for (const [format, bytes] of Object.entries(await allFiles())) {
    const { context, page, watched } = await visit(browser, `${site.url}#work=files`);
    const name = `"><img src=x onerror=window.__ran=1>.${format}`;
    await page.locator('files-panel input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.locator('layer-card').first().waitFor({ timeout: 60_000 });
    const card = await page
      .locator('layer-card')
      .first()
      .evaluate((element) => element.shadowRoot?.textContent ?? '');
    if (!card.includes('<img src=x onerror')) faults.push(`${format}: the file’s name is not shown`);
    faults.push(...(await watched.look(page)).map((each) => `${format}: ${each}`));
    await follow(page, '#work=files&view=table&tall=1');
    const table = page.locator('table-view');
    await table.locator('[role="row"]').nth(3).waitFor({ timeout: 90_000 });
    const seen: string[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const text = await table.evaluate(
        async (element, part) => {
          const roots: ParentNode[] = [element.shadowRoot ?? element];
          let texts = '';
          for (const root of roots)
            for (const each of root.querySelectorAll('*')) {
              if (each.shadowRoot) roots.push(each.shadowRoot);
              if (each.scrollHeight > each.clientHeight + 40) each.scrollTop = part * (each.scrollHeight - each.clientHeight);
            }
          for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
          for (const root of roots) texts += root.textContent ?? '';
          return texts;
        },
        look / (LOOKS - 1),
      );
      seen.push(text);
    }
    // Rows between two looks are not seen: that most are, as text, is what is asked.
    const missing = unseen(TEXTS, seen.join('\n'));
    if (missing.length > TEXTS.length / 2)
      faults.push(`${format}: ${missing.length} of ${TEXTS.length} not shown, as ${missing.slice(0, 3).join(' | ').slice(0, 120)}`);
    faults.push(...(await watched.look(page)).map((each) => `${format}: ${each}`));
    cases += TEXTS.length;
    await context.close();
  }
  return { cases, faults };
}

export const FILES: Door = { id: 'files', name: '自有文件 own files', run: runFiles };
