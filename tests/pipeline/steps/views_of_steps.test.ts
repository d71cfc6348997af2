/** A view that a step makes is there for the next one where the step is taken from the store, and hides nothing it reads. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { BUILT_FILE, buildDatabase } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { StepStore } from '../../../pipeline/steps/store.ts';
import { inMonths, trainingInParts } from '../tiny/part_files.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

/** Months of 2026 tell that year, while 2025 is the last one that was counted whole. */
const files = edited(
  trainingInParts(inMonths),
  'adequation.yaml',
  'target_year: ',
  'uncertainty: { draws: 100 }\ntarget_year: ',
);
const told = (january: number): Files => ({
  ...files,
  'inputs/training.csv': `${String(files['inputs/training.csv']).trim()}\n2026-01,R1,licence,new_entrants,${january}\n2026-02,R1,licence,new_entrants,14\n`,
});

const store = mkdtempSync(join(tmpdir(), 'steps-'));

async function nowcasts(of: Files, kept?: string) {
  const project = writeProject(of).load();
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const reused = await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined, {
    store: kept === undefined ? undefined : new StepStore(kept),
  });
  const { connection, close } = await openReadOnly(join(folder, BUILT_FILE));
  try {
    const rows = await select(
      connection,
      'select series_id, year, value, so_far from forecast.nowcast order by all',
    );
    return { reused, rows };
  } finally {
    close();
  }
}

beforeAll(async () => {
  expect((await nowcasts(told(17), store)).rows).toHaveLength(1);
});

test('a month of the current year that changes is read', async () => {
  const changed = await nowcasts(told(19), store);
  expect(changed.reused).toEqual([]);
  expect(changed.rows).toEqual((await nowcasts(told(19))).rows);
});

test('definitions are joined, which only the next step reads, and what was read of the files stands', async () => {
  const joined = edited(
    told(17),
    'adequation.yaml',
    'splices: []',
    'splices: [{ measure: exports, older: narrow, newer: wide, into: joined, source: test }]',
  );
  const built = await nowcasts(joined, store);
  expect(built.reused).toEqual(['ingest']);
});
