import { html, type Markup, nothing } from '../../html/markup.ts';
import type { SectorFacts } from '../../reading/sector/facts.ts';
import { byKey, distinct } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

/** Which specialties of a sector have no gap, why, and the data that would give them one. */
export function sectorMissing(context: Context, facts: SectorFacts): Markup {
  const { t, formats, labels } = context;
  const cells = facts.gaps.filter((row) => row.reason !== null);
  if (cells.length === 0) return nothing;
  const reasons = [...byKey(cells, (row) => row.reason ?? '')].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return html`${heading(context, t.sectorPage.missingTitle)}
<p>${t.sectorPage.missingIntro}</p>
<ul class="plain">${reasons.map(([reason, rows]) => {
    const codes = distinct(rows, (row) => row.occupation_code);
    const line = t.sectorPage.missingLine({
      of: formats.list(codes.sort().map((code) => labels.occupation(code))),
      reason: wordFor(t.names.reasonShort, reason),
      remedy: wordFor(t.sectorPage.remedy, reason),
    });
    return html`<li>${line}</li>
`;
  })}</ul>`;
}
