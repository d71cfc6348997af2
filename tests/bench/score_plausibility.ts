/**
 * How often the rules of plausibility err on series of publishers as they are, and how many planted faults they find.
 * Run from the project root: npx tsx tests/bench/score_plausibility.ts
 */
import { readFileSync } from 'node:fs';
import { seriesFindings } from '../../pipeline/plausibility/series_findings.ts';
import { labourFolder } from './labour_series.ts';
import { readSeries } from './shared_series.ts';

export interface Named {
  readonly id: string;
  readonly years: number[];
  readonly values: number[];
}

/** Series of the publishers beside the project, whole and with their holes, by set. */
export function realSeries(): Record<string, Named[]> {
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

const RULES = ['power_of_ten', 'fraction_in_count', 'last_far_off', 'straight_line'] as const;
for (const [set, series] of Object.entries(realSeries())) {
  const told = series.map((one) => ({ one, found: seriesFindings(one, { floor: 0 }) }));
  const line = RULES.map((rule) => {
    const hits = told.filter(({ found }) => found.some((f) => f.rule === rule));
    return `${rule} ${hits.length} (${((100 * hits.length) / series.length).toFixed(2)} %)`;
  });
  console.log(`${set}: ${series.length} series; ${line.join('; ')}`);
  if (process.argv.includes('--show'))
    for (const rule of RULES)
      for (const { one, found } of told.filter(({ found }) => found.some((f) => f.rule === rule)).slice(0, 4))
        console.log(
          '   ',
          rule,
          one.id,
          one.values.slice(-24).join(' '),
          JSON.stringify(found.filter((f) => f.rule === rule).slice(0, 2)),
        );
}
