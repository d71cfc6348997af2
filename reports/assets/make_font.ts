/**
 * Cuts the fonts of the project (SIL OFL, reports/assets/OFL.txt) down to what it writes. Run by hand after a new
 * version of a font; the result is committed.
 *
 *     npm run font
 *
 * Noto Sans Arabic: the letters of Arabic as Morocco writes it, so that a page can carry them: a machine without
 * Arabic glyphs would print empty boxes. The shaping tables stay, hence the joined forms. Digits, Latin letters and
 * common punctuation come from the other fonts of the page: figures then look the same in every language.
 *
 * Noto Sans: Latin and Greek letters, punctuation and signs, for whoever prints or tests pages: what a sheet looks
 * like must not hang on the fonts of a machine. As TrueType, which every fontconfig reads.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

/** Letters and tatweel, vowel marks to the hamza below, Arabic digits, and the letters of names in Morocco. */
const letters = [
  range(0x0621, 0x063a),
  range(0x0640, 0x0655),
  range(0x0660, 0x0669),
  '\u0670\u0671\u067e\u0686\u06a4\u06ad\u06af\u0763',
  '\u060c\u061b\u061f\u066a\u066b\u066c',
].join('');

const latin = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x2000, 0x20bf],
  [0x2100, 0x23ff],
  [0x25a0, 0x25ff],
]
  .map(([first = 0, last = 0]) => range(first, last))
  .join('');

const require = createRequire(import.meta.url);
for (const weight of [400, 700]) {
  const whole = readFileSync(
    require.resolve(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`),
  );
  const part = await subsetFont(whole, letters, { targetFormat: 'woff2' });
  writeFileSync(new URL(`./noto_sans_arabic_${weight}.woff2`, import.meta.url), part);
}
for (const [weight, name] of [
  [400, 'Regular'],
  [700, 'Bold'],
] as const) {
  const whole = readFileSync(
    require.resolve(`@expo-google-fonts/noto-sans/${weight}${name}/NotoSans_${weight}${name}.ttf`),
  );
  const part = await subsetFont(whole, latin, { targetFormat: 'truetype' });
  writeFileSync(new URL(`./fonts/noto_sans_${weight}.ttf`, import.meta.url), part);
}
