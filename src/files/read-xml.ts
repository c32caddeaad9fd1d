/**
 * Files of XML: their text in any encoding, and a tree of one element at a time, so that a broken record leaves the others
 * whole and a large file needs little memory. Entities that a document declares are never followed: none grows, none fetches.
 */
import { DOMParser } from '@xmldom/xmldom';
import type { Document as Tree, Element } from '@xmldom/xmldom';
import { encodingOfUnsound, markedEncoding } from '../data/text-encoding.ts';

export type { Element, Tree };
/** `encoding` as the encoding standard names it. */
export type XmlText = Readonly<{ text: string; encoding: string }>;

const DECLARED = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u;
const HEAD_BYTES = 300;

function decodedAs(label: string, bytes: Uint8Array, isStrict: boolean): XmlText | null {
  try {
    const decoder = new TextDecoder(label, { fatal: isStrict });
    // GB18030 holds all of GBK.
    return { text: decoder.decode(bytes), encoding: decoder.encoding === 'gbk' ? 'gb18030' : decoder.encoding };
  } catch {
    return null;
  }
}

/** The text as the reader asks, as its mark says, as UTF-8, or as its first line says; what is none of these is damaged UTF-8 or GB18030. */
export function xmlTextOf(bytes: Uint8Array, asked?: string): XmlText {
  const marked = markedEncoding(bytes);
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1];
  return (
    (asked === undefined ? null : decodedAs(asked, bytes, false)) ??
    (marked === null ? null : decodedAs(marked.encoding, bytes, false)) ??
    decodedAs('utf-8', bytes, true) ??
    // A text of one byte a letter that calls itself UTF-16 was encoded anew on its way.
    (declared === undefined || /^utf-?16/iu.test(declared) ? null : decodedAs(declared, bytes, true)) ??
    decodedAs(encodingOfUnsound(bytes), bytes, false) ?? { text: '', encoding: 'utf-8' }
  );
}

/** `flaw` is the first that was read past, in the parser's words; the tree is null where the text is no element that closes. */
export type XmlTree = Readonly<{ tree: Tree | null; flaw: string | null }>;

/** The tree of a text; never throws. */
export function treeOf(text: string): XmlTree {
  let flaw: string | null = null;
  const parser = new DOMParser({
    locator: false,
    onError: (level: string, what: string) => {
      if (level !== 'warning') flaw ??= what;
    },
  });
  try {
    return { tree: parser.parseFromString(text, 'text/xml'), flaw };
  } catch {
    return { tree: null, flaw };
  }
}

/** All elements of a name within another, as an array. */
export const elementsOf = (within: Tree | Element, name: string): Element[] => Array.from(within.getElementsByTagName(name));
