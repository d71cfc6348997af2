import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ComparedRelease, Value } from '../../../reports/reading/compared_releases.ts';
import { openReadOnly, type Row as ReadRow, select } from '../../database/database.ts';
import type { answerOccupation } from '../../dictionary/balance.ts';
import { publishedTable } from '../../dictionary/keys.ts';
import type { plan } from '../../dictionary/plan.ts';
import type { Row } from '../../dictionary/table.ts';
import { DATABASE_FILE, type Manifest, type ReleaseInput } from '../../releases/manifest.ts';

/** A file as its release lists it; of one that lists none the size is unknown. */
export type KnownInput = Omit<ReleaseInput, 'bytes'> & { readonly bytes: number | null };

export interface FactTable {
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, Value>[];
}

/** What is read of these tables, and so what a row of each holds. */
const ANSWER = [
  'scenario',
  'region_code',
  'occupation_code',
  'verdict',
  'short_persons',
  'short_lo_80',
  'short_hi_80',
] as const;
export type AnswerRow = Readonly<Pick<Row<typeof answerOccupation>, (typeof ANSWER)[number]>>;

const PLAN = [
  'scenario',
  'region_code',
  'occupation_code',
  'lever_code',
  'action',
  'from_occupation_code',
  'to_region_code',
  'year',
  'starts_persons',
  'cost_money',
] as const;
export type PlanRow = Readonly<Pick<Row<typeof plan>, (typeof PLAN)[number]>>;

/** What a release says that can be set beside another one. */
export interface Facts {
  readonly release: ComparedRelease;
  readonly inputs: readonly KnownInput[];
  readonly tables: Readonly<Record<string, FactTable>>;
  readonly answers: readonly AnswerRow[];
  readonly plan: readonly PlanRow[];
  /** Tables that it does not hold, or not with these columns. */
  readonly absent: readonly string[];
  /** `table.code` → name, by language. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The reviewed rows that a run assumes, by what tells one from another. */
export const ASSUMPTIONS = [
  'parameter',
  'share',
  'pool',
  'promotion',
  'staffing_share',
  'crosswalk',
  'scenario_step',
  'sector_move',
  'exposure',
  'target',
  'lever',
  'lever_capacity',
  'aid',
  'incentive',
].map((table) => ({ table, key: publishedTable(table)?.grain ?? [] }));

/** A release that was verified. */
export interface ReadRelease {
  readonly id: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** Reads what two releases are compared by; the release is only read. */
export async function readFacts({ id, path, manifest }: ReadRelease): Promise<Facts> {
  const { connection, close } = await openReadOnly(join(path, DATABASE_FILE));
  try {
    const held = await columnsHeld(connection);
    const absent: string[] = [];
    const read = async (table: string, columns: readonly string[]): Promise<ReadRow[]> => {
      if (columns.every((column) => held.get(table)?.includes(column)))
        return select(connection, `select ${columns.join(', ')} from ${table} order by all`);
      absent.push(table);
      return [];
    };
    const tables: Record<string, FactTable> = {};
    for (const { table, key } of ASSUMPTIONS) {
      const columns = held.get(table) ?? [];
      const rows = await read(table, columns.length === 0 ? key : [...new Set([...key, ...columns])]);
      tables[table] = { columns, rows: rows as Record<string, Value>[] };
    }
    const run = held.get('run') ?? [];
    const said = ['code_sha256', 'currency'].filter((column) => run.includes(column));
    const [row] = said.length === 0 ? [] : await read('run', said);
    return {
      release: {
        id,
        as_of: manifest.as_of,
        code_sha256: (row?.code_sha256 ?? null) as string | null,
        currency: (row?.currency ?? null) as string | null,
      },
      inputs: manifest.inputs ?? (await sourcesAlone(read, absent)),
      tables,
      answers: (await read('answer_occupation', ANSWER)) as unknown as AnswerRow[],
      plan: (await read('plan', PLAN)) as unknown as PlanRow[],
      absent,
      names: await readNames(connection, held),
    };
  } finally {
    close();
  }
}

/** What analysts read: a release of before the tiers also holds what its stages handed on to each other. */
async function columnsHeld(connection: DuckDBConnection): Promise<Map<string, string[]>> {
  const rows = await select<{ table_name: string; columns: string[] }>(
    connection,
    `select table_name, list(column_name order by column_index) as columns from duckdb_columns()
     where not internal and schema_name in ('main', 'detail') group by all`,
  );
  return new Map(rows.map(({ table_name, columns }) => [table_name, columns]));
}

/** A release of before the list of inputs tells its sources in its database, with no size; its other files are unknown. */
async function sourcesAlone(
  read: (table: string, columns: readonly string[]) => Promise<ReadRow[]>,
  absent: string[],
): Promise<KnownInput[]> {
  absent.push('inputs');
  const rows = await read('source', ['source_id', 'path', 'sha256', 'records']);
  return rows.map(({ source_id, path, sha256, records }) => ({
    kind: 'source',
    id: String(source_id),
    path: String(path),
    bytes: null,
    sha256: String(sha256),
    rows: Number(records),
  }));
}

const NAMED = [
  ['scenario', 'scenario', 'title'],
  ['region', 'region_code', 'name'],
  ['occupation', 'occupation_code', 'name'],
  ['lever', 'lever_code', 'name'],
] as const;

async function readNames(
  connection: DuckDBConnection,
  held: ReadonlyMap<string, string[]>,
): Promise<Facts['names']> {
  const names: Record<string, Record<string, string>> = {};
  for (const [table, code, prefix] of NAMED) {
    const columns = (held.get(table) ?? []).filter((column) => column.startsWith(`${prefix}_`));
    if (columns.length === 0 || !held.get(table)?.includes(code)) continue;
    for (const row of await select(
      connection,
      `select ${[code, ...columns].join(', ')} from ${table} order by all`,
    ))
      names[`${table}.${row[code]}`] = Object.fromEntries(
        columns.flatMap((column) =>
          row[column] === null ? [] : [[column.slice(prefix.length + 1), String(row[column])]],
        ),
      );
  }
  return names;
}
