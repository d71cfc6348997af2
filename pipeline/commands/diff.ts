import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Common, dataFolderOf, dataOption, projectOption, usage } from './options.ts';
import { say, shorten } from './terminal.ts';

interface Asked extends Common {
  page?: string;
  lang: string;
}

export function addDiff(program: Command): void {
  program
    .command('diff')
    .argument('[before]', 'a release, the beginning of its name, `previous` or `current`', 'previous')
    .argument('[after]', 'the same', 'current')
    .description('what changed between two releases: inputs, assumptions, answers, plan')
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--page <file.html>', 'also write it as a page that stands alone')
    .option('--lang <code>', 'language of the page', 'fr')
    .option('--json', 'print everything as one object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation diff\n  adequation diff 2026-10-31-0123456789ab current --page changes.html --lang ar',
    )
    .action(tellDifference);
}

async function tellDifference(before: string, after: string, options: Asked): Promise<void> {
  const { requireFolder } = await import('../releases/require_folder.ts');
  const { findReleases } = await import('../releases/find.ts');
  const { compareFacts } = await import('./diff/compare.ts');
  const { readFacts } = await import('./diff/facts.ts');
  const { tellCompared } = await import('./diff/tell.ts');
  const { verifyForReading } = await import('../releases/verify.ts');
  const dataFolder = requireFolder(await dataFolderOf(options));
  const both = findReleases(dataFolder, [
    { name: before, where: 'before' },
    { name: after, where: 'after' },
  ]).map(({ id, path }) => ({ id, path, manifest: verifyForReading(path) }));
  const facts = [await readFacts(both[0]!), await readFacts(both[1]!)] as const;
  const compared = compareFacts(...facts);
  const page = options.page === undefined ? undefined : resolve(options.page);
  if (page !== undefined) await writePage(page, dataFolder, options.lang, compared, facts);
  say(options, { state: 'compared', ...compared, ...(page === undefined ? {} : { page }) }, [
    ...tellCompared(compared),
    ...(page === undefined ? [] : ['', `Wrote ${shorten(page)}.`]),
  ]);
}

async function writePage(
  page: string,
  dataFolder: string,
  lang: string,
  compared: Parameters<typeof import('../../reports/pages/comparison.ts').comparisonPage>[1],
  facts: readonly { readonly names: Readonly<Record<string, Readonly<Record<string, string>>>> }[],
): Promise<void> {
  const { isInsideReleases } = await import('../publish/immutable.ts');
  const { comparisonPage } = await import('../../reports/pages/comparison.ts');
  const { chooseLanguages } = await import('../../reports/words/language.ts');
  const { languageCodes } = await import('../../reports/words/languages.ts');
  const { writeNew } = await import('./diff/write_new.ts');
  if (!(languageCodes as readonly string[]).includes(lang))
    throw usage('--lang', `the page has no words in "${lang}".`, `use one of: ${languageCodes.join(', ')}.`);
  if (isInsideReleases(page, dataFolder))
    throw usage('--page', `${page} lies where releases are kept.`, 'name a file elsewhere.');
  if (existsSync(page))
    throw usage('--page', `${page} is there already and was left as it is.`, 'name another file.');
  const [language] = await chooseLanguages([lang]);
  // What was renamed is called as it is now; what is gone, as it was.
  const names = { ...facts[0]!.names, ...facts[1]!.names };
  writeNew(page, comparisonPage(language!, compared, names));
}
