import { marks } from '../words/marks.ts';
import { type Texts, wordFor } from '../words/shape/texts.ts';
import { html, type Markup, nothing } from './markup.ts';

/** The words beside a sign tell what it says; it is not read aloud. */
export const illustrativeGlyph: Markup = html`<span aria-hidden="true">${marks.illustrative}</span>`;

/** The short mark beside a table, a chart or a figure that stands on illustrative rows. */
export function illustrativeMark(t: Texts, illustrative: boolean): Markup {
  if (!illustrative) return nothing;
  return html` <span class="mark">${illustrativeGlyph} ${t.mark.short}</span>`;
}

/** The sign of one illustrative row in a table that also holds others. */
export function illustrativeSign(t: Texts, illustrative: boolean): Markup {
  if (!illustrative) return nothing;
  return html` <span class="sign">${illustrativeGlyph}<span class="hidden"> ${t.mark.short}</span></span>`;
}

/** The mark of a whole page, at its top. */
export function illustrativeBanner(t: Texts, hasIllustrative: boolean): Markup {
  if (!hasIllustrative) return nothing;
  return html`<div class="banner" role="note"><p><strong>${illustrativeGlyph} ${t.mark.short}</strong> ${t.mark.banner}</p></div>`;
}

/** Before what a judgement of the project gave; nothing before what was found or derived. */
export function assumedSign(status: string | null): Markup {
  return status === 'assumed' ? html`<span aria-hidden="true">${marks.assumed} </span>` : nothing;
}

/** What is known of an assumption, in a word: found, derived, assumed (with its sign) or unknown. */
export function statusWord(t: Texts, status: string): Markup {
  return html`${assumedSign(status)}${wordFor(t.names.parameterStatus, status)}`;
}

/** The same, where it stands for itself. */
export function statusFlag(t: Texts, status: string): Markup {
  return html`<span class="flag">${statusWord(t, status)}</span>`;
}
