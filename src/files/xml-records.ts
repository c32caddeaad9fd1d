/** Finds the elements of a text of XML that are records, each as a text of its own with its line and the folders around it. */

export type XmlRecord = Readonly<{
  tag: string;
  text: string;
  /** From 1. */
  line: number;
  /** Names of the folders around it, the outermost first. */
  folders: readonly string[];
  isClosed: boolean;
}>;

const SKIPPED = { '<!--': '-->', '<![CDATA[': ']]>' } as const;
const FOLDER_NAME = /(?:\s|<!--[\s\S]{0,2000}?-->)*<name>([\s\S]{0,2000}?)<\/name>/uy;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MOST_FOLDERS = 50;

/** A short text without marks, as it reads. */
const readable = (marked: string): string =>
  marked
    .replace(CDATA, '$1')
    .replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .trim();

/** All elements of these names in their order; the text is gone through once, whatever it holds. */
export function* xmlRecords(text: string, tags: readonly string[]): Generator<XmlRecord> {
  const names = tags.join('|');
  const marks = new RegExp(`<!--|<!\\[CDATA\\[|<(?:${names}|Folder)(?=[\\s>/])|</Folder\\s*>`, 'gu');
  const starts = new RegExp(`<(?:${names})(?=[\\s>/])`, 'gu');
  const ends = new Map(tags.map((tag) => [tag, { pattern: new RegExp(`</${tag}\\s*>`, 'gu'), from: -1, to: -1 }]));
  const folders: string[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) [line, counted] = [line + 1, next + 1];
    return line;
  };
  /** Where the next end of this name begins and ends, looked for once. */
  const endAfter = (tag: string, at: number): { from: number; to: number } => {
    const end = ends.get(tag);
    if (end === undefined) return { from: text.length, to: text.length };
    if (end.from < at) {
      end.pattern.lastIndex = at;
      const found = end.pattern.exec(text);
      [end.from, end.to] = found ? [found.index, end.pattern.lastIndex] : [text.length, text.length];
    }
    return end;
  };
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [sign] = mark;
    const at = mark.index;
    if (sign in SKIPPED) {
      const close = SKIPPED[sign as keyof typeof SKIPPED];
      const end = text.indexOf(close, at);
      if (end < 0) return;
      marks.lastIndex = end + close.length;
    } else if (sign.startsWith('</')) folders.pop();
    else if (sign === '<Folder') {
      const open = text.indexOf('>', at);
      if (open < 0) return;
      if (text[open - 1] !== '/') {
        FOLDER_NAME.lastIndex = open + 1;
        folders.push(readable(FOLDER_NAME.exec(text)?.[1] ?? ''));
      }
      marks.lastIndex = open + 1;
    } else {
      const tag = sign.slice(1);
      const open = text.indexOf('>', at);
      const isAlone = open > 0 && text[open - 1] === '/';
      const end = isAlone ? { from: open, to: open + 1 } : endAfter(tag, at);
      starts.lastIndex = at + sign.length;
      const next = starts.exec(text)?.index ?? text.length;
      // Where the next begins before this one ends, this one was never closed.
      const isClosed = end.from < text.length && end.from < next;
      const to = isClosed ? end.to : next;
      yield { tag, text: text.slice(at, to), line: lineAt(at), folders: folders.slice(0, MOST_FOLDERS).filter((name) => name !== ''), isClosed };
      marks.lastIndex = to;
    }
  }
}

/** The first element's name, prefix taken off, and the start of it as it stands; null where the text has none. */
export function rootOf(text: string): Readonly<{ name: string; start: string }> | null {
  const found = /<([a-z][\w.-]*:)?([a-z][\w.-]*)(?:\s[^<>]{0,5000})?\/?>/iu.exec(text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/gu, ''));
  if (!found) return null;
  const [start, , name = ''] = found;
  return { name, start: start.replace(/\s*\/>$/u, '>') };
}
