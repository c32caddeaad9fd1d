/** Texts as cells of a workbook hold them. */
import { NOT_IN_XML } from './xml-text.ts';

/**
 * Signs that XML cannot hold, and what would be read as such a sign, in the way of the format (ECMA-376, ST_Xstring).
 * So too the first letter of `valueOf` and the like, which the library's index of texts takes for what every object has.
 */
export function escapeXlsxText(text: string): string {
  const code = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_').replace(NOT_IN_XML, code);
  return escaped in {} ? code(escaped) + escaped.slice(1) : escaped;
}
