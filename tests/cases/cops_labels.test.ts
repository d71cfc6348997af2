/**
 * Our COPS-style class against the label Canada published, over the 485 occupations that have both a recent and a
 * future one. The file holds flows cumulated over ten years and no path, so that it is no balance of ours: the rule is
 * run alone, as pipeline/indicators/cops_style.sql, on the published openings, seekers and employment. The numbers
 * are what they are: nothing was tuned on them, and a test that holds them only tells when the rule has changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCorrelation } from 'simple-statistics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { averageRanks } from '../../models/statistics/rank_correlation.ts';
import {
  appendRows,
  createDatabase,
  type Database,
  select,
  sqlText,
} from '../../pipeline/database/database.ts';
import { readCsv } from '../../pipeline/files/csv.ts';
import { load } from '../../pipeline/inputs/load.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';

const FILE = 'labour/cops_2024_2033/cops_summary_2024_2033.csv';

/** From shortage to surplus: the order of both scales. */
const CLASSES = ['strong_shortage', 'moderate_shortage', 'balance', 'moderate_surplus', 'strong_surplus'];

interface Labelled {
  readonly occupation_code: string;
  /** Positions on the scale. */
  readonly recent: number;
  readonly future: number;
}

/** "Strong signs of Shortage", "Balance", "Moderate risk of Surplus" → position; "N/A" is no label. */
function position(label: string): number {
  if (label === 'Balance') return 2;
  const [, strength, side] = /^(Strong|Moderate) (?:signs|risk) of (Shortage|Surplus)$/.exec(label) ?? [];
  if (strength === undefined || side === undefined) return -1;
  return CLASSES.indexOf(`${strength.toLowerCase()}_${side.toLowerCase()}`);
}

function labels(): Labelled[] {
  const { header, records } = readCsv(readFileSync(referenceData(FILE)), {
    delimiter: ',',
    encoding: 'windows-1252',
    header_row: 1,
  });
  const at = (name: string) => header.indexOf(name);
  const [code, recent, future] = [
    at('Code'),
    at('Recent_Labour_Market_Conditions'),
    at('Future_Labour_Market_Conditions'),
  ];
  return records
    .map(({ cells }) => ({
      occupation_code: cells[code]!,
      recent: position(cells[recent]!),
      future: position(cells[future]!),
    }))
    .filter((row) => row.recent >= 0 && row.future >= 0);
}

/** Rows: what was published. Columns: what was said of it. */
function confusion(published: readonly number[], said: readonly number[]): number[][] {
  const table = CLASSES.map(() => CLASSES.map(() => 0));
  published.forEach((row, i) => {
    table[row]![said[i]!]!++;
  });
  return table;
}

const agreed = (table: readonly number[][]) => table.reduce((sum, row, i) => sum + row[i]!, 0);
const ranksOf = (values: readonly number[]) => [...averageRanks(Float64Array.from(values))];
const rank = (a: readonly number[], b: readonly number[]) =>
  Number(sampleCorrelation(ranksOf(a), ranksOf(b)).toFixed(3));

describe.skipIf(absent(FILE))('COPS 2024–2033', () => {
  let database: Database;
  let labelled: Labelled[];
  let published: number[];

  beforeAll(async () => {
    const project = loadProject(join(ROOT, 'tests/cases/cops'));
    database = await createDatabase(':memory:', project.dataFolder);
    const { connection } = database;
    await load(connection, project, readSeeds(project), runKey(project));
    labelled = labels();
    published = labelled.map(({ future }) => future);
    await connection.run('create table raw.label (occupation_code varchar, recent integer)');
    await appendRows(
      connection,
      'raw.label',
      ['occupation_code', 'recent'],
      labelled.map((row) => ({ ...row })),
    );
    await connection.run(
      `create table intermediate.indicator_input as
       select 'published' as scenario, o.region_code, o.sector_code, o.occupation_code,
         max(value) filter (measure = 'openings') as openings_persons,
         max(value) filter (measure = 'job_seekers') as supply_persons,
         max(value) filter (measure = 'employment') as employment_base_persons
       from staging.observation o join raw.label using (occupation_code) group by all`,
    );
  });
  afterAll(() => database?.close());

  /** The class of every labelled occupation, given this recent state (an expression over the position of the label). */
  async function classes(state: string): Promise<number[]> {
    const { connection } = database;
    await connection.run(
      `create or replace table intermediate.recent_state as
       select '_T' as region_code, '_T' as sector_code, occupation_code, ${state} as state, null::varchar as reason from raw.label`,
    );
    await connection.run('drop table if exists intermediate.cops_style');
    await connection.run(sqlText('indicators/cops_style.sql'));
    const rows = await select<{ occupation_code: string; class: string }>(
      connection,
      'select occupation_code, class from intermediate.cops_style',
    );
    const found = new Map(rows.map((row) => [row.occupation_code, CLASSES.indexOf(row.class)]));
    return labelled.map(({ occupation_code }) => found.get(occupation_code)!);
  }

  const print = (title: string, table: readonly number[][], said: readonly number[]) =>
    console.info(
      [
        `${title}: ${agreed(table)} of ${labelled.length} agree, Spearman ${rank(published, said)}`,
        ...table.map(
          (row, i) => `  ${CLASSES[i]!.padEnd(18)}${row.map((n) => String(n).padStart(6)).join('')}`,
        ),
      ].join('\n'),
    );

  test('485 occupations have both labels', () => {
    expect(labelled).toHaveLength(485);
    expect(published).not.toContain(-1);
  });

  test('baseline, future = recent: 445 of 485', () => {
    const said = labelled.map(({ recent }) => recent);
    const table = confusion(published, said);
    print('future = recent', table, said);
    expect(agreed(table)).toBe(445);
    expect(rank(published, said)).toBe(0.902);
  });

  test('our class, with the recent label as input', async () => {
    const said = await classes(
      "case when recent < 2 then 'shortage' when recent > 2 then 'surplus' else 'balance' end",
    );
    const table = confusion(published, said);
    print('COPS-style, recent state known', table, said);
    expect(table).toEqual([
      [14, 21, 1, 2, 0],
      [8, 43, 11, 3, 0],
      [31, 33, 213, 65, 23],
      [0, 0, 1, 4, 6],
      [0, 0, 0, 1, 5],
    ]);
    expect([agreed(table), rank(published, said)]).toEqual([279, 0.541]);
  });

  test('our class, without it: every occupation starts in balance', async () => {
    const said = await classes("'balance'");
    const table = confusion(published, said);
    print('COPS-style, recent state taken for balance', table, said);
    expect(table).toEqual([
      [8, 6, 21, 1, 2],
      [5, 3, 43, 11, 3],
      [31, 31, 211, 68, 24],
      [0, 1, 4, 2, 4],
      [0, 0, 1, 0, 5],
    ]);
    expect([agreed(table), rank(published, said)]).toEqual([229, 0.167]);
  });

  test('one occupation opens fewer than 30 posts in ten years: a balance of ours would not judge it', async () => {
    expect(
      await select(
        database.connection,
        'select occupation_code, openings_persons from intermediate.indicator_input where openings_persons < 30',
      ),
    ).toEqual([{ occupation_code: '65101', openings_persons: -1000 }]);
  });
});
