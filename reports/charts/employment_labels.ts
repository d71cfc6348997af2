import { at, type Plane, pixel, valueAt } from './axes.ts';
import type { Frame, Layer } from './chart.ts';
import type { EmploymentChart, EndLabel } from './employment_input.ts';
import { spread } from './scales.ts';
import { colours, dash, fontSize } from './theme.ts';

const labelColours = {
  main: colours.line,
  band: colours.quiet,
  target: colours.target,
  shortfall: colours.target,
};

/** What the words beside lines need of a chart. */
export type LabelledLines = Pick<EmploymentChart, 'history' | 'endLabels' | 'pointLabels'> & {
  labels: { mark: string };
};

/** The measure of the shortfall is too long for a narrow screen; the sentence above tells it. */
export function shownEnds(chart: LabelledLines, isNarrow: boolean): EndLabel[] {
  return chart.endLabels.filter((label) => !isNarrow || label.kind !== 'shortfall');
}

/** The line between what was seen and what is expected, named on both sides. */
export function originLayers(chart: EmploymentChart, plane: Plane, frame: Frame): Layer[] {
  const origin = chart.history.at(-1);
  if (origin === undefined || chart.forecast.length === 0) return [];
  const side = (text: string, align: string, dx: number): Layer => ({
    data: { values: [{ year: origin.year, value: plane.scale.max, text }] },
    mark: { type: 'text', align, dx, dy: -13, color: colours.quiet, fontSize: fontSize(frame.narrow) },
    encoding: { ...at(plane), text: { field: 'text' } },
  });
  return [
    {
      data: { values: [{ year: origin.year, low: 0, high: plane.scale.max }] },
      mark: { type: 'rule', color: colours.quiet, strokeWidth: 1, strokeDash: dash.rule },
      encoding: at(plane, 'low', 'high'),
    },
    side(chart.labels.observed, 'right', -5),
    side(chart.labels.expected, 'left', 5),
  ];
}

export function labelLayers(chart: LabelledLines, plane: Plane, frame: Frame): Layer[] {
  const size = fontSize(frame.narrow);
  const labels = shownEnds(chart, frame.narrow);
  const wanted = labels.map((label) => pixel(plane, frame, label.value));
  const placed = spread(wanted, size + 4, frame.height - 4);
  const end = labels.map((label, index) => ({
    data: { values: [{ year: plane.last, value: valueAt(plane, frame, placed[index]!), text: label.text }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 9,
      fontWeight: label.kind === 'main' || label.kind === 'target' ? 600 : 'normal',
      color: labelColours[label.kind],
    },
    encoding: { ...at(plane), text: { field: 'text' } },
  }));
  const points = chart.pointLabels.map((label, index) => {
    const before = chart.history.filter((point) => point.year < label.year).at(-1);
    const isFirst = index === 0 && chart.pointLabels.length > 1;
    // Beside the line and away from the bands: above a rise, below a fall.
    const falls = before !== undefined && before.value > label.value;
    return {
      data: { values: [label] },
      mark: {
        type: 'text',
        align: isFirst ? 'left' : 'right',
        dx: isFirst ? 0 : -7,
        dy: isFirst || falls ? 18 : -12,
        fontWeight: 600,
        color: colours.line,
      },
      encoding: { ...at(plane), text: { field: 'text' } },
    };
  });
  return [...end, ...points];
}

/** The mark travels with the drawing when it is copied out of the page. */
export function markLayers(chart: LabelledLines, frame: Frame): Layer[] {
  if (chart.labels.mark === '') return [];
  return [
    {
      data: { values: [{ text: chart.labels.mark }] },
      mark: {
        type: 'text',
        align: 'right',
        baseline: 'bottom',
        color: '#5c4300',
        fontWeight: 600,
        fontSize: fontSize(frame.narrow) - 1,
      },
      encoding: {
        x: { value: frame.width + frame.right - 2 },
        y: { value: frame.height + frame.bottom - 2 },
        text: { field: 'text' },
      },
    },
  ];
}
