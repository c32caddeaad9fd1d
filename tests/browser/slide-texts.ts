/** What a presentation file says, slide by slide, as its own XML has it. */
import { strFromU8, unzipSync } from 'fflate';

export type SlideTexts = Readonly<{
  /** Text boxes in their order, each a list of its paragraphs. */
  boxes: readonly (readonly string[])[];
  /** Text boxes and rows of tables from the top of the file down, a row's cells joined by a space; without the foot, the last box. */
  lines: readonly string[];
  /** Rows of the slide's tables, each cell as the texts of its runs. */
  tables: readonly (readonly (readonly (readonly string[])[])[])[];
  notes: readonly string[];
}>;

const parse = (bytes: Uint8Array | undefined): Document => new DOMParser().parseFromString(strFromU8(bytes ?? new Uint8Array()), 'application/xml');
const all = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagName(name)];
const textOf = (parent: Element): string =>
  all(parent, 'a:t')
    .map(({ textContent }) => textContent)
    .join('');
const paragraphsOf = (shape: Element): string[] => all(shape, 'a:p').map(textOf);
const runsOf = (cell: Element): string[] => all(cell, 'a:t').map(({ textContent }) => (textContent ?? '').trim());

export function slideTexts(bytes: Uint8Array): SlideTexts[] {
  const files = unzipSync(bytes);
  const count = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length;
  return Array.from({ length: count }, (_, at) => {
    const page = parse(files[`ppt/slides/slide${at + 1}.xml`]);
    const shapes = [...(all(page, 'p:spTree')[0]?.children ?? [])].filter(({ tagName }) => tagName === 'p:sp' || tagName === 'p:graphicFrame');
    const rowsOf = (shape: Element): string[][][] => all(shape, 'a:tr').map((row) => all(row, 'a:tc').map(runsOf));
    const lines = shapes.slice(0, -1).flatMap((shape) => (shape.tagName === 'p:sp' ? paragraphsOf(shape) : rowsOf(shape).map((row) => row.flat().join(' '))));
    return {
      boxes: shapes.filter(({ tagName }) => tagName === 'p:sp').map(paragraphsOf),
      lines,
      tables: shapes.filter(({ tagName }) => tagName !== 'p:sp').map(rowsOf),
      // The notes, and the number of the slide.
      notes: all(parse(files[`ppt/notesSlides/notesSlide${at + 1}.xml`]), 'a:p').map(textOf),
    };
  });
}
