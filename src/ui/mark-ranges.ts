/** A text with the ranges that matched set in `mark`. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Ranges are `[start, end)` in UTF-16 units, sorted and apart. */
export function markRanges(text: string, ranges: readonly (readonly [number, number])[]): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
