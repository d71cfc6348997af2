/** The name of a region's files, without folder and ending. */
export function regionFile(regionCode: string): string {
  return codeFile(regionCode);
}

/**
 * The name of the file of a code, without folder and ending. Codes come from a seed and could hold a path: whatever is
 * no letter, digit, hyphen or underscore becomes `~` and its number, so that no page is written outside its folder. The
 * names that Windows keeps for devices, and the ending of a page of details, get a `~` behind.
 */
export function codeFile(code: string): string {
  const name = code
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]/gu, (character) => `~${character.codePointAt(0)!.toString(16)}`);
  return TAKEN.test(name) ? `${name}~` : name;
}

const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d)$|-details$/;

/** The decision sheet of a region, from the folder of a language. */
export function regionPath(regionCode: string): string {
  return `region/${regionFile(regionCode)}.html`;
}

/** What that sheet rests on, from the same folder. */
export function regionDetailsPath(regionCode: string): string {
  return `region/${regionFile(regionCode)}-details.html`;
}
