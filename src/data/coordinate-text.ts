/** Degrees as people write them in a cell: decimal, with degrees, minutes and seconds, with or without the half of the globe. */
import { cellText } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';

export type Axis = 'lon' | 'lat';
/**
 * A coordinate as it is written. `degrees` may be any number, also one that no angle is; `axis` is said by a letter or
 * word such as N or 东经, null where nothing says it; `roundingDegrees` is half of the last place that is written.
 */
export type Coordinate = Readonly<{ degrees: number; axis: Axis | null; roundingDegrees: number }>;

const SIDES: readonly (readonly [pattern: RegExp, axis: Axis, sign: 1 | -1])[] = [
  [/^(?:东经|e(?:ast)?(?![a-z])|lon(?:gitude)?(?![a-z])|lng(?![a-z])|经度)|(?:e|°东|东经)$/u, 'lon', 1],
  [/^(?:西经|w(?:est)?(?![a-z]))|(?:w|西经)$/u, 'lon', -1],
  [/^(?:北纬|n(?:orth)?(?![a-z])|lat(?:itude)?(?![a-z])|纬度)|(?:n|北纬)$/u, 'lat', 1],
  [/^(?:南纬|s(?:outh)?(?![a-z]))|(?:s|南纬)$/u, 'lat', -1],
];
const DECIMAL = /^([+-]?)(\d+(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d{1,2}))?[°度]?$/u;
const SEXAGESIMAL = /^([+-]?)(\d{1,3})[°度:\s]\s*(\d{1,2}(?:\.(\d+))?)(?:['′’分:\s]\s*(?:(\d{1,2}(?:\.(\d+))?)\s*(?:["″”秒]|''|′′)?)?)?$/u;

/** Full-width signs as narrow ones, and the many signs for minutes and seconds as two. NFKC takes ″ apart into two ′. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/−/gu, '-')
    .replace(/′′|''|“|”|\u301E/gu, '″')
    .replace(/[‘’'`\u00B4\u02B9]/gu, '′')
    .replace(/["]/gu, '″')
    .replace(/\u00BA|\u02DA/gu, '°');

function readAngle(text: string): Omit<Coordinate, 'axis'> | null {
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [, sign, figure = '', places = '', bare = '', power = '0'] = decimal;
    const degrees = Number(`${sign}${figure}e${power}`);
    return Number.isFinite(degrees) ? { degrees, roundingDegrees: 0.5 * 10 ** (Number(power) - Math.max(places.length, bare.length)) } : null;
  }
  const [, sign = '', whole = '', minutes = '', minutePlaces = '', seconds, secondPlaces = ''] = SEXAGESIMAL.exec(text) ?? [];
  if (whole === '' || Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null;
  const degrees = Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
  const roundingDegrees = seconds === undefined ? (0.5 * 10 ** -minutePlaces.length) / 60 : (0.5 * 10 ** -secondPlaces.length) / 3600;
  return { degrees: sign === '-' ? -degrees : degrees, roundingDegrees };
}

/** The coordinate in a cell, null where there is none. */
export function readCoordinate(cell: Cell): Coordinate | null {
  if (typeof cell === 'boolean' || (typeof cell === 'object' && cell !== null)) return null;
  let text = plain(cellText(cell));
  const side = SIDES.find(([pattern]) => pattern.test(text));
  if (side)
    text = text
      .replace(side[0], '')
      .replace(/^[:=\s]+/u, '')
      .trim();
  const angle = readAngle(text);
  if (angle === null) return null;
  return side ? { ...angle, degrees: angle.degrees * side[2], axis: side[1] } : { ...angle, axis: null };
}

const BRACKETS = /^[\s([{\u3010]+|[\s)\]}\u3011]+$/gu;

/** Two coordinates in one cell, such as `119.9,35.9`, `(119.9, 35.9)`, `POINT(119.9 35.9)` or `119°53′24″E 35°54′N`. Null where there are not two. */
export function readPair(cell: Cell): readonly [Coordinate, Coordinate] | null {
  if (typeof cell !== 'string') return null;
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^point\s*/iu, '')
    .replace(BRACKETS, '');
  const halves = [
    /\s*[,;、/|]\s*/u,
    /(?<=[neswNESW东西南北])\s+/u,
    /\s+(?=[neswNESW东西南北])/u,
    /(?<=[″"秒′'分°度])\s*(?=[neswNESW东西南北])/u,
    /(?<=[neswNESW])(?=\d)/u,
    /\s+/u,
  ]
    .map((sign) => text.split(sign))
    .filter((parts) => parts.length === 2)
    .map(([first = '', second = '']) => [readCoordinate(first), readCoordinate(second)] as const);
  for (const [first, second] of halves) if (first && second && (first.axis === null || first.axis !== second.axis)) return [first, second];
  return null;
}
