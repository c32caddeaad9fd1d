/** The ways in which the page can be taken along: each is a dialog of its own, fetched when it is first asked for. */
import { INITIAL_STATE } from './state/app-state.ts';
import type { AppState } from './state/app-state.ts';
import { createHash } from './state/url.ts';
import { isDialogOpen, isSaveKey } from './ui/shortcuts.ts';
import type { AtlasDialog } from './ui/atlas-dialog.ts';
import type { OutputKind, View } from './ui/view.ts';

/** Each module defines the element `<KIND>-dialog`. */
const DIALOGS: Readonly<Record<OutputKind, () => Promise<unknown>>> = {
  sheet: () => import('./present/sheet-dialog.ts'),
  embed: () => import('./present/embed-dialog.ts'),
  file: () => import('./present/file-dialog.ts'),
  data: () => import('./tools/export/data-dialog.ts'),
};

/** Opens the dialog over the page; rejects where it cannot be fetched. */
export async function openOutput(kind: OutputKind, view: View): Promise<void> {
  await DIALOGS[kind]();
  const dialog = document.createElement(`${kind}-dialog`) as AtlasDialog;
  dialog.view = view;
  document.body.append(dialog);
}

/** The key that saves offers the data, but where Locate saves its list, and where the page is a desk, a frame or a show. */
export function watchSaveKey(view: () => View): void {
  addEventListener('keydown', (event) => {
    if (!isSaveKey(event) || isDialogOpen()) return;
    const { locate, shortlist, desk, tour, embedded } = view().state;
    if ((locate && shortlist.length > 0) || desk || tour || embedded) return;
    event.preventDefault();
    view().output('data');
  });
}

/** Saves the comparison as slides in the page's language; rejects where the file cannot be made. */
export async function saveComparison(view: View, isOnlyDiffering: boolean): Promise<void> {
  const { saveComparisonSlides } = await import('./present/comparison-file.ts');
  await saveComparisonSlides(view, isOnlyDiffering);
}

/** Copies the address of a state, whole, so that it says the same to every reader; false where the browser does not allow it. */
export async function copyLink(state: AppState): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(new URL(createHash(state, INITIAL_STATE), location.href).href);
    return true;
  } catch {
    return false;
  }
}
