/** A project of more places than it declares: the run writes what tells of the country, `report` the rest, with the same bytes. */
import { cpSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ReportOptions, report } from '../../../pipeline/commands/report/write_report.ts';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { verifyRelease } from '../../../pipeline/releases/verify.ts';
import { openPrinter } from '../../../reports/exports/print_pages.ts';
import { readPlaceCodes, renderPlaces } from '../../../reports/requested.ts';
import { renderSite } from '../../../reports/site.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { unzip } from '../../reports/workbook/unzip.ts';
import { adequation } from '../tiny/command.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { type Released, released } from '../tiny/released.ts';
import { lostLinks, pagesOf } from '../tiny/report_links.ts';
import { tree } from '../tiny/tree.ts';
import { appended, type Files, lines } from '../tiny/write_project.ts';

/** Both regions border on each other, so that each page shows the other region too. */
function neighbours(): Files {
  const rows = String(planFiles()['seeds/regions.csv']).trimEnd().split('\n');
  const beside: Record<string, string> = { region_code: 'neighbours', R1: 'R2', R2: 'R1' };
  const named = rows.map((row) => (row.startsWith('#') ? row : `${row},${beside[row.split(',')[0]!] ?? ''}`));
  return { ...planFiles(), 'seeds/regions.csv': lines(...named) };
}

let whole: Released;
let large: Released;
beforeAll(async () => {
  whole = await released(neighbours());
  large = await released(appended(neighbours(), 'adequation.yaml', 'outputs: { most_places: 1 }'));
}, 120_000);

async function reportOf(options: Partial<ReportOptions>): Promise<{ folder: string; files: string[] }> {
  const tools = { renderSite, renderPlaces, readPlaceCodes, openPrinter, languageCodes };
  const out = mkdtempSync(join(tmpdir(), 'on-request-'));
  const { folder, files } = await report(
    large.load(),
    { pdf: false, out, ...options },
    tools,
    () => undefined,
  );
  return { folder, files: [...files].sort() };
}

const isPlace = (path: string) => /^[a-z]+\/(region\/.*|national\.xlsx|what-if\.html)$/.test(path);
const filesOf = (folder: string) => Object.keys(tree(folder)).filter((path) => /\.(html|xlsx)$/.test(path));
const reportIn = (of: Released) => join(of.release, 'report');

describe('the release', () => {
  test('is told with the command that makes the pages it has not', async () => {
    const said = async (of: Released) => {
      const { stdout } = await adequation('run', '--project', of.folder, '--json');
      return (JSON.parse(stdout) as { pages_on_request?: boolean }).pages_on_request;
    };
    expect([await said(whole), await said(large)]).toEqual([undefined, true]);
    const { stdout } = await adequation('run', '--project', large.folder);
    expect(stdout).toContain('of regions, with workbooks: adequation report --region <codes>, or --all\n');
  });

  test('holds every page of the country and of sectors, and none of a region', () => {
    const pages = filesOf(reportIn(whole));
    expect(pages.filter(isPlace).length).toBeGreaterThanOrEqual(8);
    expect(filesOf(reportIn(large)).sort()).toEqual(pages.filter((path) => !isPlace(path)).sort());
  });

  test('is whole: it is verified, and no link of its pages leads nowhere', () => {
    expect(verifyRelease(large.release).files.length).toBeGreaterThan(100);
    const pages = pagesOf(large.release);
    expect(pages.size).toBeGreaterThan(10);
    expect(lostLinks(large.release, pages)).toEqual([]);
  });

  test('lists the file of each region of its large tables, for those who verify it and those who harvest it', () => {
    const files = verifyRelease(large.release).files.map(({ path }) => path);
    const catalogue = readFileSync(join(large.release, 'standards/dcat.jsonld'), 'utf8');
    for (const code of ['R1', 'R2', '_T']) {
      const file = `tables/balance.parquet/region_code=${code}/data_0.parquet`;
      expect(files).toContain(file);
      expect(catalogue).toContain(`"../${file}"`);
    }
    expect(files).toContain('tables/balance.csv.gz');
  });

  test('says on its index which command makes the pages of each region, and leads there from all regions', async () => {
    const [, ...regions] = await readPlaceCodes(large.database);
    const index = readFileSync(join(reportIn(large), 'fr/index.html'), 'utf8');
    const release = basename(large.release);
    expect(index).toContain(`<code>adequation report --release ${release} --all</code>`);
    for (const code of regions) {
      expect(index).toContain(`<code>adequation report --release ${release} --region ${code}</code>`);
      expect(index).toContain(`href="index.html#page-${code.toLowerCase()}"`);
    }
    expect(readFileSync(join(reportIn(whole), 'fr/index.html'), 'utf8')).not.toContain('adequation report');
  });
});

describe('on request', () => {
  /** The run is named on each page, and is another one, for its project file is. */
  const unnamed = (content: Buffer, of: Released) =>
    content.toString('utf8').replaceAll(basename(of.release), 'run');
  const unnamedParts = (path: string, of: Released) =>
    path.endsWith('.html')
      ? unnamed(readFileSync(path), of)
      : Object.fromEntries(
          [...unzip(readFileSync(path))].map(([name, part]) => [name, unnamed(Buffer.from(part), of)]),
        );

  test('all pages and workbooks are those of the project below its number', async () => {
    const { folder } = await reportOf({ all: true });
    expect(filesOf(folder)).toEqual(filesOf(reportIn(whole)));
    for (const file of filesOf(folder))
      expect([file, unnamedParts(join(folder, file), large)]).toEqual([
        file,
        unnamedParts(join(reportIn(whole), file), whole),
      ]);
  });

  test('no link of all pages leads nowhere, put into a copy of the release', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'beside-tables-'));
    cpSync(large.release, copy, { recursive: true });
    await reportOf({ all: true, out: join(copy, 'report') });
    const pages = pagesOf(copy);
    expect(pages.size).toBeGreaterThan(pagesOf(large.release).size);
    expect(lostLinks(copy, pages)).toEqual([]);
  });

  test('every file of the release that a workbook names is one that opens, where Parquet is a folder', async () => {
    const { folder, files } = await reportOf({ regions: ['R1'] });
    const workbook = readFileSync(join(folder, files.find((file) => file.endsWith('.xlsx'))!));
    const named = [...unzip(workbook).values()].flatMap((text) => text.match(/tables\/[\w.]+/g) ?? []);
    expect(named).toContain('tables/balance.csv.gz');
    expect(named.filter((file) => !statSync(join(large.release, file)).isFile())).toEqual([]);
  });

  test('each region alone has the same bytes, and nothing else is written', async () => {
    const all = await reportOf({ all: true });
    for (const place of await readPlaceCodes(large.database)) {
      const one = await reportOf({ regions: [place.toLowerCase()] });
      const own =
        place === '_T' ? /^fr\/national/ : new RegExp(`^fr/region/${place.toLowerCase()}(-details)?\\.`);
      expect(one.files).toEqual(all.files.filter((file) => own.test(file)));
      expect(one.files.length).toBeGreaterThanOrEqual(3);
      for (const file of one.files)
        expect([
          file,
          readFileSync(join(one.folder, file)).equals(readFileSync(join(all.folder, file))),
        ]).toEqual([file, true]);
    }
  });

  test('without a word the report is that of the release', async () => {
    const { folder } = await reportOf({});
    expect(tree(folder)).toEqual(tree(reportIn(large)));
  });

  test('a region that is not there, and all with some, are refused at once', async () => {
    const refused = await reportOf({ regions: ['R99'], all: true }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    const { exitCode, message } = refused as UserError;
    expect(exitCode).toBe(EXIT.usage);
    expect(message).toContain('no page for the region "R99"');
    expect(message).toContain('leave out --all or --region');
    expect(existsSync(join(large.release, 'report/fr/region'))).toBe(false);
  });
});
