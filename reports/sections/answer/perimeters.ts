import type { RegionFacts } from '../../reading/region/facts.ts';
import type { Context } from '../context.ts';

/** The answer under each other perimeter of supply that the project computes, in one line; empty without one. */
export function otherPerimeters(context: Context, facts: RegionFacts): string {
  const { t, formats, labels, edition } = context;
  const central = edition.run.supply_definition;
  const others = facts.scenarios.filter(
    (row) =>
      row.supply_definition !== null && row.supply_definition !== central && row.short_persons !== null,
  );
  return others
    .map((row) =>
      t.answer.otherPerimeter({
        perimeter: labels.scenario(row.scenario),
        short: formats.persons(row.short_persons, row.is_illustrative),
        over: formats.persons(row.over_persons, row.is_illustrative),
      }),
    )
    .join(' ');
}
