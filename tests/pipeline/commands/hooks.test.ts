/** Hooks and the log of a machine: told where they are asked for, and never in the way of a release. */
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { adequation } from '../tiny/command.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited } from '../tiny/write_project.ts';

const withHooks = (hooks: string) =>
  edited(stockFiles(), 'adequation.yaml', 'languages: [fr]\n', `languages: [fr]\nhooks:\n${hooks}`);

test('a hook is called with --hooks alone, gets the status, and may fail or hang without harm', async () => {
  const project = await released(
    withHooks(
      '  success: { run: [tools/told.sh, "a b; $HOME"] }\n  failure: { run: [tools/hang.sh], seconds: 0.5 }\n  stale: { file: stale.json }\n',
    ),
  );
  project.write(
    'tools/told.sh',
    '#!/bin/sh\nprintf "%s|%s|%s" "$#" "$1" "$ADEQUATION_STATUS" > told; exit 9\n',
  );
  chmodSync(project.path('tools/told.sh'), 0o755);
  project.write('tools/hang.sh', '#!/bin/sh\necho waiting; sleep 600\n');
  chmodSync(project.path('tools/hang.sh'), 0o755);
  const told = project.path('told');

  expect((await adequation('run', '--project', project.folder)).code).toBe(EXIT.done);
  expect(existsSync(told)).toBe(false);

  const run = await adequation('run', '--project', project.folder, '--hooks', '--log', 'json');
  const path = join(project.data, 'status.json');
  expect(readFileSync(told, 'utf8')).toBe(`2|a b; $HOME|${path}`);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    hook: 'success',
    state: 'well',
    exit_code: 0,
  });
  const lines = run.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([run.code, lines]).toEqual([
    EXIT.done,
    [
      { at: expect.any(String), event: 'start', run_id: expect.stringMatching(/^2021-03-01-/) },
      { at: expect.any(String), event: 'done', state: 'up to date', exit_code: 0 },
      {
        at: expect.any(String),
        event: 'warning',
        text: 'The hook for success failed: tools/told.sh ended with 9.',
      },
    ],
  ]);

  project.write('inputs/stocks.csv', 'year,region,occupation,measure,value\n2016,R1,DEV,demand,x\n');
  const failed = await adequation('run', '--project', project.folder, '--hooks', '--log', 'json');
  const events = failed.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(failed.code).toBe(EXIT.rejected);
  expect(events.at(-1).text).toBe('The hook for failure failed: tools/hang.sh was ended after 0.5 seconds.');
  expect(events.find(({ event }) => event === 'failed')).toMatchObject({
    exit_code: EXIT.rejected,
    problems: [{ where: 'inputs/stocks.csv', line: 2 }],
  });
  expect(events.filter(({ event }) => event === 'stage')).toContainEqual(
    expect.objectContaining({ stage: 'ingest', seconds_left: null }),
  );

  const stale = await adequation(
    'status',
    '--project',
    project.folder,
    '--max-age',
    '0',
    '--data',
    project.path('none'),
    '--hooks',
  );
  expect([stale.code, JSON.parse(readFileSync(project.path('none/stale.json'), 'utf8'))]).toEqual([
    EXIT.stale,
    expect.objectContaining({ hook: 'stale', state: 'stale' }),
  ]);
});
