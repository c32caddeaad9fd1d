/** What the workbench adds to the page. Its code is fetched when it is first asked for, or when a file is let go over the page. */
import type { Painter, PickedPosition } from './layers/painter.ts';
import type { OwnLayersStore } from './tools/own-layers.ts';
import type { View } from './ui/view.ts';

/** Null until the workbench is fetched: before, there are no layers. */
let ownLayers: OwnLayersStore | null = null;
let pageView: (() => View) | null = null;
/** Around a pointer, in CSS pixels. */
const PICK_SLACK = 4;

/** Fetches the workbench and the table of its layers, and joins the layers to the map. */
export async function fetchWorkbench(): Promise<void> {
  const [store] = await Promise.all([import('./tools/own-layers.ts'), import('./tools/work-bench.ts'), import('./tools/table-view.ts')]);
  if (ownLayers) return;
  ({ ownLayers } = store);
  if (pageView) store.joinPage(pageView);
  ownLayers.subscribe(() => drawOwnLayers(pageView?.().painter() ?? null));
}

/** Draws the reader's own layers, also on a map that is new. */
export const drawOwnLayers = (painter: Painter | null): void => void (ownLayers && painter?.drawLayers(ownLayers.pictures()));

/** Whether the reader's own layers have a record at a place of the map that no place of the plan takes up; it is then marked. */
export async function pickOwnRecord({ lon, lat, zoom }: PickedPosition): Promise<boolean> {
  return (await ownLayers?.pickAt(lon, lat, zoom, PICK_SLACK)) ?? false;
}

/** Files that are let go anywhere on the page, unless something on it took them, go to the workbench. */
export function takeDroppedFiles(view: () => View): void {
  pageView = view;
  const isFiles = (event: DragEvent): boolean => !event.defaultPrevented && !view().state.embedded && event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => isFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    view().set({ workbench: 'files' });
    void fetchWorkbench().then(() => ownLayers?.open(files));
  });
}
