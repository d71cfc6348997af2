/** The words of what can be decided and of what numbers rest on, in English. */
import type { EvidenceTexts } from '../shape/texts.ts';
import { count, whole } from './count.ts';

interface Counts {
  short: number;
  over: number;
  balanced: number;
  undecided: number;
  not_evaluable: number;
}

const inClasses = ({ short, over, balanced, undecided, not_evaluable }: Counts): string =>
  [
    short > 0 ? `${whole.format(short)} short` : '',
    over > 0 ? `${whole.format(over)} over` : '',
    balanced > 0 ? `${whole.format(balanced)} balanced` : '',
    undecided > 0 ? `${whole.format(undecided)} undecided` : '',
    not_evaluable > 0 ? `${whole.format(not_evaluable)} not evaluable` : '',
  ]
    .filter((part) => part !== '')
    .join(', ') || '…';

const wholes = (totals: number): string => (totals === 1 ? 'counted whole' : 'counted wholes');

/** Wholes that were last counted in different years. */
const years = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

export const evidenceTexts: EvidenceTexts = {
  verdict: {
    name: {
      short: 'short',
      over: 'over',
      both: 'short and over',
      balanced: 'balanced',
      undecided: 'undecided',
      not_evaluable: 'not evaluable',
    },
    shortName: { short: '−', over: '+', both: '±', balanced: '=', undecided: '?', not_evaluable: 'n/e' },
    column: 'What is sure',
    short: 'People short, mean (80% range)',
    over: 'People over, mean (80% range)',
    probability: 'Likelihood of a shortage',
    counts: ({ total, regions, ...classes }) =>
      regions > 1
        ? `Of ${count(total, 'pair', 'pairs')} of specialty and region: ${inClasses(classes)}.`
        : `Of ${count(total, 'specialty', 'specialties')}: ${inClasses(classes)}.`,
    spread: (classes) => inClasses(classes),
    note: 'Short or over: the sign holds in at least 80% of the simulations. Balanced: the mean gap is below 5% of employment and stays within 10% in 80% of the simulations. Otherwise undecided, and the data that would decide it are named.',
    decidingIntro: 'Where it is undecided, these data would decide, and these hold them:',
    deciding: ({ datum, inputs, holder, where, n }) =>
      `${datum}${where === '' ? ` (${count(n, 'pair', 'pairs')} of specialty and region)` : `: ${where}`}${inputs === '' ? '' : `. In the computation: ${inputs}`}${holder === '' ? '' : `. Held by: ${holder}`}.`,
    decides: ({ input, holder }) => `would decide: ${input}${holder === '' ? '' : `; held by: ${holder}`}`,
  },
  input: {
    series: (measure) => `${measure}, forecast`,
    share: ({ measure, by }) => `${measure}, split ${by}`,
    scenario: (title) => `Content of the scenario ‘${title}’`,
    dimension: {
      region: 'by region',
      sector: 'by sector',
      occupation: 'by specialty',
      programme: 'by programme',
    },
    seed: {
      pool: 'Candidates of the pools',
      promotion: 'Promotion from inside',
      staffing_share: 'Split of the jobs of each sector by specialty',
      crosswalk: 'Where the leavers of each programme go',
      lever: 'Costs of the levers',
      lever_capacity: 'Capacities of the levers',
    },
  },
  evidence: {
    chartTitle: (place) => `What needs and supply rest on, ${place}`,
    subtitle:
      'Share of the people in the calculation at central values, by the weakest data that they come from',
    description: ({ side, parts }) => `${side}: ${parts}.`,
    side: { demand: 'Needs', supply: 'Supply' },
    basis: {
      observed: 'observed',
      derived: 'derived',
      imputed: 'imputed',
      assumed: 'assumed',
      illustrative: 'constructed',
    },
    what: 'Side',
    restsOn: 'Rests on',
    persons: 'People',
    share: 'Share',
    note: 'Observed: counted by a publisher. Derived: arithmetic on observed figures. Imputed: a counted whole, split by declared shares with their range. Assumed: a judgement with its range. Rates and shares of the calculation are listed among the assumptions.',
    imputed: ({ measure, definition, from, to, totals, value, parts, control, isWhole }) =>
      `${measure} ${years(from, to)} (${definition}): ${value}, imputed from ${whole.format(totals)} ${wholes(totals)}. Sum of all parts: ${parts}; ${wholes(totals)}: ${control}${isWhole ? '' : ' (the rest lies outside)'}.`,
    imputedNation: ({ measure, definition, from, to, totals, parts, control, isWhole }) =>
      `${measure} ${years(from, to)} (${definition}), imputed by region from ${whole.format(totals)} ${wholes(totals)}: sum of the parts ${parts}; ${wholes(totals)} ${control}${isWhole ? '' : ' (the rest lies outside)'}.`,
  },
  pool: {
    title: 'Occupations that recruit beyond the training covered',
    intro: ({ from, to }) =>
      `These occupations also recruit people who come from no training covered here: the pools. From ${from} to ${to}, candidates for each opening and the upskilling places (languages, for instance) that would close the rest.`,
    caption: (place) => `Pools, ${place} (people, at central values)`,
    candidates: 'Candidates',
    openings: 'Openings',
    perOpening: 'Candidates for each post',
    languagePlaces: 'Upskilling places to open',
    note: 'The candidates left over are no surplus: they work elsewhere or still look for work.',
    promotedPart: ({ specialty, share }) => `${specialty} (${share})`,
    promoted: (parts) =>
      `Posts filled from inside the sector, at central values: ${parts}. Each person promoted leaves an opening in the specialty left.`,
  },
};
