/** A class of comparable series speaks for series of less than five points: shipped table, run, and bad input. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { addQuery } from '../../../pipeline/commands/query.ts';
import { addRun } from '../../../pipeline/commands/run.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { ROOT } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { absent } from '../tiny/reference_data.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import {
  appended,
  edited,
  type Files,
  lines,
  type WrittenProject,
  writeProject,
} from '../tiny/write_project.ts';

const CLASSES = 'seeds/reference_classes.csv';
const SCORES = 'seeds/reference_class_scores.csv';
const shipped = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const HEADER = 'class,horizon,intercept,slope,p_2_5,p_10,p_50,p_90,p_97_5,n_series,source';
const row = (name: string, h: number, n = 20) =>
  `${name},${h},${0.05 * h},0,-${0.04 * h},-${0.02 * h},0,${0.03 * h},${0.06 * h},${n},the tests`;
const TABLE = lines(HEADER, ...Array.from({ length: 8 }, (_, i) => row('trade', i + 1)));

/** Exports of the tiny country have three points of the old perimeter and two of the new one. */
const naming = (table: string, classes = '{ exports: trade }'): Files => ({
  ...appended(
    edited(
      flowFiles(),
      'adequation.yaml',
      '  indicator_class: seeds/indicator_classes.csv',
      `  indicator_class: seeds/indicator_classes.csv\n  reference_class: ${CLASSES}\n  reference_class_score: ${SCORES}`,
    ),
    'adequation.yaml',
    `reference_classes: ${classes}`,
  ),
  [CLASSES]: table,
  [SCORES]: lines(
    'class,horizon,nominal,coverage,n,n_series',
    'trade,7,0.8,0.79,120,20',
    'trade,7,0.95,0.94,120,20',
  ),
});

describe('a project that names a class for its exports', () => {
  let project: WrittenProject;
  let rows: Record<string, string>[];
  beforeAll(async () => {
    project = writeProject(naming(TABLE));
    const run = await commandHere(addRun, 'run', '--project', project.folder);
    expect([run.code, run.stderr]).toEqual([EXIT.done, '']);
    const sql = `select f.definition, f.year, f.lo_80, f.hi_95, f.interval_kind, c.horizon
      from forecast f left join reference_class c on c.horizon = f.year - 2023 where f.measure = 'exports' order by all`;
    const query = ['query', sql, '--project', project.folder, '--format', 'csv'] as const;
    const { stdout } = await commandHere(addQuery, ...query);
    rows = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
  });

  test('has bands from it, in the columns of bands', () => {
    const wide = rows.filter(({ definition }) => definition === 'wide');
    expect(wide).toHaveLength(7);
    for (const [i, { interval_kind, lo_80, hi_95 }] of wide.entries()) {
      expect(interval_kind).toBe('reference_class');
      expect(Number(lo_80)).toBeCloseTo(189 * Math.exp(0.03 * (i + 1)), 6);
      expect(Number(hi_95)).toBeCloseTo(189 * Math.exp(0.11 * (i + 1)), 6);
    }
  });

  test('a target of its exports has its probability from it, with the coverage of the class beside', async () => {
    const sql = `select p.p_reached, p.rests_on, p.reference_class, p.coverage_80, p.coverage_95, f.mean, f.lo_95, f.lo_80, f.hi_80, f.hi_95
      from target_probability p, forecast f
      where p.target_id = 'exports_2030' and f.measure = 'exports' and f.definition = 'wide' and f.year = 2030`;
    const query = ['query', sql, '--project', project.folder, '--format', 'csv'] as const;
    const { stdout } = await commandHere(addQuery, ...query);
    const [row] = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
    expect(row).toMatchObject({
      rests_on: 'reference_class',
      reference_class: 'trade',
      coverage_80: '0.79',
      coverage_95: '0.94',
    });
    // 300 lies between the mean and the upper end: a straight line in u from the bend at one half to nine tenths.
    const [mean, lo95, lo80, hi80, hi95] = ['mean', 'lo_95', 'lo_80', 'hi_80', 'hi_95'].map((name) =>
      Number(row![name]),
    );
    const bend = (mean! - (lo95! + hi95!) / 16 - (19 / 80) * (lo80! + hi80!)) / 0.4;
    expect(Number(row!.p_reached)).toBeCloseTo(0.5 - (0.4 * (300 - bend)) / (hi80! - bend), 9);
  });
});

test('a class is silent beyond the years it was seen', async () => {
  const project = writeProject(naming(lines(HEADER, ...[1, 2, 3].map((h) => row('trade', h)))));
  const run = await commandHere(addRun, 'run', '--project', project.folder);
  expect([run.code, run.stderr]).toEqual([EXIT.done, '']);
  const sql = "select count(*) as n from forecast where interval_kind = 'reference_class'";
  const query = ['query', sql, '--project', project.folder, '--format', 'csv'] as const;
  expect((await commandHere(addQuery, ...query)).stdout.trim().split(/\s+/)).toEqual(['n', '0']);
});

describe('bad input', () => {
  test('everything wrong with classes is told at once, with line, reason and what to do', async () => {
    const broken = lines(HEADER, row('trade', 1, 9), row('trade', 3), `${row('late', 2)}`);
    const { exitCode, problems } = await checkRefusal(naming(broken, '{ exports: traed, exprots: trade }'));
    expect(exitCode).toBe(EXIT.usage);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['reference_class', undefined],
      ['reference_class', undefined],
      ['reference_class_size', 2],
      ['reference_class_horizons', 3],
      ['reference_class_horizons', 4],
    ]);
    for (const { what, why, fix } of problems) expect([what, why, fix]).not.toContain(undefined);
    expect(problems[0]).toMatchObject({
      what: expect.stringContaining('the class "traed", which seeds/reference_classes.csv does not hold'),
      fix: expect.stringContaining('did you mean "trade"?'),
    });
    expect(problems[1]!.fix).toContain('did you mean "exports"?');
    expect(problems[2]!.what).toContain('9 series');
  });

  test('quantiles that do not rise', async () => {
    const { problems } = await checkRefusal(
      naming(lines(HEADER, row('trade', 1).replace(',0,0.03', ',0,0.3'))),
    );
    expect(problems).toEqual([
      expect.objectContaining({
        where: CLASSES,
        line: 2,
        column: 'p_50',
        what: expect.stringContaining('rise'),
      }),
    ]);
  });

  test('a project that names a class without a file of classes', async () => {
    const { problems } = await checkRefusal(
      appended(flowFiles(), 'adequation.yaml', 'reference_classes: { exports: trade }'),
    );
    expect(problems).toEqual([expect.objectContaining({ rule: 'reference_class' })]);
    expect(problems[0]!.fix).toContain('seeds.reference_class');
  });
});

describe('the shipped class', () => {
  test('holds what its bands promise, countries left out one at a time, at one, three and six years', () => {
    const { data } = Papa.parse<Record<string, string>>(shipped(SCORES), {
      header: true,
      comments: '#',
      skipEmptyLines: true,
    });
    const of = (nominal: string) =>
      data
        .filter((one) => one.nominal === nominal && ['1', '3', '6'].includes(one.horizon!))
        .map((one) => Number(one.coverage));
    expect([of('0.8').length, of('0.95').length]).toEqual([3, 3]);
    for (const coverage of of('0.8')) expect(coverage > 0.75 && coverage < 0.85).toBe(true);
    for (const coverage of of('0.95')) expect(coverage > 0.92 && coverage < 0.98).toBe(true);
  });

  test.skipIf(absent('labour/eurostat_ict_panel'))('is what its script makes of the panel', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'class-'));
    const { argv } = process;
    process.argv = [argv[0]!, argv[1]!, folder];
    await import('../../truth/make_reference_class.ts');
    process.argv = argv;
    for (const file of ['reference_classes.csv', 'reference_class_scores.csv']) {
      expect(existsSync(join(folder, file))).toBe(true);
      expect(readFileSync(join(folder, file), 'utf8')).toBe(shipped(`seeds/${file}`));
    }
  });
});
