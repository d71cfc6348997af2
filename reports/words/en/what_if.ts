import type { SummaryWords } from '../shape/handed.ts';
import type { WhatIfTexts } from '../shape/texts.ts';

const supposing = ({ conditional }: SummaryWords): string =>
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
    reset: 'Back to the edition',
    save: 'Save as CSV',
    resultTitle: 'Result',
    summaryShortage: (w) =>
      `${supposing(w)}about ${w.persons} people would be lacking by ${w.year} (edition: ${w.central}). ${sides(w)}`,
    summarySurplus: (w) =>
      `${supposing(w)}there would be about ${w.persons} more people than openings by ${w.year} (edition: ${w.central}). ${sides(w)}`,
    summaryNoGap: (w) =>
      `${supposing(w)}there would be no net gap by ${w.year} (edition: ${w.central}). ${sides(w)}`,
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
      'Both values are central calculations, with one value for each assumption. They have no range and no probability: the ranges on the other pages hold for the edition, not for your settings.',
      'The calculation is that of the publication, run in this page. Nothing leaves your computer; your settings are in the address, which can be kept or sent.',
      'A cell is a specialty of a sector in a region. Gap and supply cover the evaluable cells, the tension indicator (ITA) covers all.',
    ],
    csvFile: 'what-if',
    csvColumns: ['place', 'part', 'row', 'quantity', 'edition', 'settings', 'mark'],
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
