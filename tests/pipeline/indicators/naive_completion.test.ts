/** The last two years of a programme of which one was counted by itself and the other as a part of its whole. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { SHARES, sharesFiles } from '../tiny/shares_files.ts';
import type { Files } from '../tiny/write_project.ts';

const COUNTED = { region: 'R1', programme: 'licence', year: 2025, persons: 150 };

function files(): Files {
  const ofEntrants = SHARES.filter((row) => row.startsWith('new_entrants'));
  const shared = sharesFiles([
    ...SHARES,
    ...ofEntrants.map((row) => row.replace('new_entrants', 'completed')),
  ]);
  const { region, programme, year, persons } = COUNTED;
  const years = Array.from({ length: 12 }, (_, t) => 2014 + t);
  const completed = years.map((own, t) => `${own},_T,all,completed,${500 + 12 * t + ((5 * t) % 7)},register`);
  return {
    ...shared,
    'inputs/training.csv': `${[
      String(shared['inputs/training.csv']).trim(),
      ...completed,
      `${year},${region},${programme},completed,${persons},register`,
    ].join('\n')}\n`,
  };
}

test('completions are the mean of two years, and not of one of them twice', async () => {
  const [before] = await askOnce<{ value: number }>(
    files(),
    `select c.value from imputation.central c join imputation.node n using (node_id)
     where n.measure = 'completed' and n.definition = 'register' and n.region_code = 'R1' and n.programme_code = 'licence' and c.year = 2024`,
  );
  expect(Math.abs(before!.value - COUNTED.persons)).toBeGreaterThan(1);
  // A fifth of the licence leads to OPS, and nothing else does.
  const [naive] = await askOnce<{ persons: number }>(
    files(),
    `select sum(completions_persons)::double as persons from intermediate.naive_completion
     where region_code = 'R1' and occupation_code = 'OPS'`,
  );
  expect(naive!.persons).toBeCloseTo((0.2 * (before!.value + COUNTED.persons)) / 2, 4);
});
