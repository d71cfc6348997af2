import type { Dimension } from '../../dictionary/dimensions.ts';
import type { Lists } from './lists.ts';
import type { Column } from './profile.ts';
import type { Seen } from './seen.ts';
import { keyOf, rowsRead } from './splits.ts';
import { type Whole, wholesIn } from './totals.ts';
import { isTotalName } from './words.ts';

/** Texts of a dimension that name its whole, themselves or by the name beside them, and are not known as it: each is read as _T. */
export function wholeTexts(
  seen: Seen,
  lists: Lists | undefined,
  dimension: Dimension,
  value: Column | undefined,
): Record<string, string> {
  const column = seen.roles.dimensions[dimension]?.column;
  if (column === undefined || value === undefined) return {};
  const whole = wholeOf(seen, column, value);
  const named = [...column.texts.keys()].filter((text) => isNamedTotal(seen, column, text));
  const matcher = lists?.matchers[dimension];
  const isKnown = (text: string) => text.startsWith('_') || matcher?.match(text)?.code === '_T';
  // A name alone may be of a group (“All other engineers”); with the sums of the file, or alone of its kind, it is the whole.
  const sure = named.filter((text) => named.length === 1 || text === whole?.code);
  const bySum =
    whole !== undefined && whole.times === 1 && matcher?.match(whole.code) === undefined ? [whole.code] : [];
  return Object.fromEntries(
    [...new Set([...sure, ...bySum])].filter((text) => !isKnown(text)).map((text) => [text, '_T']),
  );
}

/** A code that the numbers show to be the sum of the others. */
export function wholeOf({ table, roles, splits }: Seen, column: Column, value: Column): Whole | undefined {
  if (value.numbers === undefined) return undefined;
  const key = keyOf(roles).filter((one) => one !== column);
  const kept = rowsRead(table, roles, splits);
  return wholesIn({ ...table, records: kept }, column, key, value);
}

function isNamedTotal({ table, roles }: Seen, column: Column, text: string): boolean {
  if (isTotalName(text)) return true;
  const row = table.records.find(({ cells }) => cells[column.at]!.trim() === text);
  return roles.others.some(
    ({ at, texts }) =>
      texts.size > 3 && texts.size <= column.texts.size && row !== undefined && isTotalName(row.cells[at]!),
  );
}
