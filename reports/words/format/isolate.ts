const [leftToRight, firstStrong, end] = ['\u2066', '\u2068', '\u2069'];

/** A sign and its number, or a span of years, kept in the order of numbers inside Arabic text. */
export function isolateNumber(text: string): string {
  return `${leftToRight}${text}${end}`;
}

/** A name with letters of the other direction would pull the signs and numbers beside it to its own side. */
export function isolateName(name: string, page: 'ltr' | 'rtl'): string {
  const foreign = page === 'rtl' ? /\p{Script=Latin}/u : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  return foreign.test(name) ? `${firstStrong}${name}${end}` : name;
}

/** Direction overrides in a label would reorder the sentence around it; the letters themselves stay. */
export function withoutBidiControls(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
