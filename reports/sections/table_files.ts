import { html, type Markup } from '../html/markup.ts';
import type { Context } from './context.ts';

/**
 * The whole tables behind a page, as files of the release.
 *
 * @param release the way from the page to the folder of the release.
 */
export function tableFiles({ t }: Context, release: string, names: readonly string[]): Markup {
  return html`<p class="note">${t.nav.tables} ${names.map(
    (name, at) =>
      html`${at === 0 ? '' : ' · '}<a href="${release}tables/${name}.csv.gz"><code>${name}.csv.gz</code></a>`,
  )}</p>`;
}
