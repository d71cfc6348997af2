import type { GapClass } from '../../charts/gap_class.ts';
import type { PlaceReading } from '../../reading/verdict.ts';
import type { Texts } from '../../words/shape/texts.ts';

/** How a drawing shows a verdict. */
export const verdictClasses: Record<PlaceReading, GapClass> = {
  short: 'shortage',
  both: 'both',
  over: 'surplus',
  balanced: 'no_gap',
  undecided: 'undecided',
  not_evaluable: 'not_evaluable',
};

/** The classes that some place has, for a legend that names no more than is drawn. */
export function verdictLegend(
  t: Texts,
  readings: readonly PlaceReading[],
): { class: GapClass; name: string }[] {
  return (Object.keys(verdictClasses) as PlaceReading[])
    .filter((reading) => readings.includes(reading))
    .map((reading) => ({ class: verdictClasses[reading], name: t.verdict.name[reading] }));
}
