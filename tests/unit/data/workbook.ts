/** A workbook of several sheets, as small as a reader takes it. */
import { strToU8, zipSync } from 'fflate';

type Sheet = Readonly<{ name: string; isHidden?: boolean; rows: readonly (readonly (string | number)[])[] }>;

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PARTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const cell = (value: string | number, at: string): string =>
  typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetPart = ({ rows }: Sheet): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows
    .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

export function workbook(...sheets: readonly Sheet[]): ArrayBuffer {
  const each = (text: (sheet: Sheet, number: number) => string): string => sheets.map((sheet, at) => text(sheet, at + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${PARTS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${PARTS}"><sheets>${each(
      ({ name, isHidden }, number) => `<sheet name="${name}" sheetId="${number}"${isHidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
    )}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${LINKS}">${each(
      (_, number) => `<Relationship Id="rId${number}" Type="${PARTS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))).slice().buffer;
}
