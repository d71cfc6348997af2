import { type LegendEntry, legendOf } from '../pen/legend.ts';
import { mirroredIf } from '../pen/mirror.ts';
import type { Dash, Piece, Sign } from '../pen/pieces.ts';
import { colours, dash } from '../pen/theme.ts';
import type { TargetPathChart } from './input.ts';

const sample = 26;

/** Names of the lines above the plot; from the right where one reads so. */
export function legendPieces(
  { labels, trend, milestones, rtl }: TargetPathChart,
  { width, size }: { width: number; size: number },
): { pieces: readonly Piece[]; height: number } {
  const line = (name: string, color: string, dashes?: Dash): LegendEntry => ({
    name,
    sample: (x, y) => [{ kind: 'line', from: [x, y], to: [x + sample, y], color, width: 2.5, dash: dashes }],
  });
  const band: LegendEntry = {
    name: labels.trend,
    sample: (x, y) => {
      const look = { fill: colours.band95, stroke: colours.line, dash: dash.range };
      return [{ kind: 'box', x, y: y - 6, width: sample, height: 12, ...look }];
    },
  };
  const milestone: LegendEntry = {
    name: labels.milestone,
    sample: (x, y) => [milestoneSign(x + sample / 2, y)],
  };
  const entries = [
    line(labels.observed, colours.line),
    line(labels.path, colours.target, dash.forecast),
    ...(trend.length === 0 ? [] : [band]),
    ...(milestones.length === 0 ? [] : [milestone]),
  ];
  const legend = legendOf(entries, { x: 2, y: 2, width: width - 4, size, sample, row: 20 });
  return { ...legend, pieces: mirroredIf(rtl, legend.pieces, width) };
}

/** Hollow: what was set on the way is not the target. */
export function milestoneSign(x: number, y: number): Sign {
  return { kind: 'sign', shape: 'diamond', size: 56, x, y, fill: '#ffffff', stroke: colours.target };
}
