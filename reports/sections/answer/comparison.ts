import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { regionFile } from '../../html/region_file.ts';
import { table } from '../../html/table.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import type { Context } from '../context.ts';
import { isIllustrative } from './headline.ts';
import { peopleCell } from './people.ts';

/** The region, those that border on it, and the nation: to place it, never to rank it. */
export function comparisonSection(
  context: Context,
  facts: RegionFacts,
  all: readonly RegionLine[],
  nation: RegionLine,
): Markup {
  const { t, labels, edition } = context;
  const beside = edition.neighbours.get(facts.regionCode) ?? [];
  const places = [
    facts,
    ...all.filter((one) => beside.includes(one.regionCode)),
    ...(nation.history.length > 0 ? [nation] : []),
  ];
  if (places.length < 2) return nothing;
  const illustrative = places.some(isIllustrative);
  const last = facts.history.at(-1)?.year;
  const horizon = facts.forecast.at(-1)?.year;
  const hasFlows = places.some((one) => one.answer !== null);
  return html`<h2>${t.stage.around}</h2>
<p>${t.compare.intro(illustrative)}</p>
${table({
  id: 'voisines',
  caption: t.compare.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.compare.place },
    ...(last === undefined ? [] : [{ label: t.compare.employment(String(last)), numeric: true }]),
    ...(last === undefined || horizon === undefined
      ? []
      : [{ label: t.compare.growth({ from: String(last), to: String(horizon) }), numeric: true }]),
    ...(hasFlows
      ? [
          { label: t.compare.openings, numeric: true },
          { label: t.verdict.short, numeric: true },
          { label: t.verdict.over, numeric: true },
          { label: t.compare.shortShare, numeric: true },
        ]
      : []),
  ],
  rows: places.map((one) => [
    placeName(context, one, facts.regionCode),
    ...(last === undefined
      ? []
      : [context.formats.persons(one.history.at(-1)?.value ?? null, one.historyIsIllustrative)]),
    ...(last === undefined || horizon === undefined ? [] : [growth(context, one)]),
    ...(hasFlows ? flows(context, one) : []),
  ]),
})}`;
}

function placeName({ t, labels }: Context, one: RegionLine, own: string): Markup {
  if (one.regionCode === own) return html`<strong>${named(labels.region(own))}</strong>`;
  if (one.regionCode === '_T') return html`<a href="../national.html">${t.compare.nation}</a>`;
  return html`<a href="${regionFile(one.regionCode)}.html">${named(labels.region(one.regionCode))}</a>`;
}

function growth({ formats }: Context, one: RegionLine): string {
  const [last, mean] = [one.history.at(-1)?.value, one.forecast.at(-1)?.mean];
  if (last === undefined || mean == null || last === 0) return formats.missing;
  return formats.signedShare(mean / last - 1);
}

function flows(context: Context, one: RegionLine): (string | Markup)[] {
  const { t, formats } = context;
  const { answer } = one;
  const last = one.history.at(-1)?.value;
  if (answer === null || answer.short_persons === null || !last)
    return [formats.missing, t.sign.notEvaluable, t.sign.notEvaluable, t.sign.notEvaluable];
  return [
    formats.persons(((answer.openings_persons ?? 0) / last) * 100, answer.is_illustrative),
    peopleCell(context, answer, 'short'),
    peopleCell(context, answer, 'over'),
    formats.share(Math.round((answer.short_persons / last) * 100) / 100, answer.is_illustrative),
  ];
}
