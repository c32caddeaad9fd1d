/** What page and worker say to each other. */
import type { TileFaultReason } from './tile-fault.ts';

export type TileRequest = Readonly<
  { id: number; address: string; limitMs: number; /** First and last byte, or the whole. */ range: readonly [number, number] | null } | { cancel: number }
>;
export type TileAnswer = Readonly<
  { id: number; ok: true; status: number; bytes: ArrayBuffer; etag: string | null } | { id: number; ok: false; reason: TileFaultReason; status: number }
>;
/** The worker's first word: its file has come. */
export type TileReady = Readonly<{ ready: true }>;
