/** Files that parse and cannot be believed, as they were delivered: what is told, refused and kept out of every sum. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askOnce } from '../pipeline/tiny/ask_once.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import { checkRefusal } from '../pipeline/tiny/refusal.ts';
import { stockFiles } from '../pipeline/tiny/stock_files.ts';
import { appended, edited, type Files, lines } from '../pipeline/tiny/write_project.ts';

const FOLDER = join(ROOT, '../shared/cases');
const there = existsSync(FOLDER);
if (!there) console.warn('skipped: ../shared/cases is absent');
const input = (path: string) => readFileSync(join(FOLDER, path), 'utf8');
/** Their seeds follow another edition; the fault is in the input alone. */
const flowCase = (name: string): Files => ({
  ...flowFiles(),
  'inputs/jobs.csv': input(`${name}/inputs/jobs.csv`),
});

const NATION = `select employment_persons::double as persons from balance
  where region_code = '_T' and sector_code = '_T' and occupation_code = '_T' and year = 2026 and scenario = 'trend'`;
const waived = (files: Files, ...rows: string[]): Files => ({
  ...edited(
    files,
    'adequation.yaml',
    '  definition: seeds/definitions.csv',
    '  definition: seeds/definitions.csv\n  waiver: seeds/waivers.csv',
  ),
  'seeds/waivers.csv': lines(
    '# Looked at.',
    'rule,measure,region_code,sector_code,occupation_code,programme_code,definition,year,reason,reviewed_by,date',
    ...rows,
  ),
});

test.skipIf(!there)(
  '86: a region that is the sum of the others is a total, and the nation is counted once',
  async () => {
    const files = appended(flowCase('86-run-ensemble-as-region'), 'seeds/regions.csv', 'R9,Ensemble,');
    const [nation] = await askOnce<{ persons: number }>(files, NATION);
    const [clean] = await askOnce<{ persons: number }>(flowFiles(), NATION);
    expect(nation).toEqual(clean);
    expect(
      await askOnce(files, `select rule, region_code, year, to_year, n_rows, is_refused from plausibility`),
    ).toEqual([
      { rule: 'sum_of_others', region_code: 'R9', year: 2014, to_year: 2025, n_rows: 12, is_refused: false },
    ]);
    expect(
      await askOnce(
        files,
        `select count(*)::integer as n, bool_and(is_total) as is_total from observation where region_code = 'R9'`,
      ),
    ).toEqual([{ n: 12, is_total: true }]);
  },
);

test.skipIf(!there)('85: ten times as many in the last year is refused, with its line', async () => {
  const { message, exitCode } = await checkRefusal(flowCase('85-run-typo-x10-last'));
  expect(exitCode).toBe(3);
  expect(message).toContain('inputs/jobs.csv:46: 30010 in 2025 lies 10 times above');
});

test.skipIf(!there)(
  '65: a region in thousands among persons is refused, and stands with a reason',
  async () => {
    const files = {
      ...stockFiles(),
      'inputs/stocks.csv': input('65-src-thousands-unit-one-region/inputs/stocks.csv'),
    };
    const { problems } = await checkRefusal(files);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual(
      [26, 32, 38, 44].map((line) => [line, 'unit_unlike_neighbours']),
    );
    const reviewed = ['demand', 'supply'].map(
      (measure) => `unit_unlike_neighbours,${measure},R2,,,,,,A province of four,the tests,2026-01-01`,
    );
    expect(
      await askOnce(waived(files, ...reviewed), 'select distinct waived_by, is_refused from plausibility'),
    ).toEqual([{ waived_by: 'A province of four', is_refused: false }]);
  },
);

test.skipIf(!there)('84: a leaf without one year narrows no band, and the nation keeps its own', async () => {
  const WIDTHS = `select region_code || '/' || sector_code as place, hi_95 - lo_95 as width from forecast
    where measure = 'employment' and year = 2030 and place in ('R2/IT', '_T/_T') order by place`;
  const widths = async (files: Files) =>
    (await askOnce<{ width: number | null }>(files, WIDTHS)).map(({ width }) => width);
  const [whole, holed] = [await widths(flowFiles()), await widths(flowCase('84-run-suppressed-2023'))];
  expect(holed).toHaveLength(2);
  holed.forEach((width, i) => {
    expect(width).toBeGreaterThan(whole[i]!);
  });
});
