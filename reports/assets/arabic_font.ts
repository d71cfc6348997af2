import { readFileSync } from 'node:fs';

export const arabicFontName = 'Adequation Arabic';

/**
 * Rules that carry the font inside the page: a page asks nothing of the network and nothing of its folder. The
 * range keeps it from setting the height of lines, which its room for stacked vowel marks would nearly double.
 */
export function arabicFontFaces(): string {
  return [400, 700]
    .map((weight) => {
      const bytes = readFileSync(new URL(`./noto_sans_arabic_${weight}.woff2`, import.meta.url));
      return `@font-face { font-family: "${arabicFontName}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2"); unicode-range: U+0600-06FF, U+0750-077F; }`;
    })
    .join('\n');
}
