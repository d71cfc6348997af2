import { mapFile } from '../../assets/map_file.ts';
import type { Chart } from '../pen/chart.ts';
import type { RegionChart } from './input.ts';
import { mapChart } from './map.ts';
import { tilesChart } from './tiles.ts';

/** How the regions of a project are drawn: on their map when one knows them all, else as a grid of tiles. */
export function regionChart(codes: readonly string[]): (chart: RegionChart) => Chart {
  const map = mapFile(codes);
  return map === null ? tilesChart : (chart) => mapChart(chart, map);
}
