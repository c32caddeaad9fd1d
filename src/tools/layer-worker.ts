/** The worker that holds one layer: reads its file, answers what the page asks. It is ended with the layer. */
import { toWgs84Positions } from '../data/datums.ts';
import { openFile } from '../files/open-file.ts';
import type { Shapes } from '../files/layer-file.ts';
import { guessOpenedDatum } from '../files/opened-datum.ts';
import type { Bounds } from '../layers/projection.ts';
import type { AnswerMessage, AskKind, AskMessage, FileFacts, LayerAsks, Opened } from './layer-asks.ts';
import { earlyPoints, isWorthwhile } from './early-points.ts';
import { LayerRecords } from './layer-records.ts';
import { planeParts, planePoints } from './record-plane.ts';
import { boundsOf, countKinds } from './record-shapes.ts';

type WorkerScope = Readonly<{
  addEventListener: (type: 'message', heard: (event: MessageEvent<AskMessage>) => void) => void;
  postMessage: (message: AnswerMessage, transfer: Transferable[]) => void;
}>;
const scope = globalThis as unknown as WorkerScope;

type Early = Readonly<{ bounds: Bounds; length: number }>;

let held: LayerRecords | null = null;
const cancelled = new Set<number>();

function records(): LayerRecords {
  if (!held) throw new Error('no file is open');
  return held;
}

/** Shows points before the rest is known of their file. */
function show(coordinates: Float64Array, bounds: Bounds): void {
  const points = planePoints({ coordinates, parts: null });
  scope.postMessage({ early: { points, bounds } }, [points.positions.buffer]);
}

/** Shows the points of a large file before it is read; gives where they lie. */
async function showEarly(file: File): Promise<Early | null> {
  if (!isWorthwhile(file)) return null;
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  const coordinates = earlyPoints(new Uint8Array(bytes));
  const bounds = coordinates && boundsOf(coordinates, 0, coordinates.length / 2);
  if (!bounds) return null;
  show(coordinates, bounds);
  return { bounds, length: coordinates.length };
}

/** Whether what was shown early is what is known now: then nothing need be drawn anew. */
const isSame = (early: Early | null, { coordinates, parts }: Shapes, bounds: Bounds | null): boolean =>
  early !== null && parts === null && early.length === coordinates.length && JSON.stringify(early.bounds) === JSON.stringify(bounds);

async function open({ file, ground, choice, datum }: LayerAsks['open']['ask']): Promise<Opened> {
  const early = datum === null ? await showEarly(file) : null;
  const opened = await openFile(file, {
    onProgress: (progress) => scope.postMessage({ progress }, []),
    columns: choice.columns ?? undefined,
    encoding: choice.encoding ?? undefined,
    part: choice.part ?? undefined,
  });
  if (!opened.ok) return opened;
  if (opened.kind === 'tiles') return { ok: false, reason: 'not-understood', detail: opened.format };
  const { table, shapes, format, encoding, faults, faultCount, columns, part } = opened;
  const guess = await guessOpenedDatum(file.name, opened, ground);
  held = new LayerRecords(table, shapes, toWgs84Positions);
  // What nobody can tell stays as the file gives it.
  const chosen = datum ?? guess.datum ?? 'wgs84';
  const placed = held.place(chosen);
  const { shapes: now } = held.shapes;
  const isShown = isSame(early, now, placed.bounds);
  const isNew = !isShown && now.parts === null && placed.bounds !== null;
  if (isNew && placed.bounds) show(now.coordinates, placed.bounds);
  const kinds = countKinds(held.shapes);
  const facts: FileFacts = {
    format,
    encoding,
    columns: table.columns,
    count: table.count,
    kinds,
    faults,
    faultCount,
    table: columns,
    part,
    guess,
  };
  return { ok: true, facts, datum: chosen, isShown: isShown || isNew, ...placed };
}

type Answerers = { [K in AskKind]: (ask: LayerAsks[K]['ask']) => LayerAsks[K]['answer'] | Promise<LayerAsks[K]['answer']> };
const ANSWERERS: Answerers = {
  open,
  datum: (datum) => records().place(datum),
  classes: (ask) => records().classify(ask),
  points: () => planePoints(records().shapes.shapes),
  parts: () => planeParts(records().shapes.shapes),
  tile: (ask) => records().tile(ask),
  pick: (ask) => records().pick(ask),
  summary: (column) => records().summary(column),
  page: (ask) => records().page(ask),
  rank: (ask) => records().rank(ask),
  extent: (record) => records().extent(record),
  labels: (ask) => records().labels(ask),
  join: ({ join, zones }) => records().join(join, zones),
  features: (ask) => records().features(ask),
};

/** The buffers that an answer hands over; an answer's arrays are its own. */
function buffersOf(answer: unknown): Transferable[] {
  const values = answer !== null && typeof answer === 'object' && !Array.isArray(answer) ? [answer, ...Object.values(answer)] : [];
  return [...new Set(values.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])))];
}

async function answerAsk(number: number, kind: AskKind, ask: unknown): Promise<void> {
  // What was asked later may cancel what has not begun.
  await new Promise((done) => setTimeout(done));
  if (cancelled.delete(number)) return;
  try {
    const given = await (ANSWERERS[kind] as (ask: unknown) => unknown)(ask);
    if (!cancelled.delete(number)) scope.postMessage({ number, answer: given }, buffersOf(given));
  } catch (error) {
    scope.postMessage({ number, failed: String(error), isMemory: error instanceof RangeError }, []);
  }
}

// One after another: two passes over a million rows at once would need twice the memory.
let last = Promise.resolve();
scope.addEventListener('message', ({ data }) => {
  if ('cancel' in data) cancelled.add(data.cancel);
  else last = last.then(() => answerAsk(data.number, data.kind, data.ask));
});
