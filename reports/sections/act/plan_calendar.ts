import { calendarChart, type Intake } from '../../charts/calendar.ts';
import { figure } from '../../charts/figure.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import { grouped, sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { counted, kindOf, leverName, sizeCell } from './plan_words.ts';

/** By which date what must be decided over all regions; the table holds every row, the drawing the next intake. */
export function planCalendar(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  if (facts.classes.length === 0) return nothing;
  const lines = linesOf(facts.classes);
  return html`${heading(context, t.planPage.calendarTitle)}
<p>${t.planPage.calendarIntro}</p>
${drawing(context, facts, lines)}
${table(calendarTable(context, facts, lines, 'plan-calendrier', t.planPage.calendarCaption))}`;
}

/** One line a lever, kind and intake. */
function linesOf(classes: readonly PlanClassRow[]): PlanClassRow[][] {
  return grouped(classes, (row) =>
    [row.decide_by, row.year, row.lever_code, kindOf(row), row.arrival_year].join(' '),
  );
}

function calendarTable(
  context: Context,
  facts: PlanFacts,
  lines: readonly PlanClassRow[][],
  id: string,
  caption: string,
): TableContent {
  const { t, formats } = context;
  return {
    id,
    caption,
    mark: illustrativeMark(t, facts.isIllustrative),
    columns: [
      { label: t.planPage.decideBy },
      { label: t.planPage.size, numeric: true },
      { label: t.planPage.september, numeric: true },
      { label: t.planPage.arrival, numeric: true },
    ],
    rows: lines.map((rows) => {
      const [one] = rows as [PlanClassRow];
      const regions = new Set(rows.map((row) => row.region_code)).size;
      return [
        html`<strong>${formats.date(one.decide_by)}</strong><br>${named(leverName(context, one.lever_code, kindOf(one)))}<small>${t.planPage.inRegions(regions)}</small>`,
        sizeCell(context, facts, rows),
        String(one.year),
        String(one.arrival_year),
      ];
    }),
  };
}

function drawing(context: Context, facts: PlanFacts, lines: readonly PlanClassRow[][]): Markup {
  const { t, formats, edition, language } = context;
  const used = lines.filter((rows) => sum(rows, (row) => row.starts_persons) > 0);
  // People who come without a class have no time of training to draw.
  const classes = used.filter((rows) => kindOf(rows[0]!) !== 'recruit');
  if (classes.length === 0) return nothing;
  const year = Math.min(...classes.map((rows) => rows[0]!.year));
  const next = classes.filter((rows) => rows[0]!.year === year);
  const title = t.planPage.calendarChartTitle(String(year));
  const chart = calendarChart({
    words: { id: 'plan-dates', title, description: t.planPage.calendarDescription(next.length) },
    intakes: next.map((rows) => intakeOf(context, facts, rows)),
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
      subtitle: t.planPage.calendarChartSubtitle,
      mark: illustrativeMark(t, facts.isIllustrative),
    },
    calendarTable(context, facts, next, 'donnees-plan-dates', title),
  );
}

function intakeOf(context: Context, facts: PlanFacts, rows: readonly PlanClassRow[]): Intake {
  const { t, formats, labels, edition } = context;
  const [one] = rows as readonly [PlanClassRow];
  const name = labels.lever(one.lever_code);
  const isLate = one.decide_by < edition.run.as_of;
  const day = formats.date(one.decide_by);
  return {
    name: kindOf(one) === 'move' ? t.planPage.moveOf(name) : name,
    sizeText: t.planPage.sizeText(
      counted(
        context,
        sum(rows, (row) => row.starts_persons),
        facts.isIllustrative,
      ),
    ),
    decideBy: one.decide_by,
    decideText: isLate ? t.planPage.passed(day) : t.planPage.before(day),
    isLate,
    opens: `${one.year}-09-01`,
    opensText: t.planPage.opens(String(one.year)),
    arrives: one.arrival_year,
  };
}
