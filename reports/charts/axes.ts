import type { Frame, Layer } from './chart.ts';
import type { ValueScale } from './scales.ts';

export interface Plane {
  first: number;
  last: number;
  scale: ValueScale;
  years: number[];
  xTitle: string;
  yTitle: string;
}

/** Encoding of a mark whose rows hold `year` and `value`; axes are drawn by one layer only. */
export function at(plane: Plane, field = 'value', upTo?: string): Record<string, unknown> {
  return {
    x: { field: 'year', type: 'quantitative', scale: xScale(plane), axis: null },
    y: { field, type: 'quantitative', scale: yScale(plane), axis: null },
    ...(upTo === undefined ? {} : { y2: { field: upTo } }),
  };
}

/** The layer that draws both axes; both titles are horizontal. */
export function axesLayer(plane: Plane, frame: Frame): Layer {
  return {
    data: { values: [{ year: plane.first, value: 0 }] },
    mark: { type: 'point', opacity: 0 },
    encoding: {
      x: {
        field: 'year',
        type: 'quantitative',
        scale: xScale(plane),
        axis: {
          values: plane.years,
          format: 'd',
          grid: false,
          title: plane.xTitle,
          titleAlign: 'left',
          titleAnchor: 'start',
          titlePadding: 8,
        },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        scale: yScale(plane),
        axis: {
          values: plane.scale.ticks,
          format: ',~f',
          ticks: false,
          domain: false,
          labelPadding: 8,
          title: plane.yTitle,
          titleAngle: 0,
          titleAlign: 'left',
          titleBaseline: 'bottom',
          titleAnchor: 'end',
          titleX: -frame.left + 2,
          titleY: -frame.top + 14,
        },
      },
    },
  };
}

/** Pixels from the top of the plot at which a value stands. */
export function pixel(plane: Plane, frame: Frame, value: number): number {
  return frame.height * (1 - value / plane.scale.max);
}

/** The value that stands at a pixel: the inverse, for labels that were moved apart. */
export function valueAt(plane: Plane, frame: Frame, fromTop: number): number {
  return plane.scale.max * (1 - fromTop / frame.height);
}

function xScale(plane: Plane): Record<string, unknown> {
  return { domain: [plane.first, plane.last], nice: false, zero: false };
}

function yScale(plane: Plane): Record<string, unknown> {
  return { domain: [0, plane.scale.max], nice: false };
}
