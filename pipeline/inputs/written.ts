import { literal } from '../database/declared.ts';
import { plainName } from '../files/blanks.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { BARE_PART } from './part_of_year.ts';
import type { LoadedText } from './text_rows.ts';

/**
 * Composes SQL of what a project declares: which column of a file stands for which canonical one. Names and texts enter
 * as quoted literals, columns by number. Beside this only the readers (*_text.ts) compose any; all that follows reads
 * raw.written, in plain SQL.
 */

/** A source with its text in the database. */
export interface WrittenSource {
  readonly source: SourceDeclaration;
  readonly text: LoadedText;
  readonly order: number;
}

/** One value column: where the value stands and what its header says of it. */
interface ValueColumn {
  readonly header: string;
  readonly given: string;
}

/** Canonical columns of raw.written, in its order, and the name under which a project file maps each. */
const COLUMNS = {
  measure: 'measure',
  region: 'region',
  sector: 'sector',
  occupation: 'occupation',
  programme: 'programme',
  definition: 'definition',
  year_text: 'year',
  period_text: 'period',
  unit: 'unit',
  status_text: 'status',
  source_note: 'source',
  basis: 'basis',
  grade: 'grade',
  contributors_text: 'contributors',
  largest_share_text: 'largest_share',
} as const;

/** A view of every value of every source as the files write them: text under canonical names, with its line. */
export function writtenView(sources: readonly WrittenSource[]): string {
  return `create view raw.written as\n${sources.map(selectOf).join('\nunion all by name\n')}`;
}

function selectOf({ source, text, order }: WrittenSource): string {
  const at = (header: string) => `c${text.header.indexOf(plainName(header))}`;
  const cell = (header: string) => (text.hasEdges ? `trim(t.${at(header)})` : `t.${at(header)}`);
  const values = valueColumns(source);
  const into = source.unpivot?.into;
  const given = new Map<string, string>(
    Object.entries(source.constants).map(([name, value]) => [name, literal(value)]),
  );
  for (const [header, name] of Object.entries(source.columns))
    if (name !== 'value') given.set(name, cell(header));
  if (into !== undefined) given.set(into, 'u.given');
  const said = (name: string) => {
    const written = given.get(name);
    return written === undefined
      ? undefined
      : recoded(written, source.recode[name as keyof typeof source.recode]);
  };
  const columns = Object.entries(COLUMNS).map(
    ([column, name]) =>
      `${(name === 'period' ? ofYear(said('period'), said('year')) : said(name)) ?? 'null::varchar'} as ${column}`,
  );
  const isWide = into !== undefined;
  const list = values.map(({ header }) => cell(header)).join(', ');
  const blank = [...new Set([...source.missing, ...(isWide ? [''] : [])])].map(literal);
  const value = isWide ? 'w.text' : cell(values[0]!.header);
  return [
    `select ${literal(source.id)} as source_id, ${rowNo(values.length)} as row_no, ${lineOf(text)} as line,`,
    `  ${isWide ? 'u.header' : literal(values[0]!.header)} as value_column, ${value} as value_text,`,
    `  ${columns.join(',\n  ')}`,
    `from ${rowsOf(order, text)}`,
    ...(isWide
      ? [
          `cross join lateral (select unnest([${list}]) as text, unnest(range(1, ${values.length + 1})) as nth) w`,
          `join (values ${values.map(({ header, given: says }, i) => `(${i + 1}, ${literal(header)}, ${literal(says)})`).join(', ')}) u(nth, header, given) on u.nth = w.nth`,
        ]
      : []),
    ...(blank.length > 0 || Object.keys(source.filters).length > 0
      ? [
          `where ${[
            ...Object.entries(source.filters).map(
              ([header, kept]) => `${cell(header)} in (${kept.map(literal).join(', ')})`,
            ),
            ...(blank.length > 0 ? [`${value} not in (${blank.join(', ')})`] : []),
          ].join(' and ')}`,
        ]
      : []),
  ].join('\n');
}

/** A query for the rows that the declared filters leave out. */
export function rowsFilteredOut({ source, text, order }: WrittenSource): string {
  const kept = Object.entries(source.filters).map(
    ([header, values]) =>
      `trim(c${text.header.indexOf(plainName(header))}) in (${values.map(literal).join(', ')})`,
  );
  return `select count(*) as rows from raw.text_${order} where not (${kept.join(' and ') || 'true'})`;
}

function ofYear(period: string | undefined, year: string | undefined): string | undefined {
  if (period === undefined || year === undefined) return period;
  return `if(regexp_full_match(${period}, '${BARE_PART}'), concat(${year}, '-', ${period}), ${period})`;
}

/** Values of a row follow each other, so that each has a number of its own. */
const rowNo = (width: number) =>
  width === 1 ? '(t.rowid + 1)::integer' : `(t.rowid * ${width} + w.nth)::integer`;

/** The line of a row t. */
export function lineOf({ firstLine, shifts }: LoadedText): string {
  const down = shifts.length === 0 ? '' : ' + coalesce(s.down, 0)';
  return `coalesce(t.line, t.rowid + ${firstLine}${down})::integer`;
}

/** The rows of a source as t, with what `lineOf` asks for. */
export function rowsOf(order: number, { shifts }: LoadedText): string {
  const rows = `raw.text_${order} t`;
  if (shifts.length === 0) return rows;
  // Of several odd lines in a row the last one counts.
  const last = shifts.filter(({ row }, i) => shifts[i + 1]?.row !== row);
  const list = last.map(({ row, by }) => `(${row}, ${by})`).join(', ');
  return `(select *, rowid from raw.text_${order}) t asof left join (values ${list}) s(from_row, down) on t.rowid >= s.from_row`;
}

function recoded(written: string, texts: Readonly<Record<string, string>> | undefined): string {
  const pairs = Object.entries(texts ?? {});
  if (pairs.length === 0) return written;
  const cases = pairs.map(([from, to]) => `when ${literal(from)} then ${literal(to)}`).join(' ');
  return `case ${written} ${cases} else ${written} end`;
}

function valueColumns(source: SourceDeclaration): ValueColumn[] {
  const { unpivot } = source;
  if (!unpivot) {
    const header = Object.entries(source.columns).find(([, name]) => name === 'value')?.[0] ?? '';
    return [{ header, given: '' }];
  }
  const entries = unpivot.columns ? Object.entries(unpivot.columns) : yearHeaders(unpivot.years!);
  return entries.map(([header, value]) => ({ header, given: String(value) }));
}

/** Values that one row of the source holds. */
export function valuesARow(source: SourceDeclaration): number {
  return valueColumns(source).length;
}

/** The headers a source's file must have, whatever else stands beside them. */
export function neededHeaders(source: SourceDeclaration): string[] {
  const values = source.unpivot === undefined ? [] : valueColumns(source).map(({ header }) => header);
  return [
    ...new Set([...Object.keys(source.columns), ...Object.keys(source.filters), ...values].map(plainName)),
  ];
}

function yearHeaders([from, to]: readonly [number, number]): [string, number][] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => [String(from + i), from + i]);
}
