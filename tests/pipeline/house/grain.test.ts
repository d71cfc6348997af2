/** Each table of SQL keeps the grain it declares: unique, and never null. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GrainError, runSqlFiles, SERIES, STAGING, VIEWS } from '../../../pipeline/database/build.ts';
import { createDatabase, type Database } from '../../../pipeline/database/database.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { writeProject } from '../tiny/write_project.ts';

let database: Database;

/** The tiny project, ingested; what a test then spoils is built again. */
beforeEach(async () => {
  const project = writeProject(flowFiles()).load();
  database = await createDatabase(':memory:', project.dataFolder);
  await load(database.connection, project, readSeeds(project), runKey(project));
});
afterEach(() => database.close());

const again = (schema: string, files: readonly string[]) =>
  database.connection
    .run(`drop schema ${schema} cascade; create schema ${schema}`)
    .then(() => runSqlFiles(database.connection, files));

test('unspoilt, every layer is built', async () => {
  await again('staging', STAGING);
  await again('intermediate', [...VIEWS, ...SERIES]);
});

test('a duplicated grain stops the run and names the file', async () => {
  await database.connection.run("insert into raw.source from raw.source where source_id = 'jobs'");
  const failed = again('staging', STAGING);
  await expect(failed).rejects.toThrow(GrainError);
  await expect(failed).rejects.toThrow(
    /^inputs\/coded_row\.sql: \d+ rows, \d+ distinct keys and 0 keys with a null/,
  );
});

test('a duplicated series point stops the run', async () => {
  await database.connection.run(
    "insert into staging.observation from staging.observation where source_id = 'jobs' and year = 2020 and region_code = '_T'",
  );
  await expect(again('intermediate', SERIES)).rejects.toThrow(/^series\/series_point\.sql: /);
});

test('a key that holds a null stops the run', async () => {
  await database.connection.run(
    "create or replace table raw.keyless as select * replace (if(source_id = 'jobs' and line = 5, null, row_no) as row_no) from raw.written",
  );
  await database.connection.run('create or replace view raw.written as select * from raw.keyless');
  await expect(again('staging', STAGING)).rejects.toThrow(/^inputs\/coded_row\.sql: .* 1 keys with a null/);
});
