/**
 * Two countries begun by init with no code: nurses in Canada, from numbers of COPS, held against what COPS publishes of
 * openings and seekers; ICT in Tunisia, from made files in the formats of ILOSTAT and of the World Bank.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { addInit } from '../../pipeline/commands/init.ts';
import { addRun } from '../../pipeline/commands/run.ts';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { EXIT } from '../../pipeline/problem.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { commandHere } from '../pipeline/tiny/command_here.ts';
import { lines } from '../pipeline/tiny/write_project.ts';

const COPS = join(ROOT, '../shared/data/labour/cops_2024_2033/cops_summary_2024_2033.csv');

/** Of the published table from its fourth column on: employment of 2023, then flows of ten years. */
const COLUMNS = [
  ...(['employment', 'growth', 'retirements', 'other', 'openings'] as const),
  ...(['leavers', 'immigration', 'others', 'seekers'] as const),
];

async function begun(folder: string, ...flags: string[]): Promise<string> {
  const project = join(folder, 'project');
  const done = await commandHere(addInit, 'init', project, ...flags);
  expect([done.stderr, done.code]).toEqual(['', EXIT.done]);
  return project;
}

async function released(project: string): Promise<void> {
  const done = await commandHere(addRun, 'run', '--project', project);
  expect([done.code, done.code === EXIT.done ? '' : done.stderr]).toEqual([EXIT.done, '']);
}

async function ask<T>(project: string, sql: string): Promise<T[]> {
  const database = await openReadOnly(join(project, 'data/current/adequation.duckdb'));
  try {
    return await select<T>(database.connection, sql);
  } finally {
    database.close();
  }
}

describe.skipIf(!existsSync(COPS))('nurses in Canada (skipped where ../shared holds no COPS)', () => {
  const CODES = ['31300', '31301', '31302', '32101'];
  let nurses: (Record<(typeof COLUMNS)[number], number> & { code: string })[];
  let project: string;

  beforeAll(async () => {
    const text = new TextDecoder('windows-1252').decode(readFileSync(COPS));
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    nurses = rows
      .filter(([code]) => CODES.includes(code!))
      .map((cells) => ({
        code: cells[0]!,
        ...(Object.fromEntries(
          COLUMNS.map((name, i) => [name, Number(cells[i + 3]!.replaceAll(',', ''))]),
        ) as Record<(typeof COLUMNS)[number], number>),
      }));
    const folder = mkdtempSync(join(tmpdir(), 'canada-'));
    const jobs = nurses.map(({ code, employment }) => `2023,${code},${employment}`);
    const training = nurses.map(({ code, leavers }) => `2023,${code},${leavers / 10}`);
    writeFileSync(join(folder, 'jobs.csv'), lines('year,occupation,value', ...jobs));
    writeFileSync(join(folder, 'training.csv'), lines('year,programme,value', ...training));
    const target = sum(nurses, 'employment') + sum(nurses, 'growth');
    project = await begun(
      folder,
      ...['--country', 'CA', '--sectors', 'NUR:Nursing', '--delivered', '2024-01-31'],
      ...['--jobs', join(folder, 'jobs.csv'), '--training', join(folder, 'training.csv')],
      ...['--target', String(target), '--target-year', '2033'],
    );
    // What COPS prints stands where nobody had given anything.
    const mean = (10 * (sum(nurses, 'employment') + target)) / 2;
    const printed: Record<string, number> = {
      retirement_rate: sum(nurses, 'retirements') / mean,
      sector_exit_rate: sum(nurses, 'other') / mean,
      stock_emigration_rate: 0,
      continues_study_share: 0,
      labour_force_entry_share: 1,
      suitability_share: 1,
      abroad_share: 0,
    };
    rewrite(join(project, 'seeds/parameters.csv'), (row) => {
      const value = printed[row.parameter!];
      return value === undefined
        ? row
        : { ...row, value: String(value), low: '', high: '', status: 'derived', grade: 'C', source: 'COPS' };
    });
    rewrite(join(project, 'seeds/pools.csv'), (row) => {
      const own = nurses.find(({ code }) => code === row.occupation_code)!;
      const persons = Math.max(0, own.immigration + own.others) / 10;
      return { ...row, persons: String(persons), low: '', high: '', basis: 'derived', grade: 'C' };
    });
    await released(project);
  }, 120_000);

  test('openings to reach the employment of 2033 are those that COPS prints, within one per cent', async () => {
    const [row] = await ask<{ openings: number }>(
      project,
      `select openings_persons::double as openings from answer
       where scenario = 'target' and region_code = '_T' and sector_code = '_T'`,
    );
    expect(Math.abs(row!.openings / sum(nurses, 'openings') - 1)).toBeLessThan(0.01);
  });

  test('registered nurses are short by what COPS leaves between openings and seekers, within five per cent', async () => {
    const [row] = await ask<{ short: number }>(
      project,
      `select short_persons::double as short from answer_occupation
       where scenario = 'target' and region_code = '_T' and occupation_code = '31301'`,
    );
    const own = nurses.find(({ code }) => code === '31301')!;
    expect(own.openings - own.seekers).toBe(20_300);
    expect(Math.abs(row!.short / (own.openings - own.seekers) - 1)).toBeLessThan(0.05);
  });

  test('one count of a year tells no probability of a target', async () => {
    const [row] = await ask<{ p_reached: number | null }>(
      project,
      'select p_reached from target_probability',
    );
    expect(row!.p_reached).toBeNull();
  });
});

const sum = (rows: readonly Record<string, unknown>[], name: string) =>
  rows.reduce((total, row) => total + Number(row[name]), 0);

function rewrite(path: string, change: (row: Record<string, string>) => Record<string, string>): void {
  const text = readFileSync(path, 'utf8');
  const rows = Papa.parse<Record<string, string>>(text, {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  });
  writeFileSync(path, `${Papa.unparse(rows.data.map(change), { newline: '\n' })}\n`);
}

describe('ICT in Tunisia, from made files in the formats of their publishers', () => {
  let project: string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tunisia-'));
    writeFileSync(join(folder, 'EMP_TEMP_SEX_ECO_NB_A.csv'), ilostat());
    writeFileSync(join(folder, 'API_SE.TER.GRAD.IT.csv'), worldBank());
    project = await begun(
      folder,
      ...['--country', 'Tunisie', '--sectors', 'ICT:TIC', '--language', 'fr,ar', '--delivered', '2023-09-01'],
      ...['--jobs', join(folder, 'EMP_TEMP_SEX_ECO_NB_A.csv')],
      ...['--training', join(folder, 'API_SE.TER.GRAD.IT.csv')],
      ...['--target', '90000', '--target-year', '2030'],
    );
    await released(project);
  }, 120_000);

  test('of many countries its own is read, of three sexes the total, thousands as persons, years from their columns', async () => {
    const rows = await ask<{
      measure: string;
      region_code: string;
      first: number;
      last: number;
      n: bigint;
      value: number;
    }>(
      project,
      `select measure, region_code, min(year) as first, max(year) as last, count(*) as n, max_by(value, year)::double as value
       from observation group by all order by measure desc`,
    );
    expect(rows.map((row) => ({ ...row, n: Number(row.n) }))).toEqual([
      { measure: 'employment', region_code: 'TN', first: 2010, last: 2022, n: 13, value: 60_800 },
      { measure: 'completed', region_code: 'TN', first: 2010, last: 2022, n: 13, value: 9_863 },
    ]);
  });

  test.each([
    ['fr', 'Tunisie'],
    ['ar', 'تونس'],
  ])('its page has its name in %s', (language, name) => {
    expect(readFileSync(join(project, `data/current/report/${language}/region/tn.html`), 'utf8')).toContain(
      name,
    );
  });
});

function ilostat(): string {
  const head =
    '"ref_area.label","source.label","indicator.label","sex.label","classif1.label","time","obs_value","obs_status.label","note_source.label"';
  const years = Array.from({ length: 13 }, (_, i) => 2010 + i);
  const rows = ['Algeria', 'Tunisia'].flatMap((country, c) =>
    years.flatMap((year) =>
      [1, 0.62, 0.38].map((share, s) => {
        const value =
          (1 + c) * share * (19 + 0.95 * (year - 2010)) + (s === 0 ? (year % 3) * 0.2 * (1 + c) : 0);
        const sex = ['Total', 'Male', 'Female'][s];
        return `"${country}","LFS - Labour Force Survey","Employment by sex and economic activity (thousands)","Sex: ${sex}","Economic activity (ISIC-Rev.4): J. Information and communication","${year}",${value.toFixed(3)},,`;
      }),
    ),
  );
  return `\ufeff${lines(head, ...rows)}`;
}

function worldBank(): string {
  const years = Array.from({ length: 16 }, (_, i) => 2008 + i);
  const row = (country: string, code: string, first: number) =>
    `"${country}","${code}","Tertiary graduates from ICT programmes (number)","SE.TER.GRAD.IT",${years
      .map((year) => (year < 2010 || year > 2022 ? '""' : `"${first + 190 * (year - 2008) + (year % 4)}"`))
      .join(',')},`;
  return `\ufeff${[
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2024-06-28",',
    '',
    `"Country Name","Country Code","Indicator Name","Indicator Code",${years.map((year) => `"${year}"`).join(',')},`,
    row('Algeria', 'DZA', 9000),
    row('Tunisia', 'TUN', 7201),
  ].join('\r\n')}\r\n`;
}
