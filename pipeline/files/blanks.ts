/** Blanks that look like one and are another character, and marks that are not seen at all. */
const INVISIBLE: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'a no-break space (U+00A0)'],
  ['\u202f', 'a narrow no-break space (U+202F)'],
  ['\u2007', 'a figure space (U+2007)'],
  ['\u2009', 'a thin space (U+2009)'],
  ['\u3000', 'an ideographic space (U+3000)'],
  ['\u200b', 'a zero-width space (U+200B)'],
  ['\u2060', 'a word joiner (U+2060)'],
  ['\ufeff', 'a byte-order mark (U+FEFF)'],
  ['\u00ad', 'a soft hyphen (U+00AD)'],
  ['\u200e', 'a left-to-right mark (U+200E)'],
  ['\u200f', 'a right-to-left mark (U+200F)'],
]);

const UNSEEN = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ANY_BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** A name as it is meant: one plain blank for any run of blanks, nothing for marks that are not seen. */
export function plainName(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(ANY_BLANK, ' ').trim();
}

/** The invisible characters of a text by name, each once, such as « a no-break space (U+00A0) ». */
export function invisibleIn(text: string): string[] {
  return [...INVISIBLE].filter(([mark]) => text.includes(mark)).map(([, name]) => name);
}
