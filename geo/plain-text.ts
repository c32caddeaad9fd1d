/** The text of a saved web page or Markdown file: its paragraphs as lines, without mark-up. */

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** Ends of blocks become line breaks, other tags vanish; text without tags comes back as it is. */
export function plainText(text: string): string {
  if (!/<\/?(p|div|br|span|td|h\d)\b[^>]*>/iu.test(text)) return text;
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/<(br|\/p|\/div|\/h\d|\/li|\/tr)\b[^>]*>/giu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/giu, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}
