/** Points of a line of text at the size of most cells. */
const LINE_POINTS = 15;
/** Characters that a column of width one bears: letters are narrower than the digits that widths are counted in, and fonts differ. */
const CHARACTERS = 0.95;
const MOST_LINES = 12;

/** How high a row is whose texts wrap: programs that open a workbook do not all work it out. */
export function rowHeight(texts: readonly { readonly length: number; readonly width: number }[]): number {
  const lines = texts.map(({ length, width }) => Math.ceil(length / Math.max(1, width * CHARACTERS - 1)));
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines));
}
