import type { DuckDBConnection } from '@duckdb/node-api';
import { COUNTED, PROTECTION, runSqlFiles } from '../database/build.ts';
import { select, sqlText } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { disclosure as disclosureTable, protectedCell } from '../dictionary/disclosure.ts';
import type { Row } from '../dictionary/table.ts';
import { printedStep } from '../plausibility/series_findings.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { grouped } from '../seeds/row.ts';
import { attack } from './attack.ts';
import { cellKey, codesOf, PLACE } from './cell_key.ts';
import { type EarlierRelease, earlierRelease } from './earlier.ts';
import { widthOfRest } from './left_of_year.ts';
import { isNarrow, suppress } from './suppression.ts';
import { type Cell, type PartOf, type Relation, relationsOf } from './table.ts';
import { type Counted, type Declared, widthOf } from './width.ts';

/** A measure and definition that counts somebody. */
type Covered = Pick<Counted, 'measure' | 'definition'>;

/** One measure and definition in one year, as it was counted and as it is published. */
interface Protected {
  readonly rows: readonly Counted[];
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly hidden: readonly Row<typeof protectedCell>[];
}

/**
 * Protects persons before anything is computed: hides counted cells of few persons and those by which they could be worked
 * out, and puts values in their place that rest on what is published alone. What comes after knows no others, so that no
 * sum, share, forecast or gap can tell more than the table itself. Does nothing where the project declares nothing.
 *
 * @returns what the person who runs is told, one line a measure and definition.
 * @throws UserError (exit 4) where a cell can still be worked out more closely than declared.
 */
export async function protect(connection: DuckDBConnection, project: Project): Promise<string[]> {
  const { disclosure: declared } = project;
  if (declared === undefined) return [];
  const { threshold, contributors, dominance, rounding } = declared;
  const isOwn = isCovered(declared, await personMeasures(connection));
  const asked = [threshold, contributors ?? null, dominance?.k ?? null, rounding ?? null];
  const counted = (await select<Counted>(connection, sqlText(COUNTED.counted), asked)).filter(isOwn);
  const covered = (await select<Covered>(connection, sqlText(COUNTED.covered))).filter(isOwn);
  const partOf = await readPartOf(connection);
  const earlier = await earlierRelease(connection, project);
  const tables: Protected[] = [];
  for (const rows of grouped(counted, ({ measure, definition, year }) => `${measure}/${definition}/${year}`))
    tables.push(await protectTable(rows, { declared, partOf, earlier }));
  await fill(
    connection,
    protectedCell,
    tables.flatMap(({ hidden }) => hidden),
  );
  const summary = covered.map((own) => summaryOf(own, tables, declared));
  await fill(connection, disclosureTable, summary);
  await runSqlFiles(connection, PROTECTION);
  await verify(connection, tables, declared);
  return told(summary, tables, earlier);
}

async function personMeasures(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const rows = await select<{ measure: string }>(
    connection,
    "select measure from raw.measure where unit = 'persons'",
  );
  return new Set(rows.map(({ measure }) => measure));
}

function isCovered(
  { measures }: Declared,
  persons: ReadonlySet<string>,
): (row: { readonly measure: string }) => boolean {
  const named = measures === undefined ? persons : new Set(measures);
  return ({ measure }) => named.has(measure);
}

async function readPartOf(connection: DuckDBConnection): Promise<PartOf> {
  const rows = await select<{ dimension: string; code: string; whole_code: string }>(
    connection,
    'select dimension, code, whole_code from raw.part_of',
  );
  const partOf = new Map<string, Map<string, Set<string>>>();
  for (const { dimension, code, whole_code } of rows) {
    const own = partOf.get(dimension) ?? new Map<string, Set<string>>();
    partOf.set(dimension, own.set(code, (own.get(code) ?? new Set()).add(whole_code)));
  }
  return partOf;
}

async function protectTable(
  rows: readonly Counted[],
  { declared, partOf, earlier }: { declared: Declared; partOf: PartOf; earlier: EarlierRelease },
): Promise<Protected> {
  const { rounding, threshold, width = threshold } = declared;
  const cells = rows.map(
    (row): Cell => ({
      codes: codesOf(row),
      value: row.printed,
      width: widthAsked(row, declared, earlier),
      isKnown: earlier.printed.get(cellKey(row)) === row.printed,
    }),
  );
  const kept = rows.flatMap((row, i) => (earlier.hidden.has(cellKey(row)) ? [i] : []));
  if (kept.length === 0 && cells.every((cell) => cell.width === undefined))
    return { rows, cells, relations: [], hidden: [] };
  const step = printedStep(rows.map(({ value }) => value)) + (rounding ?? 0);
  const relations = relationsOf(cells, partOf, step);
  const { hidden, bounds, standIn } = await suppress(cells, relations, width, kept);
  const suppressed = hidden.map((cell, i) => {
    const { measure, definition, year, region_code, sector_code, occupation_code, programme_code } =
      rows[cell]!;
    return {
      ...{ measure, region_code, sector_code, occupation_code, programme_code, definition, year },
      low: tidy(bounds[i]!.low),
      high: Number.isFinite(bounds[i]!.high) ? tidy(bounds[i]!.high) : null,
      stand_in: tidy(standIn[i]!),
    };
  });
  return { rows, cells, relations, hidden: suppressed };
}

/** By the value itself, and by what is left of it where parts of it are known already; the widest holds. */
function widthAsked(row: Counted, declared: Declared, { parts }: EarlierRelease): number | undefined {
  const known = parts.get(cellKey(row));
  const asked = [
    widthOf(row, declared),
    known === undefined ? undefined : widthOfRest(row.value, known, declared),
  ].filter((width) => width !== undefined);
  return asked.length === 0 ? undefined : Math.max(...asked);
}

/** Without the last digits of the solver's arithmetic. */
const tidy = (value: number) => Math.max(0, Math.round(value * 1e6) / 1e6);

/** Of a measure and definition; one of which parts of years alone were counted has no cells, and is covered all the same. */
function summaryOf(
  { measure, definition }: Covered,
  tables: readonly Protected[],
  { threshold, width = threshold, contributors, dominance, rounding }: Declared,
): Row<typeof disclosureTable> {
  const own = tables.filter(({ rows }) => rows[0]!.measure === measure && rows[0]!.definition === definition);
  const ranges = own.flatMap(({ hidden }) =>
    hidden.flatMap(({ low, high }) => (high === null ? [] : [high - low])),
  );
  return {
    ...{ measure, definition, threshold, width, contributors: contributors ?? null },
    ...{ dominance_n: dominance?.n ?? null, dominance_k: dominance?.k ?? null, rounding: rounding ?? null },
    n_cells: own.reduce((n, { rows }) => n + rows.length, 0),
    n_protected: own.reduce((n, { hidden }) => n + hidden.length, 0),
    narrowest: ranges.length === 0 ? null : Math.min(...ranges),
  };
}

/** Attacks what is about to be published, read back from where everything else reads it. */
async function verify(
  connection: DuckDBConnection,
  tables: readonly Protected[],
  { threshold, width = threshold }: Declared,
): Promise<void> {
  const shown = await select<Counted>(
    connection,
    `select ${PLACE}, value from staging.observation where not is_protected`,
  );
  const values = new Map(shown.map((row) => [cellKey(row), row.value]));
  const problems: Problem[] = [];
  for (const { rows, cells, relations } of tables) {
    const known = rows.map((row) => values.get(cellKey(row)));
    if (relations.length === 0 && known.every((value) => value !== undefined)) continue;
    const attacked = await attack(known, relations, width);
    const hidden = known.flatMap((value, i) => (value === undefined ? [i] : []));
    const open = [
      ...hidden.filter((cell, i) => isNarrow(attacked, i, cells[cell]!.width ?? width)),
      ...cells.flatMap((cell, i) => (cell.width !== undefined && known[i] !== undefined ? [i] : [])),
    ];
    problems.push(...open.map((cell) => problemOf(rows[cell]!)));
  }
  if (problems.length > 0) throw new UserError(EXIT.check, problems);
}

function problemOf(row: Counted): Problem {
  const codes = codesOf(row).filter((code) => code !== '_Z');
  return {
    where: 'disclosure',
    rule: 'disclosed_cell',
    what: `a protected cell can be worked out from what would be published: ${[row.measure, row.definition, ...codes, row.year].join(' / ')}.`,
    why: 'the project declares that nobody may tell a protected cell more closely than disclosure.width.',
    fix: 'leave out a total that stands beside the cell, or put the cell together with another; the last release is untouched.',
  };
}

function told(
  summary: readonly Row<typeof disclosureTable>[],
  tables: readonly Protected[],
  earlier: EarlierRelease,
): string[] {
  const lines = summary
    .filter((row) => row.n_protected > 0)
    .map(
      (row) =>
        `disclosure, ${row.measure} / ${row.definition}: ${row.n_protected} of ${row.n_cells} cells are suppressed, ${row.narrowest === null ? 'and nothing bounds any of them from above' : `none can be told more closely than ${row.narrowest}`}.`,
    );
  const open = tables.flatMap(({ hidden }) => hidden.filter((row) => earlier.printed.has(cellKey(row))));
  if (open.length === 0) return lines;
  return [
    ...lines,
    `disclosure: ${open.length} of the suppressed cells stand in the current release, which prints them; whoever has both can tell more (docs/data-protection.md).`,
  ];
}
