/** What is said of years and their parts, in a project and of any file alike. */

export const partsMissing = (year: number | null, parts: string, needed: string) =>
  `not all parts of ${year} were counted (${parts} of ${needed})`;

export const NOT_PUT_TOGETHER = 'they are not put together';

export const yearUnlikeParts = (year: number | null, value: string, ofParts: string) =>
  `${year} is ${value}, and by its months or quarters ${ofParts}`;

export const yearNotTold = (
  { year, before }: { readonly year: number | null; readonly before: number | null },
  soFarBefore: string,
  least: string,
) =>
  `${year} is not told by its part: the same months of ${before} had ${soFarBefore}, less than half of their even part of that year, which is ${least}`;

export const PRINTED_STANDS = 'what is printed of the year stands';
