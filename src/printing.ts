/**
 * The browser's own print command gives a sheet of paper too. What sheets are made with is fetched when it is first needed: a key
 * waits for it; a command from the browser's menu cannot, and prints a word on where sheets are made.
 */
import { waited } from './data/waits.ts';
import type { View } from './ui/view.ts';

const PLAIN = `.print-note{display:none}
@media print{
body>:not(.print-note){display:none!important}
html,body{background:#fff;color:#000;height:auto}
.print-note{display:block}
}`;

export function watchPrinting(current: () => View | undefined): void {
  let lay: ((view: View) => void) | null = null;
  const prepare = async (view: View): Promise<void> => {
    lay = await waited(import('./present/print-view.ts').then(({ prepareView }) => prepareView(view.dataBase)));
  };
  addEventListener('keydown', (event) => {
    const view = current();
    if (lay || !view || event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Without the network the note is printed.
    prepare(view).then(print, print);
  });
  addEventListener('beforeprint', () => {
    const view = current();
    if (!view) return;
    if (lay) lay(view);
    else if (!document.querySelector('.print-sheets')) {
      layPlain(view);
      prepare(view).catch(() => undefined);
    }
  });
}

function layPlain({ messages }: View): void {
  const style = new CSSStyleSheet();
  style.replaceSync(PLAIN);
  const note = Object.assign(document.createElement('p'), { className: 'print-note', textContent: messages.printNote });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.body.append(note);
  const putAway = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
    note.remove();
  };
  addEventListener('afterprint', putAway, { once: true });
}
