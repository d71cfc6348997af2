import { figure } from '../../charts/figure.ts';
import { heatMapChart } from '../../charts/heat_map.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { VerdictRow } from '../../reading/rows.ts';
import { crossed } from '../../reading/shaping.ts';
import type { Verdict } from '../../reading/verdict.ts';
import type { Context } from '../context.ts';
import { verdictClasses, verdictLegend } from './verdict_looks.ts';

/** More columns than this have no room for their names. */
const most = 6;

/** Regions by specialties: what can be decided of each, with its number where it is short or over. */
export function verdictGrid(context: Context, verdicts: readonly VerdictRow[]): Markup {
  const { t, formats, labels, language } = context;
  const codes = labels.specialties.filter((code) => verdicts.some((row) => row.occupation_code === code));
  const lines = crossed(
    verdicts,
    (row) => row.region_code,
    (row) => row.occupation_code,
    codes,
  );
  if (lines.length < 2 || codes.length < 2) return nothing;
  const illustrative = verdicts.some((row) => row.is_illustrative);
  const rows = lines.map(({ key, cells }) => ({
    name: labels.region(key),
    cells: cells.map(([row]) => ({ reading: readingOf(row), text: cellText(context, row) })),
  }));
  const title = t.map.gridTitle;
  const chart = heatMapChart({
    words: { id: 'grille', title, description: t.map.gridDescription },
    columns: codes.map((code, at) => ({
      name: codes.length > most ? String(at + 1) : labels.occupation(code),
      short: String(at + 1),
    })),
    rows: rows.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ reading, text }) => ({ class: verdictClasses[reading], text })),
    })),
    classes: verdictLegend(
      t,
      rows.flatMap((row) => row.cells.map((cell) => cell.reading)),
    ),
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
  });
  const drawn = figure(
    t,
    chart,
    { title, subtitle: t.map.gridSubtitle, mark: illustrativeMark(t, illustrative) },
    {
      id: 'grille-donnees',
      caption: title,
      mark: illustrativeMark(t, illustrative),
      columns: [
        { label: t.home.region },
        ...codes.map((code) => ({ label: labels.occupation(code), numeric: true })),
      ],
      rows: rows.map(({ name, cells }) => [
        named(name),
        ...cells.map(({ reading, text }) => (/\d/.test(text) ? text : t.verdict.name[reading])),
      ]),
    },
  );
  const key = formats.commas(codes.map((code, at) => `${at + 1} ${labels.occupation(code)}`));
  return html`${drawn}
<p class="note${codes.length > most ? nothing : ' narrow'}">${key}</p>`;
}

const readingOf = (row: VerdictRow | undefined): Verdict => (row?.verdict ?? 'not_evaluable') as Verdict;

/** The same number as in the table of specialties, with the sign of its side; a sign where nothing is decided. */
function cellText({ t, formats }: Context, row: VerdictRow | undefined): string {
  const reading = readingOf(row);
  if (reading === 'short') return formats.signedPersons(-row!.short_persons!, row!.is_illustrative);
  if (reading === 'over') return formats.signedPersons(row!.over_persons, row!.is_illustrative);
  return t.verdict.shortName[reading];
}
