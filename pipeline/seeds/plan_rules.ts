import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { newestDelivery, planFirstYear } from '../project/edition.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** What can be wrong with levers, budgets and minimums of the plan. */
export function planProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const first = planFirstYear(project, newestDelivery(project.sources));
  return [
    ...unknownNames(seeds, files),
    ...tooLate(project, seeds, files, first),
    ...withoutDuration(seeds, files),
    ...servingNothing(seeds, files),
    ...budgetsOutside(project, seeds, files, first),
    ...budgetsWithoutCosts(seeds, files),
    ...minimumsOutside(project, seeds, files, first),
  ];
}

function durationOf(seeds: Seeds, lever: SeedRow<'lever'>): number | null {
  const programme = seeds.programme?.find((row) => row.programme_code === lever.programme_code);
  const years = lever.duration_years ?? programme?.duration_years ?? null;
  return years === null ? null : Number(years);
}

function unknownNames(seeds: Seeds, files: SeedFiles): Problem[] {
  const programmes = (seeds.programme ?? []).map((row) => row.programme_code);
  const occupations = (seeds.occupation ?? []).map((row) => row.occupation_code);
  return (seeds.lever ?? []).flatMap((row) => {
    const unknown = (column: string, code: string, known: readonly string[]): Problem[] =>
      known.includes(code)
        ? []
        : [
            {
              where: files.lever!,
              line: row.line,
              column,
              rule: 'unknown_code',
              what: `"${code}" is not in the code list.`,
              fix: suggestion(code, known),
            },
          ];
    const named = (row.occupation_codes ?? '').split('|').filter(Boolean);
    return [
      ...(row.programme_code === null ? [] : unknown('programme_code', row.programme_code, programmes)),
      ...named.flatMap((code) => unknown('occupation_codes', code.trim(), occupations)),
    ];
  });
}

/** An active lever must still bring somebody: one that cannot is to be declared as listed, and is then named. */
function tooLate(project: Project, seeds: Seeds, files: SeedFiles, first: number): Problem[] {
  return (seeds.lever ?? []).flatMap((row) => {
    const duration = durationOf(seeds, row);
    if (row.use !== 'active' || duration === null) return [];
    const arrival = first + Math.ceil(duration);
    if (arrival <= project.target_year) return [];
    return [
      {
        where: files.lever!,
        line: row.line,
        column: row.duration_years === null ? 'programme_code' : 'duration_years',
        rule: 'lever_too_late',
        what: `${row.lever_code} takes ${duration} years: a class of ${first} arrives in ${arrival}, after ${project.target_year}.`,
        why: 'the plan counts only who arrives by the target year of the project.',
        fix: 'set use to listed, so that it is named and not planned, or set a later target_year.',
      },
    ];
  });
}

function withoutDuration(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.lever ?? [])
    .filter((row) => durationOf(seeds, row) === null)
    .map((row) => ({
      where: files.lever!,
      line: row.line,
      column: 'duration_years',
      rule: 'lever_duration',
      what: `${row.lever_code} has no duration, and no programme that has one.`,
      fix: 'write the years from start to arrival; 0 for people who arrive at once.',
    }));
}

/** The occupations a lever names narrow what its programme trains for: with none in common it would open nothing. */
function servingNothing(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.lever ?? []).flatMap((row) => {
    const named = (row.occupation_codes ?? '').split('|').filter(Boolean);
    if (row.use !== 'active' || row.programme_code === null || named.length === 0) return [];
    const trained = (seeds.crosswalk ?? [])
      .filter((own) => own.programme_code === row.programme_code && own.occupation_code !== '_O')
      .map((own) => own.occupation_code);
    if (trained.length === 0 || named.some((code) => trained.includes(code.trim()))) return [];
    return [
      {
        where: files.lever!,
        line: row.line,
        column: 'occupation_codes',
        rule: 'lever_occupations',
        what: `${row.lever_code} names ${named.join(', ')}, and ${row.programme_code} trains for ${[...new Set(trained)].join(', ')}.`,
        why: 'a lever opens places only in what its programme trains for.',
        fix: `name one of these, or add the specialty to the programme in ${files.crosswalk}.`,
      },
    ];
  });
}

function budgetsOutside(project: Project, seeds: Seeds, files: SeedFiles, first: number): Problem[] {
  return (seeds.plan_budget ?? []).flatMap((row) =>
    outside(project, first, row, files.plan_budget!, 'budget'),
  );
}

function outside(
  project: Project,
  first: number,
  row: SeedRow<'plan_budget'> | SeedRow<'plan_minimum'>,
  where: string,
  what: string,
): Problem[] {
  const year = Number(row.year);
  if (year >= first && year <= project.target_year) return [];
  return [
    {
      where,
      line: row.line,
      column: 'year',
      rule: `plan_${what}_year`,
      what: `${year} is outside the plan, which goes from ${first} to ${project.target_year}.`,
      why: `a ${what} of another year would change nothing.`,
      fix: 'correct the year, or set plan.first_year or target_year in the project file.',
    },
  ];
}

/** A budget limits a sum of costs: one cost that is missing would count as nothing. */
function budgetsWithoutCosts(seeds: Seeds, files: SeedFiles): Problem[] {
  const first = seeds.plan_budget?.[0];
  if (first === undefined) return [];
  return (seeds.lever ?? [])
    .filter((row) => row.use === 'active' && row.cost_money === null)
    .map((row) => ({
      where: files.lever!,
      line: row.line,
      column: 'cost_money',
      rule: 'lever_cost',
      what: `${row.lever_code} has no cost, but ${files.plan_budget} sets a budget.`,
      why: 'a lever without a cost would be free.',
      fix: 'write its cost, set use to listed, or take the budget away.',
    }));
}

function minimumsOutside(project: Project, seeds: Seeds, files: SeedFiles, first: number): Problem[] {
  return (seeds.plan_minimum ?? []).flatMap((row) => {
    const lever = seeds.lever?.find((own) => own.lever_code === row.lever_code);
    const listed: Problem[] =
      lever === undefined || lever.use === 'active'
        ? []
        : [
            {
              where: files.plan_minimum!,
              line: row.line,
              column: 'lever_code',
              rule: 'plan_minimum_lever',
              what: `${row.lever_code} is only listed, and the plan opens none of it.`,
              fix: `set its use to active in ${files.lever}, or take this row away.`,
            },
          ];
    return [...listed, ...outside(project, first, row, files.plan_minimum!, 'minimum')];
  });
}
