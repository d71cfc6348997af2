/** Seeds of advice that are refused, each with its line and what to do. */
import { describe, expect, test } from 'vitest';
import { PHRASES } from '../../../pipeline/advice/sentence.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const TEMPLATES = 'template_id,axis,level,rule,action_fr,action_en,lead_fr,partners_fr,support_fr,source';
const DATA = 'data_id,input,name_fr,holder_fr,change_fr,reasons,template,is_asked,source';

/** The tiny country with one template, the shipped phrases in French, and one missing datum. */
function adviceFiles(
  action = 'former {target_value:trainer} dans {region}',
  more: readonly string[] = [],
): Files {
  const files = {
    ...flowFiles(),
    'seeds/recommendations.csv': lines(
      '# One template.',
      TEMPLATES,
      `trainers,trainers,institution,trainer,"${action}",,Ministère,Écoles,BIT,tests`,
      ...more,
    ),
    'seeds/advice_phrases.csv': lines('# All of them.', 'phrase_id,text_fr', ...PHRASE_ROWS),
    'seeds/data_holders.csv': lines('# One.', DATA, DATUM),
  };
  return edited(
    files,
    'adequation.yaml',
    '  indicator: seeds/indicators.csv',
    '  indicator: seeds/indicators.csv\n  recommendation: seeds/recommendations.csv\n  advice_phrase: seeds/advice_phrases.csv\n  data_holder: seeds/data_holders.csv',
  );
}

const DATUM = 'exits,sector_exit_rate,Départs,Caisse,Tout,,parameters.csv,false,tests';
const PHRASE_ROWS = PHRASES.map((phrase) => {
  if (/_illustrative$/.test(phrase)) return `${phrase},{action} peut-être.`;
  return `${phrase},${/_known$/.test(phrase) ? '{action}.' : 'mot'}`;
});

const problems = async (files: Files) => {
  const error = await refusal(async () => readSeeds(writeProject(files).load()));
  expect(error.exitCode).toBe(EXIT.usage);
  return error.problems.map(({ where, line, column, rule }) => [where, line, column, rule]);
};

test('a sound template, its phrases and a datum are read', () => {
  const seeds = readSeeds(writeProject(adviceFiles()).load());
  expect(seeds.recommendation).toHaveLength(1);
  expect(seeds.data_holder).toHaveLength(1);
});

test('who decides is an institution that the seed of instruments holds', async () => {
  const named = (code: string): Files => {
    const files = edited(
      edited(
        adviceFiles(),
        'seeds/recommendations.csv',
        ',support_fr,source',
        ',support_fr,decided_by,source',
      ),
      'seeds/recommendations.csv',
      ',BIT,tests',
      `,BIT,${code},tests`,
    );
    return {
      ...edited(
        files,
        'adequation.yaml',
        '  indicator: seeds/indicators.csv',
        '  indicator: seeds/indicators.csv\n  instrument: seeds/instruments.csv',
      ),
      'seeds/instruments.csv': lines(
        'instrument_code,kind,name_fr,what_fr,holder_fr,year,source,grade',
        'committee,institution,Comité,Décide,Ministère,2025,tests,B',
        'circular,instrument,Circulaire,Dit,Ministère,2025,tests,B',
      ),
    };
  };
  expect(readSeeds(writeProject(named('committee')).load()).recommendation).toMatchObject([
    { decided_by: 'committee' },
  ]);
  for (const code of ['comittee', 'circular'])
    expect(await problems(named(code))).toEqual([['seeds/recommendations.csv', 3, 'decided_by', 'decider']]);
});

describe('a template is refused', () => {
  const at = (column: string, rule: string) => [['seeds/recommendations.csv', 3, column, rule]];
  test.each([
    [
      'with a digit of its own',
      'former 3 formateurs sur {target_value:trainer} dans {region}',
      at('action_fr', 'template_number'),
    ],
    [
      'with a brace left open',
      'former {target_value:trainer} dans {region',
      at('action_fr', 'template_number'),
    ],
    [
      'with a placeholder that its rule does not find',
      'former {target_value:trainer} pour {aid}',
      at('action_fr', 'template_placeholder'),
    ],
    [
      'with a unit nobody knows',
      'former {target_value:teacher} dans {region}',
      at('action_fr', 'template_unit'),
    ],
    [
      'with a number without a unit',
      'former {target_value} sur {target_year:number}',
      at('action_fr', 'template_unit'),
    ],
    [
      'with a name as a number',
      'former {target_value:trainer} dans {region:place}',
      at('action_fr', 'template_unit'),
    ],
    [
      'that says no number',
      'former des formateurs dans {region} dès {from_year:year}',
      at('action_fr', 'template_without_number'),
    ],
    [
      'that leaves no room for names and dates',
      `former {target_value:trainer} ${'encore '.repeat(35)}dans {region}`,
      at('action_fr', 'template_words'),
    ],
  ] as const)('%s', async (_, action, expected) => {
    expect(await problems(adviceFiles(action))).toEqual(expected);
  });

  test('of a rule that finds nothing', async () => {
    const files = edited(
      adviceFiles(),
      'seeds/recommendations.csv',
      ',institution,trainer,',
      ',institution,trainr,',
    );
    expect(await problems(files)).toEqual(at('rule', 'unknown_rule'));
  });

  test('that is the second of its rule and level', async () => {
    const second =
      'again,trainers,institution,trainer,"former {target_value:trainer}",,Ministère,Écoles,BIT,tests';
    expect(await problems(adviceFiles(undefined, [second]))).toEqual([
      ['seeds/recommendations.csv', 4, 'level', 'template_level'],
    ]);
  });

  test('that says less in another language of the project', async () => {
    const english = edited(
      adviceFiles(),
      'seeds/recommendations.csv',
      '",,Ministère',
      '",train {target_value:trainer},Ministère',
    );
    expect(readSeeds(writeProject(english).load()).recommendation).toHaveLength(1);
    const both = edited(english, 'adequation.yaml', 'languages: [fr]', 'languages: [fr, en]');
    const error = await refusal(async () => readSeeds(writeProject(withEnglish(both)).load()));
    expect(error.problems.map(({ column, rule }) => [column, rule])).toContainEqual([
      'action_en',
      'template_languages',
    ]);
  });
});

/** Every French column of the seeds repeated as English, but that of the template. */
function withEnglish(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => {
      if (file === 'adequation.yaml')
        return [
          file,
          String(content)
            .replace('  fr: Petit pays', '  fr: Petit pays\n  en: Small country')
            .replace('{ fr: Tendance }', '{ fr: Tendance, en: Trend }'),
        ];
      if (!file.startsWith('seeds/')) return [file, content];
      const [remark, header, ...rows] = String(content).trimEnd().split('\n');
      const columns = header!.split(',');
      const french = columns.flatMap((column, i) =>
        column.endsWith('_fr') && !columns.includes(column.replace('_fr', '_en')) ? [i] : [],
      );
      const english = french.map((i) => columns[i]!.replace('_fr', '_en'));
      const cells = rows.map((row) =>
        [row, ...french.map((i) => (file.includes('recommend') ? 'Text' : row.split(',')[i]))].join(','),
      );
      return [file, lines(remark!, [header, ...english].join(','), ...cells)];
    }),
  );
}

describe('a frame is refused', () => {
  test.each([
    [
      'that says nothing of made-up rows',
      'frame_illustrative,{action} peut-être.',
      'frame_illustrative,{action}.',
    ],
    ['without its sentence', 'summary_illustrative,{action} peut-être.', 'summary_illustrative,peut-être.'],
    ['with its sentence twice', 'summary_known,{action}.', 'summary_known,{action} {action}.'],
  ] as const)('%s', async (_, from, to) => {
    const found = await problems(edited(adviceFiles(), 'seeds/advice_phrases.csv', from, to));
    expect(found.map(([where, , column, rule]) => [where, column, rule])).toEqual([
      ['seeds/advice_phrases.csv', 'text_fr', 'frame'],
    ]);
  });
});

test('a phrase that is missing is named', async () => {
  const files = edited(
    adviceFiles(),
    'seeds/advice_phrases.csv',
    '\nframe_illustrative,{action} peut-être.\n',
    '\n',
  );
  const error = await refusal(async () => readSeeds(writeProject(files).load()));
  expect(error.problems.map(({ rule, what }) => [rule, what])).toEqual([
    ['missing_phrase', 'the phrase frame_illustrative is missing.'],
  ]);
});

describe('a datum to obtain is refused', () => {
  test.each([
    [
      'with an input nobody knows',
      'sector_exit_rate,Départs',
      'sector_exit_rat,Départs',
      'input',
      'unknown_input',
    ],
    [
      'with a series of no measure',
      'sector_exit_rate,Départs',
      'series/employed,Départs',
      'input',
      'unknown_input',
    ],
    ['with a file that is not there', 'parameters.csv', 'parameter.csv', 'template', 'unknown_template'],
  ] as const)('%s', async (_, from, to, column, rule) => {
    expect(await problems(edited(adviceFiles(), 'seeds/data_holders.csv', from, to))).toEqual([
      ['seeds/data_holders.csv', 3, column, rule],
    ]);
  });

  test('but one that nothing can hold yet is named as missing', () => {
    const files = edited(
      adviceFiles(),
      'seeds/data_holders.csv',
      'sector_exit_rate,Départs',
      'missing/attrition,Départs',
    );
    expect(readSeeds(writeProject(files).load()).data_holder).toHaveLength(1);
  });
});

describe('roles', () => {
  const named = (files: Files): Files => ({
    ...edited(
      edited(files, 'seeds/recommendations.csv', ',Ministère,Écoles,', ',{training_ministry},{schools},'),
      'seeds/data_holders.csv',
      ',Caisse,',
      ',{fund},',
    ),
  });
  const withRoles = (...rows: string[]): Files => ({
    ...edited(
      named(adviceFiles()),
      'adequation.yaml',
      '  indicator:',
      '  role: seeds/roles.csv\n  indicator:',
    ),
    'seeds/roles.csv': lines('role,name_fr,instrument_code', ...rows),
  });

  test('the project’s own names stand where advice speaks of roles', () => {
    const files = withRoles(
      'training_ministry,Ministère des métiers,',
      'schools,Lycées,',
      'fund,Caisse des retraites,',
    );
    const seeds = readSeeds(writeProject(files).load());
    expect(seeds.recommendation).toMatchObject([{ lead_fr: 'Ministère des métiers', partners_fr: 'Lycées' }]);
    expect(seeds.data_holder).toMatchObject([{ holder_fr: 'Caisse des retraites' }]);
  });

  test('a role that nobody has is refused, with its line', async () => {
    expect(await problems(withRoles('training_ministry,Ministère des métiers,', 'schools,Lycées,'))).toEqual([
      ['seeds/data_holders.csv', 3, 'holder_fr', 'role'],
    ]);
    expect(await problems(named(adviceFiles()))).toHaveLength(3);
  });
});
