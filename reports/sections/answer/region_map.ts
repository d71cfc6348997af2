import { mapFile } from '../../assets/map_file.ts';
import { figure } from '../../charts/figure.ts';
import { regionChart } from '../../charts/regions/chart.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { type Markup, named, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import { type PlaceReading, readPlace } from '../../reading/verdict.ts';
import type { Context } from '../context.ts';
import { verdictClasses, verdictLegend } from './verdict_looks.ts';

/** The regions on their map, or as tiles where no map knows them, by what is decided there, with the people short. */
export function regionMap(context: Context, regions: readonly RegionFacts[]): Markup {
  const { t, formats, labels, language } = context;
  const known = regions.filter((facts) => facts.answer !== null);
  const year = known[0]?.answer?.to_year;
  if (year === undefined) return nothing;
  const illustrative = known.some((facts) => facts.answer!.is_illustrative);
  const words = t.verdict.name;
  const rows = known.map((facts) => {
    const answer = facts.answer!;
    const reading = readPlace(facts.verdicts);
    const text = sideText(context, answer, reading);
    return { code: facts.regionCode, name: labels.region(facts.regionCode), reading, text };
  });
  const codes = rows.map(({ code }) => code);
  const title = t.map.title({ year: String(year) });
  const chart = regionChart(codes)({
    words: {
      id: 'carte',
      title,
      description: t.map.description({
        list: formats.commas(rows.map(({ name, reading, text }) => `${name} ${words[reading]} ${text}`)),
      }),
    },
    regions: rows.map(({ code, name, reading, text }) => ({
      code,
      name,
      class: verdictClasses[reading],
      text,
    })),
    classes: verdictLegend(
      t,
      rows.map((row) => row.reading),
    ),
    rtl: language.direction === 'rtl',
    mark: illustrative ? t.mark.short : '',
    attribution: mapFile(codes) === null ? '' : t.map.attribution,
  });
  return figure(
    t,
    chart,
    { title, subtitle: t.map.subtitle, mark: illustrativeMark(t, illustrative) },
    {
      id: 'carte-donnees',
      caption: title,
      mark: illustrativeMark(t, illustrative),
      columns: [
        { label: t.home.region },
        { label: t.map.persons, numeric: true },
        { label: t.verdict.column },
      ],
      rows: rows.map(({ name, reading, text }) => [named(name), text, words[reading]]),
    },
  );
}

/** The people of the side that is decided, with its sign; a sign alone where nothing is. */
function sideText({ t, formats }: Context, answer: AnswerRow, reading: PlaceReading): string {
  const signed = (value: number | null) => formats.signedPersons(value, answer.is_illustrative);
  const short = signed(-(answer.short_persons ?? 0));
  const over = signed(answer.over_persons);
  if (reading === 'short') return short;
  if (reading === 'over') return over;
  return reading === 'both' ? formats.commas([short, over]) : t.verdict.shortName[reading];
}
