/** A project without advice has empty tables, and one in a single language is advised in that one alone. */
import { expect, test } from 'vitest';
import { PHRASES } from '../../../pipeline/advice/sentence.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files, lines } from '../tiny/write_project.ts';

test.each([
  ['flows', flowFiles()],
  ['stocks', stockFiles()],
] as const)('a balance of %s without templates gives no advice', async (_, files) => {
  const rows = await askOnce(
    files,
    `select (select count(*) from recommendation) as advice, (select count(*) from regional_summary) as regions,
       (select count(*) from data_to_obtain) as data`,
  );
  expect(rows).toEqual([{ advice: 0, regions: 0, data: 0 }]);
});

function phraseText(phrase: string): string {
  if (/_illustrative$/.test(phrase)) return '{action} peut-être.';
  return /_known$/.test(phrase) ? '{action}.' : 'en {to_year:year}';
}

/** Three data of the tiny country: one with a range, one that cells wait for, one that its register tells. */
function asking(): Files {
  const files = {
    ...flowFiles(),
    'seeds/recommendations.csv': lines(
      '# How to ask.',
      'template_id,axis,level,rule,action_fr,lead_fr,partners_fr,support_fr,source',
      'swing,governance,policy,obtain_swing,"obtenir {data} : {target_value:person}",Ministère,Écoles,BIT,tests',
      'unknown,governance,policy,obtain_unknown,"obtenir {data} auprès de {holder} : {target_value:person}",Ministère,Écoles,BIT,tests',
    ),
    'seeds/advice_phrases.csv': lines(
      '# All of them.',
      'phrase_id,text_fr',
      ...PHRASES.map((phrase) => `${phrase},${phraseText(phrase)}`),
    ),
    'seeds/data_holders.csv': lines(
      '# Three.',
      'data_id,input,name_fr,holder_fr,change_fr,reasons,template,is_asked,source',
      'retirement,retirement_rate,les retraites,la caisse,tout,,parameters.csv,true,tests',
      'agents,missing/training,les embauches,les employeurs,tout,no_programme_feeds_cell,parameters.csv,false,tests',
      'jobs,series/employment,les emplois,la caisse,tout,,job_demand.csv,false,tests',
    ),
  };
  return edited(
    files,
    'adequation.yaml',
    '  indicator: seeds/indicators.csv',
    '  indicator: seeds/indicators.csv\n  recommendation: seeds/recommendations.csv\n  advice_phrase: seeds/advice_phrases.csv\n  data_holder: seeds/data_holders.csv',
  );
}

test('data are ranked by what they decide, and what a register tells is asked for where a place waits for it', async () => {
  const rows = await askOnce(
    asking(),
    `select rank, data_id, decides_basis, status, grade, cells_not_evaluable, is_asked, is_illustrative,
       abs(decides_persons - coalesce(openings_not_evaluable_persons, swing_persons)) < 1e-9 as same from data_to_obtain`,
  );
  const known = { is_illustrative: false, same: true };
  // Jobs are counted, and asked for all the same: their forecast is what a place stays undecided for.
  expect(rows).toEqual([
    {
      ...{ rank: 1, data_id: 'agents', decides_basis: 'cells_not_evaluable', status: 'unknown', grade: null },
      ...{ cells_not_evaluable: 2, is_asked: false, ...known },
    },
    {
      ...{ rank: 2, data_id: 'jobs', decides_basis: 'swing', status: 'found', grade: null },
      ...{ cells_not_evaluable: 0, is_asked: false, ...known },
    },
    {
      ...{ rank: 3, data_id: 'retirement', decides_basis: 'swing', status: 'assumed', grade: 'D' },
      ...{ cells_not_evaluable: 0, is_asked: true, ...known },
    },
  ]);
  const [blank] = await askOnce<{ same: boolean }>(
    asking(),
    `select abs(d.openings_not_evaluable_persons - b.openings) < 1e-6 as same from data_to_obtain d,
       (select sum(demand_persons)::double as openings from balance where not is_total and reason = 'no_programme_feeds_cell') b
     where d.data_id = 'agents'`,
  );
  expect(blank).toEqual({ same: true });
});

test('one language is advised in, the others stay empty', async () => {
  const rows = await askOnce<{ action_fr: string; other: string | null }>(
    asking(),
    'select action_fr, coalesce(action_ar, action_en) as other from recommendation order by recommendation_id',
  );
  expect(rows.map(({ other }) => other)).toEqual([null, null, null]);
  expect(rows[0]!.action_fr).toMatch(
    /^Obtenir les embauches auprès de les employeurs : [\d\u202f]+ personnes\.$/,
  );
  const summaries = await askOnce<{ sentence_fr: string; other: string | null }>(
    asking(),
    'select sentence_fr, coalesce(sentence_ar, sentence_en) as other from regional_summary order by region_code',
  );
  expect(summaries.map(({ other }) => other)).toEqual([null, null]);
  expect(summaries[0]!.sentence_fr).toMatch(/^En 2030/);
});
