import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import type { Problem } from '../problem.ts';
import { NOTATIONS } from './part_of_year.ts';

/** Of each rule and column of a source: a person reads some, and a million would fill the memory. */
const MOST_TOLD = 1000;

const REFUSED = `
  select source_id, file, line, column_name, rule, told, reason, shape,
    row_number() over kind as nth, count(*) over (partition by source_id, rule, column_name) as of_kind
  from staging.rejected_row
  window kind as (partition by source_id, rule, column_name order by line, told)
  qualify nth <= ${MOST_TOLD} order by file, rule, column_name, line, told`;

interface Refused {
  source_id: string;
  file: string;
  line: number;
  column_name: string;
  rule: string;
  told: string;
  reason: string;
  shape: string | null;
  nth: number;
  of_kind: number;
}

/** Refused values of some sources, as they are told to the person who has the files; of each kind the first thousand. */
export async function rejectProblems(
  connection: DuckDBConnection,
  sourceIds: readonly string[],
): Promise<Problem[]> {
  const rows = (await select<Refused>(connection, REFUSED)).filter((row) =>
    sourceIds.includes(row.source_id),
  );
  return rows.flatMap((row) => {
    const problem = {
      where: row.file,
      line: row.line,
      ...(row.column_name === '' ? {} : { column: row.column_name }),
      rule: row.rule,
      what: row.told,
      openly: { what: row.shape === null ? row.reason : `${row.reason} It looks like ${row.shape}` },
      ...(HELP[row.rule] ?? {}),
    };
    const left = row.nth === MOST_TOLD ? row.of_kind - MOST_TOLD : 0;
    const what = `${left} values more are refused by this rule.`;
    return left === 0 ? [problem] : [problem, { ...problem, what, openly: { what } }];
  });
}

/** Why each rule is there and what a person can do about it. */
const HELP: Record<string, { why: string; fix: string }> = {
  not_a_number: {
    why: 'the value column is declared as a number, with the decimal and thousands marks of the source.',
    fix: 'correct the cell, or declare `thousands`, `decimal`, `flags` or `missing` on the source.',
  },
  not_a_year: {
    why: 'a series is yearly; a quarter, a half or a school year is not one calendar year.',
    fix: 'give one year of four digits, or declare on the source what the file writes: `years: { kind: school }`, fiscal or date; a column of months, quarters or halves is mapped to `period`.',
  },
  not_a_period: {
    why: 'a part of a year tells its year only where its months are known.',
    fix: `${NOTATIONS}, and \`recode: { period: { "1": M1 } }\` says what a number stands for.`,
  },
  column_count: {
    why: 'a row must have one cell for each column of the header.',
    fix: 'look for a missing or an unquoted delimiter in the row.',
  },
  unknown_code: {
    why: 'a code outside the code lists would drop out of every total unseen.',
    fix: 'correct the code, or add it (or the spelling) to the seed.',
  },
  former_code: {
    why: 'a code of another day covers another perimeter than those of today, and would be counted beside them.',
    fix: 'give the value under present codes, or add rows to the seed `passage`: what share of it went where, and who says so.',
  },
  unit: {
    why: 'values of different units must never be added.',
    fix: 'convert the value, or set `unit` and `multiplier` on the source.',
  },
  basis: {
    why: 'a reader is told of every number what it rests on, and only what was observed or derived is fitted.',
    fix: 'write observed, derived, imputed, assumed or illustrative, or map no column `basis` where all rows are observed.',
  },
  grade: {
    why: 'a grade says how far a figure can be trusted.',
    fix: 'write A (official), B (relayed), C (estimate) or D (assumption), or leave the cell empty.',
  },
  not_a_count: {
    why: 'a value that few units contribute to is protected by how many they are (disclosure.contributors).',
    fix: 'write a whole number, or leave the cell empty where nobody knows.',
  },
  not_a_share: {
    why: 'a value that one unit dominates is protected by its share (disclosure.dominance).',
    fix: 'write what the largest units make up of the value, 0 to 1, or leave the cell empty where nobody knows.',
  },
  personal_text: {
    why: 'what a row says of its source is published as it stands, and nobody is to be found by it.',
    fix: 'name the source without a person, or map no column to source.',
  },
  year_range: {
    why: 'an observation lies between first_year of the project and the as-of date.',
    fix: 'correct the year, or set first_year or --as-of.',
  },
  negative: { why: 'this measure is declared nonnegative in seeds.', fix: 'correct the sign or the value.' },
  magnitude: {
    why: 'a number beyond what the world holds, or next to nothing, is a slip of a hand or of a program.',
    fix: 'correct the cell, or set `multiplier` on the source.',
  },
  above_whole: {
    why: 'the unit of this measure is a share, and no part is larger than its whole.',
    fix: 'set `multiplier: 0.01` on a source that writes per cent, or correct the value.',
  },
  duplicate_key: {
    why: 'two values for one region, sector, occupation, programme, definition and year cannot both be true.',
    fix: 'keep one, or give the second its own definition.',
  },
};
