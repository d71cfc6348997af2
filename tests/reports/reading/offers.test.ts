/** The largest intake that the what-if page offers is one of the people whom it counts. */
import { expect, test } from 'vitest';
import { openReader, sqlFile } from '../../../reports/reading/database.ts';
import { built } from '../../pipeline/tiny/released.ts';
import { sharesFiles } from '../../pipeline/tiny/shares_files.ts';
import { edited, type Files, lines } from '../../pipeline/tiny/write_project.ts';

/** A scenario on the perimeter of the run aims at 1,500 entrants a year; one on the wider perimeter at 9,000. */
function files(): Files {
  const more = '    titles: { fr: Tendance }\n  - id: more\n    titles: { fr: Plus }\n';
  const named = edited(
    edited(sharesFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n'),
    'adequation.yaml',
    '    titles: { fr: Tendance }\n',
    more,
  );
  const step = (scenario: string, value: number) =>
    `${scenario},1,series,new_entrants,_T,_T,_T,_T,set,${value},,,2026,3,assumed,D,tests`;
  return {
    ...named,
    'seeds/scenarios.csv': lines(
      'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source',
      step('more', 1500),
      step('all_courses', 9000),
    ),
  };
}

test('aims of another perimeter of supply are of other people', async () => {
  const reader = await openReader(await built(files()));
  try {
    const rows = await reader.rows<{ offer_persons: number }>(sqlFile('what_if/offers'));
    expect(rows.map((row) => row.offer_persons)).toEqual([1500]);
  } finally {
    reader.close();
  }
});
