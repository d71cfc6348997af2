import { readFileSync } from 'node:fs';

/** Development series, beside the project; a user's checkout has none. */
export const forecastingFolder = new URL('../../../shared/data/forecasting/', import.meta.url);

export interface SharedSeries {
  readonly id: string;
  readonly train: Float64Array;
  readonly test: Float64Array;
}

/** One file of ../shared/data/forecasting: the series in file order, points in the order of t. */
export function readSeries(set: string): SharedSeries[] {
  const [head, ...lines] = readFileSync(new URL(`${set}.csv`, forecastingFolder), 'utf8')
    .trim()
    .split(/\r?\n/);
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1]!.replace(/^"|"$/g, ''));
  const names = cells(head!);
  const [id, t, value, part] = ['series_id', 't', 'value', 'part'].map((name) => names.indexOf(name));
  const series = new Map<string, { train: [number, number][]; test: [number, number][] }>();
  for (const line of lines) {
    const row = cells(line);
    const key = row[id!]!;
    if (!series.has(key)) series.set(key, { train: [], test: [] });
    series.get(key)![row[part!] === 'train' ? 'train' : 'test'].push([Number(row[t!]), Number(row[value!])]);
  }
  const inOrder = (points: [number, number][]) =>
    Float64Array.from(points.sort((a, b) => a[0] - b[0]).map((point) => point[1]));
  return [...series].map(([key, { train, test }]) => ({
    id: key,
    train: inOrder(train),
    test: inOrder(test),
  }));
}
