import type { Context } from '../sections/context.ts';
import { type AskedPlaces, askedCells, type Request } from '../sections/request/asked.ts';
import { STYLE } from './cell_styles.ts';
import { columnLetters, inlineCell, numberCell, sheetFrame } from './sheet_xml.ts';
import { workbookFiles } from './workbook_xml.ts';
import { pack, zip } from './zip.ts';

const WIDTHS = [34, 30, 34, 30, 30, 10, 18, 16, 18, 40, 26];

/** Row of the heads: the title and what to do stand above. */
const HEADS = 3;

/** The template of a request: a row a cell that is asked for, with room for its value and its source, and nothing else open. */
export function requestWorkbook(context: Context, request: Request, places: AskedPlaces): Buffer {
  const { t, language, edition, formats } = context;
  const heads = Object.values(t.request.heads);
  const lines = request.rows.flatMap((row) =>
    askedCells(context, row, places).map((cell) => ({ cell, template: row.template })),
  );
  const letter = columnLetters;
  const rows = [
    `<row r="1" ht="24" customHeight="1">${inlineCell('A1', t.request.title(request.holder), STYLE.title)}</row>`,
    `<row r="2">${inlineCell('A2', t.request.fill, STYLE.text)}</row>`,
    `<row r="${HEADS}" ht="32" customHeight="1">${heads.map((head, at) => inlineCell(`${letter(at)}${HEADS}`, head, STYLE.head)).join('')}</row>`,
    ...lines.map(({ cell, template }, at) => {
      const r = HEADS + 1 + at;
      const text = (column: number, value: string) => inlineCell(`${letter(column)}${r}`, value, STYLE.text);
      const open = (column: number, style: number) => inlineCell(`${letter(column)}${r}`, '', style);
      return `<row r="${r}">${[
        text(0, cell.datum),
        text(1, cell.input),
        text(2, cell.name),
        text(3, cell.region),
        text(4, cell.detail),
        cell.year === null ? '' : numberCell(`${letter(5)}${r}`, cell.year, STYLE.year),
        text(6, cell.unit),
        cell.value === null ? '' : numberCell(`${letter(7)}${r}`, cell.value, STYLE.number),
        open(8, STYLE.inputNumber),
        open(9, STYLE.inputText),
        text(10, template),
      ].join('')}</row>`;
    }),
  ];
  const last = Math.max(HEADS + 1, HEADS + lines.length);
  const { before, after } = sheetFrame({
    columns: WIDTHS.map((width) => ({ width })),
    rightToLeft: language.direction === 'rtl',
    frozen: { rows: HEADS, columns: 0 },
    filter: `A${HEADS}:${letter(heads.length - 1)}${last}`,
    landscape: true,
    selected: true,
    validations: `<dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="I${HEADS + 1}:I${last}"><formula1>0</formula1></dataValidation></dataValidations>`,
    footer: `${edition.run.title} – ${t.page.edition(formats.date(edition.run.as_of))}`,
  });
  return zip([
    ...workbookFiles(
      [t.request.sheet],
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      '',
      language.direction === 'rtl',
    ),
    {
      path: 'xl/worksheets/sheet1.xml',
      pieces: [pack(`${before}<sheetData>${rows.join('')}</sheetData>${after}`)],
    },
  ]);
}
