/** English needs curved apostrophes alone; they are straight in the source. */
export function typesetEnglish(text: string): string {
  return text.replace(/'/g, '’');
}
