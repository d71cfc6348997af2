/**
 * How often the rules of plausibility err on series of publishers as they are, and how many planted faults they find.
 * Run from the project root: npx tsx tests/bench/score_plausibility.ts
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase, select } from '../../pipeline/database/database.ts';
import { PLAUSIBILITY_RULES } from '../../pipeline/dictionary/plausibility.ts';
import { load } from '../../pipeline/inputs/load.ts';
import { seriesFindings } from '../../pipeline/plausibility/series_findings.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { labourFolder } from './labour_series.ts';
import { readSeries } from './shared_series.ts';

interface Named {
  readonly id: string;
  readonly years: number[];
  readonly values: number[];
}

/** Series of the publishers beside the project, whole and with their holes, by set. */
function realSeries(): Record<string, Named[]> {
  const rows = (file: string) =>
    readFileSync(new URL(file, labourFolder), 'latin1')
      .trim()
      .split(/\r?\n/)
      .map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!.replace(/^"|"$/g, '')),
      );
  const long = (cells: string[][], key: (row: string[]) => string, year: number, value: number): Named[] => {
    const all = new Map<string, [number, number][]>();
    for (const row of cells.slice(1)) {
      const number = row[value] === '' || row[value] === undefined ? Number.NaN : Number(row[value]);
      if (!Number.isFinite(number)) continue;
      all.set(key(row), [...(all.get(key(row)) ?? []), [Number(row[year]), number]]);
    }
    return [...all].map(([id, points]) => {
      const sorted = points.sort((a, b) => a[0] - b[0]);
      return { id, years: sorted.map(([at]) => at), values: sorted.map(([, one]) => one) };
    });
  };
  const bc = rows('bc_lmo_2010_2020/econ_whse_lmsm_regional_3digitnoc_bc.csv');
  const dares = rows('dares_fap_france/effectifs_3niv.csv');
  const wide = dares
    .slice(1)
    .flatMap((row) => row.slice(1).map((cell, c) => [dares[0]![c + 1]!, row[0]!, cell]));
  const seekers = rows('dares_fap_france/serie_demandeurs_emploi_A_ABC.csv');
  const panel = rows('eurostat_ict_panel/panel_annual_presentation.csv');
  const columns = [
    'ict_share_pc_emp',
    'ict_employed_ths',
    'unemp_rate_pc_act',
    'grads_ict_tertiary',
    'grads_eng_tertiary',
    'median_hourly_earnings_eur',
  ];
  const other = Object.fromEntries(
    ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'].map((set) => [
      set,
      readSeries(set).map(({ id, train, test }) => {
        const values = [...train, ...test];
        return { id, years: values.map((_, t) => 1900 + t), values };
      }),
    ]),
  );
  return {
    bc_demand: long(bc, (row) => `${row[1]}/${row[4]}/${row[0]}`, 3, 6),
    bc_supply: long(bc, (row) => `${row[1]}/${row[4]}/${row[0]}`, 3, 7),
    dares_employment: long([[], ...wide], (row) => row[0]!, 1, 2),
    dares_jobseekers: long(seekers, (row) => `${row[0]}/${row[3]}`, 1, 2),
    eurostat: columns.flatMap((name) => {
      const at = panel[0]!.indexOf(name);
      return long(panel, (row) => `${name}/${row[0]}`, 2, at);
    }),
    ...other,
  };
}

const percent = (n: number, of: number) => (of === 0 ? '' : `${((100 * n) / of).toFixed(1)} %`);

/** Share of series of which a rule says something as they are: false alarms, or what a crisis did. */
function alarms(sets: Record<string, Named[]>): string[] {
  const rules = ['power_of_ten', 'last_far_off', 'straight_line'] as const;
  return [
    `| series as printed | number | ${rules.join(' | ')} |`,
    `|---|---|${rules.map(() => '---').join('|')}|`,
    ...Object.entries(sets).map(([set, series]) => {
      const found = series.map((one) => seriesFindings(one, { floor: 0, isCount: false }));
      const cells = rules.map((rule) => {
        const n = found.filter((all) => all.some((one) => one.rule === rule)).length;
        return `${n} (${percent(n, series.length)})`;
      });
      return `| ${set} | ${series.length} | ${cells.join(' | ')} |`;
    }),
  ];
}

type Fault = (values: readonly number[], at: number) => number[];
const times =
  (factor: number): Fault =>
  (values, at) =>
    values.map((value, t) => (t === at ? value * factor : value));

/** What is planted, in which year, and the rule that must see it in that year. */
const PLANTED: readonly [name: string, fault: Fault, at: 'last' | 'middle', rule: string][] = [
  ['×10, last year', times(10), 'last', 'power_of_ten'],
  ['×10, a middle year', times(10), 'middle', 'power_of_ten'],
  ['÷10, last year', times(0.1), 'last', 'power_of_ten'],
  ['÷1000, a middle year', times(0.001), 'middle', 'power_of_ten'],
  ['×1000, last year', times(1000), 'last', 'power_of_ten'],
  ['×2, last year', times(2), 'last', 'last_far_off'],
  ['÷2, last year', times(0.5), 'last', 'last_far_off'],
];

function found(sets: Record<string, Named[]>): string[] {
  const names = Object.keys(sets);
  return [
    `| planted | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...PLANTED.map(([name, fault, where, rule]) => {
      const cells = names.map((set) => {
        const series = sets[set]!.filter(
          ({ values }) => values.length >= 6 && values.every((value) => value >= 20),
        );
        const seen = series.filter(({ years, values }) => {
          const at = where === 'last' ? values.length - 1 : values.length >> 1;
          const told = seriesFindings({ years, values: fault(values, at) }, { floor: 0, isCount: false });
          return told.some((one) => one.rule === rule && one.year <= years[at]! && years[at]! <= one.toYear);
        });
        return percent(seen.length, series.length);
      });
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
  ];
}

/** British Columbia with one of its regions in thousands, one run of the pipeline each: what is refused. */
async function oneRegionInThousands(): Promise<string[]> {
  const source = readFileSync(new URL(BC, labourFolder), 'utf8');
  const project = loadProject(fileURLToPath(new URL('../cases/bc_lmo', import.meta.url)));
  const regions = ['5910', '5920', '5930', '5940', '5950', '5965', '5980'];
  const lines: string[] = [];
  for (const spoilt of [undefined, ...regions]) {
    const folder = mkdtempSync(join(tmpdir(), 'plausibility-'));
    const path = join(folder, 'bc.csv');
    writeFileSync(path, spoilt === undefined ? source : inThousands(source, spoilt));
    const database = await createDatabase(':memory:', folder);
    const sources = project.sources.map((one) => ({ ...one, path }));
    const all = { ...project, root: folder, sources, plausibility: { warn: [...PLAUSIBILITY_RULES] } };
    await load(
      database.connection,
      all,
      readSeeds(project),
      runKey({ ...project, sources: project.sources }),
    );
    const [counted] = await select<{ seen: number; others: number; series: number }>(
      database.connection,
      `select count(distinct (measure, occupation_code, definition)) filter (region_code = $1)::integer as seen,
         count(*) filter (region_code <> $1)::integer as others,
         (select count(distinct (measure, occupation_code, definition)) from staging.observation where region_code = $1)::integer as series
       from staging.plausibility where rule in ('power_of_ten', 'unit_unlike_neighbours', 'fraction_in_count')`,
      [spoilt ?? ''],
    );
    const { seen, others, series } = counted!;
    lines.push(`| ${spoilt ?? 'none'} | ${spoilt === undefined ? '' : `${seen} of ${series}`} | ${others} |`);
    database.close();
  }
  return [
    '| region in thousands | its series refused | series of others refused |',
    '|---|---|---|',
    ...lines,
  ];
}

/** The values of one region over a thousand, as a planner who works in thousands would write them. */
function inThousands(source: string, region: string): string {
  const [head, ...rows] = source.trimEnd().split(/\r?\n/);
  const changed = rows.map((row) => {
    const cells = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    if (cells[1] !== region) return row;
    return [...cells.slice(0, -2), ...cells.slice(-2).map((cell) => String(Number(cell) / 1000))].join(',');
  });
  return [head, ...changed].join('\n');
}

const BC = 'bc_lmo_2010_2020/econ_whse_lmsm_regional_3digitnoc_bc.csv';

const sets = realSeries();
console.log([...alarms(sets), '', ...found(sets), '', ...(await oneRegionInThousands())].join('\n'));
