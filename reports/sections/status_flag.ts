import { html, type Markup, nothing } from '../html/markup.ts';
import { wordFor } from '../words/shape/texts.ts';
import type { Context } from './context.ts';

/** What is known of an assumption: found, derived, assumed (with its sign) or unknown. */
export function statusFlag({ t }: Context, status: string): Markup {
  return html`<span class="flag">${status === 'assumed' ? html`<span aria-hidden="true">▲ </span>` : nothing}${wordFor(t.names.parameterStatus, status)}</span>`;
}
