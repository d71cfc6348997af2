import type { TableCell } from '../reading/table_rows.ts';
import { withoutBidiControls } from '../words/format/isolate.ts';
import { inPrecision, lookOf, STYLE, type Unit } from './cell_styles.ts';
import type { SharedStrings } from './shared_strings.ts';
import { escapeXml, xmlText } from './xml_text.ts';

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
export function cellXml(
  place: string,
  value: TableCell,
  unit: Unit,
  strings: SharedStrings,
  style = STYLE[lookOf(unit)],
): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(place, inPrecision(unit, value), style);
  if (typeof value === 'boolean') return `<c r="${place}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  // Reports read days as days, or as texts of the form 2027-03-01.
  if (unit === 'day' || value instanceof Date)
    return numberCell(place, dayNumber(new Date(value)), STYLE.day);
  const text = cellText(value);
  return text === '' ? '' : stringCell(place, strings.plain(text), style);
}

export function numberCell(place: string, value: number, style: number): string {
  return Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : '';
}

export function stringCell(place: string, number: number, style: number = STYLE.none): string {
  return `<c r="${place}"${style === STYLE.none ? '' : ` s="${style}"`} t="s"><v>${number}</v></c>`;
}

/** A text that stands in its cell and not in the list that sheets share; an empty one still has its look. */
export function inlineCell(place: string, text: string, style: number = STYLE.none): string {
  const kept = cellText(text);
  const look = style === STYLE.none ? '' : ` s="${style}"`;
  if (kept === '') return look === '' ? '' : `<c r="${place}"${look}/>`;
  return `<c r="${place}"${look} t="inlineStr"><is>${xmlText(kept)}</is></c>`;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const EPOCH = 25_569;

function dayNumber(day: Date): number {
  return day.getTime() / MILLISECONDS_A_DAY + EPOCH;
}

export interface SheetColumnWidth {
  readonly width: number;
  /** Folded away under a sign that opens it. */
  readonly folded?: boolean;
}

/** Where a cell leads inside the workbook: the first cell of a sheet. */
export interface SheetLink {
  readonly place: string;
  readonly sheet: string;
}

/** How a sheet is laid out around its rows. */
export interface SheetFrame {
  readonly columns: readonly SheetColumnWidth[];
  readonly rightToLeft: boolean;
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Cells under filters: the row of heads and all below. */
  readonly filter?: string;
  readonly landscape: boolean;
  /** Printed on a single sheet of paper, and not only as wide as one. */
  readonly onePage?: boolean;
  /** The sheet that is open when the workbook is. */
  readonly selected: boolean;
  readonly merged?: readonly string[];
  readonly links?: readonly SheetLink[];
  /** `<dataValidations>` of a sheet that is typed in; every other cell of it is then locked, without a password. */
  readonly validations?: string;
  /** Stands under every printed page, before its number. */
  readonly footer: string;
}

/**
 * What stands before `<sheetData>` and behind it.
 * @see ECMA-376, Office Open XML, part 1, §18.3.1.99, for the order
 */
export function sheetFrame(frame: SheetFrame): { readonly before: string; readonly after: string } {
  const columns = frame.columns.map(
    ({ width, folded = false }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${folded ? ' hidden="1" outlineLevel="1"' : ''}/>`,
  );
  const protection =
    frame.validations === undefined
      ? ''
      : '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';
  return {
    before:
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>' +
      `<sheetView${frame.selected ? ' tabSelected="1"' : ''}${frame.rightToLeft ? ' rightToLeft="1"' : ''} showGridLines="${frame.filter === undefined ? 0 : 1}" workbookViewId="0">${pane(frame)}</sheetView>` +
      `</sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/><cols>${columns.join('')}</cols>`,
    after: `${protection}${frame.filter === undefined ? '' : `<autoFilter ref="${frame.filter}"/>`}${mergedXml(frame.merged)}${frame.validations ?? ''}${linksXml(frame.links)}${paper(frame)}</worksheet>`,
  };
}

function pane({ frozen }: SheetFrame): string {
  if (frozen === undefined) return '';
  const { rows, columns } = frozen;
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`} ySplit="${rows}"`;
  const corner = `${columnLetters(columns)}${rows + 1}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${columns === 0 ? 'bottomLeft' : 'bottomRight'}" state="frozen"/>`;
}

function mergedXml(merged: readonly string[] = []): string {
  if (merged.length === 0) return '';
  return `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

function linksXml(links: readonly SheetLink[] = []): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({ place, sheet }) =>
      `<hyperlink ref="${place}" location="${escapeXml(`${sheetReference(sheet)}!A1`)}"/>`,
  );
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}

/** The name of a sheet as references write it. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function paper({ landscape, onePage = false, footer }: SheetFrame): string {
  return (
    '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.2" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&L&8${footer.replaceAll('&', '&&')}&R&8&P / &N`)}</oddFooter></headerFooter>`
  );
}
