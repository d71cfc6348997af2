import { html, type Markup, nothing } from '../../html/markup.ts';
import type { SectorFacts } from '../../reading/sector/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Which specialties of a sector have no gap, why, and the data that would give them one. */
export function sectorMissing(context: Context, facts: SectorFacts): Markup {
  const { t, formats, labels } = context;
  const cells = facts.gaps.filter((row) => row.reason !== null);
  if (cells.length === 0) return nothing;
  const reasons = [...new Set(cells.map((row) => row.reason!))].sort();
  return html`${heading(context, t.sectorPage.missingTitle)}
<p>${t.sectorPage.missingIntro}</p>
<ul class="plain">${reasons.map((reason) => {
    const codes = [
      ...new Set(cells.filter((row) => row.reason === reason).map((row) => row.occupation_code)),
    ];
    const line = t.sectorPage.missingLine({
      of: formats.list(codes.sort().map((code) => labels.occupation(code))),
      reason: wordFor(t.names.reasonShort, reason),
      remedy: wordFor(t.sectorPage.remedy, reason),
    });
    return html`<li>${line}</li>
`;
  })}</ul>`;
}
