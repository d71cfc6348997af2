/** No raw code on a page: whatever code the shipped seeds, the SQL and the bridges can produce has its word in each language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../models/forecast/catalog.ts';
import { plan, planObjective, planShadowPrice } from '../../../pipeline/dictionary/plan.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import type { Texts } from '../../../reports/words/shape/texts.ts';
import { readSeed } from './in_languages.ts';
import { bridgeCodes, codesOf, sqlFiles } from './sql_codes.ts';

const languages = (await chooseLanguages(languageCodes)).map(({ code, t }): [string, Texts] => [code, t]);

const tables = sqlFiles((path) => !/^(advice\/(?!fct_)|checks\/|published\/)/.test(path));
const advice = sqlFiles((path) => /^advice\/(?!fct_)/.test(path));
const ofFile = (name: string) => new Map([...tables].filter(([path]) => path.endsWith(`/${name}.sql`)));
const withoutFile = (name: string) => new Map([...tables].filter(([path]) => !path.endsWith(`/${name}.sql`)));

/** Values of a column of a seed; what is empty is no code. */
const inSeed = (seed: string, column: string): string[] =>
  [...new Set(readSeed(seed).map((row) => row[column] ?? ''))].filter((code) => code !== '').sort();

const literals = (text: string): string[] => [...text.matchAll(/'(\w+)'/g)].map((match) => match[1]!);
const ofModels = (file: string, pattern: RegExp): string[] =>
  literals(pattern.exec(readFileSync(new URL(`../../../models/${file}.ts`, import.meta.url), 'utf8'))![1]!);
const models = [
  ...catalog.map(({ name }) => name),
  ...ofModels('forecast/default_forecast', /const MIDDLE = ([^;]*);/),
  ...ofModels('forecast/short/short_forecast', /const SHORT_MODEL = ([^;]*);/),
  'held_level',
  ...codesOf('model', ofFile('fct_forecast')),
];

const sectors = new Set(inSeed('sectors', 'sector_code'));
const cellReasons = [
  ...bridgeCodes(/reasons\.set\(\w+, '(\w+)'\)/g),
  ...['reason', 'own_reason', 'supply_reason', 'target_reason'].flatMap((column) =>
    codesOf(column, withoutFile('fct_model_score')),
  ),
];
const units = [
  ...inSeed('published_figures', 'unit'),
  // A share reads as per cent and needs no unit.
  ...readSeed('parameters')
    .filter((row) => row.unit !== 'share')
    .map((row) => row.unit!),
];
const statuses = [
  'parameters',
  'levers',
  'aids',
  'crosswalk',
  'scenarios',
  'staffing_shares',
  'sector_moves',
];

/** Codes that the sentence of a column lists: « open, close or move », each told or not. */
const told = (sentence: string): string[] =>
  sentence
    .split(/, | or /)
    .map((part) => /^\w+/.exec(part.replace(/^or /, ''))?.[0] ?? '')
    .filter((code) => code !== '');

/** What a code is, the codes that can come, and the words that a page looks them up in. */
const kinds: [what: string, codes: string[], words: (t: Texts) => Readonly<Record<string, unknown>>][] = [
  ['parameters', inSeed('parameters', 'parameter'), (t) => t.names.parameter],
  ['units', units, (t) => t.names.unit],
  ['grades', [...new Set(statuses.flatMap((seed) => inSeed(seed, 'grade')))], (t) => t.names.grade],
  [
    'statuses',
    [...new Set(statuses.flatMap((seed) => inSeed(seed, 'status')))],
    (t) => t.names.parameterStatus,
  ],
  ['reasons of cells', cellReasons, (t) => t.names.reason],
  ['short reasons of cells', cellReasons, (t) => t.names.reasonShort],
  ['reasons of scores', codesOf('reason', ofFile('fct_model_score')), (t) => t.record.reason],
  ['reasons of levers', bridgeCodes(/reason: arrives \? null : '(\w+)'/g), (t) => t.planPage.reason],
  ['limits of plans', told(planShadowPrice.columns.constraint_name.says), (t) => t.planPage.limit],
  ['actions of plans', told(plan.columns.action.says), (t) => t.planPage.action],
  ['actions of plans as things to do', told(plan.columns.action.says), (t) => t.planPage.do],
  ['statuses of the solver', told(planObjective.columns.status.says), (t) => t.planPage.solverStatus],
  ['models', models, (t) => t.names.model],
  ['causes', [...codesOf('cause', tables), 'none'], (t) => t.cause.name],
  [
    'numbers of causes',
    [...codesOf('number_1_name', tables), ...codesOf('number_2_name', tables)],
    (t) => t.cause.number,
  ],
  [
    'factors of causes',
    [...codesOf('own_factor', tables), ...codesOf('deciding_factor', tables)],
    (t) => t.cause.factor,
  ],
  ['bases of missing data', codesOf('decides_basis', tables), (t) => t.obtain.basis],
  ['statuses of missing data', codesOf('status', ofFile('fct_data_to_obtain')), (t) => t.obtain.status],
  [
    'statuses of imputed targets',
    codesOf('obs_status', ofFile('fct_target_region')),
    (t) => t.imputed.obsStatus,
  ],
  ['units of actions', codesOf('target_unit', advice), (t) => t.advice.unit],
  ['evidence of actions', codesOf('evidence_class', advice), (t) => t.evidence.basis],
  ['axes', inSeed('common/recommendations', 'axis'), (t) => t.advice.axis],
  ['levels of actions', inSeed('common/recommendations', 'level'), (t) => t.advice.level],
  ['levels of programmes', inSeed('programmes', 'level'), (t) => t.programmes.levelName],
  ['families', inSeed('competences', 'family'), (t) => t.competences.family],
  ['languages of titles', inSeed('occupation_titles', 'language'), (t) => t.competences.languageName],
  ['statuses of targets', inSeed('targets', 'adopted'), (t) => t.names.targetStatus],
  ['natures of figures', inSeed('published_figures', 'nature'), (t) => t.names.nature],
  ['indicators of figures', inSeed('published_figures', 'indicator'), (t) => t.sources.figureIndicator],
  [
    'segments of figures',
    inSeed('published_figures', 'segment').filter((code) => !sectors.has(code)),
    (t) => t.sources.figureSegment,
  ],
];

describe.each(kinds)('%s', (_, codes, words) => {
  it('are found where they are written', () => {
    expect(codes.length).toBeGreaterThan(0);
  });
  it.each(languages)('have a word in %s', (_code, texts) => {
    const known = words(texts);
    expect(codes.filter((code) => !Object.hasOwn(known, code))).toEqual([]);
  });
});

it.each(languages)('every indicator has a meaning in %s', (language) => {
  expect(inSeed('common/indicators', `meaning_${language}`)).toHaveLength(
    readSeed('common/indicators').length,
  );
});

describe('codes in SQL', () => {
  const read = (sql: string, column: string) => codesOf(column, new Map([['one', sql]]));
  it('are what an expression gives, not what it compares with', () => {
    expect(
      read(
        "select a, case x when 'no' then 'yes' when y in ('no', 'not') then 'late' else 'never' end as z",
        'z',
      ),
    ).toEqual(['late', 'never', 'yes']);
    expect(read("select if(bool_or(f.x = 'no'), 'yes', null) as z, 'other' as w from t", 'z')).toEqual([
      'yes',
    ]);
    expect(read("select coalesce(min(m.z), 'unknown') as z, concat_ws('/', a) as b", 'z')).toEqual([
      'unknown',
    ]);
  });
});
