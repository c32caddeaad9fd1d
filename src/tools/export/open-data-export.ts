/** Opens the dialog that exports data, for the menu and for whoever has a button that leads there. */
import type { View } from '../../ui/view.ts';

/** What is ticked when the dialog opens: the plan as it is filtered, the drawings, or one of the reader's layers by its id. */
export type ExportScope = 'plan' | 'drawings' | Readonly<{ layer: string }>;

/** Fetches the dialog and opens it over the page; where it cannot be fetched the page says so and offers to try again. */
export async function openDataExport(view: View, scope: ExportScope = 'plan'): Promise<void> {
  try {
    await import('./data-dialog.ts');
  } catch {
    view.output('data');
    return;
  }
  const dialog = document.createElement('data-dialog');
  dialog.view = view;
  dialog.scope = scope;
  document.body.append(dialog);
}
