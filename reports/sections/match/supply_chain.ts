import { figure } from '../../charts/figure.ts';
import { type SupplyStep, supplyChainChart } from '../../charts/supply_chain.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { ChainRow } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';

/** The way from enrolment to an applicant who stays, as a picture with its numbers. */
export function supplyChainSection(context: Context, facts: RegionFacts): Markup {
  const { t, labels, language } = context;
  const { chain } = facts;
  if (chain === null) return nothing;
  const place = labels.region(facts.regionCode);
  const years = { from: String(chain.from_year), to: String(chain.to_year) };
  const steps = stepsOf(context, chain);
  const ends = endsOf(context, chain, place);
  const first = steps[0]!;
  const words = {
    title: t.chain.chartTitle({ entrants: first.text, here: ends[0]!.text, place }),
    subtitle: t.chain.subtitle(years),
    mark: illustrativeMark(t, chain.is_illustrative),
  };
  const chart = supplyChainChart({
    words: {
      id: 'chaine',
      title: words.title,
      description: t.chain.description({
        steps: [...steps, ...ends].map((step) => `${step.name} ${step.text}`).join('. '),
      }),
    },
    steps,
    ends,
    labels: { persons: t.chain.persons, share: t.chain.share, lost: t.chain.lost, ends: t.chain.ends },
    rtl: language.direction === 'rtl',
    mark: chain.is_illustrative ? t.mark.short : '',
  });
  return html`<h3>${t.chain.title(years)}</h3>
${figure(t, chart, words, {
  id: 'chaine-donnees',
  caption: t.chain.caption(place),
  mark: illustrativeMark(t, chain.is_illustrative),
  columns: [
    { label: t.chain.step },
    { label: t.chain.persons, numeric: true },
    { label: t.chain.share, numeric: true },
  ],
  rows: [...steps, ...ends].map((step) => [step.name, step.text, step.share]),
  note: t.chain.central,
})}`;
}

function stepsOf({ t, formats }: Context, chain: ChainRow): SupplyStep[] {
  const values: [string, number | null][] = [
    ...(chain.entrants === null ? [] : [[t.chain.entrants, chain.entrants] as [string, number]]),
    [t.chain.completed, chain.completed],
    [t.chain.leavers, chain.leavers],
    [t.chain.available, chain.available],
    [t.chain.perimeter, chain.perimeter],
    [t.chain.suited, chain.suited],
  ];
  return values.map(([name, value], at) => {
    const before = at === 0 ? null : values[at - 1]![1];
    return {
      name,
      value,
      text: formats.persons(value, chain.is_illustrative),
      share: share(formats, value, before, chain.is_illustrative),
    };
  });
}

function endsOf({ t, formats }: Context, chain: ChainRow, place: string): SupplyStep[] {
  const elsewhere = Math.max(0, chain.suited - chain.here - chain.abroad);
  const values: [string, number][] = [
    [t.chain.here(place), chain.here],
    [t.chain.elsewhere, elsewhere],
    [t.chain.abroad, chain.abroad],
  ];
  return values.map(([name, value]) => ({
    name,
    value,
    text: formats.persons(value, chain.is_illustrative),
    share: share(formats, value, chain.suited, chain.is_illustrative),
  }));
}

function share(
  formats: Context['formats'],
  value: number | null,
  whole: number | null,
  illustrative: boolean,
): string {
  return value === null || whole === null || whole === 0 ? '' : formats.share(value / whole, illustrative);
}
