/** Why tiles cannot be had; each reason has its sentence with the remedy in both languages. */

export const TILE_FAULTS = [
  'refused',
  'missing',
  'teapot',
  'too-many',
  'server',
  'status',
  'slow',
  'offline',
  'network',
  'cors',
  'forbidden',
  'not-image',
  'not-tiles',
  'cut',
  'no-range',
  'elsewhere',
  'unknown-tiles',
  'single-file',
  'code',
] as const;
export type TileFaultReason = (typeof TILE_FAULTS)[number];

/** `status` is the server's own number, 0 where it gave none. The address is never part of it: a key may stand in it. */
export class TileFault extends Error {
  readonly reason: TileFaultReason;
  readonly status: number;

  constructor(reason: TileFaultReason, status = 0) {
    super(reason);
    this.reason = reason;
    this.status = status;
  }
}

/** What a server's number means for tiles; null where it gave what was asked for. */
export function faultOfStatus(status: number): TileFaultReason | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404 || status === 410) return 'missing';
  if (status === 418) return 'teapot';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'server' : 'status';
}

const SIGNATURES: readonly (readonly [at: number, text: string])[] = [
  [0, '\u0089PNG'],
  [0, '\u00FF\u00D8\u00FF'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [4, 'ftyp'],
];

/** Whether bytes begin as a PNG, JPEG, GIF, WebP or AVIF does. */
export function isPicture(bytes: ArrayBuffer): boolean {
  const head = String.fromCodePoint(...new Uint8Array(bytes.slice(0, 16)));
  return SIGNATURES.some(([at, text]) => head.startsWith(text, at));
}
