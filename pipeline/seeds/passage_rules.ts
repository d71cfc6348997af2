import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { isFormer } from './former_codes.ts';
import { cellOf, grouped, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** Shares are written with a few decimals. */
const TOLERANCE = 1e-6;

/** Passages lead from old codes to present ones, and leave nobody behind. */
export function passageProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.passage ?? [];
  return [...rows.flatMap((row) => endProblems(row, seeds, files)), ...sumProblems(rows, files)];
}

function endProblems(row: SeedRow<'passage'>, seeds: Seeds, files: SeedFiles): Problem[] {
  const list: readonly object[] = seeds[row.dimension] ?? [];
  const codes = (former: boolean) =>
    list.filter((one) => isFormer(one) === former).map((one) => cellOf(one, `${row.dimension}_code`));
  const listed = files[row.dimension] ?? `the code list of ${row.dimension}`;
  const problem = (column: 'from_code' | 'to_code', what: string, known: readonly string[]) => ({
    where: files.passage!,
    line: row.line,
    column,
    rule: 'passage',
    what: `"${row[column]}" is no ${what} of ${listed}.`,
    why: 'a passage leads from a code that has a last year (valid_to) to one that has none.',
    fix: suggestion(row[column], known),
  });
  const [old, present] = [codes(true), codes(false)];
  return [
    ...(old.includes(row.from_code) ? [] : [problem('from_code', 'old code', old)]),
    ...(present.includes(row.to_code) ? [] : [problem('to_code', 'present code', present)]),
  ];
}

function sumProblems(rows: readonly SeedRow<'passage'>[], files: SeedFiles): Problem[] {
  return grouped(rows, (row) => `${row.dimension} ${row.from_code}`).flatMap((own) => {
    const sum = own.reduce((all, { mode }) => all + mode, 0);
    const first = own[0]!;
    if (Math.abs(sum - 1) <= TOLERANCE) return [];
    return [
      {
        where: files.passage!,
        line: first.line,
        column: 'mode',
        rule: 'passage_sum',
        what: `the shares of ${first.from_code} sum to ${Number(sum.toFixed(6))}, not to 1.`,
        why: 'the old code is the total of what became of it.',
        fix: 'add the code that the rest went to, or correct the shares.',
      },
    ];
  });
}
