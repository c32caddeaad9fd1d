/**
 * The reader's own sites, from the files they came from, kept in this browser only: never in an address, never sent.
 * What was removed is held until the next act, so that it can be taken back.
 */
import { REGION, candidatesFor, largestShiftM, toWgs84 } from './datums.ts';
import type { Datum } from './datums.ts';
import type { DatumGuess } from './datum-guess.ts';
import { noteAgain, placeFor, sitesAgain } from './own-sites-again.ts';
import { askKept, keptSites, keptText, keepText } from './own-sites-kept.ts';
import type { Storage } from './own-sites-kept.ts';
import { mergeSites } from './own-sites-merge.ts';
import { POINT_ROLES } from './point-columns.ts';
import type { PointColumns } from './point-columns.ts';
import { MOST_NOTE_SIGNS, lineOf, readPoints } from './point-rows.ts';
import type { GivenPoint, PointLimits, ReadPoints } from './point-rows.ts';
import { isBlank } from './sheet-cells.ts';
import type { Cell } from './sheet-cells.ts';
import type { Rows, SheetRead } from './sheet-text.ts';

/** All sites of all files together, and the ground within which a site can be measured from: some hundred kilometres around the district. */
export const MOST_SITES = 500;
export const SITE_LIMITS: PointLimits = { ...REGION, most: MOST_SITES };

export type SiteFile = Readonly<{
  /** `file-1`, unique as long as the browser keeps any. */
  id: string;
  name: string;
  /** Which sheet of a workbook was read, and how many more it has. */
  sheet?: SheetRead | undefined;
  rows: Rows;
  /** Rows at its end that are not held, because there are more than anybody reads. */
  cut: number;
  /** Rows whose site the reader removed. */
  removed: readonly number[];
  columns: PointColumns;
  guess: DatumGuess;
  /** What the reader decided; null as long as the guess stands, `unknown` where the reader cannot tell either. */
  decided: Datum | 'unknown' | null;
}>;

export type OwnSite = Readonly<{
  /** `own-1`, never given twice. */
  id: string;
  file: string;
  /** The row's number in its file. */
  row: number;
  /** As in the file; may be empty. */
  name: string;
  given: Readonly<{ x: number; y: number }>;
  /** Null while nobody can tell: then the position is taken as it stands, and `doubtM` spans every candidate. */
  datum: Datum | null;
  /** WGS-84, degrees. */
  lon: number;
  lat: number;
  doubtM: number;
  /** What the decimals leave open, in metres; part of `doubtM`. */
  roundingM: number;
  note: string;
  starred: boolean;
}>;

export type SitesContent = Readonly<{
  files: readonly SiteFile[];
  sites: readonly OwnSite[];
  /** The number of the last site that was ever made. */ last: number;
}>;
export type SitesState = SitesContent &
  Readonly<{
    /** What became of keeping them: nothing to keep, kept, refused or full, or something kept before that is not of this form. */
    keeping: 'none' | 'kept' | 'refused' | 'foreign';
    /** What an undo would bring back. */
    undone: SitesContent | null;
  }>;
export type NewFile = Pick<SiteFile, 'name' | 'sheet' | 'rows' | 'cut' | 'columns' | 'guess'>;

export type OwnSites = Readonly<{
  get: () => SitesState;
  /** Calls back after each change until the function that it returns is called. */
  subscribe: (changed: () => void) => () => void;
  /**
   * Takes a file; of the same name it takes the place of the one before, whose sites it replaces, unless it was pasted
   * or holds no position: see `placeFor`. Returns its id.
   */
  addFile: (file: NewFile, isPasted?: boolean) => string;
  setColumns: (file: string, columns: PointColumns, guess: DatumGuess) => void;
  decideDatum: (file: string, decided: SiteFile['decided']) => void;
  star: (site: string, starred: boolean) => void;
  /** At most `MOST_NOTE_SIGNS` signs, on one line. */
  annotate: (site: string, note: string) => void;
  move: (site: string, step: -1 | 1) => void;
  remove: (site: string) => void;
  removeFile: (file: string) => void;
  removeAll: () => void;
  undo: () => void;
  /** Takes up what another window has kept. */
  refresh: () => void;
}>;

const EMPTY_SITES: SitesContent = { files: [], sites: [], last: 0 };

/** Rows are held until the last site is found among faulty ones, but not without end. */
const MOST_ROWS = MOST_SITES * 2;
const MOST_ROWS_SEARCHED = MOST_ROWS * 5;
const MOST_COLUMNS = 40;
/** As far to the right as columns are held that are read. */
const MOST_COLUMNS_SEARCHED = 256;
const MOST_CELL_SIGNS = 200;

/** A file's rows as far as they are held: no more, no wider and with no longer texts than anybody reads. */
export function heldRows(rows: Rows, columns: PointColumns): Pick<SiteFile, 'rows' | 'cut'> {
  const roles = new Set(POINT_ROLES.map((role) => columns[role]).filter((at) => at !== null && at < MOST_COLUMNS_SEARCHED));
  const width = Math.max(MOST_COLUMNS, ...[...roles].map((at) => (at ?? 0) + 1));
  const lastRow = readPoints(rows.slice(0, MOST_ROWS_SEARCHED), columns, SITE_LIMITS).points.at(-1)?.row ?? 0;
  const most = Math.max(MOST_ROWS, lastRow);
  const short = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, MOST_CELL_SIGNS) : cell);
  const filled = rows.slice(0, rows.findLastIndex((row) => !row.every(isBlank)) + 1);
  const held = (cell: Cell, at: number): Cell => (at < MOST_COLUMNS || roles.has(at) ? short(cell) : null);
  return { rows: filled.slice(0, most).map((row) => row.slice(0, width).map(held)), cut: Math.max(0, filled.length - most) };
}

/** The datum that a file is read by. */
export const datumOf = ({ decided, guess }: Pick<SiteFile, 'decided' | 'guess'>): Datum | null =>
  decided === null ? guess.datum : decided === 'unknown' ? null : decided;

/** What the rows of a file say under its columns. */
export const pointsOf = ({ rows, columns }: Pick<SiteFile, 'rows' | 'columns'>): ReadPoints => readPoints(rows, columns, SITE_LIMITS);

type Position = Pick<OwnSite, 'given' | 'datum' | 'lon' | 'lat' | 'doubtM' | 'roundingM'>;

/**
 * Where a given point lies under a datum. Figures in metres that the datum cannot mean are taken for the one that they
 * can; degrees whose datum nobody knows stand as they are, with the doubt of the largest shift.
 */
export function positionOf({ x, y, roundingM }: Pick<GivenPoint, 'x' | 'y' | 'roundingM'>, decided: Datum | null): Position {
  const left = candidatesFor([x, y]);
  const datum = decided !== null && left.includes(decided) ? decided : left.length === 1 ? (left[0] ?? null) : null;
  const [lon, lat] = toWgs84(datum ?? 'wgs84', [x, y]);
  return { given: { x, y }, datum, lon, lat, doubtM: Math.ceil(roundingM + (datum === null ? largestShiftM([x, y]) : 0)), roundingM };
}

/** The sites of a file, made anew: those that were sites before keep their id, place, star and note. */
function withFile(content: SitesContent, file: SiteFile): SitesContent {
  const was = content.files.find(({ id }) => id === file.id);
  const before = content.sites.filter((site) => site.file === file.id);
  let { last } = content;
  const datum = datumOf(file);
  const points = pointsOf(file).points.filter(({ row }) => !file.removed.includes(row));
  // Under other columns a row is the same site; in a file that was read again it may be any.
  const known = was?.rows === file.rows ? new Map(before.map((site) => [site.row, site])) : sitesAgain(before, points);
  const said = new Map(was ? pointsOf(was).points.map(({ row, note }) => [row, note]) : []);
  const made = points.map((point): OwnSite => {
    const old = known.get(point.row);
    const id = old?.id ?? `own-${(last += 1)}`;
    const note = old ? noteAgain(old.note, said.get(old.row) ?? '', point.note) : point.note;
    return { id, file: file.id, row: point.row, name: point.name, ...positionOf(point, datum), note, starred: old?.starred ?? false };
  });
  const fresh = new Map(made.map((site) => [site.id, site]));
  const kept = content.sites.flatMap((site) => (site.file === file.id ? (fresh.get(site.id) ?? []) : site));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    files: was ? content.files.map((each) => (each.id === file.id ? file : each)) : [...content.files, file],
    sites: [...kept, ...made.filter(({ id }) => !ids.has(id))].slice(0, MOST_SITES),
    last,
  };
}

/** Without a site; a file of which none is left is let go. */
function without({ files, sites, last }: SitesContent, { id, file, row }: OwnSite): SitesContent {
  const left = sites.filter((site) => site.id !== id);
  const marked = files.map((each) => (each.id === file ? { ...each, removed: [...each.removed, row] } : each));
  return { files: marked.filter((each) => each.id !== file || left.some((site) => site.file === file)), sites: left, last };
}

/** `storage` is asked for each time, for asking alone may be denied. Several windows may change what it holds. */
export function createOwnSites(storage: () => Storage): OwnSites {
  let state: SitesState = { ...EMPTY_SITES, keeping: 'none', undone: null };
  /** What the browser was last known to keep: as it stands there, and as it was understood. */
  let known: string | null = null;
  let common = EMPTY_SITES;
  /** What was left when `undone` was taken away. */
  let left = EMPTY_SITES;
  const listeners = new Set<() => void>();
  const content = (): SitesContent => ({ files: state.files, sites: state.sites, last: state.last });
  /** Takes up what another window has kept since. */
  const look = (): void => {
    const text = askKept(storage);
    if (text === undefined || text === known) return;
    known = text;
    const theirs = text === null ? { ...EMPTY_SITES, last: state.last } : keptSites(text);
    if (theirs === null) return void (state = { ...state, keeping: 'foreign' });
    const mine = content();
    const next = mergeSites(common, mine, theirs);
    common = theirs;
    // Another window took all away, or a hand did: here it can be brought back.
    const isEmptied = mine.files.length > 0 && next.files.length === 0;
    if (isEmptied) left = next;
    state = { ...next, keeping: text === null ? 'none' : 'kept', undone: isEmptied ? mine : state.undone };
  };
  const write = (): void => {
    const text = keptText(content());
    const isKept = keepText(storage, text);
    if (isKept) [known, common] = [text, content()];
    state = { ...state, keeping: text === null ? 'none' : isKept ? 'kept' : 'refused' };
  };
  const tell = (): void => listeners.forEach((changed) => changed());
  const change = (next: SitesContent, undone: SitesContent | null = null): void => {
    left = next;
    state = { ...next, keeping: state.keeping, undone };
    write();
    tell();
  };
  /** Each act is done to what is kept at that moment. */
  const act =
    <T extends readonly unknown[], R>(done: (...given: T) => R) =>
    (...given: T): R => {
      look();
      return done(...given);
    };
  const changeFile = (id: string, patch: Partial<SiteFile>): void => {
    const file = state.files.find((each) => each.id === id);
    if (file) change(withFile(content(), { ...file, ...patch }));
  };
  const changeSite = (id: string, patch: Partial<OwnSite>): void =>
    change({ ...content(), sites: state.sites.map((site) => (site.id === id ? { ...site, ...patch } : site)) });
  look();
  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    addFile: act((file, isPasted = false) => {
      const place = placeFor(state.files, file, {
        isPasted,
        hasPoints: pointsOf(file).points.length > 0,
        gaveSites: (id) => state.sites.some((site) => site.file === id),
      });
      const number = Math.max(0, ...state.files.map(({ id }) => Number(id.slice('file-'.length)))) + 1;
      const id = place.same?.id ?? `file-${number}`;
      change(withFile(content(), { ...file, name: place.name, id, removed: [], decided: null }), place.same ? content() : null);
      return id;
    }),
    setColumns: act((file, columns, guess) => changeFile(file, { columns, guess })),
    decideDatum: act((file, decided) => changeFile(file, { decided })),
    star: act((site, starred) => changeSite(site, { starred })),
    annotate: act((site, note) => changeSite(site, { note: lineOf(note, MOST_NOTE_SIGNS) })),
    move: act((id, step) => {
      const at = state.sites.findIndex((site) => site.id === id);
      const [site, other] = [state.sites[at], state.sites[at + step]];
      if (site && other) change({ ...content(), sites: state.sites.map((each) => (each === site ? other : each === other ? site : each)) });
    }),
    remove: act((id) => {
      const site = state.sites.find((each) => each.id === id);
      if (site) change(without(content(), site), content());
    }),
    removeFile: act((id) =>
      change({ ...content(), files: state.files.filter((file) => file.id !== id), sites: state.sites.filter(({ file }) => file !== id) }, content()),
    ),
    removeAll: act(() => change({ ...EMPTY_SITES, last: state.last }, content())),
    undo: act(() => state.undone && change(mergeSites(left, state.undone, content()))),
    refresh: () => {
      look();
      // Another window may have made room.
      if (state.keeping === 'refused' || (state.keeping === 'kept' && keptText(content()) !== known)) write();
      tell();
    },
  };
}
