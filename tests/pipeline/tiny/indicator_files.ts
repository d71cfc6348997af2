import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';
import { flowFiles } from './flow_files.ts';
import { appended, edited, type Files, lines } from './write_project.ts';

/**
 * The tiny balance of flows with every indicator of the shipped seeds, said to hold all sectors, and with what the
 * causes read. The recent state of DEV is published; that of OPS is not, and nothing tells it.
 */
export function indicatorFiles(): Files {
  let files: Files = { ...flowFiles() };
  for (const name of ['indicators', 'indicator_classes', 'indicator_matrix'])
    files = { ...files, [`seeds/${name}.csv`]: readFileSync(join(ROOT, `seeds/common/${name}.csv`), 'utf8') };
  files = {
    ...files,
    'seeds/recent_states.csv': lines(
      '# One published state.',
      'occupation_code,state,source',
      'DEV,shortage,tests',
    ),
  };
  files = edited(
    files,
    'adequation.yaml',
    '  indicator_class: seeds/indicator_classes.csv\n',
    `  indicator_class: seeds/indicator_classes.csv
  indicator_matrix: seeds/indicator_matrix.csv
  recent_state: seeds/recent_states.csv
`,
  );
  files = edited(files, 'adequation.yaml', 'splices: []\n', 'splices: []\nall_sectors: true\n');
  for (const row of [
    'sector_exit_benchmark_rate,_T,_T,_T,_T,0.04,,,share,found,C,tests',
    'cause_shortage_probability_share,_T,_T,_T,_T,0.66,,,share,assumed,D,tests',
  ])
    files = appended(files, 'seeds/parameters.csv', row);
  return files;
}
