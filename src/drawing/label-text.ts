/** How wide a label is and where its lines break, close to what MapLibre does, without a canvas. */

export type LabelRun = Readonly<{ text: string; scale: number; badge: string | null }>;
export type LabelLine = Readonly<{ runs: readonly LabelRun[]; width: number; scale: number }>;
export type LabelBlock = Readonly<{ lines: readonly LabelLine[]; width: number; height: number }>;

export const LINE_HEIGHT = 1.2;
/** Room that a badge takes behind a label, in ems of the label. */
export const BADGE_EM = 1.75;

/** Advance of one character in ems: hanzi and full-width marks are square, Latin is taken at its average. */
function advance(character: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef—“”‘’…]/u.test(character)) return 1;
  if (/[A-Z0-9MW]/u.test(character)) return 0.62;
  return /[ilj.,' ]/u.test(character) ? 0.3 : 0.53;
}

/** Width of a text in ems, with letter spacing in ems after each character. */
export function textWidth(text: string, spacing = 0): number {
  let width = 0;
  for (const character of text) width += advance(character) + spacing;
  return width;
}

/** Breaks one paragraph into lines of about equal length, none much wider than `maxEm`. */
function breakLines(text: string, maxEm: number, spacing: number): string[] {
  const total = textWidth(text, spacing);
  const count = Math.max(1, Math.ceil(total / maxEm));
  if (count === 1) return [text];
  const target = total / count;
  const words = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef—“”‘’…]|[^\s\p{Script=Han}]+\s*/gu) ?? [text];
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const closing = /^[）”’、，。]/u.test(word);
    if (line && !closing && textWidth(line + word, spacing) > target * 1.08 && lines.length < count) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trim());
}

/** Lays out sections (split at line feeds, wrapped at `maxEm`) at a font size in pixels. */
export function layOutLabel(
  sections: readonly { text: string; scale: number; picture: string | null }[],
  size: number,
  maxEm: number,
  spacing: number,
): LabelBlock {
  const lines: { runs: LabelRun[]; width: number; scale: number }[] = [];
  let current: { runs: LabelRun[]; width: number; scale: number } | null = null;
  const start = (): { runs: LabelRun[]; width: number; scale: number } => {
    const line = { runs: [], width: 0, scale: 0 };
    lines.push(line);
    return line;
  };
  for (const section of sections) {
    if (section.picture !== null) {
      current ??= start();
      current.runs.push({ text: '', scale: 1, badge: section.picture });
      current.width += BADGE_EM * size;
      continue;
    }
    section.text.split('\n').forEach((paragraph, index) => {
      if (index > 0) current = null;
      if (!paragraph.trim()) return;
      breakLines(paragraph, maxEm / section.scale, spacing).forEach((text, row) => {
        if (row > 0 || current === null) current = start();
        current.runs.push({ text, scale: section.scale, badge: null });
        current.width += textWidth(text, spacing) * size * section.scale;
        current.scale = Math.max(current.scale, section.scale);
      });
    });
  }
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.reduce((sum, line) => sum + Math.max(line.scale, 0.8) * size * LINE_HEIGHT, 0),
  };
}
