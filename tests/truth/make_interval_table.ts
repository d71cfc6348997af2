/**
 * Writes models/forecast/intervals/interval_table.ts from the training parts of the series in
 * ../shared/data/forecasting (the test parts are not read). Run from the project root:
 *   npx tsx tests/truth/make_interval_table.ts
 * Every series is cut 1 … 24 years before the end of its training part and forecast, from its whole past and from its
 * last few points; the errors (interval_errors.ts) are what the table is made of (interval_fit.ts).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { LENGTH_CLASSES } from '../../models/forecast/intervals/length_class.ts';
import { forecastingFolder } from '../bench/shared_series.ts';
import { readMisses } from './interval_errors.ts';
import { fitTable } from './interval_fit.ts';

const SETS = ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'];

if (!existsSync(forecastingFolder)) throw new Error('../shared/data/forecasting is not there');
const misses = readMisses(SETS);
const { coefficients, kinds } = fitTable(misses);
const row = (values: readonly number[]) => `[${values.map((v) => Number(v.toPrecision(5))).join(', ')}]`;
const rows = (all: readonly (readonly number[])[]) =>
  all.length === 0 ? '[]' : `[\n        ${all.map(row).join(',\n        ')},\n      ]`;
const kind = ({ aimed, aimless, local }: (typeof kinds)[number], c: number) =>
  `    {\n      // From ${LENGTH_CLASSES[c]} points on.\n      aimed: ${rows(aimed)},\n` +
  `      aimless: ${rows(aimless)},\n      local: ${rows(local)},\n    },\n`;
const source = `import type { ErrorTable } from './error_table.ts';

/**
 * Errors of the default forecast on hidden ends of ${misses.length.toLocaleString('en').replaceAll(',', ' ')} year-ahead pairs, one row per horizon 1 … 10:
 * quantiles 2.5, 10, 90 and 97.5 % of error over scale, one table a class of length. Written by
 * tests/truth/make_interval_table.ts from training parts only; do not edit. conformal.ts says how they are mixed.
 */
export const intervalTable: ErrorTable = {
  coefficients: ${row(coefficients)},
  kinds: [
${kinds.map(kind).join('')}  ],
};
`;
writeFileSync(new URL('../../models/forecast/intervals/interval_table.ts', import.meta.url), source);
console.log(`${misses.length} errors`);
