import type { DuckDBConnection } from '@duckdb/node-api';
import type { Imputation } from '../../models/imputation/levels.ts';
import type { Node } from '../../models/imputation/tree.ts';
import { select } from '../database/database.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';

/** Rounding of the printed figures alone; a project may grant its published totals more. */
const ROUNDING = 1e-9;

/** Counted parts of one whole in one year, no whole but it between them and it. */
interface Counts {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Position of the year. */
  readonly at: number;
}

/**
 * Refuses rows of the inputs that count more than the whole of which shares make them a part, alone or together: what
 * stands would leave the other parts less than nothing.
 *
 * @throws UserError with every such row by file and line.
 */
export async function refusePartsAboveWhole(
  connection: DuckDBConnection,
  imputation: Imputation,
): Promise<void> {
  const { counted, span, tree, firstYear } = imputation;
  const [project] = await select<{ tolerance: number }>(
    connection,
    'select coalesce(published_total_tolerance, 0) as tolerance from raw.project',
  );
  const tooMany = countsOf(imputation).filter(({ whole, parts, at }) => {
    const most = counted[whole * span + at]!;
    return sumOf(imputation, parts, at) > most * (1 + ROUNDING) + project!.tolerance;
  });
  if (tooMany.length === 0) return;
  const lineOf = await readLines(connection);
  const problems = tooMany.flatMap(({ whole, parts, at }) => {
    const year = firstYear + at;
    const total = tree.nodes[whole]!;
    const { path: wholePath, line: wholeLine } = lineOf(total, year);
    const most = round(counted[whole * span + at]!);
    const together =
      parts.length === 1
        ? ''
        : `; with the other ${parts.length - 1} it makes ${round(sumOf(imputation, parts, at))}`;
    return parts.map((part): Problem => {
      const { path, line } = lineOf(tree.nodes[part]!, year);
      return {
        where: path,
        ...(line === null ? {} : { line }),
        column: 'value',
        rule: 'part_above_whole',
        what: `${nameOf(tree.nodes[part]!)} counts ${round(counted[part * span + at]!)} in ${year}${together}, above ${most} of ${nameOf(total)}, its whole (${wholePath}${wholeLine === null ? '' : `:${wholeLine}`}).`,
        why: 'seeds.share makes it a part of that whole: what was counted stands, and the other parts share what it leaves.',
        fix: 'correct the row or its whole, or give one of them another definition.',
      };
    });
  });
  throw new UserError(
    EXIT.rejected,
    problems.sort((a, b) =>
      a.where === b.where ? (a.line ?? 0) - (b.line ?? 0) : a.where < b.where ? -1 : 1,
    ),
  );
}

const round = (persons: number) => Number(persons.toFixed(3));
const nameOf = ({ id }: Node) => id;
const sumOf = ({ counted, span }: Imputation, parts: readonly number[], at: number) =>
  parts.reduce((sum, part) => sum + counted[part * span + at]!, 0);

/** Each counted node under the nearest one above it that was counted in the same year. */
function countsOf({ tree, counted, span }: Imputation): Counts[] {
  const found = new Map<string, Counts>();
  tree.nodes.forEach(({ parent }, node) => {
    for (let at = 0; at < span && parent >= 0; at++) {
      if (Number.isNaN(counted[node * span + at]!)) continue;
      let whole = parent;
      while (whole >= 0 && Number.isNaN(counted[whole * span + at]!)) whole = tree.nodes[whole]!.parent;
      if (whole < 0) continue;
      const id = `${whole} ${at}`;
      found.set(id, { whole, at, parts: [...(found.get(id)?.parts ?? []), node] });
    }
  });
  return [...found.values()];
}

/** Where the row of a series and year stands; one that was computed stands in no file. */
async function readLines(connection: DuckDBConnection) {
  const rows = await select<{ id: string; path: string; line: number }>(
    connection,
    `select concat_ws('|', o.measure, o.definition, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.year) as id,
       s.path, o.line
     from staging.observation o join raw.source s using (source_id)
     where o.measure in (select measure from raw.share)`,
  );
  const places = new Map(rows.map((row) => [row.id, row]));
  return ({ measure, definition, codes }: Node, year: number): { path: string; line: number | null } => {
    const { region, sector, occupation, programme } = codes;
    const id = [measure, definition, region, sector, occupation, programme, year].join('|');
    return places.get(id) ?? { path: 'inputs', line: null };
  };
}
