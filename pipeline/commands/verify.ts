import type { Command } from 'commander';
import { type Common, dataFolderOf, dataOption, projectOption } from './options.ts';
import { say } from './terminal.ts';

interface Asked extends Common {
  all?: boolean;
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument(
      '[release]',
      'release to look at, by its name or the beginning of it (default: the current one)',
    )
    .description(
      'compare a release with what was released, byte for byte, and read every table of its database',
    )
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--all', 'every release, and whatever else lies among them')
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nAlso looks at the link `current` and at the archive of vintages. Exit code 6 where anything differs.\n\nExamples:\n  adequation verify\n  adequation verify --all --json',
    )
    .action(verifyThem);
}

async function verifyThem(release: string | undefined, options: Asked): Promise<void> {
  const { verifyData } = await import('./verify/verify_data.ts');
  const { requireFolder } = await import('../releases/require_folder.ts');
  const dataFolder = requireFolder(await dataFolderOf(options));
  const which = options.all ? 'all' : release === undefined ? undefined : { release };
  const { releases, vintages } = await verifyData(dataFolder, which);
  say(options, { state: 'as released', releases, vintages }, [
    ...releases.map(
      ({ id, files, tables, rows }) =>
        `${id}: ${files} files as released, ${tables} tables with ${rows} rows read.`,
    ),
    ...(releases.length === 0 ? ['There is no release yet.'] : []),
    `${vintages} vintages as archived.`,
  ]);
}
