/** Faults of a reader's rows as lines to be read: those that say the same stand together, what was not taken comes first. */

const MOST_SIGNS = 40;

/** A cell as far as it is shown. */
export const shortCell = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text);

/** One line for the rows whose faults are the same by `keyOf`. */
export function faultLines<Fault extends Readonly<{ row: number; isTaken: boolean }>>(
  faults: readonly Fault[],
  keyOf: (fault: Fault) => unknown,
): (Fault & Readonly<{ rows: number[] }>)[] {
  const lines = new Map<string, Fault & Readonly<{ rows: number[] }>>();
  for (const fault of faults) {
    const key = JSON.stringify(keyOf(fault));
    const line = lines.get(key);
    if (line) line.rows.push(fault.row);
    else lines.set(key, { ...fault, rows: [fault.row] });
  }
  return [...lines.values()].toSorted((a, b) => Number(a.isTaken) - Number(b.isTaken));
}
