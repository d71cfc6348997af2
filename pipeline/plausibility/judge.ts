import type { DuckDBConnection } from '@duckdb/node-api';
import { DOUBTS, PLAUSIBILITY, runSqlFiles } from '../database/build.ts';
import { select, sqlText } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { partOf, plausibility } from '../dictionary/plausibility.ts';
import type { Row } from '../dictionary/table.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { Seeds } from '../seeds/row.ts';
import type { Found, Judged } from './finding.ts';
import { judgedOn } from './refused.ts';
import { describeFinding } from './sentence.ts';
import { seriesFindings } from './series_findings.ts';
import { type CodeValues, type TotalCode, totalCodes } from './total_codes.ts';

/**
 * Stands between reading and believing: fills staging.plausibility, and raw.part_of with the codes that are totals of
 * others. Only accepted values are judged.
 *
 * @throws UserError (exit 3) with every finding that the project refuses and no reviewed row lets stand.
 */
export async function judgePlausibility(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
): Promise<Judged> {
  await runSqlFiles(connection, PLAUSIBILITY);
  const found = [
    ...(await sumsOfOthers(connection)),
    ...(await againstThemselves(connection)),
    ...(await select<Found>(connection, sqlText(DOUBTS.found))),
  ];
  const files = new Map(project.sources.map(({ id, path }) => [id, path]));
  const judged = judgedOn(found, project.plausibility, seeds.waiver ?? [], files);
  await fill(connection, plausibility, judged.findings);
  const refused = judged.findings.filter(({ is_refused }) => is_refused);
  if (refused.length > 0) throw new UserError(EXIT.rejected, refused.map(describeFinding));
  return judged;
}

interface CodeValue {
  source_id: string;
  measure: string;
  definition: string;
  dimension: 'region' | 'sector' | 'occupation' | 'programme';
  code: string;
  slice: string;
  year: number;
  value: number;
  line: number;
}

const NO_KEY = { region_code: null, sector_code: null, occupation_code: null, programme_code: null };

/** Codes that are the sum of others: kept as totals from here on. */
async function sumsOfOthers(connection: DuckDBConnection): Promise<Found[]> {
  const rows = await select<CodeValue>(connection, 'from staging.code_value');
  const found: Found[] = [];
  const parts = new Map<string, Row<typeof partOf>>();
  const beside = (row: CodeValue) => [
    ...[row.source_id, row.measure, row.definition, row.dimension],
    String(row.slice === '*'),
  ];
  for (const group of grouped(rows, beside)) {
    const codes: CodeValues[] = grouped(group, (row) => [row.code]).map((own) => ({
      code: own[0]!.code,
      at: new Map(own.map((row) => [placeOf(row), row.value])),
    }));
    const { dimension } = group[0]!;
    for (const total of totalCodes(codes, yearOf)) {
      const whole = { dimension, whole_code: total.code, is_declared: false };
      for (const code of total.parts) parts.set(`${dimension} ${code} ${total.code}`, { ...whole, code });
      found.push(
        ...ofTotal(
          total,
          group.filter(({ code }) => code === total.code),
        ),
      );
    }
  }
  const known = await select<Row<typeof partOf>>(connection, 'from raw.part_of');
  for (const { dimension, code, whole_code } of known) parts.delete(`${dimension} ${code} ${whole_code}`);
  await fill(connection, partOf, [...parts.values()]);
  return found;
}

const placeOf = ({ year, slice }: CodeValue) => `${year} ${slice}`;
const yearOf = (place: string) => Number(place.slice(0, 4));

/** @param own the rows of the total, one at least. */
function ofTotal(total: TotalCode, own: readonly CodeValue[]): Found[] {
  const { source_id, measure, definition, dimension } = own[0]!;
  const key = { ...NO_KEY, [`${dimension}_code`]: total.code };
  const common = { source_id, measure, definition, ...key, factor: null };
  const years = own.map(({ year }) => year);
  const first = own.reduce((a, b) => (b.line < a.line ? b : a));
  const whole: Found = {
    ...common,
    ...{ rule: 'sum_of_others', line: first.line, n_rows: own.length },
    ...{ year: Math.min(...years), to_year: Math.max(...years), value: first.value },
    ...{ expected_low: null, expected_high: null },
  };
  const unlike = total.unlike.map(({ place, value, sum }): Found => {
    const { line, year } = own.find((row) => placeOf(row) === place)!;
    const expected = { expected_low: sum, expected_high: sum };
    return {
      ...common,
      rule: 'total_unlike_parts',
      line,
      n_rows: 1,
      year,
      to_year: year,
      value,
      ...expected,
    };
  });
  return [whole, ...unlike];
}

interface SuspectPoint {
  source_id: string;
  measure: string;
  region_code: string;
  sector_code: string;
  occupation_code: string;
  programme_code: string;
  definition: string;
  year: number;
  value: number;
  line: number;
  nonnegative: boolean;
  is_count: boolean;
}

/** What series that deserve a second look say against themselves. */
/** So many points are judged at a time: a large file whose series all look odd would not fit into memory otherwise. */
const POINTS_AT_ONCE = 100_000;

async function againstThemselves(connection: DuckDBConnection): Promise<Found[]> {
  const [{ n } = { n: 0 }] = await select<{ n: number }>(
    connection,
    'select count(*) as n from staging.suspect_point',
  );
  const parts = Math.max(1, Math.ceil(n / POINTS_AT_ONCE));
  const found: Found[] = [];
  for (let part = 0; part < parts; part++) {
    const points = await select<SuspectPoint>(connection, SUSPECT_POINTS, [parts, part]);
    for (const one of ofSeries(points)) found.push(one);
  }
  return found;
}

const SUSPECT_POINTS = `
  select * exclude (series) from staging.suspect_point where series % $1 = $2
  order by source_id, measure, region_code, sector_code, occupation_code, programme_code, definition, year`;

function ofSeries(points: readonly SuspectPoint[]): Found[] {
  const keyOf = (row: SuspectPoint) => [
    ...[row.source_id, row.measure, row.region_code, row.sector_code, row.occupation_code],
    ...[row.programme_code, row.definition],
  ];
  return grouped(points, keyOf).flatMap((series) => {
    const { year: _y, value: _v, line: _l, nonnegative, is_count, ...key } = series[0]!;
    const plain = { years: series.map(({ year }) => year), values: series.map(({ value }) => value) };
    return seriesFindings(plain, { floor: nonnegative ? 0 : null, isCount: is_count }).map(
      ({ rule, year, toYear, value, low, high, factor }): Found => ({
        ...key,
        ...{ rule, year, to_year: toYear, value, expected_low: low, expected_high: high, factor },
        line: series.find((point) => point.year === year)!.line,
        n_rows: series.filter((point) => point.year >= year && point.year <= toYear).length,
      }),
    );
  });
}

/** Rows that stand one behind the other under one key. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => readonly string[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [row]);
    else own.push(row);
  }
  return [...groups.values()];
}
