import { html, type Markup } from './markup.ts';
import { type TableContent, table } from './table.ts';

/** Detail that waits behind its name on a screen and is printed in full. */
export function fold(name: string | Markup, content: Markup): Markup {
  return html`<details class="fold"><summary>${name}</summary>
${content}
</details>`;
}

/** A long table behind its own caption, which stands twice in the page and is seen once. */
export function foldedTable(content: TableContent): Markup {
  return html`<details class="fold of-table"><summary>${content.caption}${content.mark}</summary>
${table(content)}
</details>`;
}
