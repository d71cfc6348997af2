import type { CsvRecord, CsvTable } from '../files/csv.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { numberReader, readYear } from './number.ts';

/** One value of a source, under canonical names; codes are still as written in the file. */
export interface SourceRow {
  row_no: number;
  line: number;
  measure: string;
  region: string;
  sector: string;
  occupation: string;
  programme: string;
  definition: string;
  year: number;
  value: number;
  unit: string;
  status: string;
  source_note: string | null;
  raw_text: string;
}

export interface RejectedValue {
  row_no: number | null;
  line: number;
  column_name: string | null;
  rule: string;
  reason: string;
  raw_text: string;
}

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
export function sourceRows(source: SourceDeclaration, table: CsvTable): SourceRows {
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

  for (const broken of table.broken) {
    for (const _ of valueColumns) {
      rejected.push({
        row_no: ++rowNo,
        line: broken.line,
        column_name: null,
        rule: broken.rule,
        reason: `${broken.reason}.`,
        raw_text: broken.text,
      });
    }
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
      const faults: RejectedValue[] = [];
      const row = typedRow(
        { ...common, ...column.given },
        text,
        column,
        source,
        record,
        rowNo,
        readNumber,
        faults,
      );
      if (faults.length > 0) rejected.push(...faults);
      else rows.push(row);
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

function typedRow(
  given: Record<string, string>,
  valueText: string,
  column: ValueColumn,
  source: SourceDeclaration,
  record: CsvRecord,
  rowNo: number,
  readNumber: (text: string) => number | null,
  faults: RejectedValue[],
): SourceRow {
  const reject = (column_name: string, rule: string, reason: string) => {
    faults.push({ row_no: rowNo, line: record.line, column_name, rule, reason, raw_text: record.text });
  };
  const value = readNumber(valueText);
  if (value === null) reject(column.header, 'not_a_number', `"${valueText}" is not a number.`);
  const year = readYear(given.year ?? '');
  if (year === null) reject('year', 'not_a_year', `"${given.year}" is not a calendar year.`);
  return {
    row_no: rowNo,
    line: record.line,
    measure: given.measure ?? '',
    region: given.region ?? '',
    sector: given.sector ?? '',
    occupation: given.occupation ?? '',
    programme: given.programme ?? '',
    definition: given.definition ?? '',
    year: year ?? 0,
    value: (value ?? 0) * source.multiplier,
    unit: given.unit ?? '',
    status: given.status ?? '',
    source_note: given.source ?? null,
    raw_text: record.text,
  };
}
