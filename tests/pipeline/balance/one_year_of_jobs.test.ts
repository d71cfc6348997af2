/** Jobs of which one year was counted are held at their level: what comes of it is told, and decides nothing. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { onePlaceFiles } from '../tiny/one_place_files.ts';
import { type Files, lines } from '../tiny/write_project.ts';

const twelve = onePlaceFiles();
const one: Files = { ...twelve, 'inputs/jobs.csv': lines('year,value', '2025,1000') };
interface Place {
  readonly verdict: string;
  readonly short_persons: number;
}
const PLACE = `select verdict, p_short, p_over, short_persons, deciding_input, interval_basis
  from answer_occupation where scenario = 'trend' and region_code = 'RG' and occupation_code = 'NUR'`;

test('with twelve years the shortage is sure, with one it is undecided, and more years of jobs would decide it', async () => {
  const [known] = await askOnce<Place>(twelve, PLACE);
  expect(known).toMatchObject({
    verdict: 'short',
    p_short: 1,
    interval_basis: 'draws',
    deciding_input: null,
  });
  const [held] = await askOnce<Place>(one, PLACE);
  expect(held).toMatchObject({
    verdict: 'undecided',
    p_short: null,
    p_over: null,
    deciding_input: 'series/employment',
    interval_basis: 'assumptions',
  });
  // The level is the same, and so are the people short on average.
  expect(held!.short_persons).toBeCloseTo(known!.short_persons, 6);
});

test('its region and the nation tell no probability either', async () => {
  const rows = await askOnce(
    one,
    "select distinct p_short, interval_basis from answer where scenario = 'trend'",
  );
  expect(rows).toEqual([{ p_short: null, interval_basis: 'assumptions' }]);
});
