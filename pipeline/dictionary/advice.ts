import * as cell from './cell.ts';
import {
  change,
  date,
  flag,
  inLanguages,
  maybe,
  money,
  number,
  persons,
  share,
  text,
  whole,
  year,
  years,
} from './column.ts';
import { common } from './common.ts';
import { filled, made, seed } from './table.ts';

export const recommendation = made({
  schema: 'advice',
  name: 'recommendation',
  sentence:
    'What to do, for whom and by when, in the columns of the roadmap; each number of a sentence stands in a column of its row.',
  grain: ['recommendation_id'],
  nature: 'leaves',
  published: { as: 'recommendation' },
  columns: {
    recommendation_id: text(
      'What, where, for whom and at which level; the same finding has the same id in every edition',
    ),
    axis: text(
      'governance (by data, with the adjustment of training and of aids), competences, trainers or talent (reconversion, short courses, work-study, visas)',
    ),
    level: text('policy, institution or enterprise'),
    template_id: text('Row of the seed of templates'),
    rule: text('What was found, such as open_programme, relocate, retention or undecided'),
    scenario: common.scenario,
    region_code: common.region_code,
    occupation_code: maybe(text('Specialty; empty where the finding is about all of them')),
    from_occupation_code: maybe(text('Specialty in surplus from which places are moved')),
    to_region_code: maybe(text('Region for which relocated people then work')),
    lever_code: maybe(text('Lever of the plan')),
    programme_code: maybe(text('Programme of the lever')),
    aid_code: maybe(text('Aid to hires')),
    competence_code: maybe(text('Competence that is short most')),
    competence_2_code: maybe(text('The second')),
    competence_3_code: maybe(text('The third')),
    data_id: maybe(text('Row of data_to_obtain')),
    ...inLanguages(
      'action',
      'What to do, at most 45 words, conditional where illustrative and then with numbers of two significant digits (three from 10ⁿ to 2·10ⁿ), in',
    ),
    target_value: number('The number to reach'),
    target_unit: text(
      'Unit of target_value: places, persons, trainers, beneficiaries, specialties that wait, or person_years (what a datum is worth)',
    ),
    target_year: year('Year by which; of a measure of the plan, that in which it is taken'),
    from_year: maybe(year('First year')),
    groups: maybe(number('Whole classes')),
    second_value: maybe(
      number(
        'A second number of the sentence: who leaves (retention), who does not fit (suitability), the need (uncovered), persons short of the second competence',
      ),
    ),
    second_unit: maybe(text('Its unit')),
    third_value: maybe(number('A third number: persons short of the third competence')),
    third_unit: maybe(text('Its unit')),
    arrivals_here_persons: maybe(
      persons('Effective applicants whom the measure brings to posts of the region itself'),
    ),
    arrivals_elsewhere_persons: maybe(persons('The same to posts of other regions of the country')),
    decide_by: maybe(date('Day before which it must be decided')),
    decided_by: maybe(text('Institution that decides, see instrument')),
    arrival_year: maybe(year('First year in which those who start are on the labour market')),
    robust_share: maybe(share('Share of the cases of plan_case in which the measure stays in')),
    evidence_class: maybe(
      text(
        'Weaker of what most of the demand and most of the supply of the place rest on: a basis of evidence',
      ),
    ),
    verdict: maybe(text('Verdict of the place it rests on, see answer_occupation; undecided asks for data')),
    cost_money: maybe(money('What the measure costs')),
    inaction_person_years: maybe(
      persons('Expected person-years short more if the measure alone is left out of the plan'),
    ),
    inaction_money: maybe(
      money(
        'The same at the price of a missing person-year; of a closure what it saves, of trainers what the limit on trainers costs, of a datum its value',
      ),
    ),
    ...inLanguages('lead', 'Who leads, in'),
    ...inLanguages('partners', 'With whom, in'),
    duration_years: maybe(years('Years from start to arrival')),
    ...inLanguages('support', 'Support needed of the International Labour Office, in'),
    evidence: text(
      'The row it rests on: scenario/region/sector/specialty/year of the cumulated gap, or data_to_obtain/<data_id>',
    ),
    to_year: maybe(year('Year of that gap')),
    gap_lo_persons: maybe(persons('Its 10 % quantile over the draws; negative is shortage')),
    gap_hi_persons: maybe(persons('Its 90 % quantile')),
    gap_persons: maybe(persons('Its mean over the draws')),
    n_cells: maybe(whole('Cells of that gap')),
    n_evaluable_cells: maybe(whole('Those whose supply is known; the gap counts them alone')),
    cause: maybe(
      text('Cause of that gap; that of its largest shortage where none was computed for the whole'),
    ),
    candidate_cause: maybe(text('What the cause would be at central values where it is undetermined')),
    worst_grade: maybe(
      text('Worst grade among the three inputs that decide most in the region of the evidence'),
    ),
    source: text('Where the template comes from'),
    is_illustrative: common.is_illustrative,
  },
});

export const regionalSummary = made({
  schema: 'advice',
  name: 'summary',
  sentence: 'The answer of each region in one sentence, beside every number that it says.',
  grain: ['region_code'],
  nature: 'leaves',
  published: { as: 'regional_summary' },
  columns: {
    scenario: common.scenario,
    region_code: common.region_code,
    ...inLanguages('sentence', 'The answer in one sentence, conditional where illustrative, in'),
    to_year: year('Year of the gap'),
    n_cells: whole('Cells of the region'),
    n_evaluable_cells: whole('Those whose supply is known; the gap counts them alone'),
    gap_lo_persons: persons('10 % quantile of the cumulated gap; negative is shortage'),
    gap_hi_persons: persons('90 % quantile'),
    gap_persons: persons('Mean over the draws'),
    occupation_code: maybe(text('Specialty with the largest shortage among those that the draws decide')),
    occupation_gap_persons: maybe(persons('Its mean; negative is shortage')),
    cause: maybe(text('Cause of that shortage')),
    candidate_cause: maybe(text('What it would be at central values where it is undetermined')),
    n_undecided: whole('Specialties of the region that the draws do not decide'),
    lever_code: maybe(text('Lever of classes that is recommended most')),
    places: maybe(number('Starts of all classes recommended for the first year')),
    groups: maybe(number('These classes')),
    places_from_year: maybe(year('Year in which they open')),
    moved_places: maybe(number('Places recommended to move out of specialties in surplus')),
    helped_lever_code: maybe(text('Lever without classes that is recommended most')),
    helped_persons: maybe(number('Persons recommended to be relocated, upgraded, retained or received')),
    trainers: maybe(number('Trainers recommended to be trained')),
    plan_need_persons: maybe(persons('Expected people short at the target year without the plan')),
    plan_short_persons: maybe(persons('The same with the whole plan, options included')),
    deciding_input: text('Row of sensitivity that decides most'),
    deciding_parameter: text('Its parameter'),
    deciding_swing_persons: persons('Its swing'),
    is_illustrative: common.is_illustrative,
  },
});

export const dataToObtain = made({
  schema: 'marts',
  name: 'fct_data_to_obtain',
  sentence:
    'Missing data ranked by how much each decides, with who holds it, the file to fill and what would change.',
  grain: ['data_id'],
  nature: 'leaves',
  published: { as: 'data_to_obtain', order: 'rank' },
  columns: {
    rank: whole(
      '1 is worth most (value_money), then decides most; made-up series come first while they are made up',
    ),
    data_id: text('Row of the seed of data holders'),
    ...inLanguages('name', 'What is missing, in'),
    ...inLanguages('holder', 'Who holds it, in'),
    input: text('Parameters, series or seeds that it would replace, separated by |'),
    decides_persons: maybe(
      persons(
        'Persons of the national balance that hang on it, see decides_basis; empty where the balance does not measure it',
      ),
    ),
    decides_basis: text(
      'rests_on_made_up_series (openings, or supply, of the whole balance), cells_not_evaluable (their openings), swing (of the national gap, its parameters between their ends), swing_between_regions (moved_persons) or not_measured',
    ),
    value_money: maybe(
      money('What the plan saves on average if it is known before the first decision, see datum_value'),
    ),
    value_persons: maybe(persons('The same as person-years short')),
    swing_persons: maybe(persons('Sum of the swings of its parameters, each moved alone')),
    moved_persons: maybe(
      persons(
        "Half the sum of the swings of the regions' gaps: who works elsewhere, even where the nation stays as it is",
      ),
    ),
    rank_share: maybe(change('Sum of their shares in the ranks of the national gap')),
    status: text('Worst status of what stands there now: unknown, illustrative, assumed, derived or found'),
    grade: maybe(
      text(
        'Worst grade of its parameters: A official statistic, B press relay of one, C lobby, old or another country, D assumption',
      ),
    ),
    cells_not_evaluable: whole('Cells (region × sector × specialty) that cannot be evaluated without it'),
    openings_not_evaluable_persons: maybe(persons('Their openings up to the horizon')),
    template: text('File to fill, see `adequation init --templates`'),
    ...inLanguages('change', 'What would change, in'),
    is_asked: flag('True once its holder was asked'),
    source: common.row_source,
    is_illustrative: common.is_illustrative,
  },
});

/** A template: which rows of the plan, of the causes or of the data it speaks of, and in which words. */
export const recommendationTemplate = seed({
  name: 'recommendation',
  sentence: 'What can be recommended, by whom, and in which words.',
  grain: ['template_id'],
  columns: {
    template_id: cell.text(),
    axis: cell.oneOf(['governance', 'competences', 'trainers', 'talent']),
    level: cell.oneOf(['policy', 'institution', 'enterprise']),
    /** The rule that makes rows of it, see pipeline/advice/findings.ts. */
    rule: cell.text(),
    ...cell.inLanguages('action'),
    ...cell.inLanguages('lead'),
    ...cell.inLanguages('partners'),
    ...cell.inLanguages('support'),
    /** Of what is no measure of the plan, whose lever names it; see instrument. */
    decided_by: cell.optionalText(),
    source: cell.text(),
  },
});

export const advicePhrase = seed({
  name: 'advice_phrase',
  sentence: 'Parts of sentences that every recommendation shares: frames, gap, cause, date.',
  grain: ['phrase_id'],
  columns: { phrase_id: cell.text(), ...cell.inLanguages('text') },
});

/** Who leads, helps, decides or holds data: named once, and by role wherever advice speaks of them. */
export const role = seed({
  name: 'role',
  sentence: 'Who has each role that recommendations and data to obtain name.',
  grain: ['role'],
  columns: {
    role: cell.text(),
    ...cell.inLanguages('name'),
    /** The institution of the seed of instruments, where it is one that decides. */
    instrument_code: cell.optionalText(),
  },
});

/** Who holds what is missing, and what would change with it. */
export const dataHolder = seed({
  name: 'data_holder',
  sentence: 'Data that nobody has given yet, and who holds them.',
  grain: ['data_id'],
  columns: {
    data_id: cell.text(),
    /** Parameters, `series/<measure>` or `seed/<name>`, separated by `|`; `missing/<what>` where nothing holds it yet. */
    input: cell.text(),
    ...cell.inLanguages('name'),
    ...cell.inLanguages('holder'),
    ...cell.inLanguages('change'),
    /** Why cells cannot be evaluated until it is known, as `balance` prints it, separated by `|`. */
    reasons: cell.optionalText(),
    /** The file to fill: one that `adequation init --templates` writes, or a seed of the project. */
    template: cell.text(),
    is_asked: cell.flag(),
    source: cell.text(),
  },
});

export const sentence = filled({
  schema: 'advice',
  name: 'sentence',
  sentence: 'Words for the findings of advice.fact; empty in a language in which something has no name.',
  grain: ['recommendation_id'],
  nature: 'leaves',
  columns: {
    recommendation_id: text(),
    fact_id: text(),
    template_id: text(),
    ...inLanguages('action'),
  },
});

export const summarySentence = filled({
  schema: 'advice',
  name: 'summary_sentence',
  sentence: 'Words for the findings of advice.region.',
  grain: ['region_code'],
  nature: 'leaves',
  columns: { region_code: text(), ...inLanguages('sentence') },
});
