/** The people that pages read are whole and add up; the released table keeps every digit. */
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { wholePersons } from '../../../reports/reading/whole_persons.ts';

const persons = ['employment_persons', 'openings_persons', 'supply_persons', 'short_persons', 'over_persons'];

async function read(
  cells: readonly (readonly [region: string, sector: string, value: number | null])[],
  isIllustrative = false,
) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = cells.map(
    ([region, sector, value]) =>
      `('trend', '${region}', '${sector}', ${isIllustrative}, ${persons.map(() => value ?? 'null').join(', ')})`,
  );
  await connection.run(
    `create table main.answer as select * from (values ${rows.join(', ')})
     as t(scenario, region_code, sector_code, is_illustrative, ${persons.join(', ')})`,
  );
  await wholePersons(connection);
  const whole = await connection.runAndReadAll(
    'select region_code, sector_code, short_persons from main.answer',
  );
  const kept = await connection.runAndReadAll('select short_persons::double from memory.main.answer');
  connection.closeSync();
  instance.closeSync();
  return {
    whole: whole
      .getRows()
      .map(([region, sector, value]) => [region, sector, value === null ? null : Number(value)]),
    kept: kept.getRows().map(([value]) => value),
  };
}

const cells = [
  ['R1', 'A', 1.4],
  ['R1', 'B', 1.4],
  ['R1', '_T', 2.8],
  ['R2', 'A', 0.4],
  ['R2', 'B', 0.2],
  ['R2', '_T', 0.6],
  ['_T', 'A', 1.8],
  ['_T', 'B', 1.6],
  ['_T', '_T', 3.4],
] as const;

it('the nation is rounded by itself, and all else to it', async () => {
  const { whole, kept } = await read(cells);
  const of = (region: string, sector: string) =>
    whole.find(([a, b]) => a === region && b === sector)![2] as number;
  expect(of('_T', '_T')).toBe(3);
  for (const place of ['R1', 'R2', '_T']) expect(of(place, 'A') + of(place, 'B')).toBe(of(place, '_T'));
  for (const sector of ['A', 'B', '_T']) expect(of('R1', sector) + of('R2', sector)).toBe(of('_T', sector));
  for (const [region, sector, value] of cells) expect(Math.abs(of(region, sector) - value)).toBeLessThan(1);
  expect(kept).toEqual(cells.map(([, , value]) => value));
});

it('what does not add up, and what is made up, keeps its digits', async () => {
  const odd = cells.map(
    ([region, sector, value]) => [region, sector, sector === '_T' ? value + 1 : value] as const,
  );
  expect((await read(odd)).whole).toEqual(odd);
  expect((await read(cells, true)).whole).toEqual(cells);
});

it('a cell without a value stays without one', async () => {
  const { whole } = await read([
    ['R1', 'A', null],
    ['R1', 'B', 1.5],
    ['R1', '_T', 1.5],
    ['_T', 'A', null],
    ['_T', 'B', 1.5],
    ['_T', '_T', 1.5],
  ]);
  expect(whole.map(([, , value]) => value)).toEqual([null, 2, 2, null, 2, 2]);
});
