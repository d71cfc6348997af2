import type { Command } from 'commander';
import { asBytes } from '../bytes.ts';
import { type Common, dataFolderOf, dataOption, projectOption, wholeNumber } from './options.ts';
import { say } from './terminal.ts';

interface Asked extends Common {
  keep: number;
  keepMonthly?: boolean;
  dryRun?: boolean;
}

const USUAL = 5;

export function addGc(program: Command): void {
  program
    .command('gc')
    .description('remove old releases and what dead runs left; what each release said stays archived')
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--keep <n>', 'newest releases that stay', wholeNumber('--keep', 1, 10_000), USUAL)
    .option('--keep-monthly', 'besides, keep the last release of each month')
    .option('--dry-run', 'tell what would be removed, and remove nothing')
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nThe current release, and what a rollback came from, always stay.\n\nExample:\n  adequation gc --keep 5 --keep-monthly --dry-run',
    )
    .action(removeOld);
}

async function removeOld(options: Asked): Promise<void> {
  const { lockDataFolder } = await import('../publish/lock.ts');
  const { collect } = await import('../releases/gc.ts');
  const { requireFolder } = await import('../releases/require_folder.ts');
  const { codeOf, programKey } = await import('../project/run_key.ts');
  const { StepStore, stepsFolder } = await import('../steps/store.ts');
  const { completeArchive } = await import('../vintages/vintages.ts');
  const { dryRun = false, keep, keepMonthly = false } = options;
  const dataFolder = requireFolder(await dataFolderOf(options));
  const unlock = await lockDataFolder(dataFolder);
  try {
    if (!dryRun) completeArchive(dataFolder);
    const steps = new StepStore(stepsFolder(dataFolder)).clearStale(codeOf(programKey()), dryRun);
    const { removed, kept, leftovers, finished, others, ...freed } = collect(
      dataFolder,
      { keep, isMonthly: keepMonthly },
      dryRun,
    );
    const verb = dryRun ? 'Would remove' : 'Removed';
    const state = dryRun ? 'would be removed' : 'removed';
    const bytes = steps.reduce((sum, step) => sum + step.bytes, freed.bytes);
    say(options, { state, removed, kept, leftovers, steps, finished, bytes, others }, [
      ...removed.map(({ id, bytes: size }) => `${verb} ${id} (${asBytes(size)}).`),
      ...leftovers.map(
        ({ name, bytes: size }) => `${verb} runs/${name}, left by a run that ended early (${asBytes(size)}).`,
      ),
      ...steps.map(
        ({ name, bytes: size }) =>
          `${verb} steps/${name}, which no run of this program can use (${asBytes(size)}).`,
      ),
      ...finished.map(
        (name) => `Kept runs/${name}: it is finished, and the next run of the same files publishes it.`,
      ),
      ...kept.map(({ id, why }) => `Kept ${id}: ${why}.`),
      ...others.map(({ name, what }) => `Left releases/${name}: ${what}.`),
      `${asBytes(bytes)} ${dryRun ? 'would be freed' : 'freed'}.`,
    ]);
  } finally {
    unlock();
  }
}
