import type { Frame, Layer } from './chart.ts';
import { textWidth, wrapText } from './letters.ts';
import type { TargetPathChart } from './target_path_input.ts';
import { colours, dash, fontSize } from './theme.ts';

const rowHeight = 20;
const sample = 26;

interface Entry {
  kind: 'observed' | 'path' | 'trend' | 'milestone';
  text: string;
  x: number;
}

/** Names of the lines above the plot, in as many rows as the width needs; from the right where one reads so. */
function legendRows(chart: TargetPathChart, isNarrow: boolean, total: number): Entry[][] {
  const size = fontSize(isNarrow);
  const { labels } = chart;
  const wanted: Omit<Entry, 'x'>[] = [
    { kind: 'observed', text: labels.observed },
    { kind: 'path', text: labels.path },
    ...(chart.trend.length === 0 ? [] : [{ kind: 'trend' as const, text: labels.trend }]),
    ...(chart.milestones.length === 0 ? [] : [{ kind: 'milestone' as const, text: labels.milestone }]),
  ];
  const rows: Entry[][] = [];
  let x = Infinity;
  for (const { kind, text: whole } of wanted) {
    const [text] = wrapText(whole, total - sample - 10, size, 1);
    const width = sample + 6 + textWidth(text, size) + 16;
    if (x + width - 16 > total) {
      rows.push([]);
      x = 2;
    }
    rows.at(-1)!.push({ kind, text, x });
    x += width;
  }
  return rows;
}

/** Pixels that the legend adds above the plot. */
export function legendHeight(chart: TargetPathChart, isNarrow: boolean, total: number): number {
  return legendRows(chart, isNarrow, total).length * rowHeight;
}

export function legendLayers(chart: TargetPathChart, frame: Frame): Layer[] {
  const total = frame.left + frame.width + frame.right;
  return legendRows(chart, frame.narrow, total).flatMap((row, index) => {
    const y = -frame.top + 10 + index * rowHeight;
    return row.flatMap((entry) => {
      const place = (x: number) => (chart.rtl ? total - x : x) - frame.left;
      const [from, to] = [place(entry.x), place(entry.x + sample)];
      const one = { data: { values: [{ text: entry.text }] } };
      const word: Layer = {
        ...one,
        mark: { type: 'text', align: chart.rtl ? 'right' : 'left', baseline: 'middle', color: colours.ink },
        encoding: { x: { value: place(entry.x + sample + 6) }, y: { value: y }, text: { field: 'text' } },
      };
      return [{ ...one, ...sampleOf(entry.kind, Math.min(from, to), y) }, word];
    });
  });
}

function sampleOf(kind: Entry['kind'], x: number, y: number): Layer {
  const across = { x: { value: x }, x2: { value: x + sample } };
  switch (kind) {
    case 'observed':
      return {
        mark: { type: 'rule', color: colours.line, strokeWidth: 2.5 },
        encoding: { ...across, y: { value: y } },
      };
    case 'path':
      return {
        mark: { type: 'rule', color: colours.target, strokeWidth: 2.5, strokeDash: dash.forecast },
        encoding: { ...across, y: { value: y } },
      };
    case 'trend':
      return {
        mark: {
          type: 'rect',
          fill: colours.band95,
          stroke: colours.line,
          strokeWidth: 1.5,
          strokeDash: dash.range,
        },
        encoding: { ...across, y: { value: y - 6 }, y2: { value: y + 6 } },
      };
    case 'milestone':
      return {
        mark: {
          type: 'point',
          shape: 'diamond',
          filled: true,
          fill: '#ffffff',
          stroke: colours.target,
          strokeWidth: 2,
          size: 90,
          opacity: 1,
        },
        encoding: { x: { value: x + sample / 2 }, y: { value: y } },
      };
  }
}
