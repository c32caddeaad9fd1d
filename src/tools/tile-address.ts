/** Addresses of tiles: templates as other maps have them, and what is wrong with one. Pure. */

export type TemplateOptions = Readonly<{
  /** Rows are counted from the south, as TMS does. */
  isTms: boolean;
  /** What stands for `{s}`: single signs (`abc`), a range (`0-7`), or parts between commas. */
  subdomains: string;
}>;

export const ADDRESS_FAULTS = ['empty', 'not-an-address', 'not-http', 'insecure', 'no-place', 'shifted'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** Hosts whose tiles are drawn in GCJ-02 or BD-09: in China they lie some hundred metres beside WGS-84. */
const SHIFTED_HOSTS = ['amap.com', 'autonavi.com', 'google.cn', 'gtimg.com', 'map.qq.com', 'bdimg.com', 'map.baidu.com'] as const;

const isHostOf = (host: string, known: string): boolean => host === known || host.endsWith(`.${known}`);
/** Google's roads in China are in GCJ-02 where the address asks for that country's edition. */
const isChineseEdition = ({ hostname, search, pathname }: URL): boolean => /(?:^|\.)google\.com$/u.test(hostname) && /[?&]gl=cn\b/iu.test(pathname + search);

const readSubdomains = (text: string): string[] => {
  const [, first, last] = /^(\d)-(\d)$/u.exec(text.trim()) ?? [];
  if (first !== undefined && last !== undefined) return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  return text.includes(',') ? text.split(',').map((part) => part.trim()) : [...text.trim()];
};

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/**
 * What is wrong with an address, null where nothing is. `page` is the page's own address, against which a relative one is
 * read: a page that came over HTTPS may read from HTTPS alone.
 */
export function addressFault(address: string, page: string): AddressFault | null {
  const text = address.trim();
  if (text === '') return 'empty';
  const filled = text.replace(/\{[\w-]+\}/gu, '1');
  if (!URL.canParse(filled, page)) return 'not-an-address';
  const url = new URL(filled, page);
  if (!/^https?:$/u.test(url.protocol)) return 'not-http';
  if (url.protocol === 'http:' && page.startsWith('https:') && !LOCAL.test(url.hostname)) return 'insecure';
  if (SHIFTED_HOSTS.some((known) => isHostOf(url.hostname, known)) || isChineseEdition(url)) return 'shifted';
  return null;
}

const HAS_PLACE = [/\{(?:z|TileMatrix)\}/iu, /\{(?:x|TileCol)\}/iu, /\{(?:-?y|TileRow)\}/iu];

/** What is wrong with a template; it must say where zoom, column and row stand. */
export function templateFault(template: string, page: string): AddressFault | null {
  return addressFault(template, page) ?? (HAS_PLACE.every((place) => place.test(template)) ? null : 'no-place');
}

/**
 * The address of one tile. `{z}` `{x}` `{y}`, `{-y}` counted from the south, `{s}`, the names of a WMTS (`{TileMatrix}`
 * `{TileCol}` `{TileRow}`), `{r}` for nothing. Neighbouring tiles come from different subdomains, the same tile always
 * from the same one.
 */
export function tileAddress(template: string, z: number, x: number, y: number, { isTms, subdomains }: TemplateOptions): string {
  const hosts = readSubdomains(subdomains);
  const fromSouth = 2 ** z - 1 - y;
  const parts: Readonly<Record<string, string>> = {
    z: String(z),
    x: String(x),
    y: String(isTms ? fromSouth : y),
    '-y': String(fromSouth),
    s: hosts[(x + y) % Math.max(1, hosts.length)] ?? '',
    r: '',
    tilematrix: String(z),
    tilecol: String(x),
    tilerow: String(isTms ? fromSouth : y),
  };
  return template.trim().replace(/\{([\w-]+)\}/gu, (whole, name: string) => parts[name.toLowerCase()] ?? whole);
}

/** The host that an address names, without what may be secret in it. */
export const hostOf = (address: string, page: string): string => {
  const filled = address.trim().replace(/\{[\w-]+\}/gu, '0');
  return URL.canParse(filled, page) ? new URL(filled, page).host : '';
};

export const TIANDITU_SETS = ['vec', 'img', 'ter'] as const;
export type TiandituSet = (typeof TIANDITU_SETS)[number];
/** The layer of names that belongs to each of Tianditu's maps. */
export const TIANDITU_LABELS = { vec: 'cva', img: 'cia', ter: 'cta' } as const satisfies Record<TiandituSet, string>;
export const TIANDITU_SUBDOMAINS = '0-7';

/** A key as it may stand in an address: what was pasted around it is cut off; null where it cannot be one. */
export const readKey = (text: string): string | null => {
  const key = text.trim();
  return /^[\w-]{8,64}$/u.test(key) ? key : null;
};

/** The template of a layer of Tianditu in web Mercator (its `_w` sets), asked for as a WMTS does. */
export const tiandituTemplate = (layer: string, key: string): string =>
  `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
