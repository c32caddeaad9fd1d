/** JSON, or a refusal that names the line where it breaks off or goes wrong. */
import { Refuse, lineAt } from './refuse.ts';

/** A word of JSON with the space before it; the last group takes a text or word that the end cuts short. */
const WORD =
  /\s*(?:([{}[\],:])|("[^"\\\r\n\t]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\r\n\t]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.+-]))/iuy;
const UNFINISHED =
  /\s*(?:"[^"\\\r\n\t]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\r\n\t]*)*(?:\\(?:u[0-9a-f]{0,3})?)?|-?[\d.e+-]*|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)$/iuy;

/** What may stand next: a value, a name, the sign after a name, or what follows a value; `first` allows an end at once. */
type Next = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after';

/** Where a text that is no JSON goes wrong; its length where it only ends too early. Runs along the text once, with no depth of its own. */
function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let next = 'value' as Next;
  let at = 0;
  const isTaken = (sign: string): boolean => {
    const inside = open.at(-1);
    if ((sign === '{' || sign === '[') && (next === 'value' || next === 'first-value')) {
      open.push(sign);
      next = sign === '{' ? 'first-name' : 'first-value';
    } else if (
      (sign === '}' && inside === '{' && (next === 'after' || next === 'first-name')) ||
      (sign === ']' && inside === '[' && (next === 'after' || next === 'first-value'))
    ) {
      open.pop();
      next = 'after';
    } else if (sign === ',' && next === 'after' && inside !== undefined) next = inside === '{' ? 'name' : 'value';
    else if (sign === ':' && next === 'colon') next = 'value';
    else return false;
    return true;
  };
  for (;;) {
    WORD.lastIndex = at;
    const [all, sign, string, literal] = WORD.exec(text) ?? [];
    if (all === undefined) {
      UNFINISHED.lastIndex = at;
      return UNFINISHED.test(text) ? text.length : at + (/^\s*/u.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    }
    const isName: boolean = string !== undefined && (next === 'name' || next === 'first-name');
    const isValue: boolean = (string ?? literal) !== undefined && (next === 'value' || next === 'first-value');
    if (sign === undefined ? !isName && !isValue : !isTaken(sign)) return at + all.length - (sign ?? string ?? literal ?? '').length;
    if (sign === undefined) next = isName ? 'colon' : 'after';
    at += all.length;
  }
}

/** Throws `Refuse`: cut short where the text ends before its value does, else not understood, with the line. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = faultIn(text);
    throw new Refuse(at >= text.trimEnd().length ? 'cut-short' : 'not-understood', String(lineAt(text, at)));
  }
}
