import type { LanguageCode } from '../../../reports/words/languages.ts';

/** A code with the name that readers see. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a new project is told: by flags, or by a person at a terminal. What is absent was not given. */
export interface Answers {
  readonly folder: string;
  /** Code of the country by ISO 3166-1, or its name in any language. */
  readonly country?: string | undefined;
  /** Title of the project, the same in every language. */
  readonly name?: string | undefined;
  readonly languages: readonly LanguageCode[];
  readonly regions: readonly Named[];
  readonly sectors: readonly Named[];
  readonly occupations: readonly Named[];
  readonly programmes: readonly Named[];
  readonly target?: number | undefined;
  readonly targetYear?: number | undefined;
  /** What the target and, where the file says none, the jobs file count. */
  readonly measure: string;
  readonly jobs?: string | undefined;
  readonly training?: string | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
  /** YYYY-MM-DD on which the files were delivered: the date of the edition. */
  readonly delivered: string;
}

/** `R1:North,R2:South`, or names alone, which then are their own codes as far as a code can be written. */
export function namedList(text: string): Named[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const at = item.indexOf(':');
      return at < 0
        ? { code: codeOf(item), name: item }
        : { code: item.slice(0, at).trim(), name: item.slice(at + 1).trim() };
    });
}

const PLAIN = /^([A-Z0-9_-]{1,24}|[a-z0-9_-]{1,24})$/;

/** A code for a name: the name itself where it is one already, else its letters and digits; '' where it has none. */
export function codeOf(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 24)
    .toUpperCase();
}

/** Codes that differ where names do: a code that is taken or cannot be written is counted on. */
export function withCodes(names: readonly string[], known: readonly Named[], prefix: string): Named[] {
  const taken = new Set(known.map(({ code }) => code));
  const given = new Map(known.flatMap((one) => [one.code, one.name].map((text) => [text, one] as const)));
  return names.map((name) => {
    const own = given.get(name);
    if (own !== undefined) return own;
    let code = codeOf(name);
    for (let n = 1; code === '' || code.startsWith('_') || taken.has(code); n++)
      code = `${codeOf(name) || prefix}_${n}`;
    taken.add(code);
    return { code, name };
  });
}
