/** How the texts of a dBASE table are encoded: what a .cpg says, what the table's own byte says, and what its bytes allow. */

export type DbfEncoding = Readonly<{ label: string; from: 'reader' | 'cpg' | 'table' | 'bytes'; /** What was said and is not so. */ denied: string | null }>;

/** The byte of a table that names its code page, as ESRI and dBASE use it; those that say “as the system” are left out. */
const PAGES: Readonly<Record<number, string>> = {
  0x4d: 'gb18030',
  0x7a: 'gb18030',
  0x4f: 'big5',
  0x78: 'big5',
  0x13: 'shift_jis',
  0x7b: 'shift_jis',
  0x4e: 'euc-kr',
  0x79: 'euc-kr',
  0x58: 'windows-1252',
  0x59: 'windows-1252',
};
/** GB18030 holds all of GBK and GB2312. */
const NAMES: Readonly<Record<string, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
  88591: 'latin1',
  20936: 'gb18030',
};

/** A name of an encoding, however it is written, as the encoding standard knows it; null where it knows none. */
function encodingNamed(text: string): string | null {
  const name = text
    .replace(/\0/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^(?:ansi|oem|cp|ms|windows-?|x-)\s*(?=\d)/u, '')
    .replace(/\s+/gu, '-');
  const tried = [NAMES[name] ?? name, name.replace(/^iso-?8859-?/u, 'iso-8859-'), `windows-${name}`];
  for (const label of tried) {
    try {
      const { encoding } = new TextDecoder(label);
      return encoding === 'gbk' ? 'gb18030' : encoding;
    } catch {
      continue;
    }
  }
  return null;
}

/** Whether texts are of an encoding; a letter that a field's end cuts in two is no fault. */
function fits(label: string, texts: readonly Uint8Array[]): boolean {
  try {
    for (const text of texts) new TextDecoder(label, { fatal: true }).decode(text, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** `texts` are fields with letters beyond plain ones: enough of them tell UTF-8 from all others. */
export function dbfEncoding(asked: string | undefined, cpg: string | null, page: number, texts: readonly Uint8Array[]): DbfEncoding {
  const byReader = asked === undefined ? null : encodingNamed(asked);
  if (byReader !== null) return { label: byReader, from: 'reader', denied: null };
  const byCpg = cpg === null ? null : encodingNamed(cpg);
  if (byCpg !== null && fits(byCpg, texts)) return { label: byCpg, from: 'cpg', denied: null };
  const byTable = PAGES[page] ?? null;
  const denied = byCpg !== null && cpg !== null ? cpg.trim() : null;
  if (byTable !== null && denied === null && fits(byTable, texts)) return { label: byTable, from: 'table', denied };
  const label = ['utf-8', 'gb18030'].find((each) => fits(each, texts)) ?? byCpg ?? byTable ?? 'gb18030';
  return { label, from: 'bytes', denied };
}
