/** How much of a name fits into a width, told without measuring: hanzi are one size wide, other signs about half. */

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
const widthOf = (sign: string): number => (WIDE.test(sign) ? 1 : 0.56);

/** The text itself, or as much of its beginning as fits with an ellipsis. Width and size in CSS pixels. */
export function fitText(text: string, widthPx: number, sizePx: number): string {
  const signs = [...text];
  const room = widthPx / sizePx;
  let used = 0;
  for (const [at, sign] of signs.entries()) {
    used += widthOf(sign);
    if (used <= room) continue;
    let kept = at;
    while (kept > 0 && used > room - 1) {
      used -= widthOf(signs[kept] ?? '');
      kept -= 1;
    }
    return `${signs
      .slice(0, kept + 1)
      .join('')
      .trimEnd()}…`;
  }
  return text;
}
