import { at, type Plane, pixel } from './axes.ts';
import type { Frame, Layer } from './chart.ts';
import type { LabelledLines } from './employment_labels.ts';
import { fitLine, textWidth } from './letters.ts';
import type { TargetPathChart } from './target_path_input.ts';
import { colours, fontSize } from './theme.ts';

/** The words beside the plot and the mark are those of the chart of employment, cut where they would fill it. */
export function linesOf(chart: TargetPathChart, isNarrow: boolean): LabelledLines {
  const size = fontSize(isNarrow);
  return {
    history: chart.observed,
    endLabels: chart.endLabels.map((label) => ({
      ...label,
      text: fitLine(label.text, isNarrow ? 130 : 240, size, true),
    })),
    pointLabels: [],
    labels: { mark: fitLine(chart.labels.mark, isNarrow ? 300 : 600, size, true) },
  };
}

interface Placed {
  year: number;
  value: number;
  text: string;
  color: string;
  left: number;
  top: number;
  width: number;
}

/**
 * The last actual below its point and the milestones above theirs, where the rising path leaves room. What would
 * touch a word already placed is left out: the table beside the chart has it.
 */
export function pointWords(chart: TargetPathChart, plane: Plane, frame: Frame): Layer[] {
  const size = fontSize(frame.narrow);
  const last = chart.observed.at(-1);
  const wanted = [
    ...(last === undefined
      ? []
      : [{ ...last, text: chart.observedText, color: colours.line, isBelow: true }]),
    ...chart.milestones
      .filter(({ year }) => year < plane.last)
      .map((milestone) => ({ ...milestone, color: colours.target, isBelow: false })),
  ];
  const placed: Placed[] = [];
  for (const one of wanted) {
    const text = fitLine(one.text, frame.width - 8, size, true);
    const width = textWidth(text, size, true);
    const x = ((one.year - plane.first) / Math.max(1, plane.last - plane.first)) * frame.width;
    const wish = one.isBelow ? x - 4 : x - width - 4;
    const left = Math.min(Math.max(wish, 4), frame.width - width - 4);
    const top = pixel(plane, frame, one.value) + (one.isBelow ? 18 : -16);
    const touches = placed.some(
      (other) =>
        left < other.left + other.width + 4 &&
        other.left < left + width + 4 &&
        Math.abs(top - other.top) < size + 4,
    );
    if (!touches) placed.push({ year: one.year, value: one.value, text, color: one.color, left, top, width });
  }
  return placed.map(({ text, color, left, top }) => ({
    data: { values: [{ text }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      color,
      fontWeight: 600,
      stroke: 'white',
      strokeWidth: 4,
      strokeJoin: 'round',
    },
    encoding: { x: { value: left }, y: { value: top }, text: { field: 'text' } },
  }));
}

/** Hollow: what was set on the way is not the target. */
export function milestoneLayers(chart: TargetPathChart, plane: Plane): Layer[] {
  if (chart.milestones.length === 0) return [];
  return [
    {
      data: { values: [...chart.milestones] },
      mark: {
        type: 'point',
        shape: 'diamond',
        filled: true,
        fill: '#ffffff',
        stroke: colours.target,
        strokeWidth: 2,
        size: 110,
        opacity: 1,
      },
      encoding: at(plane),
    },
  ];
}
