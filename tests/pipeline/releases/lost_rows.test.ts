/** A file that was cut short looks like any other: what tells it is the release before. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { buildDatabase } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited } from '../tiny/write_project.ts';

const SOURCE = 'inputs/stocks.csv';
const DEFINITIONS = 'seeds/definitions.csv';

let first: Released;
beforeAll(async () => {
  first = await released(stockFiles());
});

/** What is told when the files are built again beside the release that was made of the usual ones. */
async function toldOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  for (const [file, content] of Object.entries(files)) first.write(file, content);
  const project = first.load();
  const told: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'lost-rows-'));
  const warn = (lines: readonly string[]) => told.push(...lines);
  await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined, { warn });
  return told;
}

/** Without the year 2020 of a source, and a definition that nothing uses. */
function shortened() {
  const files = stockFiles();
  const rows = String(files[SOURCE]).replace(/^2020,.*\n/gm, '');
  return { ...edited(files, DEFINITIONS, 'demand,joined,Registres joints,false\n', ''), [SOURCE]: rows };
}

test('rows that are gone since the current release are told, by file, and the run goes on', async () => {
  expect(await toldOf(shortened())).toEqual([
    `${DEFINITIONS}: it has 4 rows, and had 5 for the current release: 1 fewer.`,
    `${SOURCE}: it has 40 rows, and had 48 for the current release: 8 fewer.`,
  ]);
});

test('a project may refuse what lost more than a share of its rows', async () => {
  const text = `${String(stockFiles()['adequation.yaml'])}limits: { lost_rows_share: 0.18 }\n`;
  const error = await refusal(() => toldOf({ ...shortened(), 'adequation.yaml': text }));
  expect(error.exitCode).toBe(EXIT.rejected);
  expect(error.problems).toMatchObject([{ where: DEFINITIONS, rule: 'lost_rows' }]);
  expect(error.problems[0]!.fix).toContain('deliver the whole file');
});
