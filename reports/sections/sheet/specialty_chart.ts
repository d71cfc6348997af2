import { type DotKind, type DotRow, dotRangeChart } from '../../charts/dot_range.ts';
import { figure } from '../../charts/figure.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import { distinct } from '../../reading/shaping.ts';
import { countVerdicts } from '../../reading/verdict.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

interface Line extends DotRow {
  row: AnswerRow;
}

/** Every specialty on one axis, the shortest first: mean, range, and what the plan of the first scenario covers. */
export function specialtyChart(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels, language } = context;
  const lines = linesOf(context, facts);
  if (facts.answer === null || lines.length === 0) return nothing;
  const illustrative = lines.some(({ row }) => row.is_illustrative);
  const [scenario] = facts.plan?.scenarios ?? [];
  const title = titleOf(context, facts, lines);
  const words = {
    title,
    subtitle: t.sheet.chart.subtitle(String(facts.answer.to_year)),
    mark: illustrativeMark(t, illustrative),
  };
  const hasCovered = scenario !== undefined && lines.some((line) => line.covered !== 0);
  const chart = dotRangeChart({
    words: {
      id: 'specialites-graphique',
      title,
      description: t.sheet.chart.description(
        // Each specialty a sentence: who listens needs the stop.
        lines.map((line) => `${line.name} ${line.meanText} ${line.rangeText}.`).join(' '),
      ),
    },
    rows: lines,
    legend: {
      kinds: distinct(lines, (line) => line.kind).map((kind) => ({
        kind,
        name: wordFor(t.verdict.name, kind),
      })),
      covered: hasCovered ? t.sheet.chart.covered(labels.scenario(scenario)) : '',
    },
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
  });
  return figure(t, chart, words, {
    id: 'specialites-donnees',
    caption: title,
    mark: illustrativeMark(t, illustrative),
    columns: [
      { label: t.sheet.chart.name },
      { label: t.verdict.column },
      { label: t.sheet.chart.mean, numeric: true },
      { label: t.sheet.chart.range, numeric: true },
      ...(hasCovered ? [{ label: t.sheet.chart.coveredColumn, numeric: true }] : []),
    ],
    rows: lines.map((line) => [
      named(line.name),
      wordFor(t.verdict.name, line.kind),
      html`<strong>${line.meanText}</strong>`,
      line.rangeText,
      ...(hasCovered ? [formats.persons(line.covered, line.row.is_illustrative)] : []),
    ]),
    note: t.sheet.chart.note,
  });
}

const KINDS = new Set<string>(['short', 'over', 'balanced', 'undecided']);

function linesOf(context: Context, facts: RegionFacts): Line[] {
  const { t, formats, labels } = context;
  return facts.byOccupation
    .flatMap((row): Line[] => {
      const { gap_cum_lo_80: low, gap_cum_hi_80: high } = row;
      const mean = meanOf(row);
      const verdict = verdictOf(facts, row);
      if (mean === null || low === null || high === null || verdict === undefined || !KINDS.has(verdict))
        return [];
      const print = (value: number) => formats.signedPersons(value, row.is_illustrative);
      return [
        {
          row,
          name: labels.occupation(row.occupation_code),
          kind: verdict as DotKind,
          mean,
          low,
          high,
          covered: coveredBy(facts, row.occupation_code),
          meanText: print(mean),
          rangeText: `(${t.range.fromTo(print(low), print(high))})`,
        },
      ];
    })
    .sort((one, other) => one.mean - other.mean);
}

/** Verdicts are of one region: of the country the largest shortage says more than how many regions are sure of it. */
function titleOf({ t, labels }: Context, facts: RegionFacts, [first]: readonly Line[]): string {
  if (facts.regionCode !== '_T' || first === undefined)
    return t.sheet.chart.title({ ...countVerdicts(facts.verdicts), total: facts.verdicts.length });
  return t.country.chartTitle({ name: labels.occupation(first.row.occupation_code), gap: first.meanText });
}

/** Of the country a shortage is sure where the whole range of the gap is one. */
function verdictOf(facts: RegionFacts, row: AnswerRow): string | undefined {
  if (facts.regionCode !== '_T')
    return facts.verdicts.find((one) => one.occupation_code === row.occupation_code)?.verdict;
  if ((row.gap_cum_hi_80 ?? 0) < 0) return 'short';
  return (row.gap_cum_lo_80 ?? 0) > 0 ? 'over' : 'undecided';
}

/** As everywhere on these pages: people short, or over where those are more; the range is that of the gap. */
function meanOf({ short_persons: short, over_persons: over }: AnswerRow): number | null {
  if (short === null || over === null) return null;
  return short >= over ? -short : over;
}

function coveredBy({ plan }: RegionFacts, occupation: string): number {
  const row = plan?.coverage.find(
    (one) => one.scenario === plan.scenarios[0] && one.occupation_code === occupation,
  );
  const covered = row === undefined ? 0 : (row.need_persons ?? 0) - (row.short_persons ?? 0);
  return covered < 0.5 ? 0 : covered;
}
