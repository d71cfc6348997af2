import { eachLanguage } from '../../reports/words/languages.ts';
import type { formerCode } from '../dictionary/code_lists.ts';
import { DIMENSIONS } from '../dictionary/dimensions.ts';
import type { Row } from '../dictionary/table.ts';
import { cellOf, type Seeds } from './row.ts';

/** Whether a row of a code list stands for something of another day: it has a last year. */
export function isFormer(row: object): boolean {
  return 'valid_to' in row && row.valid_to !== null && row.valid_to !== undefined;
}

/** The old codes of all code lists; results know nothing of them. */
export function formerCodes(seeds: Seeds): Row<typeof formerCode>[] {
  return DIMENSIONS.flatMap((dimension) =>
    (seeds[dimension] ?? []).filter(isFormer).map((row) => ({
      dimension,
      code: cellOf(row, `${dimension}_code`),
      ...eachLanguage('name', (language) => cellOf(row, `name_${language}`) || null),
      valid_from: row.valid_from ?? null,
      valid_to: Number(row.valid_to),
    })),
  );
}

/** The seeds without old codes: what all other rows may refer to. */
export function presentSeeds(seeds: Seeds): Seeds {
  const present = DIMENSIONS.map((dimension) => [
    dimension,
    seeds[dimension]?.filter((row) => !isFormer(row)),
  ]);
  return { ...seeds, ...Object.fromEntries(present.filter(([, rows]) => rows !== undefined)) };
}
