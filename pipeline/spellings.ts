import type { Seeds } from './seed_row.ts';

export const CODE_LISTS = ['region', 'sector', 'occupation', 'programme'] as const;

/** Code, names and declared spellings of every code, in lower case; `_T` and `_Z` stand for themselves. */
export function spellings(
  seeds: Seeds,
): { dimension: string; spelling: string; code: string; line: number }[] {
  return CODE_LISTS.flatMap((dimension) => {
    const found = new Map<string, { dimension: string; spelling: string; code: string; line: number }>();
    const add = (text: string, code: string, line: number) => {
      const spelling = text.trim().normalize('NFC').toLowerCase();
      if (spelling !== '' && !found.has(`${spelling}|${code}`))
        found.set(`${spelling}|${code}`, { dimension, spelling, code, line });
    };
    for (const row of seeds[dimension] ?? []) {
      const code = String(row[`${dimension}_code`]);
      const names = [row.name_fr, row.name_ar, row.name_en, ...String(row.spellings ?? '').split('|')];
      for (const text of [code, ...names]) if (text) add(String(text), code, row.line);
    }
    for (const code of ['_T', '_Z']) add(code, code, 0);
    return [...found.values()];
  });
}
