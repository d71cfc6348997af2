import { expect, it } from 'vitest';
import type { VerdictRow } from '../../../reports/reading/rows.ts';
import { decidingData } from '../../../reports/reading/verdict.ts';

const waiting = (occupation_code: string, deciding_input: string, data_id: string | null): VerdictRow => ({
  region_code: 'R1',
  occupation_code,
  verdict: 'undecided',
  deciding_input,
  data_id,
  name_fr: data_id === null ? null : 'emplois par région',
  holder_fr: data_id === null ? null : 'CNSS',
  short_persons: 1,
  over_persons: 0,
  p_short: 0.5,
  gap_cum_central_persons: -1,
  is_illustrative: false,
});

it('a datum that tells two inputs decides the specialties of both, as the roadmap counts them', () => {
  const rows = [
    waiting('A', 'seed/pool', null),
    waiting('B', 'seed/pool', null),
    waiting('C', 'series/employment', 'jobs'),
    waiting('D', 'share/employment/region', 'jobs'),
    waiting('E', 'share/employment/region', 'jobs'),
  ];
  expect(decidingData(rows, 'fr')).toMatchObject([
    {
      name: 'emplois par région',
      holder: 'CNSS',
      inputs: ['share/employment/region', 'series/employment'],
      occupations: ['C', 'D', 'E'],
      n: 3,
    },
    { name: '', inputs: ['seed/pool'], occupations: ['A', 'B'], n: 2 },
  ]);
});
