/** `adequation report`: the same pages again from a release, which itself stays as it is. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ReportOptions,
  report,
  type WrittenReport,
} from '../../../pipeline/commands/report/write_report.ts';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { openPrinter } from '../../../reports/exports/print_pages.ts';
import { readPlaceCodes, renderPlaces } from '../../../reports/requested.ts';
import { renderSite } from '../../../reports/site.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { start } from '../tiny/command.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';
import { type WrittenProject, writeProject } from '../tiny/write_project.ts';

let project: Released;
beforeAll(async () => {
  project = await released(stockFiles());
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'report-'));

function reportOf(of: WrittenProject, options: Partial<ReportOptions> = {}): Promise<WrittenReport> {
  const tools = { renderSite, renderPlaces, readPlaceCodes, openPrinter, languageCodes };
  return report(of.load(), { pdf: false, out: newFolder(), ...options }, tools, () => undefined);
}

async function refused(of: WrittenProject, options: Partial<ReportOptions>): Promise<UserError> {
  const out = options.out ?? newFolder();
  const error = await reportOf(of, { ...options, out }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  return error as UserError;
}

test.each([
  ['stocks', () => project],
  ['flows', () => released(flowFiles())],
])('pages and workbooks of %s come out byte for byte, and the release is not touched', async (_, make) => {
  const of = await make();
  const before = tree(of.data, { times: true });
  const { folder, files, release } = await reportOf(of);
  expect(release).toBe(basename(of.release));
  expect(tree(folder)).toEqual(tree(join(of.release, 'report')));
  expect([...files].sort()).toEqual(
    Object.keys(tree(folder))
      .filter((path) => /\.(html|xlsx)$/.test(path))
      .sort(),
  );
  expect(tree(of.data, { times: true })).toEqual(before);
});

describe('the command', () => {
  test('writes report-<release> into the working folder, and says what it wrote', async () => {
    const cwd = newFolder();
    const { code, stdout, stderr } = await start(['report', '--project', project.folder], cwd).ended;
    expect([code, stderr]).toEqual([EXIT.done, '']);
    const name = `report-${basename(project.release)}`;
    expect(readdirSync(cwd)).toEqual([name]);
    expect(stdout).toMatch(new RegExp(`^Wrote ${name}: \\d+ pages, 3 workbooks, 0 PDF, from `));
    expect(tree(join(cwd, name))).toEqual(tree(join(project.release, 'report')));
  });

  test('tells everything that was asked wrongly at once: exit 2, no stack', async () => {
    const out = join(project.data, 'current', 'report');
    const args = [
      'report',
      '--project',
      project.folder,
      '--lang',
      'fr,xx',
      '--region',
      'R9',
      '--pdf',
      '--out',
      out,
    ];
    const { code, stderr } = await start(args).ended;
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain('--lang: the report has no texts in "xx".');
    expect(stderr).toContain('--region: this release has no page for the region "R9".');
    expect(stderr).toContain('a release is never written to once it is published.');
    expect(stderr).not.toMatch(/\n\s+at .+:\d+/);
  });
});

describe('an older release', () => {
  test('is reported on by its name', async () => {
    const { load } = project;
    expect((await reportOf({ ...project, load }, { release: basename(project.release) })).release).toBe(
      basename(project.release),
    );
  });

  test('that does not exist: exit 2 and the nearest name', async () => {
    const id = basename(project.release);
    const error = await refused(project, { release: `${id.slice(0, -1)}x` });
    expect([error.exitCode, error.message]).toEqual([
      EXIT.usage,
      expect.stringContaining(`did you mean "${id}"?`),
    ]);
  });

  test('before the first one: exit 2 and what to do', async () => {
    const none = writeProject(stockFiles());
    for (const release of [undefined, 'any']) {
      const error = await refused(none, { release });
      expect([error.exitCode, error.message]).toEqual([
        EXIT.usage,
        expect.stringContaining('run `adequation run` first'),
      ]);
    }
  });
});

test('a release that was changed is not reported on: exit 6', async () => {
  const spoilt = writeProject(stockFiles());
  cpSync(project.data, spoilt.data, { recursive: true, verbatimSymlinks: true });
  const page = join(currentRelease(spoilt.data)!, 'report/fr/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', '</main> '));
  expect((await refused(spoilt, {})).exitCode).toBe(EXIT.integrity);
  rmSync(page);
  expect((await refused(spoilt, {})).exitCode).toBe(EXIT.integrity);
});

test('no folder of a release is written to, by whatever name', async () => {
  const link = join(newFolder(), 'elsewhere');
  symlinkSync(project.release, link);
  for (const out of [link, join(link, 'new', 'folder'), join(project.data, 'releases', 'mine')]) {
    const before = tree(project.data, { times: true });
    await expect(reportOf(project, { out })).rejects.toThrow('lies where releases are kept');
    expect(tree(project.data, { times: true })).toEqual(before);
  }
});

test('pages and workbook of one region alone are those of the release', async () => {
  const { folder, files } = await reportOf(project, { regions: ['r1'] });
  expect([...files].sort()).toEqual(['fr/region/r1-details.html', 'fr/region/r1.html', 'fr/region/r1.xlsx']);
  for (const file of files)
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(project.release, 'report', file)))).toBe(
      true,
    );
});

describe('printing', () => {
  test('leaves one PDF beside the page of each place that was asked for', async () => {
    const { folder, files } = await reportOf(project, { pdf: true, regions: ['r1', '_T'] });
    expect(files.filter((file) => file.endsWith('.pdf'))).toEqual(['fr/national.pdf', 'fr/region/r1.pdf']);
    const pdf = readFileSync(join(folder, 'fr/region/r1.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
    // No path of the machine, no link to a file next door.
    expect(pdf).not.toMatch(/file:|report\.invalid|\.xlsx/);
  });

  test('without a browser ends with exit 7 and what to do, and writes nothing', async () => {
    const known = process.env.CHROMIUM_PATH;
    process.env.CHROMIUM_PATH = '/no/such/chrome';
    try {
      const error = await refused(project, { pdf: true });
      expect([error.exitCode, error.message]).toEqual([
        EXIT.resources,
        expect.stringContaining('set CHROMIUM_PATH'),
      ]);
    } finally {
      if (known === undefined) delete process.env.CHROMIUM_PATH;
      else process.env.CHROMIUM_PATH = known;
    }
  });
});
