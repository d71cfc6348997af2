import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanCoverageRow, PlanFacts } from '../../reading/plan/facts.ts';
import { sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { pair, planName } from './plan_words.ts';

/** What the plan covers: a row a region of work. */
export function planCoverage(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  const rows = facts.coverage.filter((row) => row.is_total);
  if (rows.length === 0) return nothing;
  return html`${heading(context, t.planPage.coverageTitle)}
<p>${insurance(context, facts)}</p>
${coverageTable(context, facts, rows, {
  id: 'plan-couverture',
  caption: t.planPage.coverageCaption(String(rows[0]!.year)),
  head: t.home.region,
  name: (row) => named(labels.region(row.region_code)),
  sum: t.planPage.whole,
})}`;
}

/** Insuring each specialty does not insure all of them together. */
export function insurance(context: Context, facts: PlanFacts): string {
  const { t, formats } = context;
  if (facts.high !== null) {
    return t.planPage.coverageIntro({
      low: planName(context, facts.low),
      high: planName(context, facts.high),
      lowCells: formats.share(facts.low, false),
      highCells: formats.share(facts.high, false),
    });
  }
  const shares = facts.coverage.flatMap((row) =>
    row.is_total && row.coverage_share !== null ? [row.coverage_share] : [],
  );
  const percent = (value: number) => formats.share(wholeShare(value), false);
  return t.planPage.coverageIntroOne({
    range:
      shares.length === 0
        ? formats.missing
        : t.range.fromTo(percent(Math.min(...shares)), percent(Math.max(...shares))),
    cells: formats.share(facts.low, false),
  });
}

/** Whole per cent; only what held in every draw is 100 %. */
function wholeShare(share: number): number {
  return share < 1 ? Math.min(0.99, Math.round(share * 100) / 100) : 1;
}

export function coverageTable(
  context: Context,
  facts: PlanFacts,
  rows: readonly PlanCoverageRow[],
  words: {
    id: string;
    caption: string;
    head: string;
    name: (row: PlanCoverageRow) => Markup;
    /** Name of a last row of sums; none when null. */
    sum: string | null;
  },
): Markup {
  const { t, formats } = context;
  const persons = (value: number | null) => formats.persons(value, facts.isIllustrative);
  // A negative need is a surplus: nothing to cover.
  const need = (value: number | null) =>
    value !== null && value < 0.5 ? t.planPage.surplus : persons(value);
  const percent = (value: number | null) => formats.share(value === null ? null : wholeShare(value), false);
  const total = (of: (row: PlanCoverageRow) => number | null) => sum(rows, of);
  return table({
    id: words.id,
    caption: words.caption,
    mark: illustrativeMark(t, facts.isIllustrative),
    columns: [
      { label: words.head },
      { label: t.planPage.need, numeric: true },
      { label: t.planPage.arrivals, numeric: true },
      { label: t.planPage.left, numeric: true },
      { label: t.planPage.covered, numeric: true },
    ],
    rows: [
      ...rows.map((row) => [
        words.name(row),
        pair(context, facts, row.need_persons, row.insured_need_persons, need),
        pair(context, facts, row.arrivals_persons, row.insured_arrivals_persons, persons),
        pair(context, facts, row.uncovered_persons, row.insured_uncovered_persons, persons),
        pair(context, facts, row.coverage_share, row.insured_coverage_share, percent),
      ]),
      ...(words.sum === null
        ? []
        : [
            [
              html`<strong>${words.sum}</strong>`,
              pair(
                context,
                facts,
                total((row) => row.need_persons),
                total((row) => row.insured_need_persons),
                need,
              ),
              pair(
                context,
                facts,
                total((row) => row.arrivals_persons),
                total((row) => row.insured_arrivals_persons),
                persons,
              ),
              pair(
                context,
                facts,
                total((row) => row.uncovered_persons),
                total((row) => row.insured_uncovered_persons),
                persons,
              ),
              html`${t.sign.notApplicable}`,
            ],
          ]),
    ],
    note: t.planPage.coverageNote,
  });
}
