import type { SummaryWords } from '../shape/handed.ts';
import type { WhatIfTexts } from '../shape/texts.ts';

const supposing = ({ conditional }: Pick<SummaryWords, 'conditional'>): string =>
  conditional ? 'If these illustrative data were accurate, with these settings ' : 'With these settings ';

/** One specialty's people over do not help another: the net gap hides both. */
const sides = ({ short, over }: SummaryWords): string =>
  `By region and specialty: ${short} people short, ${over} over.`;

export const whatIf: WhatIfTexts = {
  whatIf: {
    navigation: 'What if?',
    title: 'What if the assumptions changed?',
    lead: ({ from, to }) =>
      `Move an assumption: needs, supply and gap from ${from} to ${to} are calculated again at once, beside those of the edition.`,
    noScript:
      'The sliders need JavaScript, which is not active here. The tables below give the central calculation of the edition.',
    controlsTitle: 'Assumptions',
    controlsIntro:
      'Each slider starts from the value of the edition and stays within its declared range. What was observed does not move.',
    place: 'Place',
    slider: {
      trainers: {
        label: 'Trainers available',
        help: 'Multiplies the trainers who are free for new classes, in each region.',
      },
      price: {
        label: 'Price of a missing person-year',
        help: 'What the plan accepts to pay so that nobody is missing for a year.',
      },
      budget: {
        label: 'Yearly budget',
        help: 'Ceiling for each year of the plan. Far end: no ceiling.',
      },
      visas: {
        label: 'Work visas',
        help: 'Multiplies the visas possible in a year and their share of arrivals.',
      },
      relocation: {
        label: 'Assisted moves between regions',
        help: 'Multiplies the people who can be helped to move in a year.',
      },
      growth: {
        label: 'Growth of employment, points added a year',
        help: 'Added to the yearly growth forecast for each specialty.',
      },
      separations: {
        label: 'Departures for good',
        help: 'Multiplies retirements and exits from the sector; turnover between firms does not count.',
      },
      completion: {
        label: 'Completion of training',
        help: 'Multiplies the share of entrants who complete, for cohorts still in training.',
      },
      suitability: {
        label: 'Suitability of candidates for the posts',
        help: 'Multiplies the share of candidates whose training suits, up to 100%.',
      },
      mobility: {
        label: 'Staying in the region of training',
        help: 'Multiplies the share of those who stay in their region, among those who do not leave the country.',
      },
      emigration: {
        label: 'Emigration',
        help: 'Multiplies the share of leavers who go abroad and the share of people in post who do.',
      },
      training: {
        label: 'Training offer',
        help: 'Multiplies the intakes that can still be decided; they count in the year of the diploma.',
      },
    },
    factor: (value) => `×\u00a0${value}`,
    range: ({ low, high }) => `Range: ${low} to ${high}.`,
    basisTitle: 'What the range rests on',
    basisParameters: ({ names, count }) =>
      count === 1
        ? `It is the declared range of the assumption: ${names.join('; ')}.`
        : `Within it each of the ${count} assumptions concerned stays in its own range: ${names.join('; ')}.`,
    basisForecast: (year) => `Its ends are those of the 80% interval of the forecast for ${year}.`,
    basisOffer: (year) =>
      `From the low end of the forecast of entrants to the largest offer that a scenario aims at for ${year}.`,
    grade: (grade) => `grade ${grade}`,
    fixed: (names) => `Without a declared range these assumptions stay fixed: ${names.join('; ')}.`,
    basisPlan: 'The plan was solved for this input alone at several points of this range.',
    planTitle: 'Means of the plan',
    planIntro:
      'The plan is made again with these means: which classes to open, whom to train and whom to welcome, so that fewest are missing at least cost.',
    balanceTitle: 'Assumptions about needs and training',
    presetsTitle: 'Starting scenario',
    presetOwn: 'Your settings',
    keep: 'Keep these settings as A',
    compareCaption: 'Two settings side by side (A and B)',
    compareName: 'Quantity',
    compareKept: 'A',
    compareOwn: 'B',
    compareChange: 'B less A',
    balanceResult: 'Needs, supply and gap at central values',
    plan: {
      summary: (w) =>
        `${supposing(w)}${w.short} people would still be short at the end of ${w.year} with the plan (80% of simulations: ${w.low} to ${w.high}). Without a plan: ${w.need}.`,
      country: ({ starts, cost, unit }) =>
        `Across the country, the plan would open ${starts} places. Cost: ${cost} ${unit}.`,
      error: ({ tests, mean, most }) =>
        `Where several means move, the page estimates the plan. Tests against the solver: ${tests}. Error in people short in the country: ${mean} on average, ${most} at most.`,
      chartTitle: (place) => `People short with the plan, by specialty, ${place}`,
      chartSubtitle: 'People, mean of the simulations. Solid bar: your settings (B). Light bar: A.',
      chartBar: ({ value, kept }) => `${value} (A: ${kept})`,
      own: (name) => `${name}, your settings`,
      range: ({ low, high }) => `${low} to ${high}`,
      money: ({ value, unit }) => `${value} ${unit}`,
      noLimit: 'no ceiling',
      rows: {
        short: 'People short with the plan',
        need: 'People short without a plan',
        starts: 'Places opened, whole country',
        visas: 'People who come by visa, whole country',
        relocated: 'People helped to move, whole country',
        cost: (unit) => `Cost, whole country (${unit})`,
      },
      note: 'Below each number of people short: the 80% range. The starting settings give the numbers of the other pages.',
    },
    reset: 'Back to the edition',
    save: 'Save as CSV',
    resultTitle: 'Result',
    summaryShortage: (w) =>
      `${supposing(w)}about ${w.persons} people would be lacking by ${w.year} (net gap of the edition: ${w.central}). ${sides(w)}`,
    summarySurplus: (w) =>
      `${supposing(w)}there would be about ${w.persons} more people than openings by ${w.year} (net gap of the edition: ${w.central}). ${sides(w)}`,
    summaryNoGap: (w) =>
      `${supposing(w)}there would be no net gap by ${w.year} (net gap of the edition: ${w.central}). ${sides(w)}`,
    summaryNotEvaluable: (w) =>
      `${supposing(w)}the gap by ${w.year} still could not be evaluated: a figure it needs is missing, and no setting replaces it.`,
    central: (value) => `edition: ${value}`,
    evaluable: ({ evaluable, total }) => `evaluable cells: ${evaluable} of ${total}`,
    sectorCaption: (place) => `By sector, ${place} (people)`,
    specialtyCaption: (place) => `By specialty, ${place} (people)`,
    chartTitle: (place) => `Cumulative gap by specialty, ${place}`,
    chartSubtitle:
      'People; left of zero is a shortage. Solid bar: your settings. Light bar: edition. The same numbers are in the table by specialty.',
    chartBar: ({ value, central }) => `${value} (edition: ${central})`,
    notes: [
      'The tables by sector and by specialty are central calculations, with one value for each assumption: they have no range and no probability.',
      'The calculation is that of the publication, run in this page. Nothing leaves your computer; your settings are in the address, which can be kept or sent.',
      'A cell is a specialty of a sector in a region. Gap and supply cover the evaluable cells, the tension indicator (ITA) covers all.',
    ],
    csvFile: 'what-if',
    csvColumns: ['place', 'part', 'row', 'quantity', 'edition', 'settings', 'mark'],
    csvPlan: 'plan (A in the edition column)',
    csvMean: 'mean',
    csvLow: '10% of simulations below',
    csvHigh: '10% of simulations above',
    csvSectors: 'sectors',
    csvSpecialties: 'specialties',
    csvSliders: 'sliders',
    csvSetting: 'setting',
    csvOpenings: 'openings (people)',
    csvSupply: 'evaluable supply (people)',
    csvGap: 'cumulative gap (people)',
    csvIta: 'ITA (ratio)',
    csvItaClass: 'ITA (class)',
  },
};
