import { mapFile } from '../../assets/map_file.ts';
import { figure } from '../../charts/figure.ts';
import { regionChart } from '../../charts/regions/chart.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import { sum } from '../../reading/shaping.ts';
import { readPlace } from '../../reading/verdict.ts';
import { verdictClasses, verdictLegend } from '../answer/verdict_looks.ts';
import type { Context } from '../context.ts';

/** A region with an answer. */
export interface KnownRegion {
  facts: RegionLine;
  answer: AnswerRow;
}

export function knownRegions(regions: readonly RegionLine[]): KnownRegion[] {
  return regions.flatMap((facts) => (facts.answer === null ? [] : [{ facts, answer: facts.answer }]));
}

/** The regions on their map, or as tiles where no map knows them: people short as circles, each name a way to its page. */
export function regionMap(
  context: Context,
  known: readonly KnownRegion[],
  link: (region: string) => string,
): Markup {
  const { t, formats, labels, language } = context;
  if (known.length === 0) return nothing;
  const illustrative = known.some(({ answer }) => answer.is_illustrative);
  const words = t.verdict.name;
  const rows = known.map(({ facts, answer }) => ({
    code: facts.regionCode,
    name: labels.region(facts.regionCode),
    reading: readPlace(facts.verdicts),
    amount: answer.short_persons ?? 0,
    text:
      answer.short_persons === null
        ? t.verdict.shortName.not_evaluable
        : formats.persons(answer.short_persons, answer.is_illustrative),
  }));
  const codes = rows.map(({ code }) => code);
  const map = mapFile(codes);
  const title = mapTitle(context, known);
  const chart = regionChart(codes)({
    words: {
      id: 'carte',
      title,
      description: t.map.description({
        list: rows.map(({ name, reading, text }) => `${name} ${text} (${words[reading]})`).join('. '),
      }),
    },
    regions: rows.map((row) => ({ ...row, class: verdictClasses[row.reading], to: link(row.code) })),
    classes: verdictLegend(
      t,
      rows.map((row) => row.reading),
    ),
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
    attribution: map === null ? '' : t.map.attribution(map),
  });
  return figure(
    t,
    chart,
    { title, subtitle: t.way.mapSubtitle, mark: illustrativeMark(t, illustrative) },
    {
      id: 'carte-donnees',
      caption: title,
      mark: illustrativeMark(t, illustrative),
      columns: [
        { label: t.home.region },
        { label: t.way.mapColumn, numeric: true },
        { label: t.verdict.column },
      ],
      rows: rows.map(({ code, name, text, reading }) => [
        html`<a href="${link(code)}">${named(name)}</a>`,
        text,
        words[reading],
      ]),
    },
  );
}

/** Regions that are named at most. */
const MOST_NAMED = 3;
const MOST_OF_IT = 0.8;

/** The fewest regions that hold most of the shortage, with their share of it. */
function mapTitle({ t, labels, formats }: Context, known: readonly KnownRegion[]): string {
  const year = String(known[0]!.answer.to_year);
  const sorted = known
    .map(({ facts, answer }) => ({ code: facts.regionCode, short: answer.short_persons ?? 0 }))
    .sort((one, other) => other.short - one.short);
  const whole = sum(sorted, (row) => row.short);
  if (whole < 0.5) return t.way.mapNone(year);
  let [n, held] = [0, 0];
  while (n < MOST_NAMED && held < MOST_OF_IT * whole) held += sorted[n++]?.short ?? whole;
  return t.way.mapTitle({
    share: formats.share(Math.round((100 * held) / whole) / 100, false),
    year,
    regions: formats.list(sorted.slice(0, n).map(({ code }) => labels.region(code))),
  });
}
