import { html, type Markup } from '../html/markup.ts';
import type { Context } from './context.ts';

/** The heading of a part: one level lower where the part stands inside another. */
export function heading(context: Context, content: string | Markup): Markup {
  return context.isNested ? html`<h3>${content}</h3>` : html`<h2>${content}</h2>`;
}
