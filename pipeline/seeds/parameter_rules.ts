import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { inflowProblems } from './inflow_rules.ts';
import { nationalProblems } from './national_rules.ts';
import { grouped, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** What can be wrong with parameters: their ranges, two rows that claim one cell, a rate the balance needs and lacks. */
export function parameterProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...parameterRanges(seeds, files),
    ...parameterTies(seeds, files),
    ...inflowProblems(seeds, files),
    ...nationalProblems(seeds, files),
    ...(project.balance.basis === 'flow' ? parametersMissing(project, seeds, files) : []),
  ];
}

/** A name decides nothing, but it may not say a share where the unit says none. */
const SAYS_SHARE = /_(rate|share)$/;

function parameterRanges(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.parameter ?? []).flatMap((row) => {
    const problem = (column: string, what: string, fix: string) => ({
      where: files.parameter!,
      line: row.line,
      column,
      rule: `parameter_${column}`,
      what,
      fix,
    });
    const { parameter: name, value, low, high } = row;
    const found: Problem[] = [];
    const share = row.unit === 'share';
    if (!share && SAYS_SHARE.test(name))
      found.push(
        problem(
          'unit',
          `the name of ${name} says a share, its unit ${row.unit}.`,
          'write share as its unit, and of what under unit_of.',
        ),
      );
    for (const [column, number] of [
      ['value', value],
      ['low', low],
      ['high', high],
    ] as const) {
      if (share && typeof number === 'number' && (number < 0 || number > 1)) {
        found.push(
          problem(
            column,
            `${name} is ${number}, outside 0–1.`,
            'write a share, not a percentage: 0.12 for 12 %.',
          ),
        );
      }
    }
    if (typeof low === 'number' && typeof high === 'number' && low > high) {
      found.push(problem('low', `low ${low} lies above high ${high}.`, 'put the smaller number under low.'));
    } else if (
      typeof value === 'number' &&
      ((typeof low === 'number' && value < low) || (typeof high === 'number' && value > high))
    ) {
      found.push(
        problem(
          'value',
          `the value ${value} of ${name} lies outside its own range.`,
          'widen the range or correct the value.',
        ),
      );
    }
    if ((value === null || value === undefined) !== (row.status === 'unknown')) {
      found.push(
        problem(
          'status',
          `status is ${row.status}, but value is ${value ?? 'empty'}.`,
          'an unknown parameter has status unknown and an empty value; any other has a value.',
        ),
      );
    }
    return found;
  });
}

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

/** Two rows of a parameter that are equally specific for the same cell: which holds could not be told. */
function parameterTies(seeds: Seeds, files: SeedFiles): Problem[] {
  const problems: Problem[] = [];
  for (const rows of grouped(seeds.parameter ?? [], (row) => row.parameter)) {
    const scopeOf = (row: Parameter) => SCOPE.map((column) => row[column]);
    const known = new Set(rows.map((row) => scopeOf(row).join('|')));
    const byMask = grouped(rows, (row) =>
      scopeOf(row)
        .map((code) => (code === '_T' ? '0' : '1'))
        .join(''),
    );
    for (const [i, some] of byMask.entries())
      for (const others of byMask.slice(0, i)) {
        const found = tiesBetween(some, others, known, files);
        problems.push(...found.slice(0, MOST_TIES - problems.length));
        if (problems.length >= MOST_TIES) return problems;
      }
  }
  return problems.sort((a, b) => a.line! - b.line!);
}

type Parameter = SeedRow<'parameter'>;

/** More ties than a person would read about; each needs a row that is there or a fault, so rows bound the work. */
const MOST_TIES = 200;

/** Rows of two kinds of scope that are equally specific, and meet in a cell for which no row speaks. */
function tiesBetween(
  some: readonly Parameter[],
  others: readonly Parameter[],
  known: ReadonlySet<string>,
  files: SeedFiles,
): Problem[] {
  const count = (row: Parameter) => SCOPE.filter((column) => row[column] !== '_T').length;
  if (count(some[0]!) !== count(others[0]!)) return [];
  const common = SCOPE.filter((column) => some[0]![column] !== '_T' && others[0]![column] !== '_T');
  const keyOf = (row: Parameter) => common.map((column) => row[column]).join('|');
  const meeting = new Map(grouped(others, keyOf).map((group) => [keyOf(group[0]!), group]));
  const problems: Problem[] = [];
  for (const row of some)
    for (const other of meeting.get(keyOf(row)) ?? []) {
      const joined = SCOPE.map((column) => (row[column] === '_T' ? other[column] : row[column])).join('|');
      if (known.has(joined)) continue;
      const [first, second] = row.line < other.line ? [row, other] : [other, row];
      problems.push({
        where: files.parameter!,
        line: second.line,
        rule: 'parameter_tie',
        what: `${row.parameter}: this row and line ${first.line} are equally specific and meet in one cell.`,
        why: 'the most specific row wins, and here neither is.',
        fix: 'add a row for the cell in which both hold, or take one away.',
      });
      if (problems.length >= MOST_TIES) return problems;
    }
  return problems;
}

/** What the balance reads by cell of demand, and by programme and region of training. */
const BY_CELL = ['retirement_rate', 'sector_exit_rate', 'stock_emigration_rate'];
const BY_PROGRAMME = [
  'completion_rate',
  'continues_study_share',
  'labour_force_entry_share',
  'stay_in_region_share',
  'abroad_share',
];

/** A rate without which no gap can be told. */
function parametersMissing(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = (seeds.parameter ?? []).filter((row) => row.status !== 'unknown');
  const listed = (seeds.region ?? []).map((row) => row.region_code);
  const parts = listed.filter((code) => !code.startsWith('_'));
  const regions = parts.length > 0 ? parts : ['_T'];
  const holds = (name: string, cell: readonly string[]) =>
    rows.some(
      (row) =>
        row.parameter === name && SCOPE.every((column, i) => row[column] === '_T' || row[column] === cell[i]),
    );
  const proxied = project.balance.proxy === 'insertion';
  const missing = new Map<string, string>();
  const ask = (name: string, sector: string, occupation: string, programme: string) => {
    const region = regions.find((code) => !holds(name, [code, sector, occupation, programme]));
    if (region === undefined || missing.has(name)) return;
    const scope = [region, sector, occupation, programme].filter((code) => code !== '_T').join(', ');
    missing.set(name, scope);
  };
  for (const row of seeds.staffing_share ?? []) {
    for (const name of BY_CELL) {
      // Who knows the ages needs no rate of retirement.
      const byAge = name === 'retirement_rate' && rows.some((own) => own.parameter === 'age_55_plus_share');
      if (!byAge) ask(name, row.sector_code, row.occupation_code, '_T');
    }
  }
  for (const row of seeds.crosswalk ?? []) {
    const programme = row.programme_code;
    for (const name of BY_PROGRAMME)
      ask(proxied && name === 'labour_force_entry_share' ? 'insertion_rate' : name, '_T', '_T', programme);
    if (row.occupation_code !== '_O' && !proxied)
      ask('suitability_share', '_T', row.occupation_code, programme);
  }
  return [...missing].map(([name, scope]) => ({
    where: files.parameter!,
    rule: 'parameter_missing',
    what: `${name} has no value for ${scope}${missing.size > 1 ? ' (first cell found)' : ''}.`,
    why: 'a balance of flows reads it in every cell, and a missing rate is not zero.',
    fix: 'add a row; _T in a code column means every one.',
  }));
}
