/** What the workbench adds to the page. Its code is fetched when it is first asked for, or when a file is let go over the page. */
import type { View } from './ui/view.ts';

/** Fetches the workbench and the table of its layers. */
export async function fetchWorkbench(): Promise<void> {
  await Promise.all([import('./tools/work-bench.ts'), import('./tools/table-view.ts')]);
}

/** Files that are let go anywhere on the page, unless something on it took them, go to the workbench. */
export function takeDroppedFiles(view: () => View): void {
  const isFiles = (event: DragEvent): boolean => !event.defaultPrevented && !view().state.embedded && event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => isFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    view().set({ workbench: 'files' });
  });
}
