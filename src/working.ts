/** What the workbench adds to the page. Its code is fetched when it is first asked for, or when a file is let go over the page. */
import type { Messages } from './i18n/index.ts';
import type { Painter, PickedPosition } from './layers/painter.ts';
import type { Notices } from './notices.ts';
import { sayMissing, tellOfPart } from './part-notices.ts';
import { isPresenting } from './state/app-state.ts';
import type { OwnLayersStore } from './tools/own-layers.ts';
import { openEntrance } from './ui/entrances.ts';
import { isDialogOpen, isTypedInto } from './ui/shortcuts.ts';
import type { View } from './ui/view.ts';

/** Null until the workbench is fetched: before, there are no layers. */
let ownLayers: OwnLayersStore | null = null;
let pageView: (() => View) | null = null;
/** Around a pointer, in CSS pixels. */
const PICK_SLACK = 4;

/** Fetches the store of layers and joins it to the map. */
async function fetchLayers(): Promise<void> {
  const [store, { createEarlyPaint }] = await Promise.all([import('./tools/own-layers.ts'), import('./early-paint.ts')]);
  if (ownLayers || !pageView) return;
  ({ ownLayers } = store);
  store.joinPage(pageView);
  const draw = (): void => drawOwnLayers(pageView?.().painter() ?? null);
  const early = createEarlyPaint(pageView, draw);
  ownLayers.onDrawn(early.drawn);
  ownLayers.subscribe(() => early.paint(ownLayers?.pictures() ?? []) || draw());
}

/** Fetches the workbench and the table of its layers. */
export async function fetchWorkbench(): Promise<void> {
  await Promise.all([
    fetchLayers(),
    import('./tools/work-bench.ts'),
    import('./tools/table-view.ts'),
    import('./tools/layer-names.ts'),
    import('./tools/picked-record.ts'),
    import('./tools/drawing-overlay.ts'),
  ]);
}

/** While a file is held over the page all that its reading needs is made ready; where it cannot be had, the drop says so. */
function makeReady(): void {
  void Promise.all([fetchLayers(), import('./tools/take-handed.ts'), fetchWorkbench()]).then(
    () => ownLayers?.makeReady(),
    () => undefined,
  );
}

const hasKeptDrawings = (): boolean => {
  try {
    return localStorage.getItem('atlas-drawings') !== null;
  } catch {
    // Without storage nothing is kept.
    return false;
  }
};

/** Drawings of before stand on the map again. */
export function showKeptDrawings(notices: Notices, isRetry = false): void {
  if (!hasKeptDrawings()) return;
  const said = { id: 'drawings', text: (words: Messages) => words.notices.drawings };
  import('./tools/drawing-overlay.ts').then(
    () => notices.dismiss(said.id),
    () => sayMissing(notices, said, () => showKeptDrawings(notices, true), isRetry),
  );
}

/** Draws the reader's own layers, also on a map that is new. */
export const drawOwnLayers = (painter: Painter | null): void => void (ownLayers && painter?.drawLayers(ownLayers.pictures()));

/** Whether the reader's own layers have a record at a position, which is then marked; null where there are no layers. */
export const ownRecordAt = ({ lon, lat, zoom }: PickedPosition): Promise<boolean> | null =>
  ownLayers && ownLayers.get().layers.length > 0 ? ownLayers.pickAt(lon, lat, zoom, PICK_SLACK) : null;

/** What is handed over is held until the code is there that takes it. */
function take(notices: Notices, act: (handed: typeof import('./tools/take-handed.ts')) => Promise<void>, isRetry = false): void {
  const fetched = Promise.all([import('./tools/take-handed.ts'), fetchLayers()]);
  tellOfPart(notices, 'handed', { fetched, again: () => take(notices, act, true), isRetry });
  fetched.then(
    ([handed]) => act(handed),
    () => undefined,
  );
}

/**
 * Files that are let go or pasted anywhere on the page, and pasted tables and GeoJSON, unless something on it took them, become
 * layers. They are taken hold of at once, as a browser demands, and opened when the workbench has been fetched.
 */
export function takeHandedFiles(view: () => View, notices: Notices): void {
  pageView = view;
  const isFree = (event: Event): boolean => !event.defaultPrevented && !view().state.embedded && !isPresenting(view().state) && !isDialogOpen();
  let isReady = false;
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  const hold = (isHeld: boolean): unknown =>
    import('./tools/drop-sign.ts').then(
      ({ showSign }) => showSign(isHeld, view()),
      () => undefined,
    );
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    const isOurs = isFree(event);
    // A file that the page left to the browser would take the page's place.
    event.preventDefault();
    hold(isOurs);
    if (isOurs && !isReady) makeReady();
    isReady ||= isOurs;
  });
  addEventListener('dragleave', (event) => event.relatedTarget === null && hasFiles(event) && hold(false));
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    const isOurs = isFree(event);
    event.preventDefault();
    hold(false);
    isReady = false;
    if (!isOurs || !event.dataTransfer) return;
    const files = [...event.dataTransfer.files];
    const entries = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
    view().set(openEntrance('work'));
    take(notices, ({ takeDropped }) => takeDropped(files, entries));
  });
  addEventListener('paste', (event) => {
    const { clipboardData: data } = event;
    if (!data || !isFree(event) || isTypedInto(event)) return;
    const [files, text] = [[...data.files], data.getData('text/plain')];
    take(notices, ({ takePasted }) => takePasted(files, text, view()));
  });
}
