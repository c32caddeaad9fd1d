/** Addresses of tiles: what templates become, which are refused, and keys. */
import { describe, expect, test } from 'vitest';
import { addressFault, hostOf, readKey, templateFault, tiandituTemplate, tileAddress } from '../../../src/tools/tile-address.ts';

const PLAIN = { isTms: false, subdomains: 'abc' } as const;
const PAGE = 'https://atlas.example/west/';

describe('a template becomes the address of a tile', () => {
  test.each([
    ['https://h.example/{z}/{x}/{y}.png', PLAIN, 'https://h.example/10/853/402.png'],
    // 853 + 402 = 1255 = 3 · 418 + 1
    ['https://{s}.h.example/{z}/{x}/{y}{r}.png', PLAIN, 'https://b.h.example/10/853/402.png'],
    // 1255 = 8 · 156 + 7
    ['https://t{s}.h.example/{z}/{x}/{y}', { isTms: false, subdomains: '0-7' }, 'https://t7.h.example/10/853/402'],
    ['https://{s}.h.example/{z}/{x}/{y}', { isTms: false, subdomains: 'eins, zwei' }, 'https://zwei.h.example/10/853/402'],
    // 2^10 − 1 − 402
    ['https://h.example/{z}/{x}/{y}', { isTms: true, subdomains: '' }, 'https://h.example/10/853/621'],
    ['https://h.example/{z}/{x}/{-y}', PLAIN, 'https://h.example/10/853/621'],
    ['https://h.example/wmts?tm={TileMatrix}&r={TileRow}&c={TileCol}', PLAIN, 'https://h.example/wmts?tm=10&r=402&c=853'],
    ['  https://h.example/{Z}/{x}/{y}?style={unknown} ', PLAIN, 'https://h.example/10/853/402?style={unknown}'],
  ])('%s', (template, options, address) => {
    expect(tileAddress(template, 10, 853, 402, options)).toBe(address);
  });
});

describe('an address is refused with its reason', () => {
  test.each([
    ['', 'empty'],
    ['https://', 'not-an-address'],
    ['ftp://h.example/{z}/{x}/{y}', 'not-http'],
    ['javascript:alert(1)//{z}{x}{y}', 'not-http'],
    ['http://h.example/{z}/{x}/{y}', 'insecure'],
    ['https://h.example/{z}/{x}.png', 'no-place'],
    ['https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}', 'shifted'],
    ['https://webst0{s}.is.autonavi.com/{z}/{x}/{y}', 'shifted'],
    ['https://mt0.google.cn/vt?x={x}&y={y}&z={z}', 'shifted'],
    ['https://mt1.google.com/vt/lyrs=m&gl=cn&x={x}&y={y}&z={z}', 'shifted'],
    ['https://rt0.map.gtimg.com/tile?z={z}&x={x}&y={y}', 'shifted'],
    ['https://maponline0.bdimg.com/tile/?x={x}&y={y}&z={z}', 'shifted'],
  ])('%s', (template, fault) => {
    expect(templateFault(template, PAGE)).toBe(fault);
  });

  test.each(['https://h.example/{z}/{x}/{y}', 'tiles/{z}/{x}/{y}.png', 'http://127.0.0.1:8080/{z}/{x}/{y}', 'https://notamap.company/{z}/{x}/{y}'])(
    '%s is good',
    (template) => {
      expect(templateFault(template, PAGE)).toBeNull();
    },
  );

  test('a page that came over http may read from http', () => {
    expect(addressFault('http://h.example/a.pmtiles', 'http://atlas.example/')).toBeNull();
  });
});

test('a host is named without what may be secret beside it', () => {
  expect(hostOf('https://t{s}.h.example:8080/{z}?key=SECRET', PAGE)).toBe('t0.h.example:8080');
});

describe('a key for Tianditu', () => {
  test('is freed of what was copied around it', () => {
    expect(readKey(' \u00A01a2b3c4d5e6f7a8b\n')).toBe('1a2b3c4d5e6f7a8b');
  });

  test.each(['', '   ', 'short', 'has a space in it', '密钥密钥密钥密钥', 'a&tk=b&x=12345'])('is not “%s”', (text) => {
    expect(readKey(text)).toBeNull();
  });

  test('stands in the address of a tile of the web Mercator set, spread over eight hosts', () => {
    const address = new URL(tileAddress(tiandituTemplate('cva', 'k'.repeat(32)), 10, 853, 402, { isTms: false, subdomains: '0-7' }));
    expect(address.host).toBe('t7.tianditu.gov.cn');
    expect(address.pathname).toBe('/cva_w/wmts');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'cva',
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '10',
      TILEROW: '402',
      TILECOL: '853',
      tk: 'k'.repeat(32),
    });
  });
});
