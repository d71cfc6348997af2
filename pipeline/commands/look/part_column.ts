import { type NamedPart, namedPart, numberedPart, partsNamed } from './part_names.ts';
import type { Column } from './profile.ts';

/** A column of parts beside one of years, and the texts that a source has to recode: 1, janvier → M1. */
export interface PartColumn {
  readonly column: Column;
  readonly recode: Readonly<Record<string, string>>;
}

/**
 * The column that says which part of the year beside it a row is of: by its texts (Q1, M03, mars), where its header names
 * months, quarters or halves or all of a year's months or quarters are there; by numbers, where the header names them.
 */
export function partColumn(columns: readonly Column[]): PartColumn | undefined {
  for (const column of columns) {
    const named = partsNamed(column.header);
    const texts = [...column.texts.keys()];
    const read = texts.map((text) => namedPart(text) ?? (named && numberedPart(text, named)));
    if (texts.length < 2 || !read.every((part) => part !== undefined)) continue;
    if (named === undefined && !isWhole(read)) continue;
    const pairs = texts.map((text, i) => [text, read[i]!.part] as const);
    return { column, recode: Object.fromEntries(pairs.filter(([text, part]) => text !== part)) };
  }
  return undefined;
}

/** All months or all quarters; two texts such as S1 and S2 may be codes of anything. */
function isWhole(parts: readonly NamedPart[]): boolean {
  return [12, 4].some(
    (ofYear) =>
      new Set(parts.filter((one) => one.ofYear === ofYear).map(({ part }) => part.slice(1))).size === ofYear,
  );
}
