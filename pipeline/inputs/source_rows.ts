import type { rejectedValue, sourceRow } from '../dictionary/inputs.ts';
import type { Row } from '../dictionary/table.ts';
import type { TextTable } from '../files/text_table.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { numberReader } from './number.ts';
import { readPeriod } from './period.ts';

/** One value of a source, under canonical names; codes are still as written in the file. */
export type SourceRow = Omit<Row<typeof sourceRow>, 'source_id'>;

/**
 * A value that cannot be typed. Its reason is published and quotes a cell only where that looks like a number or a
 * year: a row that is shifted by a cell may hold a name under any header.
 */
export type RejectedValue = Omit<Row<typeof rejectedValue>, 'source_id'>;

export interface SourceRows {
  readonly rows: SourceRow[];
  readonly rejected: RejectedValue[];
  /** Lines of data in the file. */
  readonly records: number;
  /** Values the file holds as declared: records × value columns. */
  readonly cells: number;
  readonly filteredOut: number;
  readonly blank: number;
}

/** One value column: where the value stands and what its header says of it. */
interface ValueColumn {
  readonly header: string;
  readonly at: number;
  readonly given: Readonly<Record<string, string>>;
}

/**
 * Turns a table into values under canonical names. Every cell ends in exactly one place: a row, a rejected
 * value, a blank, or filtered out; so cells = rows + rejected + blank + filtered out.
 */
export function sourceRows(source: SourceDeclaration, table: TextTable): SourceRows {
  const at = (header: string) => table.header.indexOf(header);
  const mapped = Object.entries(source.columns).map(([header, name]) => ({ header, name, at: at(header) }));
  const valueColumns = valueColumnsOf(source, at);
  const filters = Object.entries(source.filters).map(([header, value]) => ({ at: at(header), value }));
  const missing = new Set([...source.missing, ...(source.unpivot ? [''] : [])]);
  const recodes = Object.entries(source.recode);
  const readNumber = numberReader(source.decimal, source.thousands);

  const rows: SourceRow[] = [];
  const rejected: RejectedValue[] = [];
  let filteredOut = 0;
  let blank = 0;
  let rowNo = 0;

  for (const { line, rule, reason } of table.broken) {
    const told = `${reason}.`;
    for (const _ of valueColumns)
      rejected.push({ row_no: ++rowNo, line, column_name: null, rule, reason: told, told });
  }
  for (const record of table.records) {
    if (filters.some((filter) => record.cells[filter.at]!.trim() !== filter.value)) {
      filteredOut += valueColumns.length;
      continue;
    }
    const common: Record<string, string> = { ...source.constants };
    for (const column of mapped)
      if (column.name !== 'value') common[column.name] = record.cells[column.at]!.trim();
    for (const [name, texts] of recodes) common[name] = texts[common[name] ?? ''] ?? common[name] ?? '';
    for (const column of valueColumns) {
      const text = record.cells[column.at]!;
      if (missing.has(text.trim())) {
        blank++;
        continue;
      }
      rowNo++;
      const given = { ...common, ...column.given };
      const { row, faults } = typedRow(
        { given, text, header: column.header, line: record.line, rowNo },
        readNumber,
      );
      if (faults.length > 0) rejected.push(...faults);
      else rows.push({ ...row, value: row.value * source.multiplier });
    }
  }
  const records = table.records.length + table.broken.length;
  return { rows, rejected, records, cells: records * valueColumns.length, filteredOut, blank };
}

function valueColumnsOf(source: SourceDeclaration, at: (header: string) => number): ValueColumn[] {
  const { unpivot } = source;
  if (!unpivot) {
    const header = Object.entries(source.columns).find(([, name]) => name === 'value')?.[0] ?? '';
    return [{ header, at: at(header), given: {} }];
  }
  const entries = unpivot.columns ? Object.entries(unpivot.columns) : yearHeaders(unpivot.years!);
  return entries.map(([header, value]) => ({
    header,
    at: at(header),
    given: { [unpivot.into]: String(value) },
  }));
}

/** The headers a source's file must have, whatever else stands beside them. */
export function neededHeaders(source: SourceDeclaration): string[] {
  const unpivoted =
    source.unpivot?.columns ??
    Object.fromEntries(source.unpivot?.years ? yearHeaders(source.unpivot.years) : []);
  return [
    ...new Set([...Object.keys(source.columns), ...Object.keys(source.filters), ...Object.keys(unpivoted)]),
  ];
}

function yearHeaders([from, to]: readonly [number, number]): [string, number][] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => [String(from + i), from + i]);
}

/** Few digits, or digits in groups of three; numbers of identity and of telephones are not written so. */
const LIKE_A_NUMBER = /^[-−]?(?:\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+|\d{1,5})(?:[.,]\d{1,3})? ?%?$/;
/** A year and perhaps a part of it, or the year after: 2019/20, 2020-Q1. */
const LIKE_A_YEAR = /^(?:19|20)\d\d(?:[-/ ]?[QTSH]\d|-\d{1,2}M|[-/]\d{2}(?:\d\d)?)?$/;

/** One cell of a value column, with what its record and its header say of it. */
interface ValueCell {
  readonly given: Readonly<Record<string, string>>;
  readonly text: string;
  readonly header: string;
  readonly line: number;
  readonly rowNo: number;
}

/** The row holds only where there is no fault. */
function typedRow(
  { given, text, header, line, rowNo }: ValueCell,
  readNumber: (text: string) => number | null,
): { row: SourceRow; faults: RejectedValue[] } {
  const faults: RejectedValue[] = [];
  const reject = (column_name: string, rule: string, cell: string, says: string, mayQuote: RegExp) => {
    const told = `"${cell}" ${says}`;
    const reason = mayQuote.test(cell) ? told : `the text ${says}`;
    faults.push({ row_no: rowNo, line, column_name, rule, reason, told });
  };
  const value = readNumber(text);
  if (value === null) reject(header, 'not_a_number', text, 'is not a number.', LIKE_A_NUMBER);
  const yearText = given.period || given.year || '';
  const period = readPeriod(yearText);
  if (given.period) {
    if (period === null)
      reject('period', 'not_a_period', yearText, 'is no year and no part of one.', LIKE_A_YEAR);
    else if (given.year && given.year !== String(period.year))
      reject('period', 'not_a_period', yearText, 'is no part of the year of its row.', LIKE_A_YEAR);
  } else if (period === null || period.lastMonth - period.firstMonth < 11)
    reject('year', 'not_a_year', yearText, 'is not a calendar year.', LIKE_A_YEAR);
  const row = {
    row_no: rowNo,
    line,
    measure: given.measure ?? '',
    region: given.region ?? '',
    sector: given.sector ?? '',
    occupation: given.occupation ?? '',
    programme: given.programme ?? '',
    definition: given.definition ?? '',
    year: period?.year ?? 0,
    first_month: period?.firstMonth ?? 1,
    last_month: period?.lastMonth ?? 12,
    value: value ?? 0,
    unit: given.unit ?? '',
    status: given.status ?? '',
    source_note: given.source ?? null,
    basis: given.basis ?? null,
    grade: given.grade || null,
  };
  return { row, faults };
}
