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
};
