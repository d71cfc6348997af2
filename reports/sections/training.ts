import { desc, from, op } from 'arquero';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { RegionFacts } from '../reading/region_facts.ts';
import type { TrainingRow } from '../reading/rows.ts';
import type { Context } from './context.ts';
import { heading } from './heading.ts';

/** The order of a training path: a seat, a start, an end, a job. */
const path = ['places', 'new_entrants', 'enrolled', 'completed', 'inserted_9m'];

/** What training files say of a place: a row a programme, a column a measure in its last known year. */
export function trainingSection(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels } = context;
  if (facts.training.length === 0)
    return html`${heading(context, t.training.title)}<p>${t.training.none}</p>`;
  const columns = lastYears(facts.training);
  const programmes = [...new Set(facts.training.map((row) => row.programme_code))].sort();
  const cell = (programme: string, column: { measure: string; year: number }): string => {
    const row = facts.training.find(
      (one) => one.programme_code === programme && one.measure === column.measure && one.year === column.year,
    );
    return formats.persons(row?.value ?? null, row?.is_illustrative ?? false);
  };
  return html`${heading(context, t.training.title)}
<p>${t.training.intro}</p>
${table({
  id: 'formation',
  caption: t.training.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(
    t,
    facts.training.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.training.programme },
    ...columns.map(({ measure, year }) => ({
      label: t.training.measureYear(labels.measure(measure), String(year)),
      numeric: true,
    })),
  ],
  rows: programmes.map((programme) => [
    named(labels.programme(programme)),
    ...columns.map((column) => cell(programme, column)),
  ]),
  note: t.training.note,
})}`;
}

/** The last year in which each measure is known, in the order of the path. */
function lastYears(rows: readonly TrainingRow[]): { measure: string; year: number }[] {
  const last = from([...rows])
    .groupby('measure')
    .rollup({ year: op.max('year') })
    .orderby(desc('year'))
    .objects() as { measure: string; year: number }[];
  return last.sort((a, b) => path.indexOf(a.measure) - path.indexOf(b.measure));
}
