import { html, type Markup } from '../html/markup.ts';
import type { Part } from '../words/shape/handed.ts';

/** Titled sentences, each idea on its own line. */
export function plainParts(parts: readonly Part[]): Markup {
  return html`${parts.map(
    (part) => html`<h2>${part.title}</h2>
${paragraphs(part.paragraphs)}
`,
  )}`;
}

export function paragraphs(all: readonly string[]): Markup {
  return html`${all.map(
    (text) => html`<p>${text}</p>
`,
  )}`;
}
