import { relative, sep } from 'node:path';
import { stringify } from 'yaml';
import { usage } from '../options.ts';
import { type Ask, cronTime, type ScheduleFile } from './ask.ts';

/** Actions by the hash of a version: a name can be moved to other code, a hash cannot. */
const ACTIONS = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683',
  node: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020',
  cache: 'actions/cache@5a3ec84eff668545956fd18022155c47e93e2684',
  upload: 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02',
};

/**
 * A workflow of the repository that holds the project. Paths are environment variables, which the shell does not read
 * again. Releases live in a cache, and each one is kept as an artefact.
 */
export function githubFiles(ask: Ask): ScheduleFile[] {
  const inside = (path: string) => {
    const near = relative(ask.root, path).split(sep).join('/');
    if (near.startsWith('..'))
      throw usage('--data', `${path} lies outside the repository ${ask.root}.`, 'name a folder inside it.');
    return near === '' ? '.' : near;
  };
  const data = inside(ask.dataFolder);
  const workflow = {
    name: `adequation ${ask.name}`,
    on: { schedule: [{ cron: cronTime(ask) }], workflow_dispatch: {} },
    permissions: { contents: 'read' },
    concurrency: { group: `adequation-${ask.name}`, 'cancel-in-progress': false },
    jobs: {
      release: {
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': 120,
        env: { PROJECT: inside(ask.projectFile), DATA: data },
        steps: [
          { uses: ACTIONS.checkout },
          { uses: ACTIONS.node, with: { 'node-version': 20, cache: 'npm' } },
          { run: 'npm ci' },
          {
            uses: ACTIONS.cache,
            with: {
              path: data,
              key: `adequation-${ask.name}-\${{ github.run_id }}`,
              'restore-keys': `adequation-${ask.name}-`,
            },
          },
          {
            run: `npm exec --no -- adequation run --project "$PROJECT" --data "$DATA"${ask.hasHooks ? ' --hooks' : ''}`,
          },
          {
            if: 'always()',
            run: `npm exec --no -- adequation status --project "$PROJECT" --data "$DATA"`,
          },
          { uses: ACTIONS.upload, with: { name: `release-${ask.name}`, path: `${data}/current/` } },
        ],
      },
    },
  };
  const note =
    '# Times are UTC, and may be late. GitHub ends schedules of a public repository that nobody has touched for 60 days:\n# let something else ask `adequation status --max-age` too.\n';
  return [
    {
      name: `.github/workflows/adequation-${ask.name}.yml`,
      text: note + stringify(workflow, { lineWidth: 0 }),
    },
  ];
}
