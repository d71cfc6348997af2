/** A workbook of 100,000 rows and 8 columns as a source reads it: seconds and peak memory. Bar: ≤ 10 s, ≤ 1024 MiB. */
import { readTable } from '../../pipeline/files/read_table.ts';
import { handMadeWorkbook } from '../pipeline/tiny/hand_made_workbook.ts';

const ROWS = 100_000;
const header = ['year', 'region', 'sector', 'occupation', 'measure', 'value', 'unit', 'status'];
const rows = Array.from({ length: ROWS }, (_, i) => [
  2000 + (i % 20),
  `R${i % 12}`,
  `S${i % 7}`,
  `Occupation number ${i % 500}`,
  'employment',
  (i * 7919) % 100_003,
  'persons',
  'A',
]);
const bytes = handMadeWorkbook([{ name: 'Data', rows: [header, ...rows] }]);
const started = process.hrtime.bigint();
const table = readTable(bytes, { format: 'xlsx' }, header);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${table.records.length} rows of ${header.length} columns: ${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MiB with the making of it`,
);
