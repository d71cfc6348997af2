import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

/** By what the series that a scenario may change are told apart: exports are those of the whole country. */
const SERIES_BY: Readonly<Record<string, readonly (typeof SCOPE)[number][]>> = {
  employment: ['region_code', 'sector_code', 'occupation_code'],
  exports: [],
  new_entrants: ['region_code', 'programme_code'],
};

/** Steps that name a place by which their series is not told, per cent for a share, and steps of a balance that has none. */
export function stepScopeProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const steps = seeds.scenario_step ?? [];
  return [
    ...(project.balance.basis === 'stock' ? stepsOfStocks(steps, files) : []),
    ...scopes(steps, files),
    ...percentages(steps, seeds, files),
  ];
}

/** Retirement has a rate to step on where its ages tell it, too. */
export function withRetirement(parameters: ReadonlySet<string>): ReadonlySet<string> {
  return parameters.has('age_55_plus_share') ? new Set([...parameters, 'retirement_rate']) : parameters;
}

type Step = SeedRow<'scenario_step'>;

function scopes(steps: readonly Step[], files: SeedFiles): Problem[] {
  return steps.flatMap((row) => {
    const told = row.target === 'series' ? SERIES_BY[row.name] : undefined;
    if (told === undefined) return [];
    return SCOPE.filter((column) => !told.includes(column) && row[column] !== '_T').map((column) => ({
      where: files.scenario_step!,
      line: row.line,
      column,
      rule: 'step_scope',
      what: `${row.name} of ${row[column]} alone is to be changed.`,
      why: `${row.name} is not told apart by ${column.replace('_code', '')}: the step would change all of it.`,
      fix:
        told.length === 0
          ? 'write _T and the value of the whole country, or lead employment of that place.'
          : `write _T; a step on ${row.name} may name ${told.map((own) => own.replace('_code', '')).join(', ')}.`,
    }));
  });
}

/** The balance holds a share within 0–1: what is led to 85 would be all of it. */
function percentages(steps: readonly Step[], { parameter = [] }: Seeds, files: SeedFiles): Problem[] {
  const shares = withRetirement(
    new Set(parameter.filter(({ unit }) => unit === 'share').map((row) => row.parameter)),
  );
  return steps.flatMap((row) => {
    if (row.target !== 'parameter' || !shares.has(row.name) || row.operation === 'multiply') return [];
    return (['value', 'low', 'high'] as const)
      .filter((column) => Math.abs(row[column] ?? 0) > 1)
      .map((column) => ({
        where: files.scenario_step!,
        line: row.line,
        column,
        rule: 'step_share',
        what: `${row.name} is a share, and a step has ${row[column]} for it.`,
        fix: 'write a share, not a percentage: 0.12 for 12 %.',
      }));
  });
}

function stepsOfStocks(steps: readonly Step[], files: SeedFiles): Problem[] {
  return steps.map(({ line, scenario }) => ({
    where: files.scenario_step!,
    line,
    rule: 'step_of_stocks',
    what: `a step of ${scenario} is to change a balance of stocks.`,
    why: 'a balance of stocks sets two series beside each other as they are: every scenario would tell the same.',
    fix: 'take the step out, or make it a balance of flows (balance.basis: flow).',
  }));
}
