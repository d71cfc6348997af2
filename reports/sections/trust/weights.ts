import { figure } from '../../charts/figure.ts';
import { tornadoChart } from '../../charts/tornado.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { SensitivityRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { decideTable, inputScope, inputValue } from '../answer/decide.ts';
import type { Context } from '../context.ts';
import { inputName } from './input_name.ts';

const shown = 8;

/** The assumptions by weight: a picture, and under it their values, grades and shares. */
export function weightSection(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels, language } = context;
  const rows = facts.sensitivity
    .filter((row) => row.input !== 'remainder' && (row.swing_persons ?? 0) >= 0.5)
    .slice(0, shown);
  const central = rows[0]?.short_at_center ?? null;
  const content = decideTable(context, facts, rows);
  if (rows.length === 0 || central === null || content === null) return nothing;
  const place = labels.region(facts.regionCode);
  const illustrative = rows.some((row) => row.is_illustrative);
  const persons = (value: number | null) => formats.persons(value, illustrative);
  const words = {
    title: t.weight.chartTitle(place),
    subtitle: t.weight.subtitle,
    mark: illustrativeMark(t, illustrative),
  };
  const chart = tornadoChart({
    words: {
      id: 'poids',
      title: words.title,
      description: t.weight.description({
        list: rows
          .map(
            (row) =>
              `${name(context, row)} ${t.range.fromTo(persons(row.short_at_low), persons(row.short_at_high))}`,
          )
          .join('. '),
      }),
    },
    assumptions: rows.map((row) => ({
      name: name(context, row),
      low: end(context, row, row.short_at_low, row.low, persons),
      high: end(context, row, row.short_at_high, row.high, persons),
    })),
    central: { value: central, text: t.weight.central(persons(central)) },
    zeroText: t.weight.zero,
    labels: { note: t.weight.note },
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
  });
  return html`<h3>${t.weight.title}</h3>
${figure(t, chart, words, content)}
<p><a href="${facts.regionCode === '_T' ? '' : '../'}sources.html">${t.weight.more}</a></p>`;
}

function name(context: Context, row: SensitivityRow): string {
  if (row.input === 'employment_path') return context.t.decide.employmentPath;
  const scope = inputScope(context, row);
  const own = inputName(context, row.parameter);
  return scope === '' ? own : `${own} – ${scope}`;
}

function end(
  context: Context,
  row: SensitivityRow,
  short: number | null,
  value: number | null,
  persons: (value: number | null) => string,
) {
  const valueText = value === null ? '' : inputValue(context, row.parameter, value);
  return { persons: short ?? 0, personsText: persons(short), valueText };
}
