import { edited, type Files, lines } from './write_project.ts';

const COLUMNS =
  'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source';

/**
 * A project with a second scenario, `other`.
 *
 * @param steps from `target` to `phase_years`.
 */
export function withSteps(files: Files, ...steps: readonly string[]): Files {
  const titled = edited(
    files,
    'adequation.yaml',
    '    titles: { fr: Tendance }',
    '    titles: { fr: Tendance }\n  - id: other\n    titles: { fr: Autre }',
  );
  return {
    ...edited(titled, 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n'),
    'seeds/scenarios.csv': lines(
      COLUMNS,
      ...steps.map((step, i) => `other,${i + 1},${step},assumed,D,tests`),
    ),
  };
}
