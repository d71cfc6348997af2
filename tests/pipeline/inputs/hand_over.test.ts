/** The operator gets the rows that were judged, read as the run read them. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { buildDatabase } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { handMadeWorkbook } from '../tiny/hand_made_workbook.ts';
import { sourceFiles } from '../tiny/source_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { writeProject } from '../tiny/write_project.ts';

test('a workbook whose other sheet is longer: the refused row is the one of the sheet that was read', async () => {
  const [header, ...rows] = String(stockFiles()['inputs/stocks.csv'])
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const bytes = handMadeWorkbook([
    {
      name: 'Notes',
      rows: [['chapter', 'who'], ...Array.from({ length: 400 }, (_, i) => [`part ${i}`, 'Zoubida Untel'])],
    },
    { name: 'Stocks', rows: [header!, ...rows, ['2015', 'R1', 'DEV', 'demand', 'many']] },
  ]);
  const files = sourceFiles(bytes, { format: 'xlsx', path: 'inputs/stocks.xlsx', max_reject_share: 0.5 });
  const project = writeProject({ ...files, 'inputs/stocks.xlsx': bytes }).load();
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined);
  const rejected = join(project.dataFolder, 'rejected');
  const text = readFileSync(join(rejected, readdirSync(rejected)[0]!), 'utf8');
  expect(text).toContain('"2015,R1,DEV,demand,many"');
  expect(text).not.toContain('Zoubida');
});
