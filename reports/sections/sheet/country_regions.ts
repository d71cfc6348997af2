import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import { peopleCell } from '../answer/people.ts';
import { verdictSpread } from '../answer/verdicts.ts';
import type { Context } from '../context.ts';
import { regionWay } from '../region_way.ts';

/** Every region, the shortest first, with what is sure there and the way to its sheet. */
export function countryRegions(context: Context, regions: readonly RegionLine[]): Markup {
  const { t, formats, labels } = context;
  const known = regions
    .flatMap((facts) => (facts.answer === null ? [] : [{ facts, answer: facts.answer }]))
    .sort((one, other) => (other.answer.short_persons ?? -1) - (one.answer.short_persons ?? -1));
  if (known.length === 0) return nothing;
  const { from_year, to_year } = known[0]!.answer;
  return table({
    id: 'pays-regions',
    caption: t.country.regionsCaption(String(to_year)),
    mark: illustrativeMark(
      t,
      known.some(({ answer }) => answer.is_illustrative),
    ),
    columns: [
      { label: t.home.region },
      { label: t.verdict.short, numeric: true },
      { label: t.verdict.over, numeric: true },
      { label: t.home.openings(String(from_year), String(to_year)), numeric: true },
      { label: t.verdict.column, long: true },
    ],
    rows: known.map(({ facts, answer }) => [
      html`<a href="${regionWay(context, facts.regionCode)}">${named(labels.region(facts.regionCode))}</a>`,
      peopleCell(context, answer, 'short'),
      peopleCell(context, answer, 'over'),
      formats.persons(answer.openings_persons, answer.is_illustrative),
      verdictSpread(context, facts.verdicts),
    ]),
  });
}
