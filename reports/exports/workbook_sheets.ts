import type { TableRow } from '../reading/table_rows.ts';
import { inputScope } from '../sections/answer/decide.ts';
import type { Context } from '../sections/context.ts';
import type { exportTexts } from '../words/fr/export.ts';
import type { Texts } from '../words/shape/texts.ts';
import { column, flag, input, named, persons, type SheetColumn, spoken, word } from './sheet_column.ts';

/** What actions count, in the plural: a column names its unit once, whatever its numbers. */
const unitNames = (t: Texts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(t.advice.unit).map(([code, of]) => [code, of({ n: 3, text: '' }).trim()]),
  );

/** A sheet of a workbook, by the name that each language has a word for. */
export type SheetId = keyof typeof exportTexts.workbook.names;

/** A sheet that holds one table. */
export interface TableSpec {
  readonly id: SheetId;
  /** The published table that its rows are taken from, for whoever wants the rest of it. */
  readonly view: string;
  /** File of `reports/reading`; it reads every place at once. */
  readonly sql: string;
  readonly columns: readonly SheetColumn[];
  /** Which places it belongs to; where nothing is said, all. */
  readonly of?: 'regions' | 'nation';
  /** Its rows are of no place, or of every one: each place gets all of them. */
  readonly everyRow?: true;
  /** The nation has the rows of every region. */
  readonly nationHasAll?: true;
}

const short = persons('short_persons', 'short_lo_80', 'short_hi_80');
const over = persons('over_persons', 'over_lo_80', 'over_hi_80');
const answer = [
  ...short,
  column('p_short', 'share'),
  ...over,
  ...persons('openings_persons', 'supply_persons', 'employment_persons', 'gap_cum_persons'),
];
const reason = word('reason', ({ t }) => t.names.reason, 26);
const status = word('status', ({ t }) => t.names.parameterStatus, 12);
const grade = word('grade', ({ t }) => t.names.grade, 20);

/** What is recommended waits for nothing. */
const asked = (own: SheetColumn): SheetColumn => ({
  ...own,
  also: [...(own.also ?? []), 'is'],
  say: (context, value, row) =>
    row.is_recommended === true ? '' : (own.say?.(context, value, row) ?? value),
});

/**
 * Sheets in the order in which a reader needs them: the answer, what to do about it, what it waits for, what it is made
 * of. With the sheets of decision, contents and dictionary they are twelve at most: what they leave out stands in the
 * tables of the release, which the contents name. A sheet without rows for the place is left out.
 */
export const tableSpecs: readonly TableSpec[] = [
  {
    id: 'specialties',
    view: 'answer_occupation',
    sql: 'workbook/specialties',
    columns: [
      named('occupation_name'),
      named('scenario_name'),
      word('verdict', ({ t }) => t.verdict.name),
      ...answer,
      input('deciding_input'),
      spoken('holder', 'holder', 'deciding_input', 44),
      reason,
    ],
  },
  {
    id: 'sectors',
    view: 'answer',
    sql: 'workbook/sectors',
    columns: [named('sector_name'), named('scenario_name'), ...answer, column('evaluable_share', 'share')],
  },
  {
    id: 'regions',
    view: 'answer',
    sql: 'workbook/regions',
    of: 'nation',
    everyRow: true,
    columns: [named('region_name'), named('scenario_name'), ...answer, column('evaluable_share', 'share')],
  },
  {
    id: 'measures',
    view: 'plan',
    sql: 'plan/decisions',
    nationHasAll: true,
    columns: [
      named('occupation_name'),
      named('scenario_name'),
      named('region_name'),
      word('action', ({ t }) => t.planPage.action, 20),
      named('lever_name'),
      named('programme_name'),
      column('year', 'year'),
      named('decided_by_name'),
      column('decide_by', 'day'),
      ...persons('groups', 'starts_persons', 'arrivals_persons', 'arrivals_lost_persons'),
      column('arrival_year', 'year'),
      column('cost_money', 'money'),
      column('robust_share', 'share'),
      flag('is_recommended'),
      asked(input('settled_by')),
      asked(spoken('holder', 'holder', 'settled_by', 34)),
      named('from_occupation_name'),
      named('to_region_name'),
    ],
  },
  {
    id: 'roadmap',
    view: 'recommendation',
    sql: 'workbook/roadmap',
    columns: [
      spoken('action_text', 'action', 'recommendation_id', 56),
      word('axis', ({ t }) => t.advice.axis, 16),
      word('level', ({ t }) => t.advice.level, 14),
      column('target_value', 'persons'),
      word('target_unit', ({ t }) => unitNames(t), 14),
      column('target_year', 'year'),
      column('decide_by', 'day'),
      spoken('lead', 'lead', 'recommendation_id', 24),
      spoken('partners', 'partners', 'recommendation_id', 28),
      column('duration_years', 'number', { width: 9 }),
      spoken('support', 'support', 'recommendation_id', 34),
      word('verdict', ({ t }) => t.verdict.name),
      word('evidence_class', ({ t }) => t.evidence.basis, 12),
      column('robust_share', 'share'),
      column('inaction_person_years', 'persons'),
      column('inaction_money', 'money'),
    ],
  },
  {
    id: 'data',
    view: 'data_to_obtain',
    sql: 'training/data_to_obtain',
    everyRow: true,
    columns: [
      spoken('name', 'name', 'data_id', 38),
      column('rank', 'year', { width: 7 }),
      spoken('holder', 'holder', 'data_id', 34),
      spoken('change', 'change', 'data_id', 48),
      column('value_money', 'money'),
      ...persons('value_persons', 'decides_persons'),
      word('status', ({ t }) => t.obtain.status, 18),
      grade,
      column('template', 'text', { width: 22 }),
      flag('is_asked'),
    ],
  },
  {
    id: 'competences',
    view: 'competence_gap',
    sql: 'workbook/competences',
    columns: [
      named('competence_name'),
      word('family', ({ t }) => t.competences.family, 26),
      ...persons('short_persons'),
      column('level_median', 'year'),
      column('n_specialties', 'year', { width: 13 }),
      column('n_specialties_not_evaluable', 'year', { width: 15 }),
    ],
  },
  {
    id: 'years',
    view: 'balance',
    sql: 'workbook/years',
    columns: [
      named('occupation_name'),
      column('year', 'year'),
      ...persons(
        'employment_persons',
        'expansion_persons',
        'replacement_persons',
        'demand_persons',
        'supply_persons',
        'gap_persons',
        'gap_cum_persons',
        'gap_cum_lo_80',
        'gap_cum_hi_80',
      ),
      reason,
    ],
  },
  {
    id: 'assumptions',
    view: 'sensitivity',
    sql: 'workbook/assumptions',
    of: 'regions',
    columns: [
      { ...input('input', 'parameter'), code: 'input' },
      column('scope', 'text', {
        field: 'input',
        width: 30,
        say: (context, _, row) => inputScope(context, row as unknown as Parameters<typeof inputScope>[1]),
      }),
      ...persons('swing_persons', 'short_at_low', 'short_at_high'),
      column('rank_share', 'share'),
      column('value', 'number'),
      column('low', 'number'),
      column('high', 'number'),
      status,
      grade,
      column('source', 'text', { width: 50 }),
    ],
  },
  {
    id: 'capacities',
    view: 'lever_capacity',
    sql: 'workbook/capacities',
    nationHasAll: true,
    columns: [
      named('lever_name'),
      named('region_name'),
      column('starts_per_year', 'number', { input: 'number', width: 13 }),
      column('low', 'number', { input: 'number', width: 13 }),
      column('high', 'number', { input: 'number', width: 13 }),
      column('status', 'text', { input: 'status', width: 13 }),
      column('grade', 'text', { input: 'grade', width: 9 }),
      column('source', 'text', { input: 'source', width: 60 }),
    ],
  },
];

/** A sheet that has rows for the place. */
export interface TableSheet {
  readonly spec: TableSpec;
  readonly rows: readonly TableRow[];
  /** How many rows are illustrative. */
  readonly illustrative: number;
}

/** What readers call a sheet. */
export function sheetName({ t }: Context, id: SheetId): string {
  return t.workbook.names[id];
}
