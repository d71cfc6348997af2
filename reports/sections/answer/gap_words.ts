import type { GapClass } from '../../charts/gap_class.ts';
import type { GapReading } from '../../reading/gap.ts';
import type { Texts } from '../../words/shape/texts.ts';

/** A gap in one word, for a table. */
export function gapWords(t: Texts): Record<GapReading, string> {
  return {
    shortage: t.home.shortage,
    surplus: t.home.surplus,
    no_net_gap: t.home.noNetGap,
    not_evaluable: t.sign.notEvaluable,
  };
}

/** How a drawing shows it. */
export const gapClasses: Record<GapReading, GapClass> = {
  shortage: 'shortage',
  no_net_gap: 'no_gap',
  surplus: 'surplus',
  not_evaluable: 'not_evaluable',
};

/** The classes that some place has, for a legend that names no more than is drawn. */
export function gapLegend(t: Texts, readings: readonly GapReading[]): { class: GapClass; name: string }[] {
  const words = gapWords(t);
  return (Object.keys(gapClasses) as GapReading[])
    .filter((reading) => readings.includes(reading))
    .map((reading) => ({ class: gapClasses[reading], name: words[reading] }));
}
