/** Advice on the shipped project with a planted plan: every rule speaks, and every number it says is in the tables. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSql } from '../../../pipeline/checks/check.ts';
import { type Database, select } from '../../../pipeline/database/database.ts';
import { shippedDatabase } from '../../cases/shipped_release.ts';
import { adviseAgain, plantPlan } from '../tiny/planted_plan.ts';
import { openCopy } from '../tiny/released.ts';
import {
  type AdviceRow,
  columnNumbers,
  nameless,
  type SaidIn,
  saidNumbers,
  sayable,
  unfound,
} from '../tiny/said_numbers.ts';

const LANGUAGES: readonly SaidIn[] = ['fr', 'ar', 'en'];
let shipped: Database;
let database: Database;
let names: Record<SaidIn, string[]>;

beforeAll(async () => {
  const path = await shippedDatabase();
  shipped = await openCopy(path);
  database = await openCopy(path);
  await plantPlan(database.connection);
  names = await readNames(database);
});
afterAll(() => {
  shipped?.close();
  database?.close();
});

async function readNames({ connection }: Database): Promise<Record<SaidIn, string[]>> {
  const lists = ['region', 'sector', 'occupation', 'lever', 'aid', 'competence', 'data_holder'];
  const sql = lists.map((list) => `select name_fr as fr, name_ar as ar, name_en as en from raw.${list}`);
  const rows = await select<Record<SaidIn, string | null>>(
    connection,
    [...sql, 'select holder_fr, holder_ar, holder_en from raw.data_holder'].join(' union all '),
  );
  const inLanguage = (language: SaidIn) => rows.flatMap((row) => row[language] ?? []);
  return { fr: inLanguage('fr'), ar: inLanguage('ar'), en: inLanguage('en') };
}

const readAdvice = ({ connection }: Database) =>
  select<AdviceRow>(
    connection,
    'select * replace (decide_by::varchar as decide_by) from advice.recommendation',
  );
const readSummaries = ({ connection }: Database) =>
  select<AdviceRow>(connection, 'select * from advice.summary');

/** Sentences of a database, without names, with the row in which their numbers must be found. */
async function sentences(of: Database): Promise<{ text: string; language: SaidIn; row: AdviceRow }[]> {
  const told = (rows: AdviceRow[], column: string) =>
    rows.flatMap((row) =>
      LANGUAGES.flatMap((language) => {
        const text = row[`${column}_${language}`];
        return typeof text === 'string' ? [{ text: nameless(text, names[language]), language, row }] : [];
      }),
    );
  return [...told(await readAdvice(of), 'action'), ...told(await readSummaries(of), 'sentence')];
}

const silentRules = async ({ connection }: Database) =>
  (
    await select<{ rule: string }>(
      connection,
      'select rule from raw.recommendation anti join advice.recommendation using (rule) order by rule',
    )
  ).map(({ rule }) => rule);

test('every template speaks where a plan says by when, and without a plan those without a day', async () => {
  // Nothing of the shipped project is made up, and nothing it asks for is unknown altogether.
  expect([...new Set(await silentRules(database))]).toEqual([
    'obtain_before_illustrative',
    'obtain_before_unknown',
    'obtain_illustrative',
    'obtain_swing',
    'obtain_unknown',
  ]);
  const { connection } = database;
  await connection.run('begin transaction');
  try {
    await connection.run('delete from plan.start; delete from plan.coverage');
    await adviseAgain(connection);
    expect(await silentRules(database)).not.toContain('obtain_swing');
    const rows = await readAdvice(database);
    expect(rows.filter(({ rule }) => String(rule).startsWith('obtain')).length).toBe(5);
    expect(rows.filter(({ plan_confidence }) => plan_confidence !== null)).toEqual([]);
    for (const { text, language, row } of await sentences(database))
      expect([text, unfound(text, language, row)]).toEqual([text, []]);
  } finally {
    await connection.run('rollback');
  }
});

describe('everything said is found again in the tables', () => {
  test('each number of each sentence, in three languages, among the columns of its row', async () => {
    for (const of of [database, shipped]) {
      const all = await sentences(of);
      expect(all.length).toBeGreaterThan(40);
      for (const { text, language, row } of all) {
        expect(saidNumbers(text, language).length).toBeGreaterThan(0);
        expect([text, unfound(text, language, row)]).toEqual([text, []]);
      }
    }
  });

  test('each sentence says its main number', async () => {
    for (const { text, language, row } of await sentences(database)) {
      if (typeof row.target_value !== 'number') continue;
      const main = sayable(row.target_value, row.is_illustrative === true);
      expect([text, saidNumbers(text, language).some(({ value }) => value === main)]).toEqual([text, true]);
    }
  });

  test('one number altered in a sentence is found out, whichever it is', async () => {
    let altered = 0;
    for (const { text, language, row } of await sentences(database)) {
      const allowed = columnNumbers(row);
      for (const { value, from, to } of saidNumbers(text, language)) {
        let wrong = value + 1;
        while (allowed.has(wrong)) wrong += 1;
        const spoilt = `${text.slice(0, from)}${wrong}${text.slice(to)}`;
        expect([spoilt, unfound(spoilt, language, row)]).toEqual([spoilt, [wrong]]);
        altered += 1;
      }
    }
    expect(altered).toBeGreaterThan(400);
  });

  test('the column of the main number altered under its sentence is found out', async () => {
    let altered = 0;
    for (const { text, language, row } of await sentences(database)) {
      if (typeof row.target_value !== 'number') continue;
      const spoilt = { ...row, target_value: row.target_value * 1.5 + 7 };
      // Where another column holds the same number, the sentence still says the truth about that one.
      if (columnNumbers(spoilt).has(sayable(row.target_value, row.is_illustrative === true))) continue;
      expect([text, unfound(text, language, spoilt).length]).not.toEqual([text, 0]);
      altered += 1;
    }
    expect(altered).toBeGreaterThan(30);
  });
});

test('a class in a region that lacks nobody says whom it serves, any other how many work there and elsewhere', async () => {
  const told = async (region: string, occupation: string, lever: string) =>
    (await readAdvice(database)).find(
      (row) =>
        row.region_code === region &&
        row.occupation_code === occupation &&
        row.lever_code === lever &&
        String(row.rule).startsWith('open'),
    )!;
  expect((await told('MA-10', 'DAT', 'bootcamp')).action_en).toMatch(
    /as the region itself lacks none in 2030 by this plan: 1 person for posts of other regions, 0 for its own/,
  );
  // 243 places × 0.3, and × (0.05 + 0.02); the rows are illustrative.
  expect((await told('MA-06', 'SWE', 'licence')).action_fr).toMatch(
    /soit 73.personnes pour les postes de la région et 17 pour ceux d'autres régions/,
  );
  expect((await told('MA-06', 'INF', 'visa')).action_en).toMatch(
    /which brings 990 people to posts of the region;/,
  );
  // Nor is an aid to hires counted or advised there, nor anywhere beyond the need.
  const counted = await select<{ region_code: string; aided: number; need: number; arriving: number }>(
    shipped.connection,
    `select a.region_code, a.aided, c.need, c.arriving
     from (select region_code, sum(quantity) as aided from main.plan_cost where confidence = 0.5 and item_code = 'PAE' group by all) a
     join (select region_code, sum(greatest(0, need_persons)) as need, sum(arrivals_persons) as arriving
           from main.plan_coverage where confidence = 0.5 and year = 2030 and not is_total group by all) c using (region_code)`,
  );
  for (const { aided, need } of counted) expect(aided).toBeLessThanOrEqual(need + 1e-9);
  expect(counted.some(({ need, arriving }) => arriving > need + 1)).toBe(true);
  expect(counted.map(({ region_code }) => region_code)).not.toContain('MA-05');
  const aided = (await readAdvice(shipped)).filter((row) => String(row.rule).startsWith('aid'));
  expect(aided.length).toBeGreaterThan(0);
  // Where the shortage of a specialty does not hold in the draws, its classes are options of the plan and no advice.
  const opened = (await readAdvice(shipped)).filter((row) => /^(open|move|uncovered)/.test(String(row.rule)));
  expect(opened.length).toBeGreaterThan(0);
  const decided = await select<{ place: string }>(
    shipped.connection,
    `select concat_ws('/', region_code, occupation_code) as place from main.answer_occupation where verdict = 'short' and scenario = 'trend'`,
  );
  const places = decided.map(({ place }) => place);
  for (const row of opened) expect(places).toContain(`${row.region_code}/${row.occupation_code}`);
});

test('a lever stands on the axis that its row says, however long it takes', async () => {
  const { connection } = database;
  await connection.run('begin transaction');
  try {
    await connection.run(`update raw.lever set axis = 'talent' where lever_code = 'licence'`);
    await adviseAgain(connection);
    const rows = (await readAdvice(database)).filter(
      (row) => row.lever_code === 'licence' && String(row.rule).startsWith('open'),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect([row.axis, row.rule]).toEqual(['talent', expect.stringMatching(/^open_talent_/)]);
  } finally {
    await connection.run('rollback');
  }
  expect(
    await select(shipped.connection, `select axis from raw.lever where lever_code = 'alternance_ts'`),
  ).toEqual([{ axis: 'talent' }]);
});

/** Rows of advice whose numbers are not those of the table they come from; none expected. */
const ORIGINS: Readonly<Record<string, string>> = {
  'classes opened': `
    with s as (select confidence, region_code, occupation_code, lever_code, sum(starts_persons) as total, arg_min(starts_persons, year) as first,
      sum(groups) as groups, arg_min(groups, year) as first_groups, min(decide_by)::varchar as decide_by, min(year) as f, max(year) as l
      from plan.start where action = 'open' and starts_persons > 0 group by all)
    select r.recommendation_id from advice.recommendation r
    left join s on s.confidence = r.plan_confidence and s.region_code = r.region_code and s.occupation_code = r.occupation_code and s.lever_code = r.lever_code
    left join (select confidence, region_code, occupation_code, sum(total) as total from s group by all) m
      on m.confidence = r.margin_confidence and m.region_code = r.region_code and m.occupation_code = r.occupation_code
    where r.rule like 'open%' and (r.target_value is distinct from s.total or r.yearly_value is distinct from s.first
      or r.from_year is distinct from s.f or r.target_year is distinct from s.l or r.decide_by::varchar is distinct from s.decide_by
      or coalesce(r.groups <> s.groups, false) or coalesce(r.first_groups <> s.first_groups, false) or r.margin_value is distinct from m.total)`,
  'places moved': `
    select r.recommendation_id from advice.recommendation r
    where r.rule = 'move' and r.target_value is distinct from (select sum(s.starts_persons) from plan.start s where s.action = 'move'
      and s.confidence = r.plan_confidence and s.region_code = r.region_code and s.occupation_code = r.occupation_code
      and s.from_occupation_code = r.from_occupation_code and s.lever_code = r.lever_code)`,
  'where those who arrive work': `
    with a as (select s.confidence, s.region_code, s.occupation_code, s.lever_code, s.action, s.from_occupation_code, y.work_region_code = s.region_code as here,
      sum(s.starts_persons * y.yield) as persons
      from plan.start s join plan.yield y on (y.lever_code, y.occupation_code, y.region_code, y.arrival_year) = (s.lever_code, s.occupation_code, s.region_code, s.arrival_year)
      group by all)
    select r.recommendation_id from advice.recommendation r
    where (r.rule like 'open%' or r.rule = 'move') and coalesce(r.arrivals_here_persons, 0) + 1000 * coalesce(r.arrivals_elsewhere_persons, 0)
      - coalesce((select sum(if(a.here, 1, 1000) * a.persons) from a where a.confidence = r.plan_confidence and a.region_code = r.region_code
        and a.occupation_code = r.occupation_code and a.lever_code = r.lever_code and (a.action = 'move') = (r.rule = 'move')
        and a.from_occupation_code is not distinct from coalesce(r.from_occupation_code, a.from_occupation_code)), 0) not between -1e-6 and 1e-6`,
  trainers: `
    select r.recommendation_id from advice.recommendation r
    where r.rule = 'trainer' and (r.target_value, r.second_value) is distinct from (select (sum(t.trained_persons)::double, max(t.trainers_needed))
      from plan.trainer t where t.confidence = r.plan_confidence and t.region_code = r.region_code)`,
  'what stays uncovered': `
    select r.recommendation_id from advice.recommendation r
    where r.rule = 'uncovered' and not exists (select 1 from plan.coverage v where v.confidence = r.plan_confidence and v.region_code = r.region_code
      and v.occupation_code = r.occupation_code and v.year = r.target_year and v.uncovered_persons = r.target_value and v.need_persons = r.second_value)`,
  competences: `
    select r.recommendation_id from advice.recommendation r
    where r.rule like 'competence%' and not exists (select 1 from marts.fct_competence_gap g where g.region_code = r.region_code
      and g.scenario = r.scenario and g.competence_code = r.competence_code and g.short_persons = r.target_value)`,
  aids: `
    select r.recommendation_id from advice.recommendation r
    where r.rule like 'aid%' and r.target_value is distinct from (select sum(k.quantity) from marts.fct_plan_cost k where k.item = 'aid'
      and k.item_code = r.aid_code and k.region_code = r.region_code and k.confidence = r.plan_confidence)`,
  gaps: `
    select r.recommendation_id from advice.recommendation r left join marts.fct_answer a
      on r.evidence = concat_ws('/', a.scenario, a.region_code, a.sector_code, a.occupation_code, a.to_year)
    -- Over several specialties the people short, as negative as a gap.
    where r.data_id is null and if(a.occupation_code = '_T' and a.short_persons >= 0.5,
      r.gap_lo_persons is distinct from -a.short_hi_80 or r.gap_hi_persons is distinct from -a.short_lo_80,
      r.gap_lo_persons is distinct from a.gap_cum_lo_80 or r.gap_hi_persons is distinct from a.gap_cum_hi_80)`,
  'people who leave, or do not fit': `
    select r.recommendation_id from advice.recommendation r
    where (r.rule = 'retention' and r.second_value is distinct from (select sum(d.sector_exit_persons)::double from marts.fct_demand d
        where d.scenario = r.scenario and d.region_code = r.region_code and d.occupation_code = r.occupation_code))
      or (r.rule = 'suitability' and abs(r.second_value - (select sum(s.located_raw_persons - s.supply_persons) from marts.fct_supply s
        where s.scenario = r.scenario and s.region_code = r.region_code and s.occupation_code = r.occupation_code)) > 1e-6)
      or (r.rule in ('retention', 'suitability') and r.target_value is distinct from (select least(-a.gap_cum_persons, r.second_value) from marts.fct_answer a
        where a.scenario = r.scenario and a.region_code = r.region_code and a.sector_code = '_T' and a.occupation_code = r.occupation_code))`,
  'data to obtain': `
    select r.recommendation_id from advice.recommendation r left join marts.fct_data_to_obtain d using (data_id)
    where r.data_id is not null and r.target_value is distinct from d.decides_persons`,
};

/** A number that changes in its table after the advice was given, by origin. */
const ALTERED: Readonly<Record<string, string>> = {
  'classes opened': `update plan.start set starts_persons = starts_persons + 1 where action = 'open' and lever_code = 'licence' and confidence = 0.5`,
  'places moved': `update plan.start set starts_persons = starts_persons + 1 where action = 'move'`,
  'where those who arrive work': `update plan.yield set yield = yield / 2 where work_region_code <> region_code`,
  trainers: 'update plan.trainer set trained_persons = trained_persons + 1 where confidence = 0.5',
  'what stays uncovered': `update plan.coverage set uncovered_persons = uncovered_persons + 1`,
  competences: `update marts.fct_competence_gap set short_persons = short_persons + 1`,
  aids: `update marts.fct_plan_cost set quantity = quantity + 1`,
  gaps: `update marts.fct_answer set gap_cum_lo_80 = gap_cum_lo_80 - 1, short_hi_80 = short_hi_80 + 1`,
  'people who leave, or do not fit': `update marts.fct_demand set sector_exit_persons = sector_exit_persons + 1 where sector_code = 'ITO'`,
  'data to obtain': `update marts.fct_data_to_obtain set decides_persons = decides_persons + 1`,
};

describe.each(Object.entries(ORIGINS))('the numbers of %s are those of their table', (origin, wrong) => {
  test('as advised', async () => {
    expect(await select(database.connection, wrong)).toEqual([]);
  });

  test('and no more when the table changes', async () => {
    const { connection } = database;
    await connection.run('begin transaction');
    try {
      await connection.run(ALTERED[origin]!);
      expect(await select(connection, wrong)).not.toEqual([]);
    } finally {
      await connection.run('rollback');
    }
  });
});

const CHECKS = ['recommendation_has_number', 'recommendation_is_evaluable', 'advice_is_conditional'];

test('planted advice passes the checks of a run', async () => {
  for (const name of CHECKS)
    expect([name, await select(database.connection, checkSql(name))]).toEqual([name, []]);
});

test('the sentence of a class in each language, conditional while rows are made up', async () => {
  const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
    String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
  );
  expect(row!.action_fr).toMatch(
    /^Si ces données d'illustration étaient exactes, il faudrait ouvrir dans la région Casablanca-Settat 240 places \(« Licence »\) en 2027 pour la spécialité « Génie logiciel » ; en 9 groupes ; soit 73 personnes pour les postes de la région et 17 pour ceux d'autres régions ; à décider avant le 1er mars 2027 ; dans cette spécialité, tous leviers réunis, 320 entrées au lieu de 840 pour répondre au besoin dans 80\s% des tirages ; écart en jeu : .* d'ici fin 2030 \(Casablanca-Settat\) ; cause : formation longue\.$/,
  );
  expect(row!.action_en).toMatch(
    /^If these illustrative data were accurate, one would have to open 240 places \(“Licence”\) in Casablanca-Settat in 2027 .*; in 9 groups; which brings 73 people to posts of the region itself and 17 to those of other regions; to be decided before 1 March 2027;.*cause: long training\.$/,
  );
  expect(row!.action_ar).toMatch(
    /^لو كانت هذه المعطيات التوضيحية دقيقة لتعين فتح 240 مقعدا .*1 مارس 2027.*السبب: طول مدة التكوين\.$/,
  );
  // The column keeps what the sentence rounds.
  expect([row!.target_value, row!.margin_value, row!.confidence]).toEqual([243, 317, 'not evaluable']);
});

test('a region too small to be evaluated rests on the nation, and a margin alone says so', async () => {
  const rows = await readAdvice(database);
  const at = (start: string) =>
    rows.find(({ recommendation_id }) => String(recommendation_id).startsWith(start))!;
  expect(at('open/MA-10/DAT').evidence).toBe('trend/_T/_T/DAT/2030');
  expect(at('open/MA-06/SWE').evidence).toBe('trend/MA-06/_T/SWE/2030');
  expect(at('open/MA-01/CYB')).toMatchObject({ plan_confidence: 0.8, margin_value: null });
  expect(at('open/MA-01/CYB').action_fr).toContain('demandé seulement par le plan');
  // An undetermined cause is said to be so, with what it would be.
  expect(at('open/MA-06/DAT').action_en).toContain('cause undetermined');
  expect(at('open/MA-06/DAT').action_en).toContain('at central values: long training');
  // The nation has no row of competences of its own here, and two of one family are one.
  expect(at('competence/MA-06')).toMatchObject({
    competence_code: 'k1',
    competence_2_code: 'k3',
    competence_3_code: 'k4',
  });
});

test('on real rows nothing is conditional, and every digit is said', async () => {
  const { connection } = database;
  await connection.run('begin transaction');
  try {
    for (const table of [
      'plan.start',
      'plan.coverage',
      'plan.trainer',
      'marts.fct_answer',
      'marts.fct_cause',
      'marts.fct_plan_cost',
      'marts.fct_data_to_obtain',
    ])
      await connection.run(`update ${table} set is_illustrative = false`);
    await connection.run(`update marts.fct_data_to_obtain set decides_basis = 'swing'`);
    await adviseAgain(connection);
    const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
      String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
    );
    expect(row!.action_fr).toMatch(/^Ouvrir dans la région Casablanca-Settat 243 places/);
    expect(row!.action_en).toMatch(/^Open 243 places/);
    for (const { text, language, row: own } of await sentences(database)) {
      expect(text).not.toMatch(/illustrati|illustration|توضيحية (دقيقة|،)/);
      expect([text, unfound(text, language, own)]).toEqual([text, []]);
    }
    for (const name of CHECKS) expect([name, await select(connection, checkSql(name))]).toEqual([name, []]);
  } finally {
    await connection.run('rollback');
  }
});

test('a name that would turn the sentence over, or looks like a placeholder, is only a name', async () => {
  const { connection } = database;
  await connection.run('begin transaction');
  try {
    await connection.run(
      `update raw.lever set name_fr = 'A\u202e{region} $& <b>' where lever_code = 'licence'`,
    );
    await adviseAgain(connection);
    const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
      String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
    );
    expect(row!.action_fr).toContain('240 places (« A{region} $& <b> ») en 2027');
  } finally {
    await connection.run('rollback');
  }
});

/** What is spoilt in planted advice, by the check that must see it. */
const FAULTS: readonly (readonly [check: string, title: string, sql: string])[] = [
  [
    'recommendation_has_number',
    'no number',
    `update advice.recommendation set target_value = null where rule = 'move'`,
  ],
  [
    'recommendation_has_number',
    'nobody',
    `update advice.recommendation set target_value = 0 where rule = 'move'`,
  ],
  [
    'recommendation_has_number',
    'a sentence without one',
    `update advice.recommendation set action_ar = 'فتح مقاعد' where rule = 'move'`,
  ],
  [
    'recommendation_is_evaluable',
    'a cell that cannot be evaluated',
    `update marts.fct_answer set n_evaluable_cells = 0 where region_code = 'MA-06' and occupation_code = 'SWE'`,
  ],
  [
    'recommendation_is_evaluable',
    'too few openings',
    `update marts.fct_answer set evaluable_share = 29 / openings_persons where region_code = 'MA-06' and occupation_code = 'SWE'`,
  ],
  [
    'recommendation_is_evaluable',
    'evidence that is not there',
    `update advice.recommendation set evidence = 'trend/MA-06/CRM/CUS/2030' where rule = 'move'`,
  ],
  [
    'recommendation_is_evaluable',
    'another gap than the evidence says',
    `update advice.recommendation set gap_lo_persons = gap_lo_persons - 1 where rule = 'move'`,
  ],
  ['recommendation_is_evaluable', 'data nobody asks for', `delete from marts.fct_data_to_obtain`],
  [
    'recommendation_is_evaluable',
    'a summary of another gap',
    `update advice.summary set gap_persons = 1 where region_code = 'MA-06'`,
  ],
  [
    'advice_is_conditional',
    'a plain sentence on made-up rows',
    `update advice.recommendation set action_en = 'Open 240 places.' where rule = 'move'`,
  ],
  [
    'advice_is_conditional',
    'a mark that was lost',
    `update advice.recommendation set is_illustrative = false where rule = 'move'`,
  ],
  [
    'advice_is_conditional',
    'a summary without its condition',
    `update advice.summary set sentence_fr = 'Il manquerait 12 personnes.' where region_code = 'MA-06'`,
  ],
];

describe('the checks of a run find', () => {
  test.each(FAULTS)('%s: %s', async (check, _, fault) => {
    const { connection } = database;
    await connection.run('begin transaction');
    try {
      await connection.run(fault);
      expect(await select(connection, checkSql(check))).not.toEqual([]);
    } finally {
      await connection.run('rollback');
    }
  });
});
