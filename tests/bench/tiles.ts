/**
 * `npm run bench:tiles`: what the first view of a tiled layer costs, for ten thousand, a hundred thousand and a million
 * records. A server that sends ranges counts requests and bytes; the goal is that the largest costs at most 1.5 times the
 * smallest.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FetchSource, PMTiles } from 'pmtiles';
import { tileRecords } from '../../geo/tiles.ts';
import { tilesInView } from '../../src/drawing/tiles-in-view.ts';
import { openFile } from '../../src/files/open-file.ts';
import { DISTRICT_BOUNDS } from '../../src/layers/painter.ts';
import { fitCamera } from '../../src/layers/projection.ts';
import { writeRecord } from '../run-record.ts';

const COUNTS = [10_000, 100_000, 1_000_000] as const;
const GOAL = 1.5;
const SIZE = { width: 1440, height: 848 } as const;
const [WEST, SOUTH, EAST, NORTH] = DISTRICT_BOUNDS;

/** A sheet of places spread over the district, thicker towards its middle, with a name, a use and an area each. */
function sheet(count: number): File {
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const between = (from: number, to: number): string => (from + ((random() + random()) / 2) * (to - from)).toFixed(6);
  const rows = Array.from(
    { length: count },
    (_, at) => `Place ${at},${between(WEST, EAST)},${between(SOUTH, NORTH)},use-${at % 7},${Math.floor(random() * 5000)}`,
  );
  return new File(['name,lon,lat,use,area\n', rows.join('\n')], 'places.csv');
}

type Cost = Readonly<{ requests: number; bytes: number }>;

/** Reads the tiles of the first view by ranges, as the page does. */
async function firstView(archive: Buffer): Promise<Cost> {
  let [requests, bytes] = [0, 0];
  const server = createServer((request, response) => {
    const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/u.exec(request.headers.range ?? '') ?? [];
    const part = archive.subarray(Number(from), Number(to) + 1);
    requests += 1;
    bytes += part.length;
    response.writeHead(206, { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`, 'content-length': part.length }).end(part);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const tiles = new PMTiles(new FetchSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}/places.pmtiles`));
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await tiles.getHeader();
  await tiles.getMetadata();
  const camera = fitCamera(DISTRICT_BOUNDS, SIZE, { top: 12, right: 12, bottom: 44, left: 324 });
  const view = tilesInView({ kind: 'vector', minZoom, maxZoom, sizePx: 512, bounds: [minLon, minLat, maxLon, maxLat] }, camera, SIZE);
  for (const { z, x, y } of view) await tiles.getZxy(z, x, y);
  server.close();
  return { requests, bytes };
}

const costs: Cost[] = [];
console.log('records    tiles   archive MB   seconds   most memory MB   first view: requests   kB');
for (const count of COUNTS) {
  const opened = await openFile(sheet(count));
  if (!opened.ok || opened.kind !== 'records') throw new Error('the sheet was not read');
  const start = performance.now();
  const made = await tileRecords(opened, { name: 'places', attribution: '', layer: 'records', datum: 'wgs84', minZoom: 7, maxZoom: 14 });
  const seconds = (performance.now() - start) / 1000;
  const cost = await firstView(Buffer.concat(made.parts));
  costs.push(cost);
  const cells = [
    String(count).padStart(7),
    String(made.tiles.length).padStart(8),
    (made.bytes / 1e6).toFixed(1).padStart(12),
    seconds.toFixed(1).padStart(9),
    (process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(16),
    String(cost.requests).padStart(22),
    (cost.bytes / 1000).toFixed(0).padStart(6),
  ];
  console.log(cells.join(' '));
}
const ratio = (costs.at(-1)?.bytes ?? Infinity) / (costs[0]?.bytes ?? 1);
console.log(`The first view of ${COUNTS[2]} costs ${ratio.toFixed(2)} times that of ${COUNTS[0]} (goal: at most ${GOAL}).`);
const kilobytes = (cost: Cost | undefined): number => Number(((cost?.bytes ?? NaN) / 1000).toPrecision(4));
const peers = { least: kilobytes(costs[0]) };
writeRecord('bench-tiles', 'npm run bench:tiles', [], {
  measures: { tiles: [{ id: 'first-view', unit: 'kB', ours: kilobytes(costs.at(-1)), peers, ratio: Number(ratio.toPrecision(3)), goal: GOAL }] },
});
if (ratio > GOAL) process.exitCode = 1;
