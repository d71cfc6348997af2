/** From specialties to competences: wrong rows are named, hand-worked shortages and quotients come out. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkSql } from '../../../pipeline/checks/check.ts';
import { runSqlFiles } from '../../../pipeline/database/build.ts';
import { type Database, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { competenceFiles } from '../tiny/competence_files.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { built, openCopy } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { appended, edited, type Files, writeProject } from '../tiny/write_project.ts';

const files = competenceFiles();
const TITLES = 'seeds/occupation_titles.csv';
const LEVELS = 'seeds/occupation_competences.csv';

async function problemsOf(broken: Files) {
  const project = writeProject(broken).load();
  const error = await refusal(() => readSeeds(project));
  expect(error.exitCode).toBe(EXIT.usage);
  return error.problems;
}

describe('rows that no reference of competences may hold', () => {
  test.each(['0', '5', '2.5', 'expert', ''])('the level %j', async (level) => {
    const problems = await problemsOf(edited(files, LEVELS, 'DEV,french,3', `DEV,french,${level}`));
    expect(problems).toMatchObject([{ where: LEVELS, line: 2, column: 'level' }]);
  });

  test('a level out of range of a programme', async () => {
    const file = 'seeds/programme_competences.csv';
    const problems = await problemsOf(edited(files, file, 'programming,3', 'programming,5'));
    expect(problems).toMatchObject([
      { where: file, line: 2, column: 'level', what: 'must be a level of competence from 1 to 4.' },
    ]);
  });

  test.each([
    ['the very title', 'Web developer,en,OPS,tests', 3],
    ['the title in other capitals', 'WEB DEVELOPER,en,OPS,tests', 3],
    ['the title without accents and sign of gender', 'developpeur  web,fr,OPS,tests', 2],
    ['the title in the feminine form of an ad', 'Développeur·e web F/H,fr,OPS,tests', 2],
    ['an apostrophe of another kind', 'Technicien d’exploitation,fr,DEV,tests', 4],
  ])('a title of two occupations: %s', async (_, row, line) => {
    const [title, , code] = row.split(',');
    expect(await problemsOf(appended(files, TITLES, row))).toMatchObject([
      {
        where: TITLES,
        line: 5,
        column: 'title',
        rule: 'title_two_occupations',
        what: `"${title}" leads to ${code} here and to ${code === 'OPS' ? 'DEV' : 'OPS'} in ${TITLES}, line ${line}.`,
      },
    ]);
  });

  test('a title that is the name of another occupation', async () => {
    const problems = await problemsOf(appended(files, TITLES, 'DEVELOPPEMENT,fr,OPS,tests'));
    expect(problems).toMatchObject([
      {
        rule: 'title_two_occupations',
        what: '"DEVELOPPEMENT" leads to OPS here and to DEV in seeds/occupations.csv, line 4.',
      },
    ]);
  });

  test('a title of nothing, and an occupation that is not there', async () => {
    expect(await problemsOf(appended(files, TITLES, '(H/F),fr,DEV,tests'))).toMatchObject([
      { where: TITLES, line: 5, rule: 'title_empty' },
    ]);
    expect(await problemsOf(appended(files, TITLES, 'Boulanger,fr,BAK,tests'))).toMatchObject([
      { where: TITLES, line: 5, rule: 'unknown_code' },
    ]);
  });

  test('the same title twice for one occupation is no fault', () => {
    const again = appended(files, TITLES, 'web developer,fr,DEV,tests');
    expect(readSeeds(writeProject(again).load()).occupation_title).toHaveLength(4);
  });
});

describe('worked by hand', () => {
  let path: string;
  let database: Database;
  beforeAll(async () => {
    path = await built(files);
  });
  beforeEach(async () => {
    database?.close();
    database = await openCopy(path);
  });
  afterAll(() => database?.close());
  const ask = (sql: string) => select(database.connection, sql);

  /** Makes the mart again from what a test has written, and has it checked. */
  async function remade(name: 'competence_gap' | 'specialisation') {
    await database.connection.run(`drop table marts.fct_${name}`);
    await runSqlFiles(database.connection, [`competences/fct_${name}.sql`]);
    expect(await ask(checkSql(`${name}_holds`))).toEqual([]);
  }

  /** Gaps of cells, as the draws would tell them of each specialty of a region. */
  async function giveGaps(gaps: readonly (readonly [string, string, string, number | null])[]) {
    const places = new Map<string, (number | null)[]>();
    for (const [region, , occupation, gap] of gaps) {
      const key = `region_code = '${region}' and occupation_code = '${occupation}'`;
      places.set(key, [...(places.get(key) ?? []), gap]);
    }
    for (const [where, own] of places) {
      const known = own.flatMap((gap) => gap ?? []);
      const gap = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
      const short = gap === null ? null : Math.max(0, -gap);
      const set = `gap_cum_persons = ${gap}, short_persons = ${short}, n_evaluable_cells = ${known.length}`;
      await database.connection.run(`update balance.answer_draw set ${set} where is_place and ${where}`);
      await database.connection.run(
        `update marts.fct_answer set ${set}, reason = ${gap === null ? "'supply_unknown'" : 'null'}
         where verdict is not null and ${where}`,
      );
    }
    await remade('competence_gap');
  }

  test('persons short: sectors of a specialty meet, specialties and regions do not', async () => {
    await giveGaps([
      ['R1', 'IT', 'DEV', -100],
      ['R1', 'CC', 'DEV', 30],
      ['R1', 'IT', 'OPS', -40],
      ['R2', 'IT', 'DEV', 50],
      ['R2', 'CC', 'DEV', null],
      ['R2', 'IT', 'OPS', -10],
    ]);
    // R1: developers −100 + 30 = −70, operators −40. R2: developers +50, operators −10. Pooled: −20 and −50.
    const row = (
      region_code: string,
      competence_code: string,
      short_persons: number,
      short_pooled_persons: number,
      short: number,
    ) => ({ region_code, competence_code, short_persons, short_pooled_persons, n_specialties_short: short });
    expect(
      await ask(
        `select region_code, competence_code, short_persons::double as short_persons,
           short_pooled_persons::double as short_pooled_persons, n_specialties_short
         from competence_gap order by region_code, competence_code`,
      ),
    ).toEqual([
      row('R1', 'french', 110, 110, 2),
      row('R1', 'programming', 70, 70, 1),
      row('R1', 'service', 40, 40, 1),
      row('R2', 'french', 10, 10, 1),
      row('R2', 'programming', 0, 0, 0),
      row('R2', 'service', 10, 10, 1),
      row('_T', 'french', 120, 70, 2),
      row('_T', 'programming', 70, 20, 1),
      row('_T', 'service', 50, 50, 1),
    ]);
    expect(
      await ask(
        `select level_highest, level_median, n_specialties, n_cells, n_evaluable_cells, is_total from competence_gap
         where competence_code = 'french' order by region_code`,
      ),
    ).toEqual([
      {
        level_highest: 3,
        level_median: 3,
        n_specialties: 2,
        n_cells: 3,
        n_evaluable_cells: 3,
        is_total: false,
      },
      {
        level_highest: 3,
        level_median: 3,
        n_specialties: 2,
        n_cells: 3,
        n_evaluable_cells: 2,
        is_total: false,
      },
      {
        level_highest: 3,
        level_median: 3,
        n_specialties: 2,
        n_cells: 6,
        n_evaluable_cells: 5,
        is_total: true,
      },
    ]);
  });

  test('a specialty that nobody can evaluate is counted, never a shortage of 0', async () => {
    await giveGaps([
      ['R1', 'IT', 'DEV', -100],
      ['R1', 'CC', 'DEV', null],
      ['R1', 'IT', 'OPS', null],
      ['R2', 'IT', 'DEV', -5],
      ['R2', 'CC', 'DEV', null],
      ['R2', 'IT', 'OPS', null],
    ]);
    expect(
      await ask(
        `select competence_code, short_persons::double as short_persons, n_specialties_not_evaluable as unknown, reason
         from competence_gap where region_code = '_T' order by all`,
      ),
    ).toEqual([
      { competence_code: 'french', short_persons: 105, unknown: 1, reason: null },
      { competence_code: 'programming', short_persons: 105, unknown: 0, reason: null },
      { competence_code: 'service', short_persons: null, unknown: 1, reason: 'supply_unknown' },
    ]);
  });

  test('location quotients by sector and by family of competences', async () => {
    const employment: readonly (readonly [string, string, string, number])[] = [
      ['R1', 'IT', 'DEV', 30],
      ['R1', 'IT', 'OPS', 10],
      ['R1', 'CC', 'DEV', 20],
      ['R1', 'CC', 'AGT', 40],
      ['R2', 'IT', 'DEV', 90],
      ['R2', 'IT', 'OPS', 30],
      ['R2', 'CC', 'DEV', 50],
      ['R2', 'CC', 'AGT', 30],
    ];
    for (const [region, sector, occupation, persons] of employment) {
      await database.connection.run(
        `update intermediate.leaf_at_center set mean = ${persons}
         where region_code = '${region}' and sector_code = '${sector}' and occupation_code = '${occupation}' and year = 2025`,
      );
    }
    await remade('specialisation');
    const row = (kind: string, item_code: string, region_code: string, persons: number, lq: number) => ({
      kind,
      item_code,
      region_code,
      persons,
      lq: expect.closeTo(lq, 12),
    });
    // R1 has 100 in employment, R2 200. IT: 0.4 and 0.6 of them, 160/300 in the nation. Developers: 0.5 and 0.7, 190/300;
    // with operators, who need French as well, 0.6 and 0.85, 230/300.
    expect(
      await ask(
        `select kind, item_code, region_code, employment_persons::double as persons, location_quotient as lq
         from specialisation where is_base_year and kind || item_code not in ('sectorCC', 'competence_familycustomer') order by all`,
      ),
    ).toEqual([
      row('competence_family', 'languages', 'R1', 60, (0.6 * 300) / 230),
      row('competence_family', 'languages', 'R2', 170, (0.85 * 300) / 230),
      row('competence_family', 'software', 'R1', 50, (0.5 * 300) / 190),
      row('competence_family', 'software', 'R2', 140, (0.7 * 300) / 190),
      row('sector', 'IT', 'R1', 40, 0.75),
      row('sector', 'IT', 'R2', 120, 1.125),
    ]);
  });
});

describe('where there is nothing to say', () => {
  const counts = async (project: Files) => {
    const database = await openReadOnly(await built(project));
    try {
      return await select(
        database.connection,
        `select (select count(*) from competence) as competences, (select count(*) from competence_gap) as gaps,
           (select count(*) from specialisation where kind = 'competence_family') as families,
           (select count(distinct item_code) from specialisation where kind = 'sector') as sectors`,
      );
    } finally {
      database.close();
    }
  };

  test('a project without the seeds has empty tables, and the quotients of its sectors', async () => {
    expect(await counts(flowFiles())).toEqual([{ competences: 0, gaps: 0, families: 0, sectors: 2 }]);
  });

  test('a balance of stocks has neither', async () => {
    expect(await counts(stockFiles())).toEqual([{ competences: 0, gaps: 0, families: 0, sectors: 0 }]);
  });

  test('competences that no specialty needs have no row', async () => {
    const useless = { ...files, [LEVELS]: String(files[LEVELS]).replaceAll('essential', 'useful') };
    expect(await counts(useless)).toEqual([{ competences: 4, gaps: 0, families: 0, sectors: 2 }]);
  });
});
