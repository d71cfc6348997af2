import type { RegionFacts } from '../../reading/region/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

export interface ItaWords {
  value: string;
  /** The class, or why there is none. */
  label: string;
  /** The class told from both sides; empty without a class. */
  readings: string;
  years: number;
}

/** The tension indicator of one cell in words; null when the edition does not hold it. */
export function itaClass(
  { t, formats, edition }: Context,
  facts: RegionFacts,
  sectorCode: string,
  occupationCode: string,
): ItaWords | null {
  const row = facts.adequacy.find(
    (one) =>
      one.indicator === 'ita' && one.sector_code === sectorCode && one.occupation_code === occupationCode,
  );
  if (row === undefined) return null;
  const years = row.to_year - row.from_year + 1;
  if (row.value === null) {
    const reason = row.reason === null ? '' : wordFor(t.names.reasonShort, row.reason);
    return { value: t.sign.notEvaluable, label: reason, readings: '', years };
  }
  const found = edition.classes.find((one) => one.indicator === 'ita' && one.class_code === row.class);
  return {
    value: formats.ratio(row.value, row.is_illustrative),
    label: found?.label ?? row.class ?? '',
    readings: found === undefined ? '' : t.sector.readings(found.reading_employer, found.reading_graduate),
    years,
  };
}
