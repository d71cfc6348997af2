const [leftToRight, rightToLeft, end] = ['\u2066', '\u2067', '\u2069'];

/** A sign and its number, or a span of years, kept in the order of numbers inside Arabic text. */
export function isolateNumber(text: string): string {
  return `${leftToRight}${text}${end}`;
}

/** Arabic words in a drawing, whose own direction is that of its time axis. */
export function isolateArabic(text: string): string {
  return `${rightToLeft}${text}${end}`;
}
