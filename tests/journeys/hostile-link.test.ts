/** Whatever stands behind the # of an address, the page stands: nothing is run, nothing breaks, the next link works. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import { openAtlas, startBrowser } from './atlas-driver.ts';
import type { Atlas, Browser } from './atlas-driver.ts';
import { places } from './published.ts';

const LONG = 'a'.repeat(100_000);
const HOSTILE: readonly string[] = [
  '#%',
  '#%%%',
  '#%E0%A4%A',
  '#%00%01%02',
  '#\u0000\uFFFF',
  '#=',
  '#&&&&==&=&',
  '#?sel=place/sgep',
  '##sel=place/sgep',
  '#sel',
  '#sel=',
  '#sel=place',
  '#sel=place/',
  '#sel=place/../../../etc/passwd',
  '#sel=place/<img src=x onerror=alert(1)>',
  '#sel=place/%3Cscript%3Ealert(1)%3C/script%3E',
  '#sel=javascript:alert(1)',
  '#sel=place/javascript:alert(1)',
  '#sel=agency/toString',
  '#sel=constructor/prototype',
  '#__proto__=polluted',
  '#__proto__[polluted]=1',
  '#constructor.prototype.polluted=1',
  '#kind=constructor',
  '#precision=toString',
  '#stage=valueOf',
  '#part=hasOwnProperty',
  '#industry=isPrototypeOf&agency=propertyIsEnumerable',
  '#lang=constructor&theme=toString&tab=valueOf',
  '#lang=xx&theme=pink&tab=secret&calm=maybe&read=2&fan=yes',
  '#at=NaN/NaN/NaN',
  '#at=Infinity/-Infinity/1e400',
  '#at=0/0/0',
  '#at=180/85/22',
  '#at=1e-400/1e-400/1e-400',
  '#at=119.9/35.9',
  '#at=0x77/0b11/0o12',
  '#s=M99.99&read=1',
  '#s=<b>x</b>&read=1',
  '#fan=1',
  '#sel=measure/M13&fan=1',
  '#v=<script>alert(1)</script>',
  `#${LONG}`,
  `#sel=place/${LONG}`,
  `#kind=${'zone,'.repeat(20_000)}`,
  `#agency=${Array.from({ length: 5000 }, (_, each) => `x${each}`).join(',')}`,
  `#${'sel=place/sgep&'.repeat(2000)}`,
  '#kind=区域&part=创新&sel=place/中德生态园',
];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser('none');
});
afterAll(() => browser.close());

async function stands(atlas: Atlas): Promise<void> {
  await atlas.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await atlas.page.locator('.svg-map').count()).toBe(1);
  const words = await atlas.page.locator('atlas-app').ariaSnapshot();
  expect(words.match(/.*(?:native code|\[object|undefined|NaN).*/gu)).toBeNull();
  expect(await atlas.page.locator('script, img, iframe').filter({ hasText: 'alert' }).count()).toBe(0);
  expect(await atlas.page.evaluate(() => 'polluted' in {})).toBe(false);
  const { lon, lat, zoom } = await atlas.camera();
  expect([lon, lat, zoom].every(Number.isFinite)).toBe(true);
}

describe('followed within the page', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas(browser);
  });
  afterAll(() => atlas.close());

  it.each(HOSTILE.map((hash) => [hash.slice(0, 60), hash] as const))('%s', async (_name, hash) => {
    atlas.faults.errors.length = 0;
    await atlas.follow(hash);
    await stands(atlas);
    await atlas.follow('#sel=place/sgep');
    await atlas.details.getByRole('heading', { level: 2, name: '中德生态园', exact: true }).waitFor();
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
  });
});

describe('opened from outside', () => {
  it.each([
    '#%E0%A4%A',
    '#sel=place/<img src=x onerror=alert(1)>',
    '#__proto__=polluted',
    '#kind=constructor',
    '#at=0/0/0&sel=place/toString',
    '#sel=agency/constructor&read=1&s=M99.99',
  ])('%s', async (hash) => {
    const atlas = await openAtlas(browser, hash);
    await stands(atlas);
    expect(atlas.faults).toEqual({ errors: [], policyBreaches: [], foreignRequests: [] });
    await atlas.close();
  });

  it('settings that someone else left in the storage are passed over', async () => {
    const atlas = await openAtlas(browser);
    await atlas.page.evaluate(() => localStorage.setItem('atlas-settings', '{"language":"<b>","theme":["dark"],"calm":"yes","__proto__":{"polluted":1}}'));
    await atlas.page.reload();
    await atlas.isDrawn();
    await stands(atlas);
    await atlas.showTab('places');
    expect(await atlas.list.getByRole('status').innerText()).toBe(zh.list.shown(places.length, places.length));
    await atlas.close();
  });
});
