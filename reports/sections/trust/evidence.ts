import { evidenceChart } from '../../charts/evidence.ts';
import { figure } from '../../charts/figure.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { EvidenceRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { distinct } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

const SIDES = ['demand', 'supply'] as const;

/** What the demand and the supply of a place rest on: one bar a side, and the same in words and as a table. */
export function evidenceSection(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels, language } = context;
  const rows = facts.evidence;
  if (rows.length === 0) return nothing;
  const place = labels.region(facts.regionCode);
  const share = (row: EvidenceRow) => percent(context, row.share);
  const name = (row: EvidenceRow) => wordFor(t.evidence.basis, row.basis);
  const sides = SIDES.map((side) => ({
    name: t.evidence.side[side],
    rows: rows.filter((row) => row.side === side),
  })).filter((one) => one.rows.length > 0);
  const illustrative = rows.some((row) => row.basis === 'illustrative');
  const title = t.evidence.chartTitle(place);
  const chart = evidenceChart({
    words: {
      id: 'preuves',
      title,
      description: sides
        .map((side) =>
          t.evidence.description({
            side: side.name,
            parts: formats.commas(side.rows.map((row) => `${name(row)} ${share(row)}`)),
          }),
        )
        .join(' '),
    },
    bars: sides.map((side) => ({
      name: side.name,
      parts: side.rows.map((row) => ({ basis: row.basis, share: row.share, text: share(row) })),
    })),
    legend: distinct(rows, (row) => row.basis)
      .sort((one, other) => order(one) - order(other))
      .map((basis) => ({ basis, name: wordFor(t.evidence.basis, basis) })),
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
  });
  return figure(
    t,
    chart,
    { title, subtitle: t.evidence.subtitle, mark: illustrativeMark(t, illustrative) },
    {
      id: 'preuves-donnees',
      caption: title,
      mark: illustrativeMark(t, illustrative),
      columns: [
        { label: t.evidence.what },
        { label: t.evidence.restsOn },
        { label: t.evidence.persons, numeric: true },
        { label: t.evidence.share, numeric: true },
      ],
      rows: sides.flatMap((side) =>
        side.rows.map((row) => [side.name, name(row), formats.persons(row.persons, false), share(row)]),
      ),
      note: t.evidence.note,
    },
  );
}

/** Whole per cent, and never 0 or 100 where that is not so. */
function percent({ t, formats }: Context, share: number): string {
  if (share > 0 && share < 0.005) return t.decide.lessThanOne;
  return formats.share(Math.round(share * 100) / 100, false);
}

const ORDER = ['observed', 'derived', 'imputed', 'assumed', 'illustrative'];
const order = (basis: string) => ORDER.indexOf(basis);

/** From how many counted figures the series of a place are imputed, with the wholes beside the sums of their parts. */
export function imputedNote({ t, formats, labels }: Context, facts: RegionFacts): Markup {
  if (facts.imputed.length === 0) return nothing;
  const isNation = facts.regionCode === '_T';
  return html`${facts.imputed.map((row) => {
    const words = {
      measure: labels.measure(row.measure),
      definition: labels.definition(row.measure, row.definition),
      from: String(row.from_year),
      to: String(row.to_year),
      totals: row.n_totals,
      parts: formats.persons(row.parts, false),
      control: formats.persons(row.control_total, false),
      isWhole: Math.abs(row.parts - row.control_total) < 0.5,
    };
    const line = isNation
      ? t.evidence.imputedNation(words)
      : t.evidence.imputed({ ...words, value: formats.persons(row.value, false) });
    return html`<p class="note">${line}</p>
`;
  })}`;
}
