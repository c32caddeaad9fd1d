/** The reader's own layers: one store for the page. Each layer is held by a worker of its own, which is ended with it. */
import { NO_CATALOGUE } from '../data/catalogue.ts';
import { datumRecord } from '../data/datum-record.ts';
import type { Datum } from '../data/datums.ts';
import { loadDatumGround } from '../data/datum-ground.ts';
import type { DatumGround } from '../data/datum-guess.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import type { Bounds } from '../layers/projection.ts';
import type { View } from '../ui/view.ts';
import { GUESSED, answerOf, classify, countClasses, earlyPicture, layerOf, openAsk, pictureOf } from './held-layer.ts';
import type { Held } from './held-layer.ts';
import type { EarlyPoints, ReadingChoice } from './layer-asks.ts';
import { goToBounds, isInSight } from './layer-camera.ts';
import { linkWorker, warmWorker } from './layer-link.ts';
import type { LayerLink, Unanswered } from './layer-link.ts';
import { NO_COUNTS, countsByZone, joinZones } from './layer-zones.ts';
import type { OwnLayers, OwnLayersState, Picked, Reading, Refused } from './own-layer.ts';

/** Removed layers that can be put back. */
const MOST_REMOVED = 5;
/** So many take a frame of the map that is felt. */
const MANY = 20_000;
/** Records a block of an export. */
const BLOCK = 5000;
/** What classes are of that were not asked for yet. */
const PLAIN = { by: 'nothing' } as const;
const NO_GROUND: DatumGround = { places: [], land: [], lines: [] };
const REASONS: Readonly<Record<Unanswered['why'], string>> = { ended: 'worker-ended', memory: 'too-large', cancelled: 'cancelled', failed: 'unreadable' };

export type OwnLayersStore = OwnLayers &
  Readonly<{
    /** What the maps draw, from bottom to top; the same array until something of it changes. */
    pictures: () => readonly LayerPicture[];
    /** Has all ready that a file is judged by: one is held over the page. */
    makeReady: () => void;
    /** Tells each time a live map has drawn points that were shown early. */
    onDrawn: (drawn: (id: string) => void) => void;
    /** The topmost record at a position of the map; picks it where there is one. */
    pickAt: (lon: number, lat: number, zoom: number, radiusPx: number) => Promise<boolean>;
  }>;

type Start = typeof linkWorker;

/** `view` gives the page, null before it stands. */
export function createOwnLayers(view: () => View | null, start: Start = linkWorker): OwnLayersStore {
  let state: OwnLayersState = { layers: [], readings: [], refused: [], picked: null };
  let held: Held[] = [];
  let removed: { held: Held; at: number }[] = [];
  let pictures: readonly LayerPicture[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const drawnListeners = new Set<(id: string) => void>();
  const links = new Map<string, LayerLink>();
  /** Pictures of files that are still being read. */
  const early = new Map<string, LayerPicture>();
  let ground: Promise<DatumGround> | null = null;

  function tell(patch: Partial<OwnLayersState>): void {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  /** Tells what is new of the layers, which the map then draws again. */
  function change(patch: Partial<OwnLayersState>): void {
    const picked = patch.picked === undefined ? state.picked : patch.picked;
    pictures = [...held.map(pictureOf), ...early.values()];
    tell({ ...patch, layers: held.map(({ layer }) => layer), picked: held.some(({ layer }) => layer.id === picked?.layer) ? picked : null });
  }
  const nextId = (kind: string): string => `${kind}-${(count += 1)}`;
  const find = (id: string): Held | undefined => held.find(({ layer }) => layer.id === id);
  const refuse = (name: string, reason: string, detail: string): Refused[] => [...state.refused, { id: nextId('refused'), name, reason, detail }];
  const without = (reading: string): Reading[] => state.readings.filter(({ id }) => id !== reading);

  function groundNow(): Promise<DatumGround> {
    const page = view();
    if (!page || page.catalogue === NO_CATALOGUE) return Promise.resolve(NO_GROUND);
    ground ??= loadDatumGround(page.dataBase, page.catalogue.places);
    return ground;
  }

  /** A layer whose worker died is gone: it is said, and the others stay. */
  function lose(id: string, name: string, detail: string): void {
    held = held.filter(({ layer }) => layer.id !== id);
    early.delete(id);
    removed = removed.filter((each) => each.held.layer.id !== id);
    change({ readings: without(id), refused: refuse(name, 'worker-ended', detail) });
  }

  /** Reads a file into a layer; `before` is the layer that it takes the place of. */
  async function read(file: File, choice: ReadingChoice, datum: Datum | null, before: Held | null): Promise<void> {
    const id = before ? before.layer.id : nextId('layer');
    // Of no concern to the map, for which each frame is dear.
    const say = (progress: Reading['progress']): void => tell({ readings: state.readings.map((each) => (each.id === id ? { ...each, progress } : each)) });
    const onEarly = (points: EarlyPoints): void => {
      if (before || links.get(id) !== link) return;
      const version = (early.get(id)?.shapesVersion ?? -1) + 1;
      early.set(
        id,
        earlyPicture(id, points, held.length, version, () => drawn(id)),
      );
      show(points.bounds, points.points.positions.length / 2);
      change({});
    };
    const link = start({ onProgress: say, onEarly, lost: (detail) => lose(id, file.name, detail) });
    links.set(id, link);
    tell({ readings: [...without(id), { id, name: file.name, progress: null }] });
    const answered = await link.ask('open', openAsk(file, await groundNow(), choice, datum));
    // Cancelled, or asked for once more in another way.
    if (links.get(id) !== link) return;
    links.delete(id);
    const shown = early.get(id);
    early.delete(id);
    const opened = answered.ok ? answered.answer : { ok: false as const, reason: REASONS[answered.why], detail: answered.detail };
    if (!opened.ok) {
      link.end();
      change({ readings: without(id), refused: opened.reason === 'cancelled' ? state.refused : refuse(file.name, opened.reason, opened.detail) });
      return;
    }
    const layer = layerOf(id, file.name, opened, datum !== null, before?.layer ?? null, held.length);
    // What stands on the map already is not sent to it again.
    const shapesVersion = shown && opened.isShown ? shown.shapesVersion : (before?.shapesVersion ?? shown?.shapesVersion ?? 0) + 1;
    const classesVersion = (before?.classesVersion ?? -1) + 1;
    const next: Held = {
      layer,
      link,
      file,
      choice,
      shapesVersion,
      classesVersion,
      classes: new Uint8Array(layer.count),
      classedBy: before ? PLAIN : layer.style.colouring,
      classing: Promise.resolve(),
      marked: null,
    };
    before?.link.end();
    held = before ? held.map((each) => (each === before ? next : each)) : [...held, next];
    if (before) classifyAnew(next);
    change({ readings: without(id), picked: null });
    if (before) await next.classing;
    else if (!shown && layer.bounds) show(layer.bounds, layer.count);
  }

  /** Takes the map there; where there is much to draw, and most of it stands in sight, the map stays. */
  function show(bounds: Bounds, records: number): void {
    const page = view();
    if (page && (records < MANY || !isInSight(page, bounds))) goToBounds(page, bounds);
  }

  function drawn(id: string): void {
    for (const listener of drawnListeners) listener(id);
  }

  function readAgain(id: string, choice: Partial<ReadingChoice>): void {
    const before = find(id);
    if (before) void read(before.file, { ...before.choice, ...choice }, before.layer.datum.isByReader ? before.layer.datum.chosen : null, before);
  }

  /** Is called before the change is told, so that whoever hears of it can wait for its classes. */
  const classifyAnew = (own: Held): void => void (own.classing = takeClasses(own));

  async function takeClasses(own: Held): Promise<void> {
    const asked = own.layer;
    const classed = await classify(own);
    if (!classed || own.layer.tests !== asked.tests || own.layer.style.colouring !== asked.style.colouring) return;
    own.classes = classed.classes;
    own.classedBy = asked.style.colouring;
    own.classesVersion += 1;
    own.layer = { ...own.layer, shownCount: classed.shownCount };
    change({});
  }

  async function place(own: Held, datum: Datum): Promise<void> {
    own.layer = { ...own.layer, datum: { ...own.layer.datum, chosen: datum, isByReader: true } };
    const placed = await answerOf(own, 'datum', datum);
    if (!placed || own.layer.datum.chosen !== datum) return;
    own.layer = { ...own.layer, ...placed };
    own.shapesVersion += 1;
    change({});
    await mark(state.picked);
  }

  async function mark(picked: Picked | null): Promise<void> {
    for (const own of held) own.marked = null;
    change({ picked });
    const own = picked && find(picked.layer);
    const extent = own && (await answerOf(own, 'extent', picked.record));
    if (!own || !extent || state.picked !== picked) return;
    own.marked = [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2];
    change({});
  }

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    pictures: () => pictures,
    makeReady: () => {
      warmWorker();
      void groundNow();
    },
    onDrawn: (listener) => void drawnListeners.add(listener),
    open: (files) => files.forEach((file) => void read(file, GUESSED, null, null)),
    cancel(reading) {
      links.get(reading)?.end();
      links.delete(reading);
      early.delete(reading);
      change({ readings: without(reading) });
    },
    forgetRefused: (id) => tell({ refused: state.refused.filter((each) => each.id !== id) }),
    remove(id) {
      const own = find(id);
      if (!own) return;
      removed.push({ held: own, at: held.indexOf(own) });
      if (removed.length > MOST_REMOVED) removed.shift()?.held.link.end();
      held = held.filter((each) => each !== own);
      change({});
    },
    restore() {
      const last = removed.pop();
      if (!last) return;
      held = held.toSpliced(last.at, 0, last.held);
      change({});
    },
    change(id, patch) {
      const own = find(id);
      if (!own) return;
      const before = own.layer;
      own.layer = { ...before, ...patch };
      if (own.layer.tests !== before.tests || own.layer.style.colouring !== before.style.colouring) classifyAnew(own);
      change({});
    },
    move(id, to) {
      const own = find(id);
      if (!own) return;
      held = held.filter((each) => each !== own).toSpliced(to, 0, own);
      change({});
    },
    pick: (picked) => void mark(picked),
    setDatum(id, datum) {
      const own = find(id);
      if (own) void place(own, datum);
    },
    setColumns: (id, columns) => readAgain(id, { columns }),
    setPart: (id, part) => readAgain(id, { part, columns: null }),
    setEncoding: (id, encoding) => readAgain(id, { encoding }),
    summary: async (id, column) => (await ask(id, 'summary', column)) ?? { blanks: 0, distinct: 0, frequent: [], numbers: null },
    async classCounts(id) {
      // Classes that were asked for meanwhile are waited for too.
      for (let own = find(id), last: Promise<void> | null = null; own; own = find(id)) {
        if (own.classing === last) return countClasses(own);
        await (last = own.classing);
      }
      return [];
    },
    rank: (id, record, order) => ask(id, 'rank', { record, order }),
    extent: (id, record) => ask(id, 'extent', record),
    page: async (id, from, to, order) => (await ask(id, 'page', { from, to, order })) ?? { total: 0, rows: [] },
    async joinZones(id, join) {
      const own = find(id)?.layer;
      const [west, south, east, north] = own?.bounds ?? [0, 0, 0, 0];
      const doubtM = own?.bounds ? datumRecord(own.datum, [(west + east) / 2, (south + north) / 2]).doubtM : 0;
      const zones = joinZones(view()?.catalogue ?? NO_CATALOGUE, join.by, doubtM);
      const counts = await ask(id, 'join', { join, zones });
      return counts ? countsByZone(zones, counts) : NO_COUNTS;
    },
    async *features(id) {
      for (let from = 0; ; from += BLOCK) {
        const block = await ask(id, 'features', { from, most: BLOCK });
        if (block && block.length > 0) yield block;
        if (!block || block.length < BLOCK) return;
      }
    },
    async pickAt(lon, lat, zoom, radiusPx) {
      for (const own of held.toReversed()) {
        if (!own.layer.isShown) continue;
        const record = await answerOf(own, 'pick', { lon, lat, zoom, radiusPx: radiusPx + own.layer.style.sizePx / 2 });
        if (record !== null) {
          await mark({ layer: own.layer.id, record });
          return true;
        }
      }
      return false;
    },
  };

  function ask<K extends Parameters<LayerLink['ask']>[0]>(id: string, kind: K, what: Parameters<typeof answerOf<K>>[2]): ReturnType<typeof answerOf<K>> {
    const own = find(id);
    return own ? answerOf(own, kind, what) : Promise.resolve(null);
  }
}

let pageView: () => View | null = () => null;
/** Gives the store the page that it belongs to. */
export const joinPage = (view: () => View): void => void (pageView = view);

export const ownLayers: OwnLayersStore = createOwnLayers(() => pageView());
