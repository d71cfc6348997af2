import { foldedTable } from '../../html/fold.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type EmploymentLine, readEmploymentLine } from '../../reading/nation/employment_line.ts';
import type { NationalFacts } from '../../reading/nation/facts.ts';
import type { ProgressRow } from '../../reading/rows.ts';
import { recordLine } from '../answer/record.ts';
import type { Context } from '../context.ts';
import { modelNote } from '../trust/model_note.ts';
import { publishedEmploymentChart } from './published_employment_chart.ts';

/** What was published on employment: where the trend leads, what the target asks for, and other counts. */
export function publishedEmployment(context: Context, national: NationalFacts): Markup {
  const { t } = context;
  const line = readEmploymentLine(national, context.edition.run.target_year);
  if (line === null) return html`<p>${t.national.noPublished}</p>`;
  return html`<div class="answer">
<p>${trendSentence(context, line)}</p>
${bandRestsOn(context, line)}
<p>${requiredSentences(context, line, national)}</p>
</div>
${publishedEmploymentChart(context, line)}
${modelNote(context, line.horizon)}
${recordLine(context, line.target.measure, line.target.definition)}
${otherDefinitions(context, line, national)}`;
}

/** Only what speaks for itself has a band of its own past. */
function bandRestsOn({ t }: Context, { horizon, points }: EmploymentLine): Markup {
  if (horizon.interval_kind === 'prediction_interval') return nothing;
  return html`<p>${t.national.bandRestsOn(points.length)}</p>`;
}

function trendSentence({ t, formats }: Context, line: EmploymentLine): string {
  const { progress } = line;
  const words = {
    year: String(progress.target_year),
    low: formats.estimate(progress.trend_lo),
    high: formats.estimate(progress.trend_hi),
    target: formats.estimate(progress.target_value),
    shortfallLow: formats.estimate(progress.shortfall_lo),
    shortfallHigh: formats.estimate(progress.shortfall_hi),
    from: String(line.points[0]!.year),
    to: String(line.points.at(-1)!.year),
  };
  const short = progress.shortfall_lo !== null && progress.shortfall_lo > 0;
  return short ? t.national.employment(words) : t.national.employmentReached(words);
}

function requiredSentences({ t, formats }: Context, line: EmploymentLine, national: NationalFacts): string {
  const other = national.progress.find(
    (row) =>
      row.target_id === line.target.target_id && row.from_basis === 'last_actual' && !row.same_definition,
  );
  const words = (row: ProgressRow) => ({
    growth: formats.share(row.required_growth_share, false),
    from: String(row.from_year),
    fromValue: formats.estimate(row.from_value),
    perYear: formats.persons(row.required_per_year, false),
  });
  const first = t.national.required(words(line.progress));
  return other === undefined ? first : `${first} ${t.national.requiredOther(words(other))}`;
}

/** Counts by others, which continue nothing and are continued by nothing. */
function otherDefinitions(
  { t, formats, labels }: Context,
  line: EmploymentLine,
  national: NationalFacts,
): Markup {
  const rows = national.published.filter(
    (row) => row.measure === line.target.measure && row.definition !== line.target.definition,
  );
  if (rows.length === 0) return nothing;
  return foldedTable({
    id: 'autres-definitions',
    caption: t.national.otherDefinitions,
    mark: nothing,
    columns: [
      { label: t.national.definition },
      { label: t.chart.columnYear, numeric: true },
      { label: t.national.value, numeric: true },
    ],
    rows: [...rows]
      .sort((a, b) => a.year - b.year || a.value - b.value)
      .map((row) => [
        named(labels.definition(row.measure, row.definition)),
        String(row.year),
        formats.printed(row.value),
      ]),
  });
}
