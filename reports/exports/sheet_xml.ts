import type { TableCell } from '../reading/table_rows.ts';
import { withoutBidiControls } from '../words/format/isolate.ts';
import type { SharedStrings } from './shared_strings.ts';
import { xmlText } from './xml_text.ts';

/** Formats of cells, in the order of `cellXfs` in the styles of the workbook. */
export const STYLE = { none: 0, wrappedBold: 1, wrapped: 2, bold: 3, day: 4 } as const;

/** The most a cell of a spreadsheet can hold; one character more and the file counts as damaged. */
const CELL_CHARACTERS = 32_767;

/** What a text cell holds of a text of the data; nothing of an empty one. */
export function cellText(text: string): string {
  const kept = withoutBidiControls(text);
  return kept.length > CELL_CHARACTERS ? `${kept.slice(0, CELL_CHARACTERS - 1)}…` : kept;
}

/** Column names as spreadsheets have them: A … Z, AA …. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** A value with its type said, so that no text is ever taken for a number, a date or a formula. */
export function cellXml(place: string, value: TableCell, strings: SharedStrings): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof Date) return `<c r="${place}" s="${STYLE.day}"><v>${dayNumber(value)}</v></c>`;
  const text = cellText(value);
  return text === '' ? '' : stringCell(place, strings.plain(text));
}

export function stringCell(place: string, number: number, style: number = STYLE.none): string {
  return `<c r="${place}"${style === STYLE.none ? '' : ` s="${style}"`} t="s"><v>${number}</v></c>`;
}

/** A text that stands in its cell and not in the list that sheets share. */
export function inlineCell(place: string, text: string, style: number = STYLE.none): string {
  const kept = cellText(text);
  if (kept === '') return '';
  return `<c r="${place}"${style === STYLE.none ? '' : ` s="${style}"`} t="inlineStr"><is>${xmlText(kept)}</is></c>`;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const EPOCH = 25_569;

function dayNumber(day: Date): number {
  return day.getTime() / MILLISECONDS_A_DAY + EPOCH;
}

/** How a sheet is laid out around its rows. */
export interface SheetFrame {
  readonly widths: readonly number[];
  readonly rightToLeft: boolean;
  /** The first row stays in sight. */
  readonly header: boolean;
  readonly landscape: boolean;
  /** The sheet that is open when the workbook is. */
  readonly selected: boolean;
}

/** What stands before `<sheetData>` and behind it. */
export function sheetFrame(frame: SheetFrame): { readonly before: string; readonly after: string } {
  const pane = frame.header
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : '';
  const columns = frame.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return {
    before:
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
      `<sheetView${frame.selected ? ' tabSelected="1"' : ''}${frame.rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">${pane}</sheetView>` +
      `</sheetViews><cols>${columns.join('')}</cols>`,
    after: `${frame.landscape ? '<pageSetup paperSize="9" orientation="landscape"/>' : ''}</worksheet>`,
  };
}
