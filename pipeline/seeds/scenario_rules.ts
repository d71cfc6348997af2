import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, Seeds } from './row.ts';
import { stepScopeProblems, withRetirement } from './step_rules.ts';

/** Series a scenario may change; anything else is a parameter. */
const SERIES = ['employment', 'exports', 'new_entrants'];

/** What can be wrong with scenarios and moves: names nobody knows, values that are no share, a sector that moves into itself. */
export function scenarioProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...stepProblems(project, seeds, files),
    ...stepScopeProblems(project, seeds, files),
    ...moveProblems(seeds, files),
  ];
}

function stepProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const scenarios = project.scenarios.map((scenario) => scenario.id);
  const parameters = withRetirement(new Set((seeds.parameter ?? []).map((row) => row.parameter)));
  return (seeds.scenario_step ?? []).flatMap((row) => {
    const problem = (column: string, what: string, fix: string): Problem => ({
      where: files.scenario_step!,
      line: row.line,
      column,
      rule: `scenario_${column}`,
      what,
      fix,
    });
    const found: Problem[] = [];
    const scenario = row.scenario;
    const name = row.name;
    if (!scenarios.includes(scenario)) {
      found.push(
        problem(
          'scenario',
          `the scenario "${scenario}" is not one of the project file.`,
          `give it a title under scenarios, or ${suggestion(scenario, scenarios)}`,
        ),
      );
    } else if (scenario === scenarios[0]) {
      found.push(
        problem(
          'scenario',
          `"${scenario}" is the first scenario, the trend, which nothing changes.`,
          'move the step to a scenario of its own.',
        ),
      );
    }
    const known = row.target === 'series' ? SERIES : [...parameters];
    if (!known.includes(name))
      found.push(
        problem('name', `"${name}" is not a ${row.target} that the balance reads.`, suggestion(name, known)),
      );
    if (row.target === 'series' && name === 'exports' && row.operation !== 'set')
      found.push(
        problem(
          'operation',
          `exports are led to a value, they cannot be changed by ${row.operation}.`,
          'write set, and the exports to be reached.',
        ),
      );
    if (!(Number(row.phase_years) >= 0))
      found.push(
        problem(
          'phase_years',
          'a phase cannot be shorter than nothing.',
          'write 0 for an effect that is there at once.',
        ),
      );
    if (row.operation === 'multiply' && Number(row.value) < 0)
      found.push(
        problem('value', `a factor cannot be negative: ${row.value}.`, 'write 0.9 for ten per cent less.'),
      );
    if (row.target === 'series' && row.operation === 'set' && Number(row.value) <= 0) {
      found.push(
        problem(
          'value',
          `a total is led to a value above zero, not to ${row.value}.`,
          'multiply by 0 to end a series.',
        ),
      );
    }
    const [low, high] = [row.low, row.high] as (number | null)[];
    if ((low === null) !== (high === null))
      found.push(problem('low', 'a range needs both ends, or neither.', 'give low and high.'));
    else if (low !== null && high !== null && !(low! <= Number(row.value) && Number(row.value) <= high!)) {
      found.push(
        problem(
          'value',
          `the value ${row.value} lies outside its own range ${low} … ${high}.`,
          'correct the value or the range.',
        ),
      );
    }
    return found;
  });
}

function moveProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const out = new Map<string, number>();
  return (seeds.sector_move ?? []).flatMap((row) => {
    const problem = (column: string, what: string, fix: string): Problem => ({
      where: files.sector_move!,
      line: row.line,
      column,
      rule: `move_${column}`,
      what,
      fix,
    });
    const from = row.from_sector;
    const sum = (out.get(from) ?? 0) + Number(row.rate);
    out.set(from, sum);
    if (from === row.to_sector)
      return [
        problem('to_sector', `${from} moves into itself.`, 'people who stay in their sector do not move.'),
      ];
    return sum > 1
      ? [problem('rate', `the moves out of ${from} sum to ${sum}, more than all of it.`, 'lower the rates.')]
      : [];
  });
}
