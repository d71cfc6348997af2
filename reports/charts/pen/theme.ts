/** Colours hold in grey: the two bands and the line differ by lightness, and each has its label. */
export const colours = {
  ink: '#17242f',
  quiet: '#4a5a68',
  grid: '#e3e8ec',
  line: '#0b5578',
  band80: '#a9c9da',
  band95: '#d9e7ee',
  older: '#6b4c86',
  target: '#a3440c',
  mark: '#5c4300',
};

export const dash = { forecast: [5, 4], range: [2, 3], rule: [1, 3], second: [7, 3, 2, 3] };

export function fontSize(isNarrow: boolean): number {
  return isNarrow ? 12 : 13;
}

/** Of a drawing: the narrow one is as wide as the telephone with the least room. */
export function widthOf(isNarrow: boolean): number {
  return isNarrow ? 310 : 912;
}
