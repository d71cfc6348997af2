import { columnLetters } from '../../../reports/exports/sheet_xml.ts';
import { escapeXml } from '../../../reports/exports/xml_text.ts';
import { pack, zip } from '../../../reports/exports/zip.ts';

/** A cell as a spreadsheet writes it: a value, or its own attributes and inner XML. */
export type HandCell =
  | string
  | number
  | boolean
  | null
  | { readonly attributes: string; readonly inner: string };

/** Style numbers of a hand-made workbook. */
export const AS = {
  plain: 0,
  date: 1,
  customDate: 2,
  percent: 3,
  moment: 4,
  redNumber: 5,
  customPercent: 6,
} as const;

export const day = (serial: number, style: number = AS.date): HandCell => ({
  attributes: `s="${style}"`,
  inner: `<v>${serial}</v>`,
});
export const percent = (share: number): HandCell => ({
  attributes: `s="${AS.percent}"`,
  inner: `<v>${share}</v>`,
});
export const formula = (text: string, result: string, type = ''): HandCell => ({
  attributes: type === '' ? '' : `t="${type}"`,
  inner: `<f>${escapeXml(text)}</f>${result === '' ? '' : `<v>${escapeXml(result)}</v>`}`,
});
export const failed = (sign: string): HandCell => ({
  attributes: 't="e"',
  inner: `<f>1/0</f><v>${sign}</v>`,
});

export interface HandSheet {
  readonly name: string;
  readonly rows: readonly (readonly HandCell[])[];
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd hh:mm:ss"/><numFmt numFmtId="166" formatCode="[Red]#,##0&quot; days&quot;"/><numFmt numFmtId="167" formatCode="0.0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`;

/** A workbook written part by part, with what a spreadsheet hides, merges and formats. */
export function handMadeWorkbook(sheets: readonly HandSheet[], from1904 = false): Buffer {
  const file = (path: string, xml: string) => ({ path, pieces: [pack(xml)] });
  const list = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip([
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relations.join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    file('xl/styles.xml', STYLES),
    ...sheets.map((sheet, i) => file(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))),
  ]);
}

function sheetXml({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: HandSheet): string {
  const cols = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`);
  const lines = rows.map((cells, r) => {
    const inner = cells.map((cell, c) => cellXml(cell, `${columnLetters(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet xmlns="${MAIN}">${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${ranges.length > 0 ? `<mergeCells>${ranges.join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: HandCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${place}" ${cell.attributes}>${cell.inner}</c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}"><v>${cell}</v></c>`;
}
