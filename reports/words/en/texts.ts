/**
 * The report in English: plain official English, spans of years written with « to ». Long because it is every
 * word of every page and nothing else; apostrophes are straight here and curved on the page.
 */

import type { AnswerWords, Counted } from '../shape/handed.ts';
import type { Texts } from '../shape/texts.ts';
import { typesetAll } from '../typeset.ts';
import { analysis, likely } from './analysis.ts';
import { comparisonTexts } from './comparison.ts';
import { conjunction, count, rules, whole } from './count.ts';
import { decision } from './decision.ts';
import { evidenceTexts } from './evidence.ts';
import { exportTexts } from './export.ts';
import { partTexts } from './parts.ts';
import { planTexts } from './plan.ts';
import { reference } from './reference.ts';
import { regionTexts } from './region.ts';
import { sheetTexts } from './sheet.ts';
import { siteTexts } from './site.ts';
import { statementTexts } from './statements.ts';
import { typesetEnglish } from './typeset.ts';
import { whatIf } from './what_if.ts';

const supposing = (conditional: boolean): string =>
  conditional ? 'If these illustrative data were accurate, ' : 'If the trend continues, ';

const ends = (range: string): string => (range === '' ? '' : ` (${range})`);

/** « in the specialty ‘A’ (3) », « in the specialties ‘A’ (3) and ‘B’ (2) ». */
const inSpecialties = (specialties: AnswerWords['specialties']): string => {
  const names = conjunction.format(specialties.map((one) => `‘${one.name}’ (${one.persons})`));
  return specialties.length === 1 ? `in the specialty ${names}` : `in the specialties ${names}`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const people = ({ n }: Counted): string => (rules.select(n) === 'one' ? 'person' : 'people');

const texts: Texts = {
  ...analysis,
  ...regionTexts,
  ...sheetTexts,
  ...exportTexts,
  ...whatIf,
  ...decision,
  ...siteTexts,
  ...comparisonTexts,
  ...statementTexts,
  ...partTexts,
  ...planTexts,
  ...evidenceTexts,
  ...reference,
  page: {
    skip: 'Skip to main content',
    navigation: 'Pages of the report',
    home: 'All regions',
    national: 'Overview',
    edition: (date) => `Edition of ${date}`,
    run: 'Run',
    languages: 'Other languages',
    database: 'All figures, unrounded, with their definitions:',
  },
  mark: {
    short: 'Illustrative data',
    banner:
      'The regional series of this edition are constructed examples: no regional breakdown has been published to date. They show what the tool will calculate from real data and must not be used to support any decision.',
    footer:
      'Figures marked with this diamond are constructed, not observed, and rounded to two significant digits, three where the first is a 1.',
  },
  sign: {
    missing: '…',
    notApplicable: '///',
    notEvaluable: 'not evaluable',
    title: 'Signs used',
    missingMeaning: 'data not available',
    notApplicableMeaning: 'not applicable',
    notEvaluableMeaning: 'an item of data needed for the calculation is missing or not known',
    illustrativeMeaning: 'illustrative data, constructed and not observed',
    gapMeaning: 'gap = supply − needs; a minus sign means a shortage of people',
    assumedMeaning: 'assumption made by the project, with no source that measures it',
  },
  answer: {
    shortOver: (w) => {
      const where = w.specialties.length === 0 ? '' : `, mainly ${inSpecialties(w.specialties)}`;
      const short =
        w.short.n === 0
          ? `nobody would be short by ${w.year}`
          : `${w.short.text} ${people(w.short)} would be short by ${w.year}${ends(w.shortRange)}${where}`;
      const over =
        w.over.n === 0
          ? 'Nobody would be over'
          : `${w.short.n === 0 ? '' : 'In other specialties or regions, '}${w.over.text} ${people(w.over)} would be over${ends(w.overRange)}`;
      return `${supposing(w.conditional)}${short}. ${over}. Means of the simulations, 80% ranges.`;
    },
    otherPerimeter: ({ perimeter, short, over }) =>
      `With the other perimeter of supply (‘${perimeter}’), people short: ${short}; over: ${over}.`,
    notEvaluable: ({ year, conditional }) =>
      conditional
        ? `Even if these illustrative data were accurate, the gap between supply and needs by ${year} could not be evaluated.`
        : `The gap between supply and needs by ${year} cannot be evaluated.`,
    noBalance: 'This edition holds no balance of supply and needs for this area.',
    scope: ({ share, openings }) =>
      `This answer covers ${share} of the ${openings} openings: those whose supply can be evaluated.`,
    leftOut: ({ reasons, sectors }) => `Not evaluable in ${sectors}: ${reasons}.`,
    certaintyIllustrative:
      'Degree of certainty and likelihood: not evaluable on illustrative data. Means and ranges come from simulations of every assumption within its range and of employment within its band.',
    certaintyDraws:
      'Means and ranges come from simulations of every assumption within its range and of employment within its band.',
    initialUnknown: 'Flow gap; the initial imbalance is unknown.',
    stock: ({ year, short, total, largest, conditional }) =>
      `${conditional ? 'If these illustrative data were accurate, in' : 'In'} ${year}, supply ${conditional ? 'would be' : 'is'} below demand in ${whole.format(short)} of ${count(total, 'occupation', 'occupations')}${
        largest.length === 0
          ? ''
          : `, mainly for ${conjunction.format(largest.map((o) => `‘${o.name}’ (${o.persons} people)`))}`
      }.`,
    stockBalanced: ({ year, total }) =>
      `In ${year}, supply covers demand in each of the ${total} occupations of this area.`,
    stockCertainty: (lastObserved) =>
      `The balance compares two stocks, which the files give up to ${lastObserved}. Likelihood: not evaluated in this edition.`,
    stockBeyond: 'Later years continue the trend.',
  },
  headline: {
    title: 'Key figures',
    last: (measure, year) => `${measure} at the end of ${year}`,
    horizon: (measure, year) => `${measure} at the end of ${year}, forecast`,
    openings: (from, to) => `Openings, ${from} to ${to}`,
    supply: (from, to) => `Supply of skills, ${from} to ${to}`,
    short: (to) => `People short at the end of ${to}`,
    over: (to) => `People over at the end of ${to}`,
    ita: 'Tension indicator (ITA), all sectors',
    demand: (year) => `Demand at the end of ${year}`,
    supplyStock: (year) => `Supply at the end of ${year}`,
    shortOccupations: (year) => `Occupations short of supply, ${year}`,
    largestShortage: (year) => `Largest shortage, ${year}`,
    largestSurplus: (year) => `Largest surplus, ${year}`,
    asOf: 'last year in the files',
    band80: (range) => `80% interval: ${range}`,
    mean: 'mean of the simulations',
    likely: (share) => `likelihood that anybody is short: ${share}`,
    noBand: 'no interval',
    ofWhichEvaluable: (share) => `of which ${share} evaluable`,
    evaluableOnly: 'for the evaluable part',
    outOf: (total) => `out of ${total} occupations`,
  },
  range: {
    fromTo: (low, high) => `${low} to ${high}`,
    atMost: (value) => `up to ${value}`,
    above: (value) => `above ${value}`,
  },
  chart: {
    data: 'Data of the chart',
    year: 'Year (at 31 December)',
    yearFlow: 'Year',
    inPersons: (measure) => `${measure} (people)`,
    billions: (unit) => `Exports (${unit})`,
    expected: 'forecast',
    forecastLabel: (value, year) => `${value} in ${year}`,
    highLabel: (value) => `high: ${value}`,
    lowLabel: (value) => `low: ${value}`,
    band80: '80% band',
    band95: '95% band',
    target: (value) => `target: ${value}`,
    shortfall: (low, high) => `shortfall: ${low} to ${high}`,
    summedEnds:
      'The bands of the whole add up the ends of the series that make it up; they are therefore wider than an interval of the whole itself.',
    pointLabel: (value, year) => `${value} (${year})`,
    title: ({ measure, place, last, horizon, from, to }) =>
      `${measure}, ${place}: ${last} people at the end of ${from}, ${horizon} forecast at the end of ${to}`,
    subtitle: (past) =>
      `People at 31 December: ${past} (solid line), forecast (dashes) with its 80% and 95% bands`,
    subtitleNoBand: (past) => `People at 31 December: ${past} (solid line), forecast (dashes)`,
    subtitleObserved: 'People at 31 December',
    description: ({ measure, place, from, to, first, last }) =>
      `Line chart, ${measure}, ${place}: ${first} people at the end of ${from}, ${last} at the end of ${to}.`,
    descriptionForecast: ({ year, mean, range }) => `Forecast for the end of ${year}: ${mean} (${range}).`,
    descriptionRange: ({ year, low, high }) => `80% band for the end of ${year}: ${low} to ${high}.`,
    descriptionTarget: ({ year, value }) => `Target for ${year}: ${value}.`,
    model: (model, n) => `Forecast: ${model}, from ${count(n, 'observed year', 'observed years')}.`,
    reconciled: (words) =>
      `Forecasts by sector and by region are adjusted so that they add up to the whole${
        words === null ? '' : `; on its own, this series would have given ${words.base} in ${words.year}`
      }.`,
    columnYear: 'Year',
    columnPast: (past) => `Past (${past})`,
    columnPublisher: "Publisher's projection",
    columnForecast: 'Forecast',
    column80: '80% interval',
    column95: '95% interval',
    tableCaption: (measure, place) => `${measure}, ${place}, people at 31 December`,
    breakLabel: (year) => `${year}: break in series`,
  },
  sector: {
    title: 'By sector',
    intro: (from, to) =>
      `Needs from ${from} to ${to} add up new jobs and the replacement of people who leave. Supply counts people leaving training who seek work and whose training is suitable.`,
    caption: (place) => `Employment, needs, supply, people short and over by sector, ${place}`,
    name: 'Sector',
    employment: (year) => `Employment ${year}`,
    openings: (from, to) => `Openings ${from} to ${to}`,
    supply: 'Supply',
    gap: 'Net cumulative gap, at central values',
    ita: 'Tension indicator (ITA)',
    whole: 'All sectors',
    evaluableSpecialties: (evaluable, total) =>
      `on ${whole.format(evaluable)} of ${count(total, 'specialty', 'specialties')}`,
    evaluableSectors: (evaluable, total) =>
      `on ${whole.format(evaluable)} of ${count(total, 'sector', 'sectors')}`,
    evaluableCells: (evaluable, total) => `on ${whole.format(evaluable)} of ${count(total, 'cell', 'cells')}`,
    readings: (employer, graduate) => `${employer}; ${lowerFirst(graduate)} for graduates`,
    note: 'The sectors of a region share the same candidates: supply and shortage of a sector are its part, split by openings. Means of the simulations, which add up; in brackets, the 80% range, which does not.',
    itaNote: (years) =>
      `ITA: supply of graduates divided by openings, here over ${count(years, 'year', 'years')} (method of ROA, Netherlands). A value below 1 means more posts than candidates. The ITA counts everyone leaving training who seeks work, shortages only those whose training suits the post: the ITA may show a surplus where people are short.`,
    itaCuts: (classes) => `Classes: ${classes}.`,
  },
  specialty: {
    title: 'By specialty',
    intro: 'The same needs and the same supply, split between the specialties of the list of occupations.',
    caption: (place) => `Needs, supply, people short and over by specialty, ${place}`,
    name: 'Specialty',
    note: 'In the order of the list, not of importance.',
  },
  stock: {
    title: 'By occupation',
    intro: (year) => `Demand and supply are stocks at the end of ${year}; the gap is their difference.`,
    shortageCaption: (n, year) =>
      n === 1
        ? `The occupation short of supply, ${year} (people)`
        : `The ${whole.format(n)} largest shortages, ${year} (people)`,
    surplusCaption: (n, year) =>
      n === 1
        ? `The occupation in surplus, ${year} (people)`
        : `The ${whole.format(n)} largest surpluses, ${year} (people)`,
    occupation: 'Occupation',
    demand: 'Demand',
    supply: 'Supply',
    gap: 'Gap',
    noOpenings: 'This project compares stocks: openings, which are flows, are not calculated.',
  },
  training: {
    title: 'Training',
    intro:
      'Places, entries, completions and entry into work, in the last known year of each measure; in brackets, the change over one year.',
    caption: (place) => `Places, enrolment and completions by programme, ${place} (people)`,
    programme: 'Programme',
    measureYear: (measure, year) => `${measure}, ${year}`,
    imputed:
      'No training flow is published for this area: its flows are imputed from counted wholes, split by declared shares.',
    none: 'This project holds no training data for this area.',
    note: 'Places and new entrants are counted in the year in which courses start, graduates in the year in which they leave.',
  },
  target: {
    title: 'Targets',
    none: 'No target is set for this area.',
    caption: (place) => `Targets and announcements, ${place}`,
    noProbability:
      'Likelihood of reaching the targets: not evaluable. No series of the same definition has enough points or a class of comparable series.',
    chance: ({ measure, target, year, probability, share }) =>
      `${measure}: reaching ${target} in ${year} is ${likely(probability)} (${probability < 0.005 ? 'less than 1%' : probability > 0.995 ? 'more than 99%' : share}, on trend).`,
    chanceBasis: ({ in80, in95, series }) =>
      `This likelihood comes from a class of ${whole.format(series)} comparable series: at this horizon, each series being forecast from the others, the 80% band held ${in80} of the changes and the 95% band ${in95}.`,
    progressCaption: (place) => `Growth that the targets require, and where the trend stands, ${place}`,
    what: 'Measure',
    year: 'Year',
    value: 'Value',
    kind: 'Meaning',
    level: 'level to reach',
    increment: 'addition to create',
    claim: 'Announced by',
    status: 'Status',
    from: 'Start',
    fromYear: (year) => `end of ${year}`,
    unitNote: (unit) => `Employment and completions in people, exports in ${unit}.`,
    otherDefinition: 'another definition',
    growth: 'Yearly growth needed',
    perYear: 'Yearly change needed',
    trend: 'Trend',
    shortfall: 'Shortfall on the target',
    source: 'Source',
    reached: 'target exceeded by the trend',
    fromBaseline: (value, year) => `starting from ${value} (${year})`,
    aim: (year) => `in ${year}`,
  },
  assumption: {
    name: 'Assumption',
    value: 'Value',
    range: 'Range',
    status: 'Status',
    grade: 'Quality',
    source: 'Source',
    fixed: 'fixed',
    unknown: 'unknown',
  },
  source: {
    title: 'Sources',
    caption: 'Files read for this edition',
    name: 'Source',
    file: 'File',
    publisher: 'Publisher',
    licence: 'Licence',
    vintage: 'Vintage',
    delivered: 'Received on',
    accepted: 'Rows kept',
    rejected: 'Rows set aside',
  },
  note: {
    title: 'Notes and signs',
    items: [
      'Stocks are at 31 December, flows are for the calendar year.',
      'Moves between firms of the same sector create no need: only departures from the sector count.',
      'An 80% interval should contain the true value eight times in ten, if the assumptions hold.',
    ],
    drawItems: [
      'People short and people over are means over the simulations, each assumption being drawn within its range and employment within its band; the range holds eight simulations in ten. A surplus in one specialty never makes up for a shortage in another.',
    ],
    illustrativeItems: [
      'Illustrative data are rounded here to two significant digits (three where the first is a 1), so sums may differ from their parts. The database and the tables keep every decimal.',
      'On illustrative data, neither the past accuracy of forecasts nor a likelihood has any meaning: they are not evaluable.',
    ],
  },
  download: {
    title: 'Downloads',
    intro: 'The complete tables, as CSV (UTF-8, comma), and the DuckDB database that holds them all.',
    file: (name) => `${name} (CSV)`,
  },
  region: {
    lead: ({ nation, year }) => `Region, ${nation}. Skills needs and supply up to ${year}.`,
  },
  national: {
    title: (nation) => `${nation}: overview`,
    lead: 'Two readings, never mixed: first the published figures, which alone answer the national question; then the sum of the regional series.',
    leadPlain: 'All regions together: needs, supply, people short and over.',
    publishedTitle: 'What the published figures say',
    publishedIntro: 'Each definition is a series of its own; no line crosses a change of definition.',
    employment: (w) =>
      `From the points of ${w.from} to ${w.to}, employment in the sector would reach between ${w.low} and ${w.high} people in ${w.year} (80% band): it would be ${w.shortfallLow} to ${w.shortfallHigh} jobs short of the target of ${w.target}.`,
    employmentReached: (w) =>
      `From the points of ${w.from} to ${w.to}, employment in the sector would reach between ${w.low} and ${w.high} people in ${w.year} (80% band), against a target of ${w.target}.`,
    bandRestsOn: (n) =>
      `With ${count(n, 'published point', 'published points')} of one definition, the 80% band does not come from the past of the series: it comes from what other series did, comparable or as short.`,
    required: ({ growth, from, fromValue, perYear }) =>
      `To reach the target, employment would have to grow by ${growth} a year from ${fromValue} at the end of ${from}, or about ${perYear} net jobs each year.`,
    requiredOther: ({ growth, from, fromValue }) =>
      `From the last known figure (${fromValue} in ${from}, another definition), ${growth} a year would be needed.`,
    employmentChartTitle: ({ low, high, year, target }) =>
      `Employment: ${low} to ${high} in ${year} on the trend, against a target of ${target}`,
    employmentChartSubtitle: (from, to) =>
      `People at 31 December. Dots: published figures (${from} and ${to}). Areas: 80% and 95% bands. Diamond: target`,
    exportsTitle: 'Exports: two series and a break',
    exportsBreak: ({ year, before, after, unit }) =>
      `For the same year ${year}, the old perimeter gives ${before} ${unit} and the new one ${after}. Neither series continues the other: a growth rate calculated across the break would be wrong.`,
    exportsChartTitle: ({ year, before, after, unit }) =>
      `Exports: ${before} or ${after} ${unit} for ${year}, depending on the perimeter`,
    exportsChartTitlePlain: 'Published exports, by definition',
    exportsChartSubtitle: (unit) =>
      `A year, in ${unit}; one line and one shape of point for each definition. Diamonds: targets`,
    exportsDescription: (definitions) => `Exports by year and by definition. ${definitions}`,
    exportsPoints: ({ definition, points }) => `${definition}: ${points}.`,
    exportsTable: (unit) => `Published exports and targets, in ${unit}`,
    definition: 'Definition',
    otherDefinitions: 'Other published counts of employment, under different definitions (people)',
    coherenceTitle: 'Coherence of the targets',
    coherence: ({ base, baseYear, target, targetYear, change }) =>
      `Exports per job: ${base} in ${baseYear}, ${target} in ${targetYear} if both targets are reached, a change of ${change}. Taken together, the employment and export targets imply this change in value per job.`,
    claimsTitle: 'Announcements that contradict each other',
    claimsIntro:
      'The same numbers have been announced sometimes as a level to reach, sometimes as an addition to create. The calculation uses only the adopted targets; the other announcements remain visible.',
    figure: 'Measure',
    period: 'Period',
    value: 'Value',
    nature: 'Nature',
    source: 'Source page',
    regionalTitle: (place) => `Sum of the regional series, ${place}`,
    wholeTitle: (place) => `The whole area, ${place}`,
    regionalIllustrative:
      'This part adds up the illustrative regional series. It shows how the calculation works and does not answer the national question.',
    regionalImputed:
      'This part adds up the regions. The regional series are not published: counted wholes are split among them by declared shares, with their range.',
    regionalReal: 'This part covers the series of the project for the whole area.',
    noPublished: 'This project holds no separate published national series.',
  },
  home: {
    title: (title) => title,
    lead: 'How many trained people will be short, in which specialties, where and when: one page for each region and an overview.',
    regionsTitle: 'Regions',
    regionsIntroStock: (year) => `Occupations in which supply is below demand at the end of ${year}.`,
    regionsCaption: 'Answer by region',
    region: 'Region',
    openings: (from, to) => `Openings ${from} to ${to}`,
    data: 'Data',
    real: 'provided',
    shortOccupations: 'Occupations short of supply',
    occupations: 'Occupations followed',
    answeredTitle: 'What can be answered today',
    missingTitle: 'What cannot be answered yet',
    missingIntro: 'Each line names what is missing and what its absence prevents.',
    answerTarget: ({ measure, target, year, trend, shortfall }) =>
      `${measure}: ${trend} in ${year} on the trend, against a target of ${target}; the shortfall would be ${shortfall}.`,
    answerTargetReached: ({ measure, target, year, trend }) =>
      `${measure}: ${trend} in ${year} on the trend, against a target of ${target}.`,
    answerCoherence: 'Coherence between the employment target and the export target.',
    answerRegional: 'People short and people over by region, sector and specialty, with what is sure.',
    answerStock: 'Gap between supply and demand in each occupation, by region.',
    answerAssumptions: (n) =>
      `List of the ${count(n, 'assumption', 'assumptions')} of the calculation, each with its source or the lack of one.`,
    missingRegional:
      'Employment by region and by sector, places and graduates by region: no series is published. Without them, the regional answers remain illustrations.',
    missingInitial:
      'Jobseekers and vacancies at the start of the period: without them, the initial imbalance is unknown and only the flow gap is calculated.',
    missingInterval: ({ measure, count: n }) =>
      `${measure}: more yearly points of one definition; with ${count(n, 'point', 'points')}, the band rests on other series.`,
    missingParameter: (names) => `Unknown values: ${names}.`,
    missingAssumed: (n, total) =>
      `Measurement of the ${whole.format(n)} assumed values, out of ${whole.format(total)}: surveys of entry into work, mobility and departures.`,
    missingTraining: 'Training data: this project holds none, supply comes from the file itself.',
    missingNone: 'The calculation of this edition lacks nothing.',
    qualityTitle: 'Quality of the files received',
    rejected: (n, files) =>
      `${count(n, 'row was set aside', 'rows were set aside')} when ${count(files, 'file was read', 'files were read')}; each is kept with its reason in the table of rejected rows.`,
    noneRejected: (files) => `No row was set aside when ${count(files, 'file was read', 'files were read')}.`,
  },
  names: {
    /** Codes that stand in place of one of a list. */
    code: {
      _T: 'Total',
      _O: 'Outside the perimeter',
      _X: 'Abroad',
      _Z: 'Not applicable',
      pool: 'Pool of candidates',
      moves_in: 'Moves from another sector',
    },
    parameter: {
      age_55_plus_share: 'Share of employment aged 55 and over (a tenth of it retires each year)',
      export_productivity_growth: 'Growth of exports per job, per year',
      retirement_rate: 'Retirements, share of employment a year',
      sector_exit_rate: 'Departures from the sector, share of employment a year',
      stock_emigration_rate: 'Emigration of people in work, share of employment a year',
      firm_turnover_rate: 'Turnover between firms, share of staff a year (for reference, not counted)',
      completion_rate: 'Share of entrants who obtain the diploma',
      continues_study_share: 'Share of graduates who continue their studies',
      labour_force_entry_share: 'Share of leavers who seek work',
      suitability_share: 'Share of candidates whose training is suitable',
      abroad_share: 'Share of leavers who go abroad',
      stay_in_region_share: 'Among those who stay in the country, share who remain in their region',
      frictional_share: 'Frictional unemployment, share of employment',
      returnees_persons: 'Returns from abroad',
      work_visa_persons: 'Arrivals with a work visa',
      work_visa_target_persons: 'Target of work visas (not counted)',
      published_engineer_emigration_persons:
        'Engineers who leave the country, published figure (for reference, not counted)',
      reconversion_persons: 'Reconversions',
      movable_share: 'Share of the places of a programme that can be moved, per year',
      place_move_cost_money: 'Cost of moving a place',
      spare_trainers_persons: 'Trainers free for new groups',
      trainer_attrition_rate: 'Trainers leaving, share per year',
      trainer_move_cost_money: 'Cost of moving a trainer to another region',
      missing_person_year_money: 'Price of a post left empty for a year',
      excess_person_year_money: 'Price of a year of a person trained beyond the need',
      discount_rate: 'Discount rate',
      class_fill_share: 'Least part of a class that must be filled',
      equity_factor: 'Largest uncovered share of a region, times that of the nation',
      years_after_target: 'Years after the target year for which its shortage is taken to last',
      trained_for_nobody_share: 'Largest share of the people brought who may be beyond the need',
      gross_pay_money: 'Gross pay of a hire, per year',
      incentive_deadweight_share: 'Share of aided hires that would have been made anyway',
      job_kept_12_months_share: 'Share of aided jobs that still stand after 12 months',
      job_kept_5_years_share: 'Share of aided jobs that still stand after five years',
      trainer_lead_years: 'Time to train a trainer',
      sector_exit_benchmark_rate: 'Exits from the sector, benchmark for the cause ‘retention’',
      cause_shortage_probability_share: 'Share of simulations short from which a cause is sought',
    },
    unit: {
      'growth a year': 'growth a year (0.01 = 1%)',
      m2: 'm²',
      per_100_places: 'per 100 places',
      weeks: 'weeks',
      days: 'days',
      months: 'months',
      hours: 'hours a year',
      sites: 'sites',
      persons: 'people',
      people: 'people',
      jobs: 'jobs',
      posts: 'posts',
      MAD: 'dirhams',
      bn_MAD: 'billion dirhams',
      bn_EUR: 'billion euros',
      pct: '%',
      people_per_year: 'people a year',
      graduates_per_year: 'graduates a year',
      students: 'students',
      trainees: 'trainees',
      places: 'places',
      companies: 'companies',
      programmes: 'courses',
      'persons a year': 'people a year',
      'persons a year by 2030': 'people a year in 2030',
      'engineers a year': 'engineers a year',
      'MAD a trainer': 'dirhams a trainer',
      'MAD a place': 'dirhams a place',
      'MAD a person and year': 'dirhams a person and year',
      'times the nation': 'times that of the nation',
      years: 'duration in years',
      'trainers free for new groups': 'trainers',
    },
    parameterStatus: { found: 'found', derived: 'derived', assumed: 'assumed', unknown: 'unknown' },
    grade: {
      A: 'A – official statistics',
      B: 'B – official figure relayed by the press',
      C: 'C – trade body, old or from another country',
      D: 'D – assumption',
    },
    targetStatus: {
      adopted: 'adopted',
      milestone: 'adopted milestone',
      claimed: 'announcement not adopted',
      superseded: 'superseded',
    },
    claimant: {
      'derived from finance ministry report': 'Derived from a report of the finance ministry',
      Ministry: 'Ministry',
      'Ministry (Jan 2026)': 'Ministry (January 2026)',
      'Ministry of Industry': 'Ministry of Industry',
      'Ministry budget': 'Budget of the Ministry',
      Minister: 'Minister',
      'Minister A. El Fallah Seghrouchni': 'A. El Fallah Seghrouchni, Minister',
      'Minister G. Mezzour': 'G. Mezzour, Minister',
      Government: 'Government',
      'Head of government': 'Head of Government',
      'Head of government June 2023': 'Head of Government (June 2023)',
      'Programme contract of September 2024': 'Programme contract of September 2024',
      'contrat-programme Sept 2024': 'Programme contract of September 2024',
      'Convention Nov 2023': 'Agreement of November 2023',
      'Convention of November 2023': 'Agreement of November 2023',
      'Digital Morocco 2030': 'Digital Morocco 2030 (strategy)',
      'President of the APEBI': 'President of the APEBI',
      'President of the FMES': 'President of the FMES',
      'AMRC president (OBG)': 'President of the AMRC (OBG)',
      'Press after a GTAI analysis': 'Press, after an analysis by GTAI',
      '20-minutes.ma (headline)': '20-minutes.ma (headline)',
      'BCG draft (TelQuel)': 'BCG draft (TelQuel)',
      'Office des changes (press relay)': 'Office des changes (relayed by the press)',
      'Office des changes via minister': 'Office des changes (quoted by the Minister)',
      'Everest (press relay)': 'Everest (relayed by the press)',
      'L Opinion': "L'Opinion",
      'Le Matin 2024-09-25': 'Le Matin (25 September 2024)',
      PAI: 'Industrial Acceleration Plan',
      'PAI (ALM)': 'Industrial Acceleration Plan (ALM)',
      AMDI: 'AMDI (investment agency)',
      'CRI Fès-Meknès': 'Regional Investment Centre of Fez-Meknes',
      'FMES/CGEM': 'FMES and CGEM',
      'HCP ENE': 'HCP, national employment survey',
      'HCP RGPH 2024': 'HCP, 2024 census',
      'HCP RGPH 2024 (rounded)': 'HCP, 2024 census (rounded)',
      'HCP RGPH census': 'HCP, census',
      'Joint communique': 'Joint press release',
      'Joint communique July 2024': 'Joint press release of July 2024',
      'Ministry SG': 'Secretary-General of the Ministry',
      'OFPPT board': 'Board of the OFPPT',
      'OFPPT regional directorate': 'Regional directorate of the OFPPT',
      'conference 27 Jan 2026': 'Conference of 27 January 2026',
    },
    definitionShort: { old_perimeter: 'old perimeter', new_perimeter: 'new perimeter' },
    nature: { actual: 'actual', estimate: 'estimate', target: 'target', rate: 'rate' },
    reason: {
      openings_below_30: 'specialties with fewer than 30 openings',
      no_programme_feeds_cell: 'specialties to which no tracked programme leads',
      supply_unknown: 'specialties whose supply is unknown',
      no_employment: 'specialties without employment at the start of the period',
      completions_unknown: 'completions that are not known',
      no_target: 'the absence of a target',
      target_of_other_definition: 'a target of another definition',
      recent_state_unknown: 'the recent state of the market, which is unknown',
      recent_state_contradicted: 'a recent state that contradicts itself',
      not_all_sectors: 'a perimeter that does not cover all sectors',
      is_the_area_itself: 'the area itself',
      area_does_not_grow: 'an area that does not grow',
      exit_benchmark_unknown: 'an unknown benchmark of exits',
    },
    reasonShort: {
      openings_below_30: 'fewer than 30 posts',
      no_programme_feeds_cell: 'no tracked programme',
      supply_unknown: 'supply unknown',
      no_employment: 'no employment at the start',
      completions_unknown: 'completions unknown',
      no_target: 'no target',
      target_of_other_definition: 'target of another definition',
      recent_state_unknown: 'recent state unknown',
      recent_state_contradicted: 'recent state contradicted',
      not_all_sectors: 'not all sectors are covered',
      is_the_area_itself: 'the area itself',
      area_does_not_grow: 'area does not grow',
      exit_benchmark_unknown: 'exit benchmark unknown',
    },
    model: {
      middle_of_six: {
        name: 'middle of six views',
        meaning:
          'Six simple forecasts are compared each year, the highest and the lowest are set aside and the other four averaged.',
      },
      local_trend: {
        name: 'recent trend',
        meaning: 'A very regular series follows its trend of the last years.',
      },
      return_to_mean: {
        name: 'return to the usual level',
        meaning: 'A series that always returns to its level is led back to it year by year.',
      },
      held_level: {
        name: 'last level held',
        meaning: 'With a single point, the last level is held, without an interval.',
      },
      reference_class: {
        name: 'comparable series',
        meaning:
          'With fewer than five points, what comparable series did elsewhere over as many years says how it goes on.',
      },
      short_growth: {
        name: 'damped growth of few points',
        meaning:
          'With two to four points, part of their growth goes on and fades; the band comes from errors made on other series as short.',
      },
      shares: {
        name: 'shares of a forecast whole',
        meaning:
          'The whole is forecast, then split by declared shares; the path is that of central values and the last year the mean of the simulations.',
      },
      sum_of_leaves: {
        name: 'sum of the detailed forecasts',
        meaning: 'The whole is the sum of the forecasts of its parts.',
      },
      naive: { name: 'last value held', meaning: 'The last observed value is repeated.' },
      drift: { name: 'linear drift', meaning: 'The average yearly change of the past is continued.' },
      damped_drift: {
        name: 'damped drift',
        meaning: 'The average yearly change is continued while it weakens.',
      },
      log_linear: {
        name: 'growth at a constant rate',
        meaning: 'The average growth rate of the past is continued.',
      },
      damped_holt: {
        name: 'damped trend (Holt)',
        meaning: 'The recent trend is continued while it weakens from year to year.',
      },
      ses: {
        name: 'smoothed level',
        meaning:
          'The level is an average of past years in which the last ones count most; it is continued without a trend.',
      },
      shrunk_growth: {
        name: 'cautious growth',
        meaning:
          'The average growth of the series, drawn towards 3% a year where it is badly known, is continued while it weakens.',
      },
      ar_growth: {
        name: 'growth with a memory',
        meaning: "Part of the last year's departure from the usual growth returns in the year after.",
      },
      theta: {
        name: 'Theta method',
        meaning: 'The smoothed level is continued with half of the slope of the series.',
      },
      theta_log: {
        name: 'Theta method on rates',
        meaning: 'The smoothed level is continued with half of the average growth rate.',
      },
      dotm: {
        name: 'optimised Theta method',
        meaning:
          'The smoothed level is continued with a share of the slope that the past of the series chooses.',
      },
      logistic: {
        name: 'logistic curve',
        meaning: 'Growth slows as the series nears a declared ceiling; it has no interval.',
      },
      gompertz: {
        name: 'Gompertz curve',
        meaning:
          'Growth slows early and for long as the series nears a declared ceiling; it has no interval.',
      },
      damped_to_target: {
        name: 'damped trend towards a target',
        meaning: 'The series reaches the declared target by ever smaller changes; it has no interval.',
      },
      default: { name: 'default forecast', meaning: 'The model that the series itself points to.' },
    },
    table: {
      gap_distribution: 'Distribution of the gaps over the simulations',
      sensitivity: 'Effect of each assumption',
      scenario_step: 'What each scenario changes',
      target_conflict: 'Readings of the announcements',
      training_flow: 'Training followed year by year',
      employment_flow: 'Employment followed year by year',
      model_score: 'Past accuracy of the forecasts',
      answer: 'People short and over by region and sector',
      answer_occupation: 'People short and over by region and specialty',
      balance: 'Yearly balance',
      adequacy: 'Indicators and classes',
      observation: 'Observations',
      forecast: 'Forecasts',
      parameter: 'Assumptions',
      target: 'Targets and announcements',
      published_figure: 'Published figures',
    },
    ownSource: 'project',
    period: (printed) =>
      printed
        .replace(/\(approx\)/, '(approximately)')
        .replace(/^(\d{4})-(\d{4}) cohort era$/, 'intake of $1 to $2')
        .replace(/^(\d{4})-(\d{4})$/, '$1 to $2')
        .replace(/^(\d{4}) vs (\d{4})$/, '$1 against $2')
        .replace(/^(\d{4})-H1$/, 'first half of $1')
        .replace(/^(\d{4})-H2$/, 'second half of $1')
        .replace(/^(\d{4})-Q([1-4])$/, 'quarter $2 of $1'),
  },
};

export const en: Texts = typesetAll(texts, typesetEnglish);
