import { partColumn } from './part_column.ts';
import { periodColumn } from './period_column.ts';
import { bareHeaders, periodHeaders, restOf, type TimeHeader } from './period_headers.ts';
import type { Column } from './profile.ts';

/** What tells of when the values of a file are. */
interface TimeRoles {
  readonly year: Column | undefined;
  readonly period: Column | undefined;
  /** Texts of the column of periods that are parts under another name, such as 1 or janvier. */
  readonly recodePeriod: Readonly<Record<string, string>>;
  /** Columns that are years, or parts of years, by their headers. */
  readonly headers: readonly TimeHeader[];
  readonly headersAre: 'year' | 'period';
  /** Columns that are nothing else any more. */
  readonly taken: readonly Column[];
}

/**
 * @param columns that have no role yet. @param known.isNamed whether a header says that a column is one of years.
 * @param known.period the column of periods, where its header says so.
 */
export function timeRoles(
  columns: readonly Column[],
  known: { readonly isNamed: (column: Column) => boolean; readonly period: Column | undefined },
): TimeRoles {
  const found = known.period ?? periodColumn(columns);
  const others = columns.filter((column) => column !== found);
  const inHeaders = periodHeaders(others.filter(isNumeric));
  // Headers that name their years need none beside them.
  const year = inHeaders.length > 0 ? undefined : yearColumn(others, others.filter(known.isNamed));
  const isBeside = year?.years?.kind === 'calendar' && found === undefined;
  const rest = others.filter((column) => column !== year);
  const bare = isBeside ? bareHeaders(rest.filter(isNumeric)) : [];
  const parted = isBeside && bare.length === 0 ? partColumn(rest) : undefined;
  const parts = [...inHeaders, ...bare];
  const period = found ?? parted?.column;
  return {
    ...{ year, period, recodePeriod: parted?.recode ?? {} },
    headers:
      parts.length > 0 ? parts : yearHeaders(rest.filter((column) => isNumeric(column) && column !== period)),
    headersAre: parts.length > 0 ? 'period' : 'year',
    taken: columns.filter(
      (column) =>
        column === period || column === year || parts.some(({ header }) => header === column.header),
    ),
  };
}

const isNumeric = ({ numbers }: Column) => numbers !== undefined;

/** Of several columns of years the one that varies; of those, one that a header calls so. */
function yearColumn(free: readonly Column[], named: readonly Column[]): Column | undefined {
  const years = free.filter(({ years: found }) => found !== undefined);
  const rank = (column: Column) =>
    (named.includes(column) ? 2 : 0) +
    (column.texts.size > 1 ? 1 : 0) +
    Math.min(0.9, column.texts.size / 1000);
  const best = years.reduce<Column | undefined>(
    (one, other) => (one === undefined || rank(other) > rank(one) ? other : one),
    undefined,
  );
  // A number that happens to lie between 1900 and 2100 in every row is no year unless somebody says so.
  return best !== undefined &&
    (named.includes(best) ||
      (best.years!.to - best.years!.from + 1 >= best.texts.size && best.texts.size > 1))
    ? best
    : undefined;
}

const YEAR_IN = /(?:^|[^\d])((?:19|20)\d\d(?:[-/–](?:\d\d|(?:19|20)\d\d))?(?:-12-31|-01-01)?)(?=[^\d]|$)/;

/** Headers that are years, or that differ from each other in a year alone. */
function yearHeaders(columns: readonly Column[]): readonly TimeHeader[] {
  const read = columns.flatMap(({ header }) => {
    const [, year] = YEAR_IN.exec(header) ?? [];
    return year === undefined
      ? []
      : [
          {
            header,
            year,
            rest: restOf(header, year),
          },
        ];
  });
  const byRest = new Map<string, number>();
  for (const { rest } of read) byRest.set(rest, (byRest.get(rest) ?? 0) + 1);
  return read.filter(({ rest }) => (byRest.get(rest) ?? 0) >= 2 || rest === '');
}
