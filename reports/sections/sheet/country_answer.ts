import { html, type Markup } from '../../html/markup.ts';
import type { NationalFacts } from '../../reading/nation/facts.ts';
import { nextDecisions } from '../../reading/plan/next_decisions.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { RegionLine } from '../../reading/region/line.ts';
import { grouped } from '../../reading/shaping.ts';
import { countVerdicts } from '../../reading/verdict.ts';
import { counted } from '../act/plan_words.ts';
import { peopleRange } from '../answer/people.ts';
import type { Context } from '../context.ts';
import { measured } from '../sector/targets.ts';
import { datumLine, decideLine } from './answer_lines.ts';

/** Regions and specialties that the answer names; the chapters have the rest. */
const NAMED = 2;

/** The answer of the country in lines: how many are short and where, what is sure, the targets, what to do first. */
export function countryAnswer(
  context: Context,
  national: NationalFacts,
  sum: RegionFacts,
  regions: readonly RegionLine[],
): Markup {
  const { t } = context;
  const common = sum.plan === null ? [] : nextDecisions(sum.plan).filter(({ state }) => state === 'common');
  const lines: [string, string][] = [
    [t.country.short, shortLine(context, sum, regions)],
    [t.sheet.sure, sureLine(context, sum)],
    [t.country.targets, targetLine(context, national)],
    [t.sheet.decide, sum.plan === null ? '' : decideLine(context, sum.plan, common)],
    [t.sheet.waits, common.length > 0 ? '' : datumLine(context, sum)],
  ];
  return html`<div class="answer lines">${sum.answer?.is_illustrative ? html`<p>${t.sheet.conditional}</p>` : ''}${lines
    .filter(([, line]) => line !== '')
    .map(
      ([name, line]) => html`<p><strong>${name}</strong> ${line}</p>
`,
    )}</div>`;
}

function shortLine(context: Context, { answer }: RegionFacts, regions: readonly RegionLine[]): string {
  const { t, formats, labels, edition } = context;
  if (answer === null || answer.short_persons === null) return t.sign.notEvaluable;
  const first = regions
    .filter((facts) => (facts.answer?.short_persons ?? 0) >= 0.5)
    .sort((one, other) => other.answer!.short_persons! - one.answer!.short_persons!)
    .slice(0, NAMED);
  return t.country.shortLine({
    persons: counted(context, answer.short_persons, answer.is_illustrative),
    range: peopleRange(context, answer, 'short'),
    year: String(answer.to_year),
    scenario: labels.scenario(edition.run.scenario),
    regions: formats.list(
      first.map((facts) =>
        t.country.placed({
          name: labels.region(facts.regionCode),
          persons: formats.persons(facts.answer!.short_persons, answer.is_illustrative),
        }),
      ),
    ),
  });
}

/** In how many pairs of a specialty and a region a shortage or a surplus is sure, and the specialties with most of them. */
function sureLine(context: Context, { verdicts }: RegionFacts): string {
  const { t, formats, labels } = context;
  const counts = countVerdicts(verdicts);
  const short = grouped(
    verdicts.filter((row) => row.verdict === 'short'),
    (row) => row.occupation_code,
  ).sort((one, other) => other.length - one.length);
  return t.country.sureLine({
    short: counts.short,
    over: counts.over,
    total: verdicts.length,
    names: formats.list(short.slice(0, NAMED).map((own) => labels.occupation(own[0]!.occupation_code))),
  });
}

function targetLine(context: Context, { chance }: NationalFacts): string {
  const { t, formats, labels } = context;
  const known = chance.filter((row) => row.p_reached !== null);
  if (known.length === 0) return '';
  return t.country.targetLine(
    formats.list(
      known.map((row) =>
        t.country.target({
          measure: labels.measure(row.measure),
          value: measured(context, row.value, row.unit),
          year: String(row.year),
          share: formats.share(Math.round(row.p_reached! * 100) / 100, false),
        }),
      ),
    ),
  );
}
