import { EUROSTAT_FLAGS } from '../../inputs/statuses.ts';
import type { Column, Numbers } from './profile.ts';
import type { Seen } from './seen.ts';
import type { Question, ValueGroup } from './value_groups.ts';

/** How the file is laid out. */
export function layoutKeys({ format, fill, ...layout }: Seen['layout']): Record<string, unknown> {
  const told = Object.entries(layout).filter(([, value]) => value !== undefined);
  return {
    ...(format === 'csv' ? {} : { format }),
    ...Object.fromEntries(told),
    ...(fill !== undefined && fill.length > 0 && { fill }),
  };
}

/** Marks of numbers; where one can be read in two ways, a thousand times apart, a person has to say. */
export function markKeys(numbers: readonly Numbers[], questions: Question[]): Record<string, string> {
  const declared = Object.assign({}, ...numbers.map(({ declare }) => declare));
  const ambiguous = numbers.find((one) => one.ambiguous !== undefined)?.ambiguous;
  if (ambiguous === undefined || Object.keys(declared).length > 0) return declared;
  const mark = ambiguous.includes(',') ? ',' : '.';
  questions.push({
    at: ['thousands'],
    asks: `"${ambiguous}" is ${ambiguous.replace(mark, '')}; if not, take this line out and declare decimal:`,
    choices: [mark],
  });
  return { thousands: mark };
}

/** Letters behind values and years. */
export function flagKeys(
  year: Column | undefined,
  numbers: readonly Numbers[],
  questions: Question[],
): Record<string, unknown> {
  const letters = [...new Set([...numbers.flatMap(({ flags }) => flags), ...(year?.years?.flags ?? [])])];
  if (letters.length === 0) return {};
  if (letters.every((text) => [...text].every((letter) => letter in EUROSTAT_FLAGS)))
    return { flags: 'eurostat' };
  for (const letter of letters)
    questions.push({
      at: ['flags', letter],
      asks: `what does "${letter}" behind a value mean?`,
      choices: ['A', 'B', 'E', 'P', 'U', 'F'],
    });
  return { flags: Object.fromEntries(letters.map((letter) => [letter, EUROSTAT_FLAGS[letter] ?? 'A'])) };
}

/** Marks that stand for no value. */
export function missingKeys(
  { columns, unpivot }: ValueGroup,
  numbers: readonly Numbers[],
): Record<string, unknown> {
  const marks = new Set(numbers.flatMap(({ missing }) => missing));
  if (unpivot === undefined && columns.some(({ blank }) => blank > 0)) marks.add('');
  return marks.size === 0 ? {} : { missing: [...marks] };
}

const PUBLISHERS: Readonly<Record<string, string>> = {
  worldbank: 'World Bank',
  ilostat: 'ILO',
  'eurostat-tsv': 'Eurostat',
};

/** Where the file comes from, as far as it says so. */
export function aboutKeys({ layout, delivered }: Seen, notes: readonly string[]): Record<string, string> {
  const source = notes
    .map((text) => /^\W*(?:sources?|المصدر)\s*:\s*(.{2,80})/iu.exec(text)?.[1]?.trim())
    .find((one) => one !== undefined);
  return {
    licence: 'not stated in the file',
    vintage: delivered,
    delivered,
    publisher: PUBLISHERS[layout.format ?? ''] ?? source ?? 'not stated in the file',
  };
}
