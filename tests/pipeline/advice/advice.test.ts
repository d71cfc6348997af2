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
  const lists = [
    ...['region', 'sector', 'occupation', 'lever', 'aid', 'competence', 'data_holder', 'instrument'],
  ];
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
  const silent = ['obtain_illustrative', 'obtain_unknown'];
  expect([...new Set(await silentRules(database))]).toEqual(['competence_one', 'competence_two', ...silent]);
  const { connection } = database;
  await connection.run('begin transaction');
  try {
    await connection.run(
      'delete from marts.fct_plan; delete from plan.coverage; delete from plan.datum_value',
    );
    await adviseAgain(connection);
    expect(await silentRules(database)).toContain('obtain_value');
    const rows = await readAdvice(database);
    expect(rows.filter(({ rule }) => rule === 'obtain_swing').length).toBe(5);
    expect(rows.filter(({ robust_share }) => robust_share !== null)).toEqual([]);
    for (const { text, language, row } of await sentences(database))
      expect([text, unfound(text, language, row)]).toEqual([text, []]);
  } finally {
    await connection.run('rollback');
  }
});

test('a recommendation has at most 45 words in each language, a summary 60, however they are counted', async () => {
  for (const of of [database, shipped]) {
    const told = async (rows: Promise<AdviceRow[]>, column: string, most: number) => {
      for (const row of await rows)
        for (const language of LANGUAGES) {
          const text = row[`${column}_${language}`];
          if (typeof text !== 'string') continue;
          expect([text, text.trim().split(/\s+/).length <= most]).toEqual([text, true]);
        }
    };
    await told(readAdvice(of), 'action', 45);
    await told(readSummaries(of), 'sentence', 60);
  }
});

test('a measure names what, where, when, who decides, on what it rests, in how many cases it holds and what is lost without it', async () => {
  const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
    String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
  );
  expect(row).toMatchObject({
    ...{
      rule: 'open_programme',
      lever_code: 'licence',
      programme_code: 'licence',
      groups: 9,
      target_value: 243,
    },
    ...{ region_code: 'MA-06', decide_by: '2027-03-01', decided_by: 'ofppt', robust_share: 0.875 },
    // 60 people in Casablanca, 13 in Tangier, in the one year that is left: on a slope of one, at 1,000 each.
    ...{ inaction_person_years: 73, inaction_money: 73000, verdict: 'short' },
  });
  expect(row!.evidence_class).toBe('illustrative');
});

test('of what is shipped no sentence leaves out who decides, how often it holds, on what it rests and what is lost', async () => {
  const rows = (await readAdvice(shipped)).filter(({ lever_code }) => lever_code !== null);
  expect(rows.length).toBeGreaterThan(0);
  const phrases = await select<Record<string, string>>(
    shipped.connection,
    'select phrase_id, text_fr as fr, text_ar as ar, text_en as en from raw.advice_phrase',
  );
  for (const row of rows) {
    const parts = ['decide', 'robust', `basis/${row.evidence_class}`];
    if (Number(row.inaction_person_years) > 0) parts.push('inaction');
    for (const part of parts)
      for (const language of LANGUAGES) {
        const text = phrases.find(({ phrase_id }) => phrase_id === part)![language]!;
        // Its words between placeholders; a sentence may begin with them.
        const [fixed] = text.split(/\{[^}]*\}/).sort((a, b) => b.length - a.length);
        const said = String(row[`action_${language}`]).toLowerCase();
        expect([said, part, said.includes(fixed!.trim().toLowerCase())]).toEqual([said, part, true]);
      }
  }
});

test('where nothing is decided the advice is the datum, once a region and holder', async () => {
  const rows = await readAdvice(database);
  const undecided = rows.filter(({ rule }) => rule === 'undecided');
  const keys = undecided.map(({ region_code, data_id }) => `${region_code}/${data_id}`);
  expect(keys).toContain('MA-07/sector_exit');
  expect(new Set(keys).size).toBe(keys.length);
  // The plan recommends a class there that serves an undecided place alone.
  expect(
    rows.filter(({ region_code, lever_code }) => region_code === 'MA-07' && lever_code !== null),
  ).toEqual([]);
  for (const of of [database, shipped]) {
    const decided = await select<{ place: string }>(
      of.connection,
      `select concat_ws('/', scenario, region_code, sector_code, occupation_code, to_year) as place from marts.fct_answer where verdict in ('short', 'over')`,
    );
    const places = new Set(decided.map(({ place }) => place));
    for (const row of await readAdvice(of))
      if (row.data_id === null && row.occupation_code !== null)
        expect([row.evidence, places.has(String(row.evidence))]).toEqual([row.evidence, true]);
  }
});

test('an option of the plan is no advice, and each measure that holds is one', async () => {
  for (const of of [database, shipped]) {
    const wrong = await select(
      of.connection,
      `select r.recommendation_id from advice.recommendation r
       anti join marts.fct_plan p on p.is_recommended and p.scenario = r.scenario and p.region_code = r.region_code and p.lever_code = r.lever_code
         and (p.occupation_code = r.occupation_code or p.occupation_code = '_Z') and p.robust_share = r.robust_share
       where r.lever_code is not null`,
    );
    expect(wrong).toEqual([]);
  }
});

test('data to obtain are ranked by what they are worth, the inputs of the plan among them', async () => {
  const rows = await select(
    database.connection,
    'select data_id, value_money, value_persons from marts.fct_data_to_obtain where rank <= 2 order by rank',
  );
  expect(rows).toEqual([
    { data_id: 'trainers_stock', value_money: 260000, value_persons: 260 },
    { data_id: 'completion', value_money: 400, value_persons: 0.4 },
  ]);
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
    for (const row of rows) expect([row.axis, row.rule]).toEqual(['talent', 'open_talent']);
  } finally {
    await connection.run('rollback');
  }
  expect(
    await select(shipped.connection, `select axis from raw.lever where lever_code = 'alternance_ts'`),
  ).toEqual([{ axis: 'talent' }]);
});

/** Rows of advice whose numbers are not those of the table they come from; none expected. */
const ORIGINS: Readonly<Record<string, string>> = {
  'measures of the plan': `
    select r.recommendation_id from advice.recommendation r
    where r.lever_code is not null and not exists (select 1 from marts.fct_plan p where p.scenario = r.scenario and p.region_code = r.region_code
      and p.lever_code = r.lever_code and p.year = r.from_year and p.starts_persons = r.target_value and p.decide_by = r.decide_by
      and p.cost_money = r.cost_money and p.robust_share = r.robust_share and (r.groups is null or r.groups = p.groups))`,
  'where those who arrive work': `
    select r.recommendation_id from advice.recommendation r
    where r.lever_code is not null and r.arrivals_here_persons is not null and abs(r.arrivals_here_persons - coalesce((
      select sum(a.arrivals_persons) from plan.arrival a where a.scenario = r.scenario and a.region_code = r.region_code and a.work_region_code = r.region_code
        and a.occupation_code = r.occupation_code and a.lever_code = r.lever_code and a.arrivals_persons > 0), 0)) > 1e-6`,
  'what is lost without a measure': `
    select r.recommendation_id from advice.recommendation r join plan.solve o using (scenario)
    where abs(r.inaction_person_years * o.price_money - r.inaction_money) > 1e-6`,
  'what stays uncovered': `
    select r.recommendation_id from advice.recommendation r
    where r.rule = 'uncovered' and not exists (select 1 from plan.coverage v where v.scenario = r.scenario and v.region_code = r.region_code
      and v.occupation_code = r.occupation_code and v.year = r.target_year and v.short_persons = r.target_value and v.need_persons = r.second_value)`,
  competences: `
    select r.recommendation_id from advice.recommendation r
    where r.rule like 'competence%' and abs(r.target_value - (select sum(a.short_persons) from marts.fct_answer a
      join raw.occupation_competence o on o.occupation_code = a.occupation_code and o.competence_code = r.competence_code and o.importance = 'essential'
      where a.scenario = r.scenario and a.region_code = r.region_code and a.sector_code = '_T' and a.verdict = 'short')) > 1e-6`,
  'specialties that wait': `
    select r.recommendation_id from advice.recommendation r
    where r.rule = 'undecided' and r.target_value <> (select count(*) from marts.fct_answer a where a.scenario = r.scenario and a.region_code = r.region_code
      and a.verdict = 'undecided' and a.data_holder_code = r.data_id)`,
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
    where r.rule like 'obtain%' and r.target_value is distinct from if(r.rule = 'obtain_value', d.value_persons, d.decides_persons)`,
};

/** A number that changes in its table after the advice was given, by origin. */
const ALTERED: Readonly<Record<string, string>> = {
  'measures of the plan': `update marts.fct_plan set starts_persons = starts_persons + 1 where lever_code = 'licence'`,
  'where those who arrive work': `update plan.arrival set arrivals_persons = arrivals_persons + 1`,
  'what is lost without a measure': `update plan.solve set price_money = price_money + 1`,
  'what stays uncovered': `update plan.coverage set short_persons = short_persons + 1`,
  competences: `update marts.fct_answer set short_persons = short_persons + 1`,
  'specialties that wait': `update marts.fct_answer set verdict = 'short' where region_code = 'MA-07'`,
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

test('the sentences of a class in each language, conditional while rows are made up', async () => {
  const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
    String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
  );
  expect(row!.action_fr).toMatch(
    /^Si ces données d’illustration étaient exactes : en 2027, région Casablanca-Settat, ouvrir 9 groupes \(Licence, 240 places\) pour Génie logiciel\. OFPPT décide avant le 1er mars 2027\. Tient dans 88\s% des cas, illustration, sinon il manquerait 73 personnes-années\.$/,
  );
  expect(row!.action_en).toMatch(
    /^If these illustrative data were accurate: in 2027, in Casablanca-Settat, open 9 groups \(Licence, 240 places\) for Software engineering\. OFPPT decides before 1 March 2027\. Holds in 88% of cases, illustrative, or else a lack of 73 person-years\.$/,
  );
  expect(row!.action_ar).toMatch(
    /^لو كانت هذه المعطيات التوضيحية دقيقة: فتح 9 مجموعات .*1 مارس 2027.*73 سنة عمل\.$/,
  );
  // The column keeps what the sentence rounds.
  expect(row!.target_value).toBe(243);
});

test('a class that serves another region rests on the shortage there', async () => {
  const rows = await readAdvice(database);
  const at = (start: string) =>
    rows.find(({ recommendation_id }) => String(recommendation_id).startsWith(start))!;
  expect(at('open/MA-10/DAT')).toMatchObject({
    ...{ evidence: 'trend/MA-06/_T/DAT/2030', verdict: 'short' },
    ...{ arrivals_here_persons: 2, arrivals_elsewhere_persons: 6 },
  });
  expect(at('relocate/MA-10/SWE/MA-06').evidence).toBe('trend/MA-06/_T/SWE/2030');
  expect(at('open/MA-06/SWE').evidence).toBe('trend/MA-06/_T/SWE/2030');
  // A closure serves the surplus that it ends, and trainers their region.
  expect(at('close/MA-06/BKO')).toMatchObject({ verdict: 'over', inaction_money: 1350000 });
  expect(at('trainer/MA-06')).toMatchObject({ occupation_code: null, inaction_money: 150000 });
  // Two competences of one family are one.
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
      'marts.fct_plan',
      'plan.arrival',
      'plan.coverage',
      'marts.fct_answer',
      'marts.fct_cause',
    ])
      await connection.run(`update ${table} set is_illustrative = false`);
    await adviseAgain(connection);
    const [row] = (await readAdvice(database)).filter(({ recommendation_id }) =>
      String(recommendation_id).startsWith('open/MA-06/SWE/licence/'),
    );
    expect(row!.action_fr).toMatch(
      /^En 2027, région Casablanca-Settat, ouvrir 9 groupes \(Licence, 243 places\)/,
    );
    expect(row!.action_en).toMatch(/^In 2027, in Casablanca-Settat, open 9 groups \(Licence, 243 places\)/);
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
    expect(row!.action_fr).toContain('ouvrir 9 groupes (A{region} $& <b>, 240 places)');
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
