import type { Texts } from '../words/shape/texts.ts';
import { html, type Markup, nothing } from './markup.ts';

/** The short mark beside a table, a chart or a figure that stands on illustrative rows. */
export function illustrativeMark(t: Texts, illustrative: boolean): Markup {
  if (!illustrative) return nothing;
  return html` <span class="mark"><span aria-hidden="true">◆</span> ${t.mark.short}</span>`;
}

/** The sign of one illustrative row in a table that also holds others. */
export function illustrativeSign(t: Texts, illustrative: boolean): Markup {
  if (!illustrative) return nothing;
  return html` <span class="sign"><span aria-hidden="true">◆</span><span class="hidden"> ${t.mark.short}</span></span>`;
}

/** The mark of a whole page, at its top. */
export function illustrativeBanner(t: Texts, hasIllustrative: boolean): Markup {
  if (!hasIllustrative) return nothing;
  return html`<div class="banner" role="note"><p><strong><span aria-hidden="true">◆</span> ${t.mark.short}</strong> ${t.mark.banner}</p></div>`;
}
