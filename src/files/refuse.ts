/** A file that is refused, as a value and as what a reader may throw on its way. */
import type { Refusal, RefusedFile } from './layer-file.ts';

export const refused = (reason: Refusal, detail = ''): RefusedFile => ({ ok: false, reason, detail });

/** Thrown within a reader where the file is refused whole; `openFile` gives it back as a value. */
export class Refuse extends Error {
  readonly refused: RefusedFile;

  constructor(reason: Refusal, detail = '') {
    super(reason);
    this.refused = refused(reason, detail);
  }
}

/** The number of the line, from 1, that holds a place of a text. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
