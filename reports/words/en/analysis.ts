/**
 * The words of the analysis in English. Likelihood words are those of the IPCC, each with a fixed range of
 * probability, used only where a probability is known: never on illustrative rows.
 */
import type { AnalysisTexts } from '../shape/texts.ts';
import { months, plural, whole } from './count.ts';

/** Lowest probability of each word, highest first; the last word holds whatever is left. */
export const likelihood: readonly [number, string][] = [
  [0.99, 'virtually certain'],
  [0.9, 'very likely'],
  [0.66, 'likely'],
  [0.33, 'about as likely as not'],
  [0.1, 'unlikely'],
  [0.01, 'very unlikely'],
  [0, 'exceptionally unlikely'],
];

export const likely = (probability: number): string =>
  likelihood.find(([lowest]) => probability >= lowest)?.[1] ?? likelihood.at(-1)![1];

export const analysis: AnalysisTexts = {
  certainty: {
    shortage: ({ probability, share }) =>
      `That anybody is short is ${likely(probability)}: ${
        probability > 0.995 ? 'more than 99%' : probability < 0.005 ? 'less than 1%' : share
      } of the simulations show it.`,
    scale:
      'Words of likelihood (IPCC scale): virtually certain, 99% and more; very likely, 90% to 99%; likely, 66% to 90%. About as likely as not, 33% to 66%; unlikely, 10% to 33%; very unlikely, 1% to 10%; exceptionally unlikely, less than 1%.',
  },
  decide: {
    caption: (place) => `Assumptions that decide how many people are short, ${place}`,
    name: 'Assumption',
    value: 'Value (range)',
    atLow: 'Short at the low end',
    atHigh: 'Short at the high end',
    swing: 'Effect',
    share: 'Share of the spread',
    status: 'Status and quality',
    employmentPath: 'Path of employment',
    elsewhere: 'where no value of its own is given',
    forecastBand: '80% band of the forecast',
    shares: ({ shown, others, remainder }) =>
      `Share of the spread of the simulations that each assumption accompanies (squared Spearman correlation): ${shown} for the assumptions of this table, ${others} for all others, ${remainder} for the rest (interactions).`,
    sharesOver: ({ shown, others }) =>
      `The share of the spread that each assumption accompanies (squared Spearman correlation) is measured alone; these shares do not divide a whole. Here they add up to more than 100%: ${shown} for the assumptions of this table, ${others} for all others. Assumptions move together, or the simulations are few: chance then gives each of them a little more.`,
    lessThanOne: 'less than 1%',
    note: 'Computed at central values, one assumption moving at a time; the effect is the difference between the two numbers. Pools fill what is open there, up to their mean: fewer people are short than in the answer. The sign ▲ marks an assumed value.',
  },
  scenario: {
    title: 'Scenarios',
    intro:
      'People short and people over in each scenario, with the same simulations: the differences are therefore comparable.',
    introIllustrative:
      'If these illustrative data were accurate, people short and people over would be, under each scenario, those of the table. The simulations are the same throughout: the differences are therefore comparable.',
    caption: (place) => `People short and over by scenario, ${place}`,
    name: 'Scenario',
    difference: 'Short: difference from the trend',
    reference: 'reference',
    note: 'Means of the simulations; in brackets, the 80% range (assumptions and employment).',
    stepsCaption: 'What each scenario changes',
    changes: 'Change',
    from: 'Timing',
    status: 'Status',
    step: ({ what, scope, operation, value, range }) => {
      const where = scope === '' ? '' : `, ${scope}`;
      const how =
        operation === 'multiply' ? `× ${value}` : operation === 'add' ? `+ ${value}` : `reaching ${value}`;
      return `${what}${where}: ${how}${range === '' ? '' : ` (range: ${range})`}`;
    },
    start: ({ year, month, phaseYears }) => {
      const start =
        month === 1 ? String(year) : `${months.format(new Date(Date.UTC(year, month - 1, 1)))} ${year}`;
      const phase =
        phaseYears === 0
          ? 'at once'
          : `over ${whole.format(phaseYears)} ${plural(phaseYears) ? 'years' : 'year'}`;
      return `from ${start}, ${phase}`;
    },
  },
  demandParts: {
    title: 'Where the needs come from',
    intro: (from, to) =>
      `Openings from ${from} to ${to}: net new jobs and replacement of departures, sector by sector.`,
    caption: (place) => `Make-up of the openings, ${place} (people)`,
    expansion: 'Net new jobs',
    retirement: 'Retirements',
    sectorExit: 'Departures from the sector',
    emigration: 'Emigration',
    moves: 'Moves to other sectors covered',
    openings: 'Openings',
    external: 'Of which from outside',
    central:
      'At central values of the assumptions: this table explains the answer, which is a mean of simulations.',
    displaced: (persons) =>
      `The openings of a specialty do not fall below zero: ${persons} people in excess where employment declines are counted apart.`,
  },
  emigration: {
    implied: ({ least, most, from, to }) =>
      `Emigration that the assumptions imply, people in post and people leaving training: ${least} to ${most} a year from ${from} to ${to}.`,
    published: ({ low, high }) =>
      `Published estimates: ${low} to ${high} engineers a year, old (2018 and 2019) and of a narrower scope.`,
    insertionProxy:
      'Observed entry into work stands for labour force entry and suitability: it also depends on demand, and a surplus of graduates does not show in it.',
  },
  record: {
    notEvaluable: ({ measure, reason }) =>
      `Past accuracy of the forecasts (${measure}): not evaluable, ${reason}.`,
    scored: ({ measure, series, points, error, beats, own, naive }) =>
      `Past accuracy of the forecasts (${measure}): over ${points} forecasts remade from the past for ${whole.format(series)} series, the mean error is ${error}. These forecasts ${
        beats ? 'do better' : 'do no better'
      } than simply holding the last value (error relative to the yearly change: ${own}, against ${naive}).`,
    coverage: ({ in80, in95 }) =>
      `The 80% band contained the observed value in ${in80} of cases, the 95% band in ${in95}.`,
    reason: {
      illustrative: 'illustrative data',
      too_few_points: 'too few observed years',
      declared_ahead: 'the model rests on a target or a ceiling that nobody declared in the past',
    },
  },
  imputed: {
    caption: (place) => `Part of the national target that would fall to this area, ${place}`,
    trend: 'Forecast',
    difference: 'Forecast − target',
    status: 'Status',
    noteImputed:
      'No regional target is adopted: the national target is split according to the share of each region in employment in the base year.',
    obsStatus: { A: 'given as such', I: 'imputed (I)' },
  },
  path: {
    title: 'Paths to the targets and milestones',
    chartTitle: ({ measure, target, year, trend }) =>
      `${measure}: target of ${target} in ${year}${trend === null ? '' : `; trend: ${trend}`}`,
    chartSubtitle: 'Published points, even path to the target, range of the trend, and milestones',
    intro:
      'The path is the even growth that leads from the last published figure to the target; a milestone is hit or missed, and the path is not forced through it.',
    caption: (place) => `Paths to the adopted targets, ${place}`,
    value: 'Path',
    milestone: 'Milestone',
    byPath: 'Milestone and path',
    byTrend: 'Milestone and trend',
    hit: 'hit',
    missed: (by) => `missed (by ${by})`,
    alreadyPassed: 'already passed at the start',
    measureYear: (measure, year) => `${measure}, ${year}`,
    startsFrom: (value, year) => `start: ${value} (${year})`,
  },
  conflict: {
    caption: (place) => `Each reading of what was announced, ${place}`,
    claim: 'Announcement',
    level: 'Level that it comes to',
    difference: 'Difference from the adopted target',
    same: 'same level',
    growthFrom: ({ factor, value, year }) => `× ${factor} from ${value} (${year})`,
  },
  follow: {
    employmentTitle: 'Employment followed',
    employmentIntro: 'Net jobs of the year and share of each sector: what employment aid is followed by.',
    employmentCaption: (place) => `Net jobs created and split by sector, ${place}`,
    netJobs: (year) => `Net jobs created, ${year}`,
    mix: (year) => `Share of the sector, ${year}`,
    publishedEmploymentCaption: 'Net jobs created and exports per job, published figures',
    netJobsPublished: 'Net jobs created',
    since: (year) => `since the end of ${year}`,
    exportsPerJob: (unit) => `Exports per job${unit}`,
    publishedTrainingCaption: 'Training: published national figures (people)',
    persons: 'People',
    change: 'Change on the previous year',
    planned: (value) => `planned: ${value}`,
    fillRate: 'Share of places filled',
    insertionRate: 'Share in work after 9 months',
    whole: 'All programmes',
  },
};
