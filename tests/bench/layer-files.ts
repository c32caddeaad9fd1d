/** Writes the files that the bench drops: the same at each run, properties as real files have them. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';

const KINDS = ['厂房', '仓库', '商铺', '写字楼', '地块'];
const [WEST, SOUTH, EAST, NORTH] = [119.5, 35.56, 120.33, 36.16];
const BLOCK = 20_000;

/** Numbers from 0 to below 1, always the same ones (the generator of Numerical Recipes). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export function writePoints(path: string, count: number): void {
  const random = createRandom();
  const day = (): string => `20${10 + Math.floor(random() * 14)}-${padded(1 + Math.floor(random() * 12), 2)}-${padded(1 + Math.floor(random() * 28), 2)}`;
  const features = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        id: `P${padded(at, 6)}`,
        name: `点位第${at}号`,
        kind: KINDS[at % KINDS.length],
        area: Math.round(random() * 1e6) / 100,
        date: day(),
        note: '登记信息已核对，四至清楚，无争议',
      },
      geometry: { type: 'Point', coordinates: [Number((WEST + random() * (EAST - WEST)).toFixed(6)), Number((SOUTH + random() * (NORTH - SOUTH)).toFixed(6))] },
    }),
  );
  writeFileSync(path, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`);
}

export function writeRows(path: string, count: number): void {
  const random = createRandom();
  const file = openSync(path, 'w');
  writeSync(file, '编号,名称,经度,纬度,面积\n');
  for (let from = 0; from < count; from += BLOCK) {
    const lines = Array.from({ length: Math.min(BLOCK, count - from) }, (_, at) => {
      const [lon, lat] = [WEST + random() * (EAST - WEST), SOUTH + random() * (NORTH - SOUTH)];
      return `R${padded(from + at, 7)},点位第${from + at}号,${lon.toFixed(6)},${lat.toFixed(6)},${(random() * 10_000).toFixed(2)}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}
