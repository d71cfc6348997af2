import { html, type Markup, nothing } from './markup.ts';

export interface Column {
  label: string;
  /** Numbers align right and keep their digits under each other. */
  numeric?: boolean;
  /** Sentences rather than a word: the column keeps room for them. */
  long?: boolean;
}

export interface TableContent {
  id: string;
  caption: string | Markup;
  mark: Markup;
  columns: readonly Column[];
  /** The first cell of a row names the row. */
  rows: readonly (readonly (string | Markup)[])[];
  note?: string;
  /** What adds up as printed, columns counted from the name: a test adds it again on every page. */
  sums?: Sums;
  /** Cells carry the head of their column, for a page so narrow that they stand in a line. */
  stacked?: boolean;
  /** Of the cells, where it is not that of the page: what files and the database say in English. */
  language?: { code: string; direction: 'ltr' | 'rtl' };
}

export interface Sums {
  /** Down to the last row, which is their total. */
  down?: readonly number[];
  /** In each row, to the column of their total. */
  across?: { parts: readonly number[]; total: number };
}

/** A captioned table in a region that scrolls by keyboard when the screen is too narrow. */
export function table(content: TableContent): Markup {
  const captionId = `${content.id}-titre`;
  const heads = content.columns.map(
    (column) => html`<th scope="col"${column.numeric ? html` class="num"` : nothing}>${column.label}</th>`,
  );
  const rows = content.rows.map(
    (cells) => html`<tr>${cells.map((cell, at) => tableCell(cell, at, content))}</tr>
`,
  );
  const spoken = content.language;
  const lang = spoken ? html` lang="${spoken.code}" dir="${spoken.direction}"` : nothing;
  // A short table is printed whole on one sheet.
  const short = content.rows.length <= 8 ? html` class="short"` : nothing;
  return html`<div class="scroll" role="region" aria-labelledby="${captionId}" tabindex="0">
<table${short}${sumMarks(content)}>
<caption id="${captionId}"><span>${content.caption}${content.mark}</span></caption>
<thead><tr>${heads}</tr></thead>
<tbody${lang}>
${rows}</tbody>
</table>
</div>
${content.note ? html`<p class="note">${content.note}</p>` : nothing}`;
}

/** Illustrative numbers are rounded each by itself, to few digits. */
function sumMarks({ sums, mark }: TableContent): Markup {
  if (sums === undefined || mark !== nothing) return nothing;
  const { down, across } = sums;
  return html`${down === undefined ? nothing : html` data-sums-down="${down.join(' ')}"`}${across === undefined ? nothing : html` data-sums-across="${across.parts.join(' ')} = ${across.total}"`}`;
}

/** As many columns as there are, from the first behind the name. */
export const columnsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

function tableCell(cell: string | Markup, at: number, content: TableContent): Markup {
  if (at === 0) return html`<th scope="row">${cell}</th>`;
  if (content.columns[at]?.numeric) return html`<td class="num">${cell}</td>`;
  if (content.stacked) return html`<td data-head="${content.columns[at]?.label ?? ''}">${cell}</td>`;
  return content.columns[at]?.long ? html`<td class="long">${cell}</td>` : html`<td>${cell}</td>`;
}
