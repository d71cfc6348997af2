/** The words of pages that are parts of a longer one, in English. */
import type { PartTexts } from '../shape/texts.ts';
import { count } from './count.ts';

export const partTexts: PartTexts = {
  part: {
    others: 'Other parts',
    table: 'Table',
    columns: 'Columns',
    dictionaryTitle: ({ part, of }) => `Dictionary, part ${part} of ${of}`,
    figures: {
      employment: 'Published figures: employment, needs and population',
      training: 'Published figures: training and placement',
      economy: 'Published figures: exports, firms and amounts',
    },
    figureCount: (n) => count(n, 'figure', 'figures'),
    decisionsTitle: (scenario) => `Measures of the plan, scenario “${scenario}”`,
    decisionsLead: 'Region by region, what the plan decides for the first two intakes.',
  },
  country: {
    short: 'Short:',
    targets: 'Targets:',
    publishedTitle: (place) => `${place}: published figures and targets`,
    shortLine: (w) =>
      `${w.persons.text} ${w.persons.n === 1 ? 'person' : 'people'}${w.range === '' ? '' : ` (${w.range})`} by the end of ${w.year}${w.regions === '' ? '' : `, most of them in ${w.regions}`}.`,
    placed: ({ name, persons }) => `${name} (${persons})`,
    sureLine: (w) =>
      `of ${count(w.total, 'pair', 'pairs')} of specialty and region, ${w.short} short${w.names === '' ? '' : ` (mostly ${w.names})`} and ${w.over} over.`,
    targetLine: (targets) => `${targets}.`,
    target: (w) => `${w.measure}, ${w.value} in ${w.year} (a ${w.share} chance)`,
    regionsCaption: (year) => `Who would be short at the end of ${year}, region by region`,
    specialties: 'Specialties',
    pairs: (n) => `${count(n, 'pair', 'pairs')} of specialty and region`,
    chartTitle: ({ name, gap }) => `${name}: the largest gap expected (${gap} people)`,
    scenarios: 'Other scenarios',
  },
};
