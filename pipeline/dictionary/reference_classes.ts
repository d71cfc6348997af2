import * as cell from './cell.ts';
import { must } from './cell.ts';
import { text } from './column.ts';
import { common } from './common.ts';
import { filled, seed } from './table.ts';

/** What comparable series did, for series that are too short to speak for themselves. */

const ofClass = cell.text('Class of comparable series, see reference_class');
const horizon = must(cell.whole('Years ahead'), (h) => h >= 1, 'must be 1 or more');
const seriesCounted = cell.whole('Series of the class that reach this horizon');
const logarithm = (says: string) => cell.number(`${says}, on the log scale`);

export const referenceClass = seed({
  name: 'reference_class',
  sentence: 'Growth of a class of comparable series over each horizon, with the quantiles of what it missed.',
  grain: ['class', 'horizon'],
  published: { as: 'reference_class', order: 'all' },
  rules: [
    {
      holds: ({ p_2_5, p_10, p_50, p_90, p_97_5 }) =>
        p_2_5 <= p_10 && p_10 <= p_50 && p_50 <= p_90 && p_90 <= p_97_5,
      column: 'p_50',
      says: 'must lie between p_2_5, p_10 below and p_90, p_97_5 above it: quantiles rise',
    },
  ],
  columns: {
    class: cell.text('Name of the class'),
    horizon,
    intercept: logarithm('Median growth over the horizon of a series that did not grow last year'),
    slope: cell.number('What each point of the last yearly growth adds (log scale); 0 where it told nothing'),
    p_2_5: logarithm('2.5 % of the residuals lie below'),
    p_10: logarithm('10 % lie below'),
    p_50: logarithm('Half lie below'),
    p_90: logarithm('10 % lie above'),
    p_97_5: logarithm('2.5 % lie above'),
    n_series: seriesCounted,
    source: cell.text(common.source.says),
  },
});

export const referenceClassScore = seed({
  name: 'reference_class_score',
  sentence:
    'Share of the growths of series left out one at a time that lay inside the band learnt from the others.',
  grain: ['class', 'horizon', 'nominal'],
  published: { as: 'reference_class_score', order: 'all' },
  columns: {
    class: ofClass,
    horizon,
    nominal: cell.share('What the band promises to hold'),
    coverage: cell.share('What it held'),
    n: cell.whole('Growths counted; those of one series overlap'),
    n_series: seriesCounted,
  },
});

export const referenceClassUse = filled({
  schema: 'raw',
  name: 'reference_class_use',
  sentence: 'The class that the project names for a measure.',
  grain: ['measure'],
  nature: 'of the run',
  columns: { measure: text(), class: text() },
});
