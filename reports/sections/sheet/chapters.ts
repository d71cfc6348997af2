import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import { textOf } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { grouped } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import { peopleCell } from '../answer/people.ts';
import type { Context } from '../context.ts';

/** The one open table of each stage of STED on a sheet: few columns, so that none scrolls on a telephone. */

/** Those for which most people are short; the page of a sector shows all. */
const CAPABILITIES_SHOWN = 4;

/** Where the jobs of a region are, and in which sectors it has more of them than the country. */
export function positionTable(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels } = context;
  const last = facts.history.at(-1);
  const rows = facts.specialisation;
  // One sector alone is no position among others.
  if (last === undefined || rows.length < 2) return nothing;
  const illustrative = rows.some((row) => row.is_illustrative);
  const largest = rows.reduce((most, row) => (row.region_share > most.region_share ? row : most));
  const horizon = facts.bySector[0]?.to_year;
  // Whole numbers that add up, as the details print them.
  const now = (row: (typeof rows)[number]) =>
    (row.year === last.year ? facts.lastBySector.get(row.sector_code) : undefined) ?? row.employment_persons;
  const later = (code: string) => facts.bySector.find((row) => row.sector_code === code);
  return html`<p>${t.sheet.positionFinding({
    sector: labels.sector(largest.sector_code),
    share: formats.share(Math.round(largest.region_share * 100) / 100, false),
  })} ${marketLine(context, facts)}</p>
${table({
  id: 'position',
  caption: t.sheet.positionCaption(String(rows[0]!.year)),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.sector.name },
    { label: t.sector.employment(String(rows[0]!.year)), numeric: true },
    ...(horizon === undefined ? [] : [{ label: t.sector.employment(String(horizon)), numeric: true }]),
    { label: t.competence.quotient, numeric: true },
  ],
  rows: rows.map((row) => [
    named(labels.sector(row.sector_code)),
    formats.persons(now(row), row.is_illustrative),
    ...(horizon === undefined
      ? []
      : [formats.persons(later(row.sector_code)?.employment_persons ?? null, row.is_illustrative)]),
    formats.ratio(row.location_quotient, row.is_illustrative),
  ]),
  note: t.competence.specialisationNote,
})}`;
}

/** The largest printed share of a market in the sector with most jobs here: what growth hangs on. */
function marketLine({ t, formats, labels, language }: Context, facts: RegionFacts): string {
  const row = facts.markets[0];
  if (row === undefined || row.share === null) return '';
  return t.statement.marketFinding({
    name: labels.statement(row.statement_code),
    sector: labels.sector(row.sector_code),
    share: formats.share(row.share, false),
    speaker: textOf(row, 'speaker', language.code),
    year: String(row.year),
  });
}

interface Carried {
  readonly competence_code: string;
  readonly level: number | null;
  readonly short_persons: number;
  readonly is_illustrative: boolean;
}

/**
 * What growth asks firms to be able to do, the competences that carry it, and people short: capabilities that the
 * sector names; families of competences in a project that holds no words of a sector.
 */
export function capabilityTable(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  const { capabilities, competences } = facts;
  if (competences.length === 0 || facts.answer === null) return html`<p>${t.competence.none}</p>`;
  const groups: { name: Markup; rows: readonly Carried[] }[] =
    capabilities.length > 0
      ? grouped(capabilities, (row) => row.statement_code)
          .slice(0, CAPABILITIES_SHOWN)
          .map((rows) => ({ name: named(labels.statement(rows[0]!.statement_code)), rows }))
      : grouped(competences, (row) => row.family).map((rows) => ({
          name: html`${wordFor(t.competences.family, rows[0]!.family)}`,
          rows,
        }));
  return carriedTable(context, groups, String(facts.answer.to_year));
}

function carriedTable(
  { t, formats, labels }: Context,
  groups: readonly { name: Markup; rows: readonly Carried[] }[],
  year: string,
): Markup {
  const name = ({ competence_code, level }: Carried) => {
    const own = labels.competence(competence_code);
    return level === null ? own : t.competences.withLevel(own, formats.printed(level));
  };
  return table({
    id: 'capacites',
    caption: t.sheet.capabilityCaption(year),
    mark: illustrativeMark(
      t,
      groups.some(({ rows }) => rows.some((row) => row.is_illustrative)),
    ),
    columns: [
      { label: t.sheet.capability },
      { label: t.sheet.carriedBy },
      { label: t.sheet.capabilityShort, numeric: true },
    ],
    rows: groups.map(({ name: capability, rows }) => [
      capability,
      formats.list(rows.map(name)),
      html`<strong>${formats.persons(Math.max(...rows.map((row) => row.short_persons)), rows[0]!.is_illustrative)}</strong>`,
    ]),
    note: t.sheet.capabilityNote,
  });
}

/** What is sure of each specialty, and why people are short of it. */
export function occupationTable(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  if (facts.answer === null || facts.byOccupation.length === 0) return nothing;
  return table({
    id: 'metiers',
    caption: t.sheet.occupationCaption,
    mark: markOf(context, facts),
    columns: [{ label: t.specialty.name }, { label: t.verdict.column }, { label: t.cause.cause }],
    rows: inOrder(facts).map((row) => {
      const verdict = facts.verdicts.find((one) => one.occupation_code === row.occupation_code)?.verdict;
      return [
        named(labels.occupation(row.occupation_code)),
        verdict === undefined ? t.sign.notApplicable : wordFor(t.verdict.name, verdict),
        causeText(context, facts, row.occupation_code),
      ];
    }),
  });
}

function causeText({ t }: Context, facts: RegionFacts, occupation: string): string {
  const row = facts.specialtyCauses.find((one) => one.occupation_code === occupation);
  if (row === undefined || row.cause === null) return t.sign.notEvaluable;
  if (row.cause !== 'undetermined' || row.candidate_cause === null) return wordFor(t.cause.name, row.cause);
  return t.cause.undetermined({
    candidate: wordFor(t.cause.name, row.candidate_cause),
    factor:
      row.deciding_factor === null ? t.sign.notApplicable : wordFor(t.cause.factor, row.deciding_factor),
  });
}

/** How many openings each sector has: what growth creates and what leavers free. */
export function volumeTable({ t, formats, labels }: Context, facts: RegionFacts): Markup {
  const whole = facts.demandParts.at(-1);
  if (whole === undefined) return nothing;
  const illustrative = whole.is_illustrative;
  const hasPromotion = whole.openings_persons - whole.external_openings_persons >= 0.5;
  return table({
    id: 'volume',
    caption: t.sheet.volumeCaption({ from: String(whole.from_year), to: String(whole.to_year) }),
    mark: illustrativeMark(t, illustrative),
    columns: [
      { label: t.sector.name },
      { label: t.sheet.created, numeric: true },
      { label: t.sheet.replaced, numeric: true },
      ...(hasPromotion ? [{ label: t.sheet.external, numeric: true }] : []),
    ],
    // One sector alone is the whole.
    rows: (facts.demandParts.length === 2 ? [whole] : facts.demandParts).map((row) => [
      row.sector_code === '_T'
        ? html`<strong>${t.sector.whole}</strong>`
        : named(labels.sector(row.sector_code)),
      formats.signedPersons(row.expansion_persons, illustrative),
      formats.persons(row.openings_persons - row.expansion_persons, illustrative),
      ...(hasPromotion
        ? [html`<strong>${formats.persons(row.external_openings_persons, illustrative)}</strong>`]
        : []),
    ]),
    ...(facts.demandParts.length === 2 ? {} : { sums: { down: hasPromotion ? [1, 2, 3] : [1, 2] } }),
    note: hasPromotion ? t.sheet.volumeNoteOutside : t.sheet.volumeNote,
  });
}

/** Openings, applicants and people short, a row a specialty. */
export function supplyTable(context: Context, facts: RegionFacts): Markup {
  const { t, formats, labels } = context;
  if (facts.answer === null || facts.byOccupation.length === 0) return nothing;
  const years = { from: String(facts.answer.from_year), to: String(facts.answer.to_year) };
  const content: TableContent = {
    id: 'offre',
    caption: t.sheet.supplyCaption(years),
    mark: markOf(context, facts),
    columns: [
      { label: t.specialty.name },
      { label: t.sheet.openingsColumn, numeric: true },
      { label: t.sector.supply, numeric: true },
      { label: t.sheet.shortColumn, numeric: true },
    ],
    rows: inOrder(facts).map((row) => [
      named(labels.occupation(row.occupation_code)),
      formats.persons(row.openings_persons, row.is_illustrative),
      row.short_persons === null
        ? t.sign.notEvaluable
        : formats.persons(row.supply_persons, row.is_illustrative),
      peopleCell(context, row, 'short'),
    ]),
    note: t.sheet.supplyNote,
  };
  return table(content);
}

function markOf({ t }: Context, facts: RegionFacts): Markup {
  return illustrativeMark(
    t,
    facts.byOccupation.some((row) => row.is_illustrative),
  );
}

/** In the order of the chart: the shortest first. */
function inOrder(facts: RegionFacts) {
  return [...facts.byOccupation].sort((one, other) => (other.short_persons ?? 0) - (one.short_persons ?? 0));
}
