import type { AxisNumbers } from '../words/format/formats.ts';

/** Colours hold in grey: the two bands and the line differ by lightness, and each has its label. */
export const colours = {
  ink: '#17242f',
  quiet: '#4a5a68',
  grid: '#e3e8ec',
  line: '#0b5578',
  band80: '#a9c9da',
  band95: '#d9e7ee',
  range: '#e9eff3',
  older: '#6b4c86',
  target: '#a3440c',
};

const fonts =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';

export const dash = { forecast: [5, 4], range: [2, 3], rule: [1, 3], second: [7, 3, 2, 3] };

export function fontSize(narrow: boolean): number {
  return narrow ? 12 : 13;
}

/** Axis numbers read as the rest of the page. */
export function chartConfig(narrow: boolean, numbers?: AxisNumbers): Record<string, unknown> {
  return {
    aria: false,
    font: fonts.replaceAll('"', "'"),
    view: { stroke: null },
    ...(numbers === undefined ? {} : { locale: { number: numbers } }),
    axis: {
      labelFontSize: fontSize(narrow),
      labelColor: colours.quiet,
      titleFontSize: fontSize(narrow),
      titleFontWeight: 'normal',
      titleColor: colours.quiet,
      gridColor: colours.grid,
      domainColor: colours.quiet,
      tickColor: colours.quiet,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
    },
    text: { fontSize: fontSize(narrow), color: colours.ink },
  };
}
