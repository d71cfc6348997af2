import type { Found } from '../../../files/found.ts';
import {
  NOT_PUT_TOGETHER,
  PRINTED_STANDS,
  partsMissing,
  yearNotTold,
  yearUnlikeParts,
} from '../../../plausibility/part_words.ts';
import { seriesTally } from '../series_tally.ts';
import type { Folded } from './fold_series.ts';

/** Gathers what the parts of the series of a file say of their years, and says each kind once. */
export function partTally() {
  const doubts = [holesSaid, unlikeSaid, untoldSaid].map(doubtTally);
  const told = seriesTally();
  return {
    add: (id: string, series: Folded) => {
      for (const doubt of doubts) doubt.add(id, series);
      if (series.nowcast !== undefined) told.add(id);
    },
    said: (): Found[] => [
      ...doubts.flatMap((doubt) => doubt.said()),
      ...(told.count() === 0
        ? []
        : [
            {
              says: `the current year of ${told.who()} is told by its part: it stands as h 0 (model nowcast), and is the last point that is fitted`,
            },
          ]),
    ],
  };
}

/** One kind of doubt: the first in its words, and of how many years and series. */
function doubtTally(saidOf: (series: Folded) => string[]) {
  const tally = seriesTally();
  let [first, years] = ['', 0];
  return {
    add: (id: string, series: Folded) => {
      const said = saidOf(series);
      if (said.length === 0) return;
      if (years === 0) first = `${id}: ${said[0]}`;
      years += said.length;
      tally.add(id);
    },
    said: (): Found[] =>
      years === 0 ? [] : [{ says: years === 1 ? first : `${first}; ${years} such years of ${tally.who()}` }],
  };
}

/** What the parts of one series say against its years. */
export const partsSaid = (series: Folded): string[] => [
  ...holesSaid(series),
  ...unlikeSaid(series),
  ...untoldSaid(series),
];

function untoldSaid({ untold }: Folded): string[] {
  if (untold === undefined) return [];
  const { year, soFarBefore, leastBefore } = untold;
  return [yearNotTold({ year, before: year - 1 }, String(soFarBefore), String(leastBefore))];
}

function holesSaid({ holes }: Folded): string[] {
  return holes.map(
    ({ year, parts, needed }) => `${partsMissing(year, String(parts), String(needed))}: ${NOT_PUT_TOGETHER}`,
  );
}

function unlikeSaid({ unlike }: Folded): string[] {
  return unlike.map(
    ({ year, value, ofParts }) =>
      `${yearUnlikeParts(year, String(value), String(ofParts))}: ${PRINTED_STANDS}`,
  );
}
