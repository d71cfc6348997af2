import { figure } from '../../charts/figure.ts';
import { heatMapChart } from '../../charts/heat_map.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { type Markup, named, nothing } from '../../html/markup.ts';
import { readGap } from '../../reading/gap.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';
import { gapClasses, gapLegend } from './gap_words.ts';

/** Regions by sectors: how each gap reads, with its number. */
export function gapGrid(context: Context, regions: readonly RegionFacts[]): Markup {
  const { t, formats, labels, language } = context;
  const known = regions.filter((facts) => facts.bySector.length > 0);
  const sectors = [...new Set(known.flatMap((facts) => facts.bySector.map((row) => row.sector_code)))].sort();
  if (known.length < 2 || sectors.length < 2) return nothing;
  const illustrative = known.some((facts) => facts.answer?.is_illustrative ?? false);
  const rows = known.map((facts) => ({
    name: labels.region(facts.regionCode),
    cells: sectors.map((code) => {
      const row = facts.bySector.find((one) => one.sector_code === code) ?? null;
      const reading = readGap(row);
      const text =
        row === null || row.gap_cum_persons === null
          ? t.sign.notEvaluableShort
          : formats.signedPersons(row.gap_cum_persons, row.is_illustrative);
      return { reading, text };
    }),
  }));
  const title = t.map.gridTitle;
  const chart = heatMapChart({
    words: { id: 'grille', title, description: t.map.gridDescription },
    columns: sectors.map((code) => ({ name: labels.sector(code), short: code })),
    rows: rows.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ reading, text }) => ({ class: gapClasses[reading], text })),
    })),
    classes: gapLegend(
      t,
      rows.flatMap((row) => row.cells.map((cell) => cell.reading)),
    ),
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
  });
  return figure(
    t,
    chart,
    { title, subtitle: t.map.gridSubtitle, mark: illustrativeMark(t, illustrative) },
    {
      id: 'grille-donnees',
      caption: title,
      mark: illustrativeMark(t, illustrative),
      columns: [
        { label: t.home.region },
        ...sectors.map((code) => ({ label: labels.sector(code), numeric: true })),
      ],
      rows: rows.map(({ name, cells }) => [
        named(name),
        ...cells.map(({ reading, text }) => (reading === 'not_evaluable' ? t.sign.notEvaluable : text)),
      ]),
    },
  );
}
