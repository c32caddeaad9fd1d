/** A file of own sites that is read again: which of its sites were there before, and which note of theirs holds. */
import { metresApart } from './datums.ts';
import type { NewFile, OwnSite, SiteFile } from './own-sites.ts';
import type { GivenPoint } from './point-rows.ts';

/** A position that was corrected, or is now given in another datum, lies no farther from where it was. */
const MOST_MOVED_M = 2000;

const positionKey = ({ x, y }: Readonly<{ x: number; y: number }>): string => `${x} ${y}`;

type Keys = Readonly<{ old: (site: OwnSite) => string; now: (point: GivenPoint) => string }>;
const BOTH: Keys = { old: ({ name, given }) => `${positionKey(given)} ${name}`, now: (point) => `${positionKey(point)} ${point.name}` };
const POSITION: Keys = { old: ({ given }) => positionKey(given), now: positionKey };
const NAME: Keys = { old: ({ name }) => name, now: ({ name }) => name };

/** What stands once under its key; an empty key is none. */
function once<T>(list: readonly T[], key: (each: T) => string): ReadonlyMap<string, T> {
  const found = new Map(list.map((each) => [key(each), each]));
  const seen = new Set<string>();
  for (const each of list.map(key)) {
    if (seen.has(each) || each === '') found.delete(each);
    seen.add(each);
  }
  return found;
}

/** The sites of before by the rows of now: of the same name and position, or else of the one or the other where only one site has it. */
export function sitesAgain(before: readonly OwnSite[], points: readonly GivenPoint[]): ReadonlyMap<number, OwnSite> {
  const found = new Map<number, OwnSite>();
  for (const keys of [BOTH, POSITION, NAME]) {
    const taken = new Set(found.values());
    const old = once(
      before.filter((site) => !taken.has(site)),
      keys.old,
    );
    const now = once(
      points.filter(({ row }) => !found.has(row)),
      keys.now,
    );
    for (const [key, point] of now) {
      const site = old.get(key);
      if (site && metresApart([site.given.x, site.given.y], [point.x, point.y]) <= MOST_MOVED_M) found.set(point.row, site);
    }
  }
  return found;
}

/** The reader's own note stays; one that the file had given follows the file, and an empty one takes what the file now says. */
export function noteAgain(note: string, saidBefore: string, saidNow: string): string {
  return note === saidBefore || (note === '' && saidNow !== saidBefore) ? saidNow : note;
}

const isSameTable = (a: Pick<SiteFile, 'rows'>, b: Pick<SiteFile, 'rows'>): boolean => JSON.stringify(a.rows) === JSON.stringify(b.rows);

/** `地块.csv`, `地块 2.csv` and so on. */
const numbered = (name: string, number: number): string => (number === 1 ? name : name.replace(/(?=\.[^.]*$)|$/u, ` ${number}`));

/**
 * The file whose place a new one takes, or the name that it gets beside the others: a pasted table takes the place of
 * none but itself, and a file without positions of none that gave sites.
 */
export function placeFor(
  files: readonly SiteFile[],
  file: NewFile,
  takes: Readonly<{ isPasted: boolean; hasPoints: boolean; gaveSites: (id: string) => boolean }>,
) {
  if (takes.isPasted) {
    const same = files.find((each) => isSameTable(each, file));
    if (same) return { name: same.name, same };
  }
  for (let number = 1; ; number += 1) {
    const name = numbered(file.name, number);
    const same = files.find((each) => each.name === name);
    if (!same || (!takes.isPasted && (takes.hasPoints || !takes.gaveSites(same.id)))) return { name, same };
  }
}
