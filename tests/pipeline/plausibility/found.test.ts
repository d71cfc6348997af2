/** What series say against each other, each fault planted in the tiny country of two regions and two occupations. */
import { expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { sourceFiles } from '../tiny/source_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { appended, edited, type Files } from '../tiny/write_project.ts';

const found = (files: Files) =>
  ingested(files, (connection) =>
    select(
      connection,
      `select rule, line, n_rows, coalesce(region_code, sector_code) as code, year, to_year from staging.plausibility
       where rule <> 'last_far_off' order by all`,
    ),
  );

test('the tiny countries are likely as they are', async () => {
  expect(await found(stockFiles())).toEqual([]);
  expect(await found(flowFiles())).toEqual([]);
});

test('names that differ by blanks nobody sees are one region, and told', async () => {
  const rows = String(stockFiles()['inputs/stocks.csv']);
  const [first] = rows.split('\n').slice(1);
  const files = sourceFiles(
    rows
      .replaceAll(',R2,', ',Le Sud,')
      .replace(',Le Sud,', ',Le\u202fSud,')
      .replace(first!, first!.replace(',R1,', ',R1\u200b,')),
  );
  expect(await found(files)).toMatchObject([
    { rule: 'invisible_blanks', line: 2, n_rows: 1, code: 'R1' },
    { rule: 'invisible_blanks', line: 26, n_rows: 1, code: 'R2' },
  ]);
});

test('a region that ends before the other is late', async () => {
  const rows = String(stockFiles()['inputs/stocks.csv']);
  const late = rows
    .split('\n')
    .filter((row) => !/^20(19|20),R2,/.test(row))
    .join('\n');
  expect(await found(sourceFiles(late))).toMatchObject(
    [1, 2].map(() => ({ rule: 'late', code: 'R2', year: 2018, to_year: 2020, n_rows: 2 })),
  );
});

/** IT is split in two, and stands beside its parts. */
function withParts(more: number): Files {
  const parent = edited(
    {
      ...flowFiles(),
      'seeds/sectors.csv': String(flowFiles()['seeds/sectors.csv'])
        .replace('name_fr', 'name_fr,parent_code')
        .replace('Tous', 'Tous,')
        .replace('Informatique', 'Informatique,')
        .replace('Centres de contact', 'Centres de contact,')
        .replace('Ailleurs', 'Ailleurs,'),
    },
    'seeds/sectors.csv',
    '_O,Ailleurs,',
    'SW,Logiciels,IT\nHW,Matériel,IT\n_O,Ailleurs,',
  );
  const rows = String(parent['inputs/jobs.csv'])
    .split('\n')
    .filter((row) => row.includes(',IT,'));
  return rows.reduce((files, row) => {
    const [year, region, , measure, value, ...rest] = row.split(',');
    const part = Math.round(Number(value) * 0.3);
    const line = (sector: string, n: number) => [year, region, sector, measure, n, ...rest].join(',');
    return appended(
      appended(files, 'inputs/jobs.csv', line('SW', part)),
      'inputs/jobs.csv',
      line('HW', Number(value) - part - more),
    );
  }, parent);
}

test('a parent beside its parts is their total; one that holds more is refused, for they would lack it', async () => {
  const told = await found(withParts(0));
  expect(told).toContainEqual({
    rule: 'parent_beside_children',
    line: 2,
    n_rows: 24,
    code: 'IT',
    year: 2014,
    to_year: 2025,
  });
  expect(told.map(({ rule }) => rule)).not.toContain('parent_unlike_children');
  const { message } = await checkRefusal(withParts(200));
  expect(message).toContain('IT has 2008 and its parts by parent_code sum to 1808');
});

test('a project decides what is refused, and a rule under both is an error', async () => {
  const rows = String(stockFiles()['inputs/stocks.csv']);
  const late = sourceFiles(
    rows
      .split('\n')
      .filter((row) => !/^20(19|20),R2,/.test(row))
      .join('\n'),
  );
  const strict = (keys: string) =>
    edited(late, 'adequation.yaml', 'target_year: 2024', `target_year: 2024\nplausibility: ${keys}`);
  expect((await checkRefusal(strict('{ refuse: [late] }'))).message).toContain(
    'R2 ends in 2018, where most others have 2020',
  );
  const { message } = await checkRefusal(strict('{ refuse: [late], warn: [late] }'));
  expect(message).toContain('a rule stands under refuse and under warn');
});
