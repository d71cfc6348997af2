import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named } from '../../html/markup.ts';
import { codeFile } from '../../html/region_file.ts';
import { table } from '../../html/table.ts';
import type { ProgrammeFlowRow, ProgrammeRow } from '../../reading/reference/rows.ts';
import type { ProgrammeFacts } from '../../reading/training/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { trainingPath } from './training.ts';

/** The place of a programme on its page: codes come from files and may hold anything. */
export function programmeId(at: number): string {
  return `formation-${at + 1}`;
}

/** The page of a programme, from the folder of a language. */
export function programmePath(programmeCode: string): string {
  return `programme/${codeFile(programmeCode)}.html`;
}

/** Level and duration, each with the sign of what is missing. */
export function levelAndDuration(
  { t, formats }: Context,
  row: ProgrammeRow,
): { level: string; duration: string } {
  const years = row.duration_years;
  return {
    level: row.level ? wordFor(t.programmes.levelName, row.level) : formats.missing,
    duration: years === null ? formats.missing : t.programmes.years(years, formats.printed(years)),
  };
}

/** Every programme on one line, with its flows in the last known year of the whole. */
export function programmeSummary(context: Context, facts: ProgrammeFacts): Markup {
  const { t, formats, labels } = context;
  const national = facts.flows.filter((row) => row.region_code === '_T' && row.actual !== null);
  const measures = trainingPath.filter((measure) => national.some((row) => row.measure === measure));
  const lastYear = (measure: string) =>
    Math.max(...national.filter((row) => row.measure === measure).map((row) => row.year));
  const find = (programme: string, measure: string): ProgrammeFlowRow | undefined =>
    national.find(
      (row) => row.programme_code === programme && row.measure === measure && row.year === lastYear(measure),
    );
  return html`<h2>${t.programmes.summaryTitle}</h2>
${table({
  id: 'formations',
  caption: t.programmes.summaryCaption,
  mark: illustrativeMark(
    t,
    national.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.programmes.programme },
    { label: t.programmes.level },
    { label: t.programmes.duration },
    ...measures.map((measure) => ({
      label: t.programmes.lastFlow(labels.measure(measure), String(lastYear(measure))),
      numeric: true,
    })),
  ],
  rows: facts.programmes.map((row) => {
    const words = levelAndDuration(context, row);
    return [
      html`<a href="${programmePath(row.programme_code)}">${named(labels.programme(row.programme_code))}</a>`,
      named(words.level),
      words.duration,
      ...measures.map((measure) => {
        const flow = find(row.programme_code, measure);
        return formats.persons(flow?.actual ?? null, flow?.is_illustrative ?? false);
      }),
    ];
  }),
})}`;
}
