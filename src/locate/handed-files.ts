/** Tables that are dropped or pasted anywhere on the page while the entrance for investors is open. */
import type { ReactiveController } from 'lit';
import { isTable } from '../data/table-text.ts';
import { isDialogOpen, isTypedInto } from '../ui/shortcuts.ts';

/** Whether what is pasted or dropped is a field's, a dialog's or another element's own affair. */
const isTaken = (event: Event): boolean => event.defaultPrevented || isDialogOpen();

/** What is no table and only the workbench reads. */
const IS_MAP_FILE = /\.(?:geojsonl?|json|ndjson|jsonl|topojson|kml|kmz|gpx|zip|shp|dbf|prj|shx|cpg|fgb|pmtiles)$/iu;

/** A text from the clipboard, as a file. */
export class PastedTable extends File {}

export class HandedFiles implements ReactiveController {
  private readonly take: (file: File) => void;
  /** What a pasted table is called. */
  private readonly nameOf: () => string;

  constructor(take: (file: File) => void, nameOf: () => string) {
    this.take = take;
    this.nameOf = nameOf;
  }

  hostConnected(): void {
    document.addEventListener('paste', this.pasted);
    document.addEventListener('dragover', this.over);
    document.addEventListener('drop', this.dropped);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.pasted);
    document.removeEventListener('dragover', this.over);
    document.removeEventListener('drop', this.dropped);
  }

  private readonly pasted = (event: ClipboardEvent): void => {
    const { clipboardData: data } = event;
    if (!data || isTaken(event) || isTypedInto(event)) return;
    const files = [...data.files];
    const text = data.getData('text/plain');
    if (files.length === 0 && !isTable(text)) return;
    event.preventDefault();
    // A copied table also comes as a picture of itself.
    if (!isTable(text)) files.forEach((file) => this.take(file));
    else this.take(new PastedTable([text], `${this.nameOf()}.csv`, { type: 'text/csv' }));
  };

  private readonly over = (event: DragEvent): void => {
    if (!isTaken(event) && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  private readonly dropped = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    // Files of the workbench go on to it, all that were dropped together.
    if (files.length === 0 || isTaken(event) || files.some(({ name }) => IS_MAP_FILE.test(name))) return;
    event.preventDefault();
    files.forEach((file) => this.take(file));
  };
}
