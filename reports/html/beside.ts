import { html, type Markup, named } from './markup.ts';

export interface Way {
  /** From the page itself. */
  href: string;
  name: string;
}

/** The way from a part to its whole and to the parts beside it. */
export function beside(label: string, ways: readonly Way[]): Markup {
  return html`<nav class="beside-pages" aria-label="${label}"><ul>
${ways.map(
  ({ href, name }) => html`<li><a href="${href}">${named(name)}</a></li>
`,
)}</ul></nav>`;
}
