import { join, resolve } from 'node:path';
import { lacksTable, openReadOnly, select } from '../../database/database.ts';
import { suggestion } from '../../files/nearest.ts';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import { isInsideReleases } from '../../publish/immutable.ts';
import { findRelease } from '../../releases/find.ts';
import { DATABASE_FILE } from '../../releases/manifest.ts';
import { verifyRelease } from '../../releases/verify.ts';

export interface ReportOptions {
  /** What `findRelease` understands; the current one when absent. */
  readonly release?: string | undefined;
  /** Folder for the pages; `report-<release>` in the working folder when absent. */
  readonly out?: string | undefined;
  /** The languages of the release when absent. */
  readonly languages?: readonly string[] | undefined;
  readonly pdf: boolean;
  /** Codes of the regions that are written alone, `_T` for the nation; absent: what the release holds. */
  readonly regions?: readonly string[] | undefined;
  /** Every page and workbook, where the release leaves those of regions to be made on request. */
  readonly all?: boolean | undefined;
}

interface Rendered {
  readonly databasePath: string;
  readonly outFolder: string;
  readonly languages: string[];
}

/** What the command needs of the reports; handed in, since only run.ts and cli.ts may import them. */
export interface ReportTools {
  readonly languageCodes: readonly string[];
  renderSite(options: Rendered & { hasPlaces: boolean }): Promise<string[]>;
  renderPlaces(options: Rendered & { places: readonly string[] }): Promise<string[]>;
  readPlaceCodes(databasePath: string): Promise<string[]>;
  openPrinter(): Promise<{ print(folder: string, file: string): Promise<string>; close(): Promise<void> }>;
}

export interface WrittenReport {
  readonly release: string;
  readonly folder: string;
  /** Relative to `folder`. */
  readonly files: readonly string[];
}

/**
 * What `adequation report` does: writes the pages and workbooks of a release again, or those that it leaves to be made on
 * request, from its database alone, and prints them as PDF. The release itself is read and never written to.
 *
 * @throws UserError (exit 2) for what was asked wrongly, (exit 6) when the release is not what its manifest says,
 *   (exit 7) when there is no browser to print with. Nothing is written then.
 */
export async function report(
  project: Project,
  options: ReportOptions,
  tools: ReportTools,
  tell: (stage: string) => void,
): Promise<WrittenReport> {
  const { id, path: release } = findRelease(project.dataFolder, {
    name: options.release ?? 'current',
    where: '--release',
  });
  tell('verify');
  const pages = verifyRelease(release).files.map(({ path }) => path);
  const languages = [...new Set(options.languages ?? languagesOf(pages, project.languages))];
  const folder = resolve(options.out ?? `report-${id}`);
  const databasePath = join(release, DATABASE_FILE);
  const { regions } = options;
  const tellEarlier = (error: unknown) => tellEarlierEdition(error, project, release);
  const known = regions === undefined ? [] : await tools.readPlaceCodes(databasePath).catch(tellEarlier);
  const problems = [
    ...wrongLanguages(languages, tools.languageCodes),
    ...wrongScope(options),
    ...wrongRegions(regions ?? [], known),
    ...wrongFolder(folder, project.dataFolder),
  ];
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);

  const printer = options.pdf ? await openPrinter(tools) : undefined;
  try {
    tell('report');
    const rendered = { databasePath, outFolder: folder, languages };
    const asked = regions?.map((code) => codeOf(code, known));
    const files = await (asked === undefined
      ? tools.renderSite({ ...rendered, hasPlaces: options.all || hasPlaces(pages) })
      : tools.renderPlaces({ ...rendered, places: known.filter((code) => asked.includes(code)) })
    ).catch(tellEarlier);
    if (printer === undefined) return { release: id, folder, files };
    const printed: string[] = [];
    for (const file of files.filter((path) => isPrinted(path, regions !== undefined))) {
      tell(`print ${file}`);
      printed.push(await printer.print(folder, file));
    }
    return { release: id, folder, files: [...files, ...printed] };
  } finally {
    await printer?.close();
  }
}

/** An earlier edition of the program released other tables: its pages are those that it wrote itself. */
async function tellEarlierEdition(error: unknown, project: Project, release: string): Promise<never> {
  if (!lacksTable(error) || (await madeBy(release)) === runKey(project).codeSha256) throw error;
  throw new UserError(EXIT.usage, [
    {
      where: release,
      rule: 'earlier_edition',
      what: 'the release was made by another edition of the program, and its database lacks what pages are made of today.',
      why: (error as Error).message.split('\n')[0]!,
      fix: `open its own pages in ${join(release, 'report')}, or write them again with the edition that made it; \`adequation query\` and \`diff\` read what it holds.`,
    },
  ]);
}

/** SHA-256 of the program that made a release, as its database says. */
async function madeBy(release: string): Promise<string | undefined> {
  const { connection, close } = await openReadOnly(join(release, DATABASE_FILE));
  try {
    const [run] = await select<{ code_sha256: string }>(connection, 'select code_sha256 from run');
    return run?.code_sha256;
  } catch (error) {
    if (lacksTable(error)) return undefined;
    throw error;
  } finally {
    close();
  }
}

const PAGE = /^[^/]+\/(national|region\/.+)\.html$/;

/** Whether a run wrote the pages of regions, or the workbook of the nation, which a release without regions has too. */
function hasPlaces(files: readonly string[]): boolean {
  return files.some((path) => /\/(national\.xlsx|region\/.+\.html)$/.test(path));
}

/** Those of the release, in the order of the project, which pages may show; the manifest only knows the alphabet. */
function languagesOf(pages: readonly string[], order: readonly string[]): string[] {
  const written = pages.flatMap((path) => /^report\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);
  return [...order.filter((code) => written.includes(code)), ...written];
}

function wrongLanguages(languages: readonly string[], known: readonly string[]): Problem[] {
  return languages
    .filter((code) => !known.includes(code))
    .map((code) => ({
      where: '--lang',
      rule: 'unknown_language',
      what: `the report has no texts in "${code}".`,
      fix: suggestion(code, known),
    }));
}

function wrongRegions(regions: readonly string[], known: readonly string[]): Problem[] {
  return regions
    .filter((code) => codeOf(code, known) === undefined)
    .map((code) => ({
      where: '--region',
      rule: 'unknown_region',
      what: `this release has no page for the region "${code}".`,
      fix: suggestion(code, known),
    }));
}

/** The code as the release writes it; small letters and capitals are alike. */
function codeOf(asked: string, known: readonly string[]): string | undefined {
  return known.find((code) => code.toLowerCase() === asked.toLowerCase());
}

function wrongScope({ all, regions }: ReportOptions): Problem[] {
  if (!all || regions === undefined) return [];
  return [
    {
      where: '--all',
      rule: 'usage',
      what: 'all pages are asked for, and those of some regions alone.',
      fix: 'leave out --all or --region.',
    },
  ];
}

/** Of a release the nation, its regions and what is asked of holders; of some places their pages alone, without details. */
function isPrinted(file: string, isSome: boolean): boolean {
  if (/^[^/]+\/request\/[^/]+\.html$/.test(file)) return !isSome;
  return PAGE.test(file) && !(isSome && file.endsWith('-details.html'));
}

/** A release never changes: not even by writing what it holds already. */
function wrongFolder(folder: string, dataFolder: string): Problem[] {
  if (!isInsideReleases(folder, dataFolder)) return [];
  return [
    {
      where: '--out',
      rule: 'immutable',
      what: `${folder} lies where releases are kept.`,
      why: 'a release is never written to once it is published.',
      fix: 'name a folder elsewhere.',
    },
  ];
}

async function openPrinter(tools: ReportTools) {
  try {
    return await tools.openPrinter();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NoBrowser') throw error;
    throw new UserError(EXIT.resources, [
      {
        where: '--pdf',
        rule: 'no_browser',
        what: `${error.message}`,
        why: 'PDF is printed by a Chromium or Chrome of this machine.',
        fix: 'install one, set CHROMIUM_PATH to it, or print the pages from any browser: they are laid out for A4.',
      },
    ]);
  }
}
