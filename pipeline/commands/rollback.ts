import type { Command } from 'commander';
import { type Common, dataFolderOf, dataOption, projectOption } from './options.ts';
import { say } from './terminal.ts';

interface Asked extends Common {
  to?: string;
  releaseHold?: boolean;
}

export function addRollback(program: Command): void {
  program
    .command('rollback')
    .description('make an earlier release the current one, and keep it so until files change')
    .addOption(projectOption())
    .addOption(dataOption())
    .option(
      '--to <release>',
      'release to go to, by its name or the beginning of it (default: the one that was current before)',
    )
    .option('--release-hold', 'end the hold of a rollback: the next run is current again')
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation rollback\n  adequation rollback --to 2026-11-27-466270bb18e9\n  adequation rollback --release-hold',
    )
    .action(goBack);
}

async function goBack(options: Asked): Promise<void> {
  const { lockDataFolder } = await import('../publish/lock.ts');
  const { releaseHold, rollback } = await import('../releases/rollback.ts');
  const { requireFolder } = await import('../releases/require_folder.ts');
  const dataFolder = requireFolder(await dataFolderOf(options));
  const unlock = await lockDataFolder(dataFolder);
  try {
    if (options.releaseHold) {
      const held = releaseHold(dataFolder);
      const words =
        held === undefined
          ? 'No rollback holds the current release.'
          : `${held} is held no more: the next run is current again.`;
      say(options, { state: 'hold ended', held: held ?? null }, [words]);
      return;
    }
    const { from, to, insteadOf } = await rollback(dataFolder, options.to);
    say(options, { state: 'rolled back', from: from ?? null, current: to, instead_of: insteadOf }, [
      from === to
        ? `${to} is current already.`
        : `Current is ${to}${from === undefined ? '' : `, no more ${from}`}.`,
      ...(insteadOf.length === 0
        ? []
        : [
            '  It is held: a run of the same files leaves it current, a run of changed files takes its place.',
            '  To end the hold without a change: adequation rollback --release-hold.',
          ]),
    ]);
  } finally {
    unlock();
  }
}
