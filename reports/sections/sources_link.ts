import { html, type Markup } from '../html/markup.ts';
import type { Context } from './context.ts';

/**
 * From the few assumptions that a page shows to the list of all.
 *
 * @param home the way from the page to the folder of its language.
 */
export function sourcesLink({ t }: Context, home: string): Markup {
  return html`<p><a href="${home}sources.html#poids">${t.sources.seeAll}</a></p>`;
}
