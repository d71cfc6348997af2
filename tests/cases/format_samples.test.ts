/** Files of the World Bank, ILOSTAT and COPS, as they were handed out, read by a project file without code. */
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { createDatabase, select } from '../../pipeline/database/database.ts';
import { load } from '../../pipeline/inputs/load.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { absent } from '../pipeline/tiny/reference_data.ts';

/** Ingests one of the cases into memory and asks it. */
async function ask(folder: string, work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const project = loadProject(join(ROOT, 'tests/cases', folder));
  const database = await createDatabase(':memory:', project.dataFolder);
  try {
    await load(database.connection, project, readSeeds(project), runKey(project));
    await work(database.connection);
  } finally {
    database.close();
  }
}

const COUNTS = `
  select s.source_id, s.records, s.blank, s.filtered_out, s.read,
    (select count(*) from staging.observation o where o.source_id = s.source_id) as accepted,
    (select count(distinct row_no) from staging.rejected_row r where r.source_id = s.source_id) as rejected
  from raw.source s order by s.source_order`;

describe.skipIf(absent('labour/format_samples'))('World Bank and ILOSTAT', () => {
  test('every value is accepted, blank, filtered out or refused with its reason', () =>
    ask('format_samples', async (connection) => {
      expect(await select(connection, COUNTS)).toEqual([
        {
          source_id: 'world_bank_gdp',
          records: 266,
          blank: 3044,
          filtered_out: 0,
          read: 13_980,
          accepted: 13_980,
          rejected: 0,
        },
        {
          source_id: 'ilostat_informal',
          records: 3559,
          blank: 0,
          filtered_out: 2375,
          read: 1184,
          accepted: 1059,
          rejected: 125,
        },
        {
          source_id: 'ilostat_employment',
          records: 1155,
          blank: 0,
          filtered_out: 1020,
          read: 135,
          accepted: 117,
          rejected: 18,
        },
      ]);
      const refused = await select(
        connection,
        `select distinct rule, column_name, told from staging.rejected_row where source_id = 'ilostat_employment'`,
      );
      expect(refused).toEqual([
        { rule: 'unknown_code', column_name: 'region', told: '"Egypt" is not a region of the code list.' },
      ]);
    }));

  test('values, units and lines are those of the files', () =>
    ask('format_samples', async (connection) => {
      const values = await select(
        connection,
        `select measure, region_code, year, value, unit, line from staging.observation
         where (measure, region_code, year) in
           (('gdp', 'MAR', 2023), ('gdp', 'ABW', 1986), ('informal_rate', 'AFG', 2021), ('employment', 'DZA', 2017))
         order by all`,
      );
      expect(values).toEqual([
        {
          measure: 'employment',
          region_code: 'DZA',
          year: 2017,
          value: 10_858_275,
          unit: 'persons',
          line: 2,
        },
        { measure: 'gdp', region_code: 'ABW', year: 1986, value: 405_586_592.178771, unit: 'USD', line: 6 },
        {
          measure: 'gdp',
          region_code: 'MAR',
          year: 2023,
          value: 141_109_373_209.414,
          unit: 'USD',
          line: expect.any(Number),
        },
        { measure: 'informal_rate', region_code: 'AFG', year: 2021, value: 86.395, unit: '%', line: 2 },
      ]);
      // Aruba's series begins in 1986: the years before are missing, not zero.
      const aruba = await select(
        connection,
        `select min(year) as first, count(*) filter (value = 0) as zeros from staging.observation where region_code = 'ABW' and measure = 'gdp'`,
      );
      expect(aruba).toEqual([{ first: 1986, zeros: 0 }]);
      const codes = await select(connection, 'select count(*) as n from raw.region');
      expect(codes).toEqual([{ n: 265 }]);
    }));
});

describe.skipIf(absent('labour/cops_2024_2033'))('COPS', () => {
  test('533 rows in nine measures, without those that were not assessed', () =>
    ask('cops', async (connection) => {
      expect(await select(connection, COUNTS)).toEqual([
        {
          source_id: 'cops_summary',
          records: 533,
          blank: 279,
          filtered_out: 0,
          read: 4518,
          accepted: 4518,
          rejected: 0,
        },
      ]);
    }));

  test('a number with commas, one below zero, a code with zeros in front, an accent and a curled apostrophe', () =>
    ask('cops', async (connection) => {
      const value = (occupation: string, measure: string) =>
        select(
          connection,
          `select value from staging.observation where occupation_code = '${occupation}' and measure = '${measure}'`,
        );
      expect(await value('00000', 'job_seekers')).toEqual([{ value: 8_238_800 }]);
      expect(await value('65101', 'openings')).toEqual([{ value: -1000 }]);
      expect(await value('00010', 'employment')).toHaveLength(1);
      const [name] = await select<{ name_fr: string }>(
        connection,
        `select name_fr from raw.occupation where occupation_code = 'TEER_4'`,
      );
      expect(name!.name_fr).toMatch(/^FÉER 4: Un diplôme d’études secondaires/);
    }));

  test("the publisher's own sums hold: openings and seekers are those of their parts", () =>
    ask('cops', async (connection) => {
      const [sums] = await select(
        connection,
        `with wide as (pivot staging.observation on measure using first(value) group by occupation_code)
         select count(*) as n,
           count(*) filter (abs(openings - growth - retirements - other_replacement) <= 300) as openings,
           count(*) filter (abs(job_seekers - school_leavers - immigration - other_seekers) <= 300) as seekers
         from wide`,
      );
      expect(sums).toEqual({ n: 502, openings: 502, seekers: 502 });
    }));
});
