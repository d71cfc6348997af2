import { type Command, Option } from 'commander';
import { type Common, dataOption, names, projectOption } from './options.ts';
import { say, shorten, teller } from './terminal.ts';

interface Asked extends Common {
  release?: string;
  out?: string;
  lang?: string[];
  pdf?: boolean;
  region?: string[];
  all?: boolean;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description(
      'write the pages and workbooks of a release, or of some regions alone, and print them as PDF; runs nothing',
    )
    .addOption(projectOption())
    .addOption(dataOption())
    .option(
      '--release <id>',
      'release to report on, by its name or the beginning of it (default: the current one)',
    )
    .option('--out <folder>', 'folder for the report (default: report-<release> in this folder)')
    .addOption(
      new Option('--lang <codes>', 'languages, with commas (default: those of the release)').argParser(names),
    )
    .option(
      '--pdf',
      'print the page of the nation and of each region that is written as PDF, with a local Chromium',
    )
    .addOption(
      new Option(
        '--region <codes>',
        'the pages and workbooks of these regions alone, with commas; _T is the nation',
      ).argParser(names),
    )
    .option('--all', 'every page and workbook, where there are too many for a run to write them all')
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation report --out /srv/www/adequation --lang fr,ar\n  adequation report --region R1,R2 --out pages\n  adequation report --pdf --region R1,R2',
    )
    .action(writeReport);
}

async function writeReport(options: Asked): Promise<void> {
  const { loadProject } = await import('../project/project.ts');
  const { report } = await import('./report/write_report.ts');
  const { renderSite } = await import('../../reports/site.ts');
  const { readPlaceCodes, renderPlaces } = await import('../../reports/requested.ts');
  const { openPrinter } = await import('../../reports/exports/print_pages.ts');
  const { languageCodes } = await import('../../reports/words/languages.ts');
  const project = loadProject(options.project, options.data);
  const { release, out, lang, pdf = false, region, all } = options;
  const wanted = { release, out, languages: lang, pdf, regions: region, all };
  const written = await report(
    project,
    wanted,
    { renderSite, renderPlaces, readPlaceCodes, openPrinter, languageCodes },
    teller(),
  );
  const count = (ending: string) => written.files.filter((file) => file.endsWith(ending)).length;
  const status = {
    state: 'written',
    release: written.release,
    folder: written.folder,
    files: written.files,
  };
  say(options, status, [
    `Wrote ${shorten(written.folder)}: ${count('.html')} pages, ${count('.xlsx')} workbooks, ${count('.pdf')} PDF, from ${written.release}.`,
    region === undefined
      ? '  Links to tables and to the database lead to the release: they work where this folder lies beside `tables/`.'
      : '  Links to other pages lead into a whole report: they work where these files are put into a copy of one.',
  ]);
}
