import type { Problem } from '../problem.ts';
import { capacityOf, durationOf, type Lever, type PlanSpan, servedBy } from './lever.ts';
import { grouped, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** What budgets and minimums may not ask: nothing of another year, and nothing that cannot be. */
export function planLimitProblems(seeds: Seeds, files: SeedFiles, span: PlanSpan): Problem[] {
  const budgets = seeds.plan_budget ?? [];
  const minimums = seeds.plan_minimum ?? [];
  return [
    ...budgets.flatMap((row) => outside(span, row, files.plan_budget!, 'budget')),
    ...minimums.flatMap((row) => outside(span, row, files.plan_minimum!, 'minimum')),
    ...minimums.flatMap((row) => neverMet(seeds, files, row, span)),
    ...aboveCapacity(seeds, files, span),
    ...aboveBudget(seeds, files),
  ];
}

type Minimum = SeedRow<'plan_minimum'>;

function outside(
  { first, last }: PlanSpan,
  row: SeedRow<'plan_budget'> | Minimum,
  where: string,
  what: string,
): Problem[] {
  const { year } = row;
  if (year >= first && year <= last) return [];
  return [
    {
      where,
      line: row.line,
      column: 'year',
      rule: `plan_${what}_year`,
      what: `${year} is outside the plan, which goes from ${first} to ${last}.`,
      why: `a ${what} of another year would change nothing.`,
      fix: 'correct the year, or set plan.first_year or target_year in the project file.',
    },
  ];
}

const leverOf = (seeds: Seeds, row: Minimum) => seeds.lever?.find((own) => own.lever_code === row.lever_code);

/** A minimum that no plan could keep, whatever else it did. */
function neverMet(seeds: Seeds, files: SeedFiles, row: Minimum, { last }: PlanSpan): Problem[] {
  const lever = leverOf(seeds, row);
  if (lever === undefined) return [];
  const found: Problem[] = [];
  const told = (column: string, what: string, fix: string) =>
    found.push({
      where: files.plan_minimum!,
      line: row.line,
      column,
      rule: 'plan_minimum_lever',
      what,
      fix,
    });
  if (lever.use !== 'active')
    told(
      'lever_code',
      `${row.lever_code} is only listed, and the plan opens none of it.`,
      `set its use to active in ${files.lever}, or take this row away.`,
    );
  if (lever.first_year !== null && row.year < lever.first_year)
    told(
      'year',
      `${row.lever_code} opens in ${lever.first_year} (line ${lever.line} of ${files.lever}), and ${row.starts} starts of it are asked for in ${row.year}.`,
      'ask for a later year.',
    );
  const arrival = row.year + Math.ceil(durationOf(seeds, lever) ?? 0);
  if (row.year <= last && arrival > last)
    told(
      'year',
      `who starts ${row.lever_code} in ${row.year} arrives in ${arrival}, after ${last}: the plan opens none then.`,
      'ask for an earlier year.',
    );
  if (row.region_code.startsWith('_'))
    told(
      'region_code',
      `a minimum stands for one region, and "${row.region_code}" is none.`,
      'name a region.',
    );
  const trains = lever.kind === 'train_trainers';
  if (trains ? row.occupation_code !== '_Z' : !servedBy(seeds, lever).includes(row.occupation_code))
    told(
      'occupation_code',
      trains
        ? `${row.lever_code} trains trainers, of no specialty, and not ${row.occupation_code}.`
        : `${row.lever_code} brings nobody to ${row.occupation_code}.`,
      trains ? 'write _Z.' : `name one of ${servedBy(seeds, lever).join(', ')}.`,
    );
  return found;
}

const count = (value: number) => String(Math.round(value * 100) / 100);
const linesOf = (rows: readonly { line: number }[]) =>
  `${rows.length === 1 ? 'line' : 'lines'} ${rows.map(({ line }) => line).join(', ')}`;

/** Minimums of a lever and year together, against what their region may open and all regions together. */
function aboveCapacity(seeds: Seeds, files: SeedFiles, span: PlanSpan): Problem[] {
  return (seeds.lever ?? [])
    .filter((lever) => lever.use === 'active')
    .flatMap((lever) => {
      const own = (seeds.plan_minimum ?? []).filter((row) => row.lever_code === lever.lever_code);
      const byYear = grouped(own, (row) => row.year);
      return byYear.flatMap((rows) => [
        ...grouped(rows, (row) => row.region_code).flatMap((here) =>
          tooMany(seeds, files, lever, here, here[0]!.region_code, span),
        ),
        ...tooMany(seeds, files, lever, rows, '_T', span),
      ]);
    });
}

function tooMany(
  seeds: Seeds,
  files: SeedFiles,
  lever: Lever,
  rows: readonly Minimum[],
  region: string,
  span: PlanSpan,
): Problem[] {
  const [first] = rows;
  const { year } = first!;
  const capacity = capacityOf(seeds, lever, region, year, span);
  const asked = rows.reduce((sum, row) => sum + row.starts, 0);
  if (capacity === null || asked <= capacity.starts + 1e-9) return [];
  const place = region === '_T' ? 'in all regions together' : `in ${region}`;
  const allows =
    capacity.line === null
      ? `${files.lever_capacity ?? 'no file of capacities'} has no row of it there`
      : `line ${capacity.line} of ${files.lever_capacity} allows ${count(capacity.starts)} in that year`;
  return [
    {
      where: files.plan_minimum!,
      line: first!.line,
      column: 'starts',
      rule: 'plan_minimum_capacity',
      what: `${count(asked)} starts of ${lever.lever_code} are insisted on ${place} in ${year} (${linesOf(rows)}), and ${allows}.`,
      why: 'a plan keeps every capacity, grown by the ramp of the lever.',
      fix: 'ask for fewer, or raise the capacity.',
    },
  ];
}

/** A budget that what is insisted on alone exceeds. */
function aboveBudget(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.plan_budget ?? []).flatMap((budget) => {
    const rows = (seeds.plan_minimum ?? []).filter(
      (row) => row.year === budget.year && leverOf(seeds, row)?.use === 'active',
    );
    const cost = rows.reduce((sum, row) => sum + row.starts * leverOf(seeds, row)!.cost_money, 0);
    if (cost <= budget.budget_money) return [];
    return [
      {
        where: files.plan_budget!,
        line: budget.line,
        column: 'budget_money',
        rule: 'plan_budget_minimum',
        what: `the budget of ${budget.year} is ${count(budget.budget_money)}, and its own minimums cost ${count(cost)} (${linesOf(rows)} of ${files.plan_minimum}).`,
        why: 'both are kept by every plan: there would be none.',
        fix: 'raise the budget, or ask for fewer starts.',
      },
    ];
  });
}
