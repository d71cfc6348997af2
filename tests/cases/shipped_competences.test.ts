/** The shipped reference of competences keeps its own rules, and what is computed from it adds up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../pipeline/database/database.ts';
import { titleMatcher } from '../../pipeline/inputs/title_match.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { spellings } from '../../pipeline/seeds/spellings.ts';
import { titleKey } from '../../pipeline/seeds/title_key.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { shippedRelease } from './shipped_release.ts';

const seeds = readSeeds(loadProject(ROOT));
const occupations = seeds.occupation!.filter((row) => Number(row.level) > 0);

describe('the seeds', () => {
  test('rows of a specialty follow from its occupations', () => {
    const byOccupation = (code: unknown) =>
      seeds.occupation_competence!.filter((row) => row.occupation_code === code);
    for (const specialty of occupations.filter((row) => row.level === 1)) {
      const own = occupations.filter((row) => row.parent_code === specialty.occupation_code);
      const asked = own.flatMap((row) => byOccupation(row.occupation_code));
      const derived = [...new Set(asked.map((row) => row.competence_code))].map((competence) => {
        const rows = asked.filter((row) => row.competence_code === competence);
        const levels = rows.map((row) => Number(row.level)).sort((a, b) => a - b);
        const essential = rows.filter((row) => row.importance === 'essential').length;
        return `${competence} ${levels[Math.floor(levels.length / 2)]} ${essential * 3 >= own.length ? 'essential' : 'useful'}`;
      });
      const written = byOccupation(specialty.occupation_code).map(
        (row) => `${row.competence_code} ${row.level} ${row.importance}`,
      );
      expect([specialty.occupation_code, written.sort()]).toEqual([
        specialty.occupation_code,
        derived.sort(),
      ]);
      expect(written.some((text) => text.endsWith('essential'))).toBe(true);
    }
  });

  test('every occupation asks for something essential, every programme brings something, every competence is asked for', () => {
    const essential = new Set(
      seeds
        .occupation_competence!.filter((row) => row.importance === 'essential')
        .map((row) => row.occupation_code),
    );
    expect(occupations.filter((row) => !essential.has(row.occupation_code))).toEqual([]);
    const bringing = new Set(seeds.programme_competence!.map((row) => row.programme_code));
    // A programme that is only a whole to be split trains nobody by itself.
    const wholes = new Set(seeds.share!.map((row) => row.dimension === 'programme' && row.parent_code));
    expect(
      seeds.programme!.filter(
        ({ programme_code: code }) => code !== '_T' && !wholes.has(code) && !bringing.has(code),
      ),
    ).toEqual([]);
    const asked = new Set(seeds.occupation_competence!.map((row) => row.competence_code));
    expect(seeds.competence!.filter((row) => !asked.has(row.competence_code))).toEqual([]);
    expect(new Set(seeds.competence!.map((row) => row.family)).size).toBe(8);
  });

  test('competences are named in three languages, each in its script', () => {
    for (const row of seeds.competence!) {
      expect([row.competence_code, String(row.name_ar)]).toEqual([
        row.competence_code,
        expect.stringMatching(/\p{Script=Arabic}/u),
      ]);
      expect(String(row.name_fr) + String(row.name_en)).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  test('titles repeat no name of an occupation, are in the script of their language, and match', () => {
    const titles = seeds.occupation_title!;
    expect(titles.length).toBeGreaterThanOrEqual(120);
    const known = spellings(seeds).filter(({ dimension }) => dimension === 'occupation');
    const names = new Set(known.filter(({ seed }) => seed === 'occupation').map(({ spelling }) => spelling));
    const { match } = titleMatcher(known);
    for (const row of titles) {
      const title = String(row.title);
      expect([title, names.has(title.toLowerCase())]).toEqual([title, false]);
      expect([title, /\p{Script=Arabic}/u.test(title)]).toEqual([title, row.language === 'ar']);
      expect([title, match(`${titleKey(title)} (H/F)`)?.code]).toEqual([title, row.occupation_code]);
    }
    const level2 = occupations.filter((row) => row.level === 2).map((row) => row.occupation_code);
    expect(level2.filter((code) => !titles.some((row) => row.occupation_code === code))).toEqual([]);
  });
});

describe('the release', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openReadOnly((await shippedRelease()).database);
  });
  afterAll(() => database?.close());
  const ask = <T>(sql: string) => select<T>(database.connection, sql);

  test('location quotients weighed with the employment of their regions have the mean 1', async () => {
    const means = await ask<{ mean: number }>(
      `with nation as (select year, sum(persons) as persons from (
         select distinct region_code, year, region_employment_persons as persons from specialisation) group by year)
       select kind, item_code, year, sum(region_employment_persons::double / persons::double * location_quotient) as mean
       from specialisation join nation using (year) group by all`,
    );
    // Five segments and eight families, at T0 and in 2030.
    expect(means).toHaveLength(26);
    for (const { mean } of means) expect(mean).toBeCloseTo(1, 12);
    const spread = await ask(
      'select count(*) > 20 as uneven from specialisation where abs(location_quotient - 1) > 0.1',
    );
    expect(spread).toEqual([{ uneven: true }]);
  });

  test('employment at the base year is that which was imputed', async () => {
    expect(
      await ask(
        `with own as (select region_code, item_code as sector_code, employment_persons from specialisation where kind = 'sector' and is_base_year),
         seen as (select region_code, sector_code, value from imputed_value where measure = 'employment' and year = 2024 and is_leaf)
         select count(*) as cells, count(*) filter (abs(employment_persons::double - value) > 0.001) as wrong from own join seen using (region_code, sector_code)`,
      ),
    ).toEqual([{ cells: 60, wrong: 0 }]);
  });

  test('a competence lacks the people short of the specialties that ask for it, summed over regions', async () => {
    expect(
      await ask(
        `with own as (
           select c.competence_code, round(sum(a.short_persons), 3) as short_persons
           from occupation_competence c join answer_occupation a using (occupation_code)
           where c.importance = 'essential' and a.scenario = 'trend' and a.verdict is not null group by all)
         select count(*) as competences, count(*) filter (abs(o.short_persons - g.short_persons::double) > 0.01) as wrong
         from own o join competence_gap g using (competence_code) where g.scenario = 'trend' and g.region_code = '_T'`,
      ),
    ).toEqual([{ competences: expect.any(Number), wrong: 0 }]);
  });
});
