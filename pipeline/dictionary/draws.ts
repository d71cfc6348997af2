import { flag, maybe, number, persons, share, text, whole } from './column.ts';
import { common } from './common.ts';
import { filled, made } from './table.ts';

export const gapDistribution = filled({
  schema: 'balance',
  name: 'gap_distribution',
  sentence: 'The cumulated gap over the draws, by cell and total, over the cells that can be evaluated.',
  grain: ['scenario', 'region_code', 'sector_code', 'occupation_code', 'year'],
  nature: 'leaves and totals',
  published: { as: 'gap_distribution', order: 'all' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    year: common.year,
    p_2_5: maybe(number('2.5 % quantile (type 7), persons')),
    p_10: maybe(number('10 % quantile')),
    p_50: maybe(number('Median')),
    p_90: maybe(number('90 % quantile')),
    p_97_5: maybe(number('97.5 % quantile')),
    p_shortage: maybe(common.p_shortage),
    no_clear_gap: maybe(flag('True where the 80 % range crosses zero')),
    n_cells: whole('Cells in the row'),
    n_evaluable_cells: whole('Cells whose supply is known; the others are left out'),
    draws: whole('Number of draws'),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const targetProbability = filled({
  schema: 'balance',
  name: 'target_probability',
  sentence: 'How likely each target of the horizon is, by the forecast of its own definition.',
  grain: ['target_id', 'scenario'],
  nature: 'leaves',
  published: { as: 'target_probability', order: 'all' },
  columns: {
    target_id: common.target_id,
    scenario: common.scenario,
    p_reached: maybe(number('Probability of the target or more; empty on illustrative rows')),
    rests_on: maybe(
      text(
        'interval_kind of the forecast of its own definition that it is read off, or draws: the share of them that reach it, where its parts alone are forecast',
      ),
    ),
    reference_class: maybe(
      text('Class of comparable series behind that forecast, see reference_class_score'),
    ),
    coverage_80: maybe(share('Share that the 80 % band of that class held at this horizon')),
    coverage_95: maybe(share('Share that its 95 % band held')),
    reason: maybe(
      text(
        'Why there is no value: illustrative, no_band (nothing with a band is forecast in its definition)',
      ),
    ),
  },
});

export const sensitivity = made({
  schema: 'marts',
  name: 'fct_sensitivity',
  sentence: 'What decides the cumulated gap at the horizon, per region and nation, in the first scenario.',
  grain: ['scenario', 'region_code', 'input'],
  nature: 'leaves',
  published: { as: 'sensitivity' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    input: text('Row of parameters, employment_path (its 80 % band), or remainder'),
    parameter: text('Name of the parameter'),
    scope_region_code: maybe(text('Region of the parameter row')),
    sector_code: maybe(common.sector_code),
    occupation_code: maybe(common.occupation_code),
    programme_code: maybe(common.programme_code),
    value: maybe(number('Central value')),
    low: maybe(number('Low end')),
    high: maybe(number('High end')),
    gap_at_low: maybe(persons('Cumulated gap with this input low and all others central')),
    gap_at_high: maybe(persons('The same with it high')),
    swing_persons: maybe(persons('Difference of the two')),
    rank_share: share(
      'Squared Spearman of input and gap over the draws; for the remainder 1 − their sum (interactions)',
    ),
    importance: maybe(whole('Rank by swing, 1 is largest')),
    status: common.status,
    grade: maybe(common.grade),
    source: maybe(common.source),
    is_illustrative: common.is_illustrative,
  },
});

export const drawCorrelation = filled({
  schema: 'balance',
  name: 'correlation',
  sentence: 'How far regions and sectors move together in the draws, and the two national widths.',
  grain: [],
  nature: 'of the run',
  published: { as: 'draw_correlation' },
  columns: {
    rho_national: number('Share of variance common to the nation, solved'),
    rho_regional: number('Share common to a region, declared'),
    drawn_width_80: number('Width of the drawn national 80 % range of employment at the horizon'),
    target_width_80: number('Width of the forecast one'),
    outcome: text('solved, lowest (already wider) or highest (still narrower)'),
    draws: whole('Number of draws'),
    seed: whole('Seed of the generator'),
  },
});

export const swing = filled({
  schema: 'balance',
  name: 'sensitivity',
  sentence: 'The gap of a region at both ends of the range of one input.',
  grain: ['scenario', 'region_code', 'input'],
  nature: 'leaves and totals',
  columns: {
    scenario: text(),
    region_code: text(),
    input: text(),
    parameter: text(),
    value: maybe(number()),
    low: maybe(number()),
    high: maybe(number()),
    gap_at_low: maybe(persons()),
    gap_at_high: maybe(persons()),
    swing_persons: maybe(persons()),
    rank_share: maybe(share()),
    importance: maybe(whole()),
    is_illustrative: flag(),
  },
});
