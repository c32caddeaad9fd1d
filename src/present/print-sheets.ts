/** Puts sheets of paper into the page for as long as it is printed, in place of all else. */
import { ownMarkup } from '../data/trusted.ts';
import type { Paper, Turn } from './sheet-page.ts';

const NAME = 'print-sheets';

/** The page's own things are put away and the sheets fill their paper to its edge. */
const printStyle = (paper: Paper, turn: Turn): string => `
@page { size: ${paper} ${turn === 'lying' ? 'landscape' : 'portrait'}; margin: 0; }
.${NAME} { display: none; }
@media print {
  html, body { height: auto; overflow: visible; background: #fff; }
  body > :not(.${NAME}) { display: none !important; }
  .${NAME} { display: block; }
}`;

/** Each sheet has a tree of its own, so that names within one mean nothing in another or in the page's map. */
const SHEET_STYLE = ':host { display: block; break-after: page; break-inside: avoid; } :host(:last-child) { break-after: auto; } svg { display: block; }';

let putAway: (() => void) | null = null;

/** Parses the sheet as the XML that it is. Throws when it is none: a fault of ours. */
export function sheetElement(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(ownMarkup(svg), 'image/svg+xml');
  if (documentElement.nodeName !== 'svg') throw new Error(documentElement.textContent ?? 'The sheet is no SVG.');
  return document.importNode(documentElement, true);
}

/** Lays the sheets into the page; what was laid before is taken away. They go again after printing. */
export function laySheets(sheets: readonly string[], paper: Paper, turn: Turn): void {
  removeSheets();
  const style = new CSSStyleSheet();
  style.replaceSync(printStyle(paper, turn));
  const own = new CSSStyleSheet();
  own.replaceSync(SHEET_STYLE);
  const container = document.createElement('div');
  container.className = NAME;
  for (const svg of sheets) {
    const page = document.createElement('div');
    const root = page.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [own];
    root.append(sheetElement(svg));
    container.append(page);
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.body.append(container);
  addEventListener('afterprint', removeSheets);
  putAway = () => {
    container.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
    removeEventListener('afterprint', removeSheets);
  };
}

function removeSheets(): void {
  putAway?.();
  putAway = null;
}

export const hasSheets = (): boolean => putAway !== null;

export function printSheets(sheets: readonly string[], paper: Paper, turn: Turn): void {
  laySheets(sheets, paper, turn);
  print();
}
