import type { Command } from 'commander';
import { asBytes } from '../bytes.ts';
import { type Common, dataFolderOf, dataOption, projectOption } from './options.ts';
import { say } from './terminal.ts';

export function addReleases(program: Command): void {
  program
    .command('releases')
    .description('list the releases of a data folder, oldest edition first')
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--json', 'print a status object instead of text')
    .addHelpText('after', '\nExample:\n  adequation releases --data /srv/adequation')
    .action(listThem);
}

async function listThem(options: Common): Promise<void> {
  const { describeReleases } = await import('./releases/describe_releases.ts');
  const { printRows } = await import('./print_rows.ts');
  const { releases, others, held, current } = await describeReleases(await dataFolderOf(options));
  const rows = releases.map((release) => ({
    release: release.id,
    released: `${release.released_at.slice(0, 16).replace('T', ' ')}Z`,
    inputs:
      release.inputs === null
        ? ''
        : `${release.inputs.files}${release.inputs.changed === null ? '' : ` (${release.inputs.changed} changed)`}`,
    size: asBytes(release.bytes),
    'people short': release.short ?? '',
    state: [
      ...(release.is_current ? [held === null ? 'current' : 'current, held by a rollback'] : []),
      ...(release.faults > 0 ? [`DAMAGED: ${release.faults} files`] : []),
    ].join('; '),
  }));
  const names = ['release', 'released', 'inputs', 'size', 'people short', 'state'];
  say(options, { state: 'listed', current, held, releases, others }, [
    rows.length === 0 ? 'There is no release yet.' : printRows(names, rows, 'table'),
    ...others.map(({ name, what }) => `No release: ${name} (${what}).`),
    ...(held === null
      ? []
      : [
          `A rollback holds ${held.release} instead of ${held.instead_of.join(', ')}; it ends with a run of changed files, or with \`adequation rollback --release-hold\`.`,
        ]),
  ]);
}
