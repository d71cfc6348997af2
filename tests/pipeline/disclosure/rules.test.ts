/** Who is protected beside small cells: few contributors, one that dominates; and rounding. Worked by hand. */
import { describe, expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { select } from '../../../pipeline/database/database.ts';
import { widthOf } from '../../../pipeline/disclosure/width.ts';
import { ingested } from '../tiny/ingested.ts';
import { type SourceKeys, sourceFiles } from '../tiny/source_files.ts';
import { edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const BEHIND = { contributors: null, largest_share: null, is_from_few: false };

describe('how closely a value may be told', () => {
  test('few contributors: no better than to a fifth of the value, or than the width that is declared', () => {
    const declared = { threshold: 5, contributors: 3 };
    expect(widthOf({ ...BEHIND, value: 100, contributors: 2 }, declared)).toBe(20);
    expect(widthOf({ ...BEHIND, value: 100, contributors: 3 }, declared)).toBeUndefined();
    expect(widthOf({ ...BEHIND, value: 10, contributors: 1 }, declared)).toBe(5);
    expect(widthOf({ ...BEHIND, value: 100, contributors: 2 }, { ...declared, width: 50 })).toBe(50);
  });

  // Units of 55, 26, 12 and 7 persons: the two largest make up 81 of 100. With 101.25 persons they would be four fifths.
  test('(n, k) = (2, 80 %): 81 of 100 are told no better than to 1.25 on either side, 80 of 100 as they are', () => {
    const declared = { threshold: 2, dominance: { n: 2, k: 0.8 } };
    const largest = (share: number) =>
      widthOf({ ...BEHIND, value: 100, contributors: 4, largest_share: share }, declared);
    expect(largest((55 + 26) / 100)).toBeCloseTo(2.5, 12);
    expect(largest((50 + 30) / 100)).toBeUndefined();
  });

  // One firm of 90 among 120: with 100 % it would be told by itself, with 75 % of the whole it breaks (1, 70 %).
  test('(n, k) = (1, 70 %): 90 of 120 need 128.6 to be seven tenths', () => {
    const declared = { threshold: 5, dominance: { n: 1, k: 0.7 } };
    const width = widthOf({ ...BEHIND, value: 120, largest_share: 90 / 120 }, declared);
    expect(width).toBeCloseTo(2 * (90 / 0.7 - 120), 12);
  });

  test('the widest of several rules holds; nobody has no neighbours', () => {
    const declared = { threshold: 5, contributors: 3, dominance: { n: 1, k: 0.5 } };
    const alone = { ...BEHIND, value: 100, contributors: 1, largest_share: 1 };
    expect(widthOf(alone, declared)).toBe(200);
    expect(widthOf({ ...alone, value: 0 }, declared)).toBeUndefined();
    expect(widthOf({ ...BEHIND, value: 100 }, declared)).toBeUndefined();
  });
});

/** One year of two regions by two occupations with all totals; R1/DEV has 100 persons. */
const VALUES = [
  ...[['R1', 'DEV', 103] as const, ['R1', 'OPS', 212] as const, ['R1', '_T', 315] as const],
  ...[['R2', 'DEV', 331] as const, ['R2', 'OPS', 418] as const, ['R2', '_T', 749] as const],
  ...[['_T', 'DEV', 434] as const, ['_T', 'OPS', 630] as const, ['_T', '_T', 1064] as const],
];

/** @param behind what the file says of who stands behind R1/DEV: contributors and share of the largest; of others 9 and 0.2. */
function tableFiles(disclosure: string, behind: string): Files {
  const rows = VALUES.map(
    ([region, occupation, value]) =>
      `2018,${region},${occupation},demand,${value},${region === 'R1' && occupation === 'DEV' ? behind : '9,0.2'}`,
  );
  const columns: SourceKeys = {
    ...{ year: 'year', region: 'region', occupation: 'occupation', measure: 'measure', value: 'value' },
    ...{ units: 'contributors', largest: 'largest_share' },
  };
  return edited(
    sourceFiles(lines('year,region,occupation,measure,value,units,largest', ...rows), { columns }),
    'adequation.yaml',
    'scenarios:\n',
    `disclosure: ${disclosure}\nscenarios:\n`,
  );
}

interface Shown {
  place: string;
  value: number;
  width: number | null;
  is_protected: boolean;
}

const shown = (files: Files) =>
  ingested(files, (connection) =>
    select<Shown>(
      connection,
      `select o.region_code || '/' || o.occupation_code as place, o.value, c.high - c.low as width, is_protected
       from staging.observation o
       left join staging.protected_cell c using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
       order by all`,
    ),
  );

describe.each([
  ['few contributors', '{ threshold: 5, contributors: 3 }', '2,0.2', '3,0.2', 0.2 * 103],
  ['two that dominate', '{ threshold: 5, dominance: { n: 2, k: 0.8 } }', '9,0.9', '9,0.8', 2 * 103 * 0.125],
])('in a table: %s', (_, declared, told, within, width) => {
  test('the value goes, with others by which it could be worked out, all wide enough', async () => {
    const rows = await shown(tableFiles(declared, told));
    const hidden = rows.filter(({ is_protected }) => is_protected);
    expect(hidden.map(({ place }) => place)).toEqual(['R1/DEV', 'R1/OPS', 'R2/DEV', 'R2/OPS']);
    expect(hidden[0]!.width).toBeGreaterThanOrEqual(width - 1e-6);
    for (const { place, value } of rows.filter(({ is_protected }) => !is_protected))
      expect(VALUES).toContainEqual([...place.split('/'), value]);
  });

  test('within the rule nothing goes', async () => {
    const rows = await shown(tableFiles(declared, within));
    expect(rows.map(({ value }) => value).sort()).toEqual(VALUES.map(([, , value]) => value).sort());
  });
});

test('rounding: each number by itself, so that sums of the table may be off, and no other number is read from then on', async () => {
  const rows = await shown(tableFiles('{ threshold: 5, rounding: 10 }', '9,0.2'));
  expect(rows.map(({ place, value }) => [place, value])).toEqual([
    ...[['R1/DEV', 100] as const, ['R1/OPS', 210] as const, ['R1/_T', 320] as const],
    ...[['R2/DEV', 330] as const, ['R2/OPS', 420] as const, ['R2/_T', 750] as const],
    ...[['_T/DEV', 430] as const, ['_T/OPS', 630] as const, ['_T/_T', 1060] as const],
  ]);
});

test('what nothing bounds from above is told so', async () => {
  const alone = edited(
    sourceFiles(lines('year,region,occupation,measure,value', '2018,R1,DEV,demand,3')),
    'adequation.yaml',
    'scenarios:\n',
    'disclosure: { threshold: 5 }\nscenarios:\n',
  );
  const { told } = await checkInputs(writeProject(alone).load(), { tell: () => undefined });
  expect(told).toContain(
    'disclosure, demand / register: 1 of 1 cells are suppressed, and nothing bounds any of them from above.',
  );
});
