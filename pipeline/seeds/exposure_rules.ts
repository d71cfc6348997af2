import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** An exposure that belongs to another occupation than it says, or that feeds a scenario nobody runs. */
export function exposureProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const iscoOf = new Map((seeds.occupation ?? []).map((row) => [row.occupation_code, row.isco08]));
  const scenarios = project.scenarios.map(({ id }) => id);
  return (seeds.exposure ?? []).flatMap((row) => {
    const isco = iscoOf.get(row.occupation_code);
    const problem = { where: files.exposure!, line: row.line };
    return [
      ...(isco === undefined || isco === row.isco08
        ? []
        : [
            {
              ...problem,
              column: 'isco08',
              rule: 'exposure_isco',
              what: `${row.occupation_code} is ${isco ?? 'without a code'} in ${files.occupation}, and ${row.isco08} here.`,
              why: 'the index is joined by the unit group of ISCO-08: this is the score of another occupation.',
              fix: 'take the score of the unit group of the occupation, or correct its code.',
            },
          ]),
      ...(row.scenario === null || scenarios.includes(row.scenario)
        ? []
        : [
            {
              ...problem,
              column: 'scenario',
              rule: 'unknown_scenario',
              what: `"${row.scenario}" is no scenario of the project.`,
              why: 'the row says which scenario follows from it.',
              fix: suggestion(row.scenario, scenarios),
            },
          ]),
    ];
  });
}
