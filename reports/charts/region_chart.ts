import { mapFile } from '../assets/map_file.ts';
import type { Chart } from './chart.ts';
import { mapChart } from './map.ts';
import type { RegionChart } from './region_input.ts';
import { tilesChart } from './tiles.ts';

/** How the regions of a project are drawn: on their map when one knows them all, else as a grid of tiles. */
export function regionChart(codes: readonly string[]): (chart: RegionChart) => Promise<Chart> {
  const map = mapFile(codes);
  return map === null ? tilesChart : (chart) => mapChart(chart, map);
}
