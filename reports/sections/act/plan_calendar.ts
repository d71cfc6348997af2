import { calendarChart, type Intake } from '../../charts/calendar.ts';
import { figure } from '../../charts/figure.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { TableContent } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { firstYear } from '../../reading/plan/measures.ts';
import { grouped } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { sizeOf } from './plan_words.ts';

/** Actions of which people are in training between the decision and their arrival. */
const TRAINING = new Set(['open', 'move', 'upgrade']);

/** By which date what of the first year must be decided over all regions, in the scenario of the run. */
export function planCalendar(context: Context, facts: PlanFacts): Markup {
  const { t, formats, edition, language, labels } = context;
  const [scenario] = facts.scenarios;
  const year = firstYear(facts);
  const rows = facts.decisions.filter(
    (row) => row.scenario === scenario && row.year === year && TRAINING.has(row.action),
  );
  if (scenario === undefined || rows.length === 0) return nothing;
  const lines = grouped(rows, (row) =>
    [row.decide_by, row.lever_code, row.action, row.arrival_year].join(' '),
  );
  const title = t.planPage.calendarChartTitle(String(year));
  const chart = calendarChart({
    words: { id: 'plan-dates', title, description: t.planPage.calendarDescription(lines.length) },
    intakes: lines.map((own) => intakeOf(context, own)),
    today: { day: edition.run.as_of, text: t.planPage.today(formats.date(edition.run.as_of)) },
    labels: {
      decide: t.planPage.chartDecide,
      training: t.planPage.chartTraining,
      arrive: t.planPage.chartArrive,
    },
    rtl: language.direction === 'rtl',
    mark: facts.isIllustrative ? t.mark.short : '',
  });
  return figure(
    t,
    chart,
    {
      title,
      subtitle: t.planPage.calendarChartSubtitle(labels.scenario(scenario)),
      mark: illustrativeMark(t, facts.isIllustrative),
    },
    calendarTable(context, lines, title),
  );
}

function calendarTable(context: Context, lines: readonly PlanDecision[][], caption: string): TableContent {
  const { t, formats } = context;
  return {
    id: 'donnees-plan-dates',
    caption,
    mark: nothing,
    columns: [
      { label: t.planPage.decideBy },
      { label: t.planPage.sizeColumn },
      { label: t.planPage.september, numeric: true },
      { label: t.planPage.arrival, numeric: true },
    ],
    rows: lines.map((rows) => {
      const one = rows[0]!;
      const regions = new Set(rows.map((row) => row.region_code)).size;
      return [
        html`<strong>${formats.date(one.decide_by)}</strong><small>${named(nameOf(context, one))}</small><small>${t.planPage.inRegions(regions)}</small>`,
        sizeOf(context, rows),
        String(one.year),
        String(one.arrival_year),
      ];
    }),
  };
}

/** A lever, with what is done where it does not open places. */
function nameOf({ t, labels, formats }: Context, row: PlanDecision): string {
  const lever = labels.lever(row.lever_code);
  return row.action === 'open' ? lever : formats.commas([lever, wordFor(t.planPage.action, row.action)]);
}

function intakeOf(context: Context, rows: readonly PlanDecision[]): Intake {
  const { t, formats, edition } = context;
  const one = rows[0]!;
  const isLate = one.decide_by < edition.run.as_of;
  const day = formats.date(one.decide_by);
  return {
    name: nameOf(context, one),
    sizeText: sizeOf(context, rows),
    decideBy: one.decide_by,
    decideText: isLate ? t.planPage.passed(day) : t.planPage.by(day),
    isLate,
    opens: `${one.year}-09-01`,
    opensText: t.planPage.opens(String(one.year)),
    arrives: one.arrival_year,
  };
}
