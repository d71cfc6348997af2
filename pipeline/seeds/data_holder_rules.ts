import { SEEDS } from '../dictionary/tables.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, Seeds } from './row.ts';
import { TEMPLATE_FILES } from './templates.ts';

/** What can be wrong with the list of data to obtain: an input that nothing reads, a file that cannot be filled. */
export function dataHolderProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const parameters = new Set((seeds.parameter ?? []).map((row) => row.parameter));
  const measures = new Set((seeds.measure ?? []).map((row) => `series/${row.measure}`));
  const inputs = [...parameters, ...measures, ...Object.keys(SEEDS).map((name) => `seed/${name}`)];
  const templates = [
    ...TEMPLATE_FILES,
    ...Object.values(project.seeds).filter((path) => typeof path === 'string'),
  ];
  return (seeds.data_holder ?? []).flatMap((row) => {
    const problem = (column: string, rule: string, what: string, fix: string) => ({
      where: files.data_holder!,
      line: row.line,
      column,
      rule,
      what,
      fix,
    });
    const unknown = row.input
      .split('|')
      .filter((input) => !inputs.includes(input) && !input.startsWith('missing/'))
      .map((input) =>
        problem(
          'input',
          'unknown_input',
          `"${input}" is no parameter, series or seed.`,
          suggestion(input, inputs),
        ),
      );
    const template = row.template;
    return templates.includes(template)
      ? unknown
      : [
          ...unknown,
          problem(
            'template',
            'unknown_template',
            `there is no file ${template} to fill.`,
            suggestion(template, templates),
          ),
        ];
  });
}
