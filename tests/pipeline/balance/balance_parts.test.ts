/** Parts of the balance that only some projects have: an initial imbalance, and moves between sectors. */
import { describe, expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { SIDES_SOURCE } from '../tiny/sides_source.ts';
import { appended, edited, type Files, lines } from '../tiny/write_project.ts';

const CELL = `not b.is_total and b.region_code = 'R1' and b.sector_code = 'IT' and b.occupation_code = 'DEV'`;

describe('an initial imbalance', () => {
  const [JOBSEEKERS, VACANCIES, FRICTIONAL] = [180, 45, 0.03];

  /** Both sides of R1 / IT / DEV at the end of 2025; of no other cell is anything known. */
  function files(): Files {
    let all = edited(
      flowFiles(),
      'adequation.yaml',
      '  published_total_tolerance: 1\n',
      '  published_total_tolerance: 1\n  initial_gap: { jobseekers: register, vacancies: register }\n',
    );
    all = edited(all, 'adequation.yaml', 'balance:\n', SIDES_SOURCE);
    all = appended(all, 'seeds/measures.csv', 'jobseekers,Demandeurs,persons,stock,true');
    all = appended(all, 'seeds/measures.csv', 'vacancies,Postes vacants,persons,stock,true');
    all = appended(all, 'seeds/definitions.csv', 'jobseekers,register,Registre,false');
    all = appended(all, 'seeds/definitions.csv', 'vacancies,register,Registre,false');
    all = appended(
      all,
      'seeds/parameters.csv',
      `frictional_share,_T,_T,_T,_T,${FRICTIONAL},,,share,assumed,D,tests`,
    );
    return {
      ...all,
      'inputs/sides.csv': lines(
        'year,region,sector,occupation,measure,value',
        '2024,R1,IT,DEV,jobseekers,999',
        `2025,R1,IT,DEV,jobseekers,${JOBSEEKERS}`,
        `2025,R1,IT,DEV,vacancies,${VACANCIES}`,
        '2025,R2,IT,DEV,jobseekers,500',
      ),
    };
  }

  test('= jobseekers − frictional share × employment − vacancies at T0, and opens the cumulated gap', async () => {
    const [row] = await askOnce<{ jobs: number; gap: number; cumulated: number }>(
      files(),
      `select (select value from observation where measure = 'employment' and year = 2025 and region_code = 'R1' and sector_code = 'IT') as jobs,
         b.gap_persons::double as gap, b.gap_cum_persons::double as cumulated
       from balance b where ${CELL} and b.year = 2026`,
    );
    const { jobs, gap, cumulated } = row!;
    // Seven in ten of the sector are developers.
    expect(cumulated - gap).toBeCloseTo(JOBSEEKERS - FRICTIONAL * 0.7 * jobs - VACANCIES, 4);
  });

  test('is taken as nothing where one side is unknown: the gap is a gap of flows', async () => {
    const rows = await askOnce(
      files(),
      `select region_code, occupation_code from balance
       where not is_total and year = 2026 and gap_cum_persons <> gap_persons order by all`,
    );
    expect(rows).toEqual([{ region_code: 'R1', occupation_code: 'DEV' }]);
  });
});

describe('moves between sectors', () => {
  const RATE = 0.02;
  const files: Files = {
    ...edited(flowFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  sector_move: seeds/moves.csv\n'),
    'seeds/moves.csv': lines(
      'from_sector,to_sector,rate,status,grade,source',
      `CC,IT,${RATE},assumed,D,tests`,
    ),
  };

  test('leave one sector with its mid-year stock, and enter the other: they sum to zero everywhere', async () => {
    const rows = await askOnce<{ region_code: string; lost: number; stock: number; gained: number }>(
      files,
      `select d.region_code, d.occupation_code, d.moves_out_persons::double as lost,
         (d.employment_before_persons + d.employment_persons)::double / 2 as stock,
         (select sum(s.supply_persons) from supply s where s.programme_code = 'moves_in'
            and (s.region_code, s.occupation_code, s.year) = (d.region_code, d.occupation_code, d.year))::double as gained
       from demand d where d.sector_code = 'CC' and d.region_code in ('R1', 'R2') and d.occupation_code = 'DEV' and d.year = 2028`,
    );
    // Of the specialties of CC developers alone are also in IT; those who arrive there compete with all others.
    expect(rows).toHaveLength(2);
    for (const { lost, stock, gained } of rows) {
      expect(lost).toBeCloseTo(RATE * stock, 4);
      expect(gained).toBeCloseTo(lost, 4);
    }
  });

  test('are replacement in the sector they leave and never openings in the one they enter', async () => {
    const [row] = await askOnce<Record<string, number>>(
      files,
      `select count(*) filter (sector_code = 'IT' and moves_out_persons <> 0) as from_it,
         count(*) filter (abs(replacement_persons - retirement_persons - sector_exit_persons - emigration_persons - moves_out_persons) > 1e-5) as unexplained
       from demand`,
    );
    expect(row).toEqual({ from_it: 0, unexplained: 0 });
  });
});
