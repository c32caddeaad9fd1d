/** Opens damaged files in a process of its own, which can be ended where one never comes to an end. */
import { openFile } from '../../../src/files/open-file.ts';
import type { Mutant } from './mutations.ts';

export type MutantOutcome = Readonly<{ thrown: string | null; refused: string | null; reasons: readonly string[] }>;

const LOOKED_AT = 5;

/** Opens a file and looks into what it became. */
async function opened({ name, bytes }: Mutant): Promise<MutantOutcome> {
  const result = await openFile(new File([bytes as Uint8Array<ArrayBuffer>], name));
  if (!result.ok) return { thrown: null, refused: result.reason, reasons: [] };
  if (result.kind === 'tiles') return { thrown: null, refused: null, reasons: [] };
  const { table, shapes, faults, faultCount } = result;
  await table.read(Array.from({ length: Math.min(table.count, LOOKED_AT) }, (_, record) => record));
  for (let column = 0; column < Math.min(table.columns.length, LOOKED_AT); column += 1) await table.column(column);
  const positions = shapes.parts === null ? table.count : (shapes.parts.start.at(-1) ?? 0);
  if (shapes.coordinates.length !== 2 * positions) throw new Error(`${shapes.coordinates.length} figures for ${positions} positions`);
  if (faultCount < faults.length) throw new Error('faults are miscounted');
  return { thrown: null, refused: null, reasons: faults.map(({ reason }) => reason) };
}

process.on('message', (mutant: Mutant) => {
  void opened(mutant)
    .catch((error: unknown): MutantOutcome => ({ thrown: error instanceof Error ? (error.stack ?? error.message) : String(error), refused: null, reasons: [] }))
    .then((outcome) => process.send?.(outcome));
});
