import { readFileSync } from 'node:fs';

/** Labour series of publishers, beside the project; a user's checkout has none. */
export const labourFolder = new URL('../../../shared/data/labour/', import.meta.url);

const EUROSTAT = ['ict_employed_ths', 'grads_ict_tertiary', 'grads_eng_tertiary'];

/** By set: complete series of DARES employment, and the last run without a hole of Eurostat's. */
export function readLabour(): Record<string, Float64Array[]> {
  const cells = (file: string) =>
    readFileSync(new URL(file, labourFolder), 'latin1')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
  const [head, ...rows] = cells('dares_fap_france/effectifs_3niv.csv');
  const dares = head!
    .slice(1)
    .map((_, c) => Float64Array.from(rows, (row) => Number(row[c + 1])))
    .filter((series) => series.every(Number.isFinite));
  const [names, ...panel] = cells('eurostat_ict_panel/panel_annual_presentation.csv');
  const eurostat = EUROSTAT.map((column): [string, Float64Array[]] => {
    const at = names!.indexOf(column);
    const places = [...new Set(panel.map(([geo]) => geo))];
    const series = places.map((place) => {
      const own = panel.filter(([geo]) => geo === place).map((row) => Number(row[at]));
      const known = own.slice(0, own.findLastIndex(Number.isFinite) + 1);
      return Float64Array.from(known.slice(known.findLastIndex((value) => !Number.isFinite(value)) + 1));
    });
    return [column, series.filter(({ length }) => length >= 8)];
  });
  return { dares_employment: dares, ...Object.fromEntries(eurostat) };
}
