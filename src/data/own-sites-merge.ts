/** Own sites that two windows changed, in one: what a window changed since both last agreed holds; of the rest what is stored. */
import type { OwnSite, SiteFile, SitesContent } from './own-sites.ts';

type Listed = Readonly<{ id: string }>;

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const numberOf = (id: string): number => Number(id.slice(id.indexOf('-') + 1));
const byId = <T extends Listed>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.id, each]));
const idsOf = (list: readonly Listed[]): string[] => list.map(({ id }) => id);

/** Whether the ids that both lists have stand in the same order. */
function isSameOrder(a: readonly Listed[], b: readonly Listed[]): boolean {
  const [inA, inB] = [new Set(idsOf(a)), new Set(idsOf(b))];
  return isSame(
    idsOf(a).filter((id) => inB.has(id)),
    idsOf(b).filter((id) => inA.has(id)),
  );
}

function merged<T extends Listed>(base: readonly T[], mine: readonly T[], theirs: readonly T[], both: (before: T, my: T, their: T) => T): T[] {
  const [before, my, their] = [byId(base), byId(mine), byId(theirs)];
  const pick = (id: string): T[] => {
    const [old, own, other] = [before.get(id), my.get(id), their.get(id)];
    if (!old) return [own ?? other].flatMap((each) => each ?? []);
    return own && other ? [both(old, own, other)] : [];
  };
  const [first, second] = isSameOrder(base, theirs) ? [mine, theirs] : [theirs, mine];
  return [...new Set([...idsOf(first), ...idsOf(second)])].flatMap(pick);
}

/** What is new in this window under a number that another window gave away too gets one of its own. */
function renumbered(base: SitesContent, mine: SitesContent, theirs: SitesContent): SitesContent {
  const clashes = (list: 'files' | 'sites', id: string): boolean => {
    const [before, my, their] = [base, mine, theirs].map((content) => byId<Listed>(content[list]).get(id));
    return before === undefined && their !== undefined && !isSame(my, their);
  };
  let last = Math.max(mine.last, theirs.last);
  let lastFile = Math.max(0, ...[...mine.files, ...theirs.files].map(({ id }) => numberOf(id)));
  const files = new Map(mine.files.map(({ id }) => [id, clashes('files', id) ? `file-${(lastFile += 1)}` : id]));
  const own = mine.sites.map((site) => ({
    ...site,
    id: clashes('sites', site.id) ? `own-${(last += 1)}` : site.id,
    file: files.get(site.file) ?? site.file,
  }));
  return { files: mine.files.map((file) => ({ ...file, id: files.get(file.id) ?? file.id })), sites: own, last };
}

/** Stars and notes apart from the rest, so that one window may star what another annotates. */
function mergedSite(before: OwnSite, my: OwnSite, their: OwnSite): OwnSite {
  const rest = ({ note: _note, starred: _starred, ...others }: OwnSite): unknown => others;
  return {
    ...(isSame(rest(before), rest(my)) ? their : my),
    note: before.note === my.note ? their.note : my.note,
    starred: before.starred === my.starred ? their.starred : my.starred,
  };
}

/** Rows that the one removed or brought back, and those that the other did. */
function mergedFile(before: SiteFile, my: SiteFile, their: SiteFile): SiteFile {
  if (isSame(before, my) || isSame(before, their)) return isSame(before, my) ? their : my;
  const back = new Set(before.removed.filter((row) => !my.removed.includes(row)));
  const gone = my.removed.filter((row) => !before.removed.includes(row));
  return { ...my, removed: [...new Set([...their.removed.filter((row) => !back.has(row)), ...gone])] };
}

/** `base` is what both windows last had in common. */
export function mergeSites(base: SitesContent, mine: SitesContent, theirs: SitesContent): SitesContent {
  if (isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const own = renumbered(base, mine, theirs);
  const files = merged(base.files, own.files, theirs.files, mergedFile);
  const sites = merged(base.sites, own.sites, theirs.sites, mergedSite);
  const left = new Set(idsOf(sites));
  const gone = (file: string): number[] => own.sites.filter((site) => site.file === file && !left.has(site.id)).map(({ row }) => row);
  // A site that is brought back brings back the file that another window let go with its last site.
  const missing = own.files
    .filter(({ id }) => files.every((file) => file.id !== id) && sites.some(({ file }) => file === id))
    .map((file) => ({ ...file, removed: [...file.removed, ...gone(file.id)] }));
  const all = [...files, ...missing];
  return { files: all, sites: sites.filter(({ file }) => all.some(({ id }) => id === file)), last: Math.max(own.last, theirs.last) };
}
