/** Reads numbers as a source declares them, and nothing that only looks like one. */

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * @param decimal the decimal mark; @param thousands the grouping mark, or undefined when none is used.
 * @returns a function from cell text to its number, or null when the text is not a number so written.
 *   Grouped digits must come in threes: "1,2" with a thousands comma is not 12.
 */
export function numberReader(
  decimal: string,
  thousands: string | undefined,
): (text: string) => number | null {
  const fraction = `(?:${literal(decimal)}\\d+)?(?:[eE][+-]?\\d+)?`;
  const grouped = thousands === undefined ? '' : `\\d{1,3}(?:${literal(thousands)}\\d{3})+|`;
  const shape = new RegExp(`^[+-]?(?:${grouped}\\d+)${fraction}$`);
  return (text) => {
    const trimmed = text.trim();
    if (!shape.test(trimmed)) return null;
    const bare = thousands === undefined ? trimmed : trimmed.replaceAll(thousands, '');
    const number = Number(bare.replace(decimal, '.'));
    return Number.isFinite(number) ? number : null;
  };
}

/** A calendar year of four digits; "2023-2024" or "2024-Q3" is not one. */
export function readYear(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null;
}
