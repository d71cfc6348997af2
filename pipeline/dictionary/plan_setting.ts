import { maybe, money, number, persons, text, whole } from './column.ts';
import { common } from './common.ts';
import { filled } from './table.ts';

export const planSetting = filled({
  schema: 'plan',
  name: 'setting',
  sentence:
    'What each setting of the plan would give, solved again, linear and without an equity floor: each input alone over its range. Settings of all inputs together measure the surrogate of the what-if page.',
  grain: ['scenario', 'setting_id'],
  nature: 'leaves',
  published: { as: 'plan_setting', order: 'all' },
  columns: {
    scenario: common.scenario,
    setting_id: text('kind/input/number'),
    kind: text("base (the project's own), alone (one input moved) or test (all moved, drawn by the seed)"),
    varied_input: text('Input moved alone: trainers, price, budget, visas or relocation; _Z otherwise'),
    trainers_factor: number('Trainers free for new classes, over those of the project'),
    price_factor: number('Price of a missing person-year, over that of the project'),
    budget_factor: number(
      'What may be spent in any year, over what the base spends in its dearest; 1 is no limit of this kind',
    ),
    visa_factor: number('Visas a year and their share of arrivals, over those of the project'),
    relocation_factor: number('People who may be moved in a year, over those of the project'),
    price_money: money('Price of a missing person-year'),
    budget_money: maybe(money('Most that may be spent in a year; empty without a limit of this kind')),
    dearest_year_money: money('What the base spends in its dearest year'),
    objective_money: money('Optimum of the linear plan'),
    short_persons: persons('Expected people short at the horizon, by the solver'),
    starts_persons: persons('Places opened, all years'),
    visa_persons: persons('People who come by a visa, all years'),
    relocated_persons: persons('People helped to move, all years'),
    cost_money: money('Cost, undiscounted, what closures save taken off'),
    surrogate_short_persons: persons('Expected people short at the horizon, by the surrogate'),
    surrogate_starts_persons: persons('Places opened, by the surrogate'),
    surrogate_cost_money: money('Cost, by the surrogate'),
    error_persons: persons('surrogate_short_persons − short_persons'),
    is_illustrative: common.is_illustrative,
  },
});

export const planSettingPlace = filled({
  schema: 'plan',
  name: 'setting_place',
  sentence: 'Whom each solved setting of the plan brings to each specialty of each region by the horizon.',
  grain: ['scenario', 'setting_id', 'region_code', 'occupation_code'],
  nature: 'leaves',
  published: { as: 'plan_setting_place', order: 'all' },
  columns: {
    scenario: common.scenario,
    setting_id: text('Setting, see plan_setting'),
    region_code: text('Region of work'),
    occupation_code: text('Specialty (level 1 of occupation); _T is all'),
    brought_persons: persons('Effective applicants brought, net of those lost'),
  },
});

export const planNeedDraw = filled({
  schema: 'plan',
  name: 'need_draw',
  sentence:
    'The need of each place at the horizon in a few joint draws, one from each equal part by people short in the nation.',
  grain: ['scenario', 'draw', 'region_code', 'occupation_code'],
  nature: 'leaves',
  published: { as: 'plan_need_draw', order: 'all' },
  columns: {
    scenario: common.scenario,
    draw: whole('From the fewest to the most people short in the nation'),
    region_code: text('Region of work'),
    occupation_code: text('Specialty (level 1 of occupation); _T is all'),
    need_persons: persons('People short where intakes stay as last counted; negative is over'),
  },
});
