/** Every new chart by name, drawn from its sample in one language. */
import { calendarChart } from '../../../reports/charts/calendar.ts';
import { frontierChart } from '../../../reports/charts/frontier.ts';
import { heatMapChart } from '../../../reports/charts/heat_map.ts';
import { partBarsChart } from '../../../reports/charts/part_bars.ts';
import type { Chart } from '../../../reports/charts/pen/chart.ts';
import { regionChart } from '../../../reports/charts/regions/chart.ts';
import { tilesChart } from '../../../reports/charts/regions/tiles.ts';
import { supplyChainChart } from '../../../reports/charts/supply_chain.ts';
import { targetPathChart } from '../../../reports/charts/target_path/chart.ts';
import { tornadoChart } from '../../../reports/charts/tornado.ts';
import {
  barsSample,
  calendarSample,
  chainSample,
  frontierSample,
  heatSample,
  pathSample,
  regionNames,
  regionSample,
  type Tongue,
  tornadoSample,
} from './samples.ts';

/** Changes every reader-visible text of an input, keys and codes left alone. */
export type Rewrite = (text: string) => string;

const codes = regionNames('fr').map(({ code }) => code);

const charts: Record<string, (tongue: Tongue, rewrite?: Rewrite) => Chart> = {
  map: (tongue, rewrite) => regionChart(codes)(rewritten(regionSample(tongue), rewrite)),
  tiles: (tongue, rewrite) => tilesChart(rewritten(regionSample(tongue), rewrite)),
  heat_map: (tongue, rewrite) => heatMapChart(rewritten(heatSample(tongue), rewrite)),
  tornado: (tongue, rewrite) => tornadoChart(rewritten(tornadoSample(tongue), rewrite)),
  supply_chain: (tongue, rewrite) => supplyChainChart(rewritten(chainSample(tongue), rewrite)),
  target_path: (tongue, rewrite) => targetPathChart(rewritten(pathSample(tongue), rewrite)),
  frontier: (tongue, rewrite) => frontierChart(rewritten(frontierSample(tongue), rewrite)),
  part_bars: (tongue, rewrite) => partBarsChart(rewritten(barsSample(tongue), rewrite)),
  calendar: (tongue, rewrite) => calendarChart(rewritten(calendarSample(tongue), rewrite)),
};

export const drawings: Record<string, (tongue: Tongue, rewrite?: Rewrite) => Drawings> = Object.fromEntries(
  Object.entries(charts).map(([name, draw]) => [name, (tongue, rewrite) => drawn(draw(tongue, rewrite))]),
);

/** Both drawings of a chart as text. */
export interface Drawings {
  wide: string;
  narrow: string;
}

export function drawn({ wide, narrow }: Chart): Drawings {
  return { wide: String(wide), narrow: String(narrow) };
}

/** Not for readers: what the program compares, measures or points to. */
const kept = new Set(['id', 'code', 'class', 'kind', 'decideBy', 'opens', 'day']);

export function rewritten<Input>(input: Input, rewrite?: Rewrite): Input {
  if (rewrite === undefined) return input;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : rewrite(value);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(input, '') as Input;
}
