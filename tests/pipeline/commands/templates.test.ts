/** `adequation init --templates`: empty files with a header and one example, which a ministry then fills. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { addInit } from '../../../pipeline/commands/init.ts';
import { SEEDS as DECLARED } from '../../../pipeline/dictionary/tables.ts';
import { readCsv } from '../../../pipeline/files/csv.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { writeTemplates } from '../../../pipeline/seeds/templates.ts';
import { plainWorkbook } from '../../../reports/exports/plain_workbook.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { ROOT } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { refusal } from '../tiny/refusal.ts';
import { tree } from '../tiny/tree.ts';

const INPUTS = ['job_demand.csv', 'training_output.csv'];
/** The shipped input that no template stands for: what was counted of a year that is not over. */
const KEPT = 'part_years.csv';
/** Rows for seeds, asked of those who hold them; each is a header that its seed knows. */
const SEEDS = {
  'parameters.csv': DECLARED.parameter.rowIn(languageCodes),
  'staffing_shares.csv': DECLARED.staffing_share.rowIn(languageCodes),
  'crosswalk.csv': DECLARED.crosswalk.rowIn(languageCodes),
  'shares.csv': DECLARED.share.rowIn(languageCodes),
  'promotions.csv': DECLARED.promotion.rowIn(languageCodes),
  'pools.csv': DECLARED.pool.rowIn(languageCodes),
  'levers.csv': DECLARED.lever.rowIn(languageCodes),
  'lever_capacity.csv': DECLARED.lever_capacity.rowIn(languageCodes),
  'incentives.csv': DECLARED.incentive.rowIn(languageCodes),
  'aids.csv': DECLARED.aid.rowIn(languageCodes),
};
/** As they are written: each input as a workbook too. */
const FILES = [...INPUTS.flatMap((name) => [name, name.replace('.csv', '.xlsx')]), ...Object.keys(SEEDS)];
const quiet = { tell: () => undefined };

/** The shipped project with fresh templates as its two inputs. */
async function shippedWithTemplates(): Promise<{ folder: string; inputs: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ministry-'));
  cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(join(ROOT, 'adequation.yaml'), join(folder, 'adequation.yaml'));
  const inputs = join(folder, 'data', 'inputs');
  cpSync(join(ROOT, 'data/inputs', KEPT), join(inputs, KEPT));
  const asked = ['init', '--templates', inputs, '--project', ROOT];
  const { code, stdout } = await commandHere(addInit, ...asked);
  expect([code, stdout.trim().split('\n').length]).toEqual([EXIT.done, FILES.length]);
  return { folder, inputs };
}

test('each template of an input has the columns of the shipped file and one example row, as a remark', () => {
  const inputs = mkdtempSync(join(tmpdir(), 'inputs-'));
  expect(writeTemplates(inputs, plainWorkbook)).toEqual(FILES.map((name) => join(inputs, name)));
  for (const name of INPUTS) {
    const text = readFileSync(join(inputs, name), 'utf8');
    // A spreadsheet reads accents right by the mark of byte order.
    expect(text.startsWith('\ufeff')).toBe(true);
    const [header, example, ...rest] = text.slice(1).trim().split('\n');
    expect(header).toBe(readFileSync(join(ROOT, 'data/inputs', name), 'utf8').split('\n')[0]);
    expect(example).toMatch(/^# \d{4},/);
    expect(example!.split(',')).toHaveLength(header!.split(',').length);
    expect(rest).toEqual([]);
  }
});

test.each(Object.entries(SEEDS))('the example of %s is a row of its seed', (name, schema) => {
  const inputs = mkdtempSync(join(tmpdir(), 'inputs-'));
  writeTemplates(inputs, plainWorkbook);
  const table = readCsv(Buffer.from(readFileSync(join(inputs, name), 'utf8').replace('# ', '')), {
    delimiter: ',',
    encoding: 'utf-8',
    header_row: 1,
    comment: '#',
  });
  const cells = table.records[0]!.cells.map((cell, i) => [table.header[i]!, cell] as const);
  const filled = Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  expect(schema.safeParse(filled).error?.issues ?? []).toEqual([]);
  expect(schema.safeParse({ ...filled, surprise: '1' }).success).toBe(false);
});

test('an unchanged template is an empty file, and a filled one is read', async () => {
  const { folder, inputs } = await shippedWithTemplates();
  const empty = await refusal(() => checkInputs(loadProject(folder), quiet));
  expect(empty.exitCode).toBe(EXIT.rejected);
  expect(empty.problems.map(({ rule, what }) => [rule, what])).toEqual(
    INPUTS.map(() => ['empty_file', 'the file holds a header and no row.']),
  );

  for (const name of INPUTS) {
    const path = join(inputs, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('# ', ''));
  }
  // The examples are rows in the codes of the project that asked.
  const { sources } = await checkInputs(loadProject(folder), quiet);
  expect(sources.filter(({ path }) => !path.endsWith(KEPT))).toMatchObject(
    INPUTS.map((name) => ({ path: `data/inputs/${name}`, read: 1, accepted: 1, rejected: 0 })),
  );
});

test('files that are there are never touched', async () => {
  const inputs = mkdtempSync(join(tmpdir(), 'inputs-'));
  writeFileSync(join(inputs, FILES[0]!), 'my work');
  const before = tree(inputs, { times: true });
  const again = await commandHere(addInit, 'init', '--templates', inputs);
  expect(again.code).toBe(EXIT.usage);
  expect(again.stderr).toContain('the file is there already and was left as it is.');
  expect(tree(inputs, { times: true })).toEqual(before);
});
