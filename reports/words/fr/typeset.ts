/**
 * French spacing: a narrow no-break space before « : ; ! ? % » and inside guillemets, so that no line begins with a
 * sign, and no break inside « 2026–2030 ». The texts are written with plain spaces and set once, here, rather than with invisible letters.
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/[ \u00a0]([:;!?%»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/(\d)–(\d)/g, '$1–\u2060$2')
    .replace(/'/g, '’');
}
