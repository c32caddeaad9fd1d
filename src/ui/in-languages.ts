/** A text of two languages, its passages in the one that is not the page's marked as such, so that they are read out in their own. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

const HAN = /[\p{Script=Han}、。，；：（）“”《》]*\p{Script=Han}[\p{Script=Han}、。，；：（）《》0-9]*/gu;
/** One borrowed word, a unit or a format is part of a Chinese sentence; three words in a row are a passage. */
const LATIN = /[A-Za-z][\w.’'-]*(?:[ ,;:()/]+[\w.’'()-]+){2,}\)?/gu;

export function inLanguages(text: string, isEnglish: boolean): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: passage, index } of text.matchAll(isEnglish ? HAN : LATIN)) {
    if (index > at) parts.push(text.slice(at, index));
    parts.push(html`<span lang=${isEnglish ? 'zh-CN' : 'en'}>${passage}</span>`);
    at = index + passage.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
