/** Reads numbers as a source declares them, and nothing that only looks like one. */

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Blanks of any kind that publishers set between groups of three digits. */
const GROUP_BLANKS = '[ \\u00a0\\u202f\\u2007\\u2009]';

export interface NumberMarks {
  readonly decimal: string;
  /** The grouping mark, or undefined when none is used; a blank stands for blanks of any kind. */
  readonly thousands: string | undefined;
}

/**
 * @returns a function from cell text to its number, or null when the text is not a number so written.
 *   Grouped digits must come in threes: "1,2" with a thousands comma is not 12.
 */
export function numberReader({ decimal, thousands }: NumberMarks): (text: string) => number | null {
  const fraction = `(?:${literal(decimal)}\\d+)?(?:[eE][+-]?\\d+)?`;
  const isBlank = thousands !== undefined && /^[\s\u00a0\u202f]$/.test(thousands);
  const mark = thousands === undefined ? '' : isBlank ? GROUP_BLANKS : literal(thousands);
  const grouped = thousands === undefined ? '' : `\\d{1,3}(?:${mark}\\d{3})+|`;
  const shape = new RegExp(`^[+-]?(?:${grouped}\\d+)${fraction}$`);
  const groups = new RegExp(mark, 'g');
  return (text) => {
    const trimmed = text.trim().replace(/^[−–](?=\d)/, '-');
    if (!shape.test(trimmed)) return null;
    const bare = thousands === undefined ? trimmed : trimmed.replace(groups, '');
    const number = Number(bare.replace(decimal, '.'));
    return Number.isFinite(number) ? number : null;
  };
}

/** A calendar year of four digits; "2023-2024" or "2024-Q3" is not one. */
export function readYear(text: string): number | null {
  return /^\d{4}(?:\.0+)?$/.test(text.trim()) ? Number(text.trim()) : null;
}
