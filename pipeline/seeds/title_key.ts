/** Signs of gender that stand as words of their own: (H/F), F-H, (m/w/d), homme/femme; in Arabic ذ/أ, without its hamza here. */
const GENDER_WORD =
  /(?<![\p{L}\p{N}])(?:[hfmwdx](?:\s*[/|-]\s*[hfmwdx]){1,3}|hommes?\s*\/\s*femmes?|femmes?\s*\/\s*hommes?|[ذماث]\s*\/\s*[ذماث])(?![\p{L}\p{N}])/gu;

/** Feminine endings hung on a word: Chargé(e), Conseiller·ère, Développeur/euse, مهندس(ة). */
const GENDER_ENDING =
  /(?<=\p{L})\s?[/(·•.-](?:e|ne|le|se|iere|ere|trice|rice|ice|euse|ve|ive|ة|ات)\)?(?![\p{L}\p{N}-])/gu;

/**
 * A job title without what is a matter of typing: capitals, accents, punctuation, signs of gender. Two titles with one
 * key are the same title. Plus and number sign stay, for C++ and C# are two languages.
 *
 * @returns words between single blanks; '' when nothing but such signs was written.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\p{Mn}ـ]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(GENDER_WORD, ' ')
    .replace(GENDER_ENDING, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
