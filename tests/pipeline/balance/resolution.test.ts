/** The row of a parameter that the balance reads in each place is the one that checks and causes read. */
import { expect, test } from 'vitest';
import { readNumbers } from '../../../pipeline/balance/numbers.ts';
import { rowFor, scopesOf } from '../../../pipeline/balance/resolution.ts';
import { createDatabase, select } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { upToLeaves } from '../tiny/up_to_leaves.ts';
import { edited, writeProject } from '../tiny/write_project.ts';

/** Rates of one sector, of one specialty, and of one specialty of one sector of one region, beside those of the whole. */
const NARROWER = [
  'retirement_rate,_T,IT,_T,_T,0.03,,,share,assumed,D,tests',
  'retirement_rate,R1,IT,DEV,_T,0.04,,,share,assumed,D,tests',
  'sector_exit_rate,R2,CC,_T,_T,0.05,,,share,assumed,D,tests',
].join('\n');

test('every place that SQL resolves reads the same row, the most specific one', async () => {
  const base = flowFiles();
  const seeds = String(base['seeds/parameters.csv']);
  const written = writeProject(edited(base, 'seeds/parameters.csv', seeds, `${seeds.trim()}\n${NARROWER}\n`));
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  try {
    const imputed = await upToLeaves(connection, project);
    const { all } = await readNumbers(connection, imputed);
    const scopes = scopesOf(all);
    const resolved = await select<Record<string, string>>(
      connection,
      'select * from intermediate.leaf_parameter order by all',
    );
    const told = resolved.map((own) => own.parameter_id);
    const read = resolved.map((own) => {
      const at = rowFor(
        scopes,
        own.parameter!,
        own.region_code!,
        own.sector_code!,
        own.occupation_code!,
        own.programme_code!,
      );
      return at === undefined ? undefined : all[at]!.id;
    });
    expect(read).toEqual(told);
    expect(new Set(told.filter((id) => /^(retirement|sector_exit)/.test(id!))).size).toBeGreaterThan(4);
  } finally {
    close();
  }
});

test('where no row holds there is none', () => {
  expect(rowFor(scopesOf([]), 'retirement_rate', 'R1', '_T', '_T', '_T')).toBeUndefined();
});
