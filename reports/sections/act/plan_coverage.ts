import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { CoverageRow, PlanFacts } from '../../reading/plan/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { withRange } from './plan_outcomes.ts';

/** What each plan covers: a row a region of work and the nation, a table a scenario. */
export function planCoverage(context: Context, facts: PlanFacts): Markup {
  const { t, labels, edition } = context;
  if (facts.coverage.length === 0) return nothing;
  return html`${heading(context, t.planPage.coverageTitle)}
<p>${t.planPage.coverageIntro}</p>
${facts.scenarios.map((scenario, at) => {
  const rows = facts.coverage.filter((row) => row.scenario === scenario && row.occupation_code === '_T');
  return coverageTable(context, rows, {
    id: `plan-couverture-${at + 1}`,
    caption: t.planPage.coverageCaption({
      scenario: labels.scenario(scenario),
      year: String(edition.run.target_year),
    }),
    head: t.home.region,
    name: (row) =>
      row.region_code === '_T'
        ? html`<strong>${t.planPage.whole}</strong>`
        : named(labels.region(row.region_code)),
  });
})}`;
}

/** The same of one region: a row a specialty and the region. */
export function regionCoverage(context: Context, facts: PlanFacts): Markup {
  const { t, labels, edition } = context;
  return html`${facts.scenarios.map((scenario, at) => {
    const rows = facts.coverage.filter((row) => row.scenario === scenario);
    return coverageTable(context, rows, {
      id: `plan-couverture-${at + 1}`,
      caption: t.intake.coverageCaption({
        place: labels.region(facts.regionCode),
        scenario: labels.scenario(scenario),
        year: String(edition.run.target_year),
      }),
      head: t.intake.specialty,
      name: (row) =>
        row.occupation_code === '_T'
          ? html`<strong>${t.planPage.whole}</strong>`
          : named(labels.occupation(row.occupation_code)),
    });
  })}`;
}

interface CoverageWords extends Pick<TableContent, 'id' | 'caption'> {
  head: string;
  name: (row: CoverageRow) => Markup;
}

function coverageTable(context: Context, rows: readonly CoverageRow[], words: CoverageWords): Markup {
  const { t } = context;
  if (rows.length === 0) return nothing;
  return table({
    id: words.id,
    caption: words.caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: words.head },
      { label: t.planPage.shortBefore, numeric: true },
      { label: t.planPage.shortAfter, numeric: true },
      { label: t.planPage.covered, numeric: true },
      { label: t.planPage.broughtColumn, numeric: true },
      { label: t.planPage.nobodyShort, numeric: true },
      { label: t.planPage.allCovered, numeric: true },
    ],
    rows: rows.map((row) => [words.name(row), ...coverageCells(context, row)]),
    sums: { down: [1, 2, 4, 5] },
    note: rows.some((row) => row.brought_persons < -0.5)
      ? `${t.planPage.withoutNote} ${t.planPage.coverageNote}`
      : t.planPage.withoutNote,
  });
}

function coverageCells({ t, formats }: Context, row: CoverageRow): (string | Markup)[] {
  const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
  return [
    persons(row.need_persons),
    withRange(persons(row.short_persons), t.range.fromTo(persons(row.short_lo_80), persons(row.short_hi_80))),
    row.covered_share === null ? t.sign.notApplicable : formats.share(wholeShare(row.covered_share), false),
    persons(row.brought_persons),
    persons(row.trained_for_nobody_persons),
    formats.share(wholeShare(row.p_covered), false),
  ];
}

/** Whole per cent; only what held in every draw is 100 %. */
function wholeShare(share: number): number {
  return share < 1 ? Math.min(0.99, Math.round(share * 100) / 100) + 0 : 1;
}
