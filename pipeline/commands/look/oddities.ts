import { DIMENSIONS } from '../../dictionary/dimensions.ts';
import type { Lists } from './lists.ts';
import type { Column } from './profile.ts';

import type { Seen } from './seen.ts';
import { keyOf, rowsRead, twins } from './splits.ts';
import { wholeOf } from './wholes.ts';

const SHOWN = 5;

/** What looks wrong in a file, or has to be known before its numbers are believed: one sentence each. */
export function odditiesOf(seen: Seen, lists: Lists | undefined): string[] {
  const { table, roles, splits, columns } = seen;
  const key = keyOf(roles);
  const rows = rowsRead(table, roles, splits).map(({ cells }) => cells);
  const same = key.length === 0 ? 0 : twins(rows, key);
  const values = [
    ...roles.values,
    ...columns.filter(({ header }) => roles.yearHeaders.some((one) => one.header === header)),
  ];
  return [
    ...table.broken.slice(0, SHOWN).map(({ line, reason }) => `line ${line}: ${reason}`),
    ...(table.broken.length > SHOWN ? [`${table.broken.length - SHOWN} more lines are broken`] : []),
    ...(same > 0
      ? [`${same} rows have a key that another row has (${key.map(({ header }) => header).join(', ')})`]
      : []),
    ...columns.flatMap(oddTexts),
    ...values.flatMap(oddNumbers),
    ...DIMENSIONS.flatMap((dimension) => unknownCodes(seen, lists, dimension)),
    ...wholes(seen),
  ];
}

function oddTexts({ header, invisible, years }: Column): string[] {
  const unseen = invisible
    .slice(0, SHOWN)
    .map(({ text, marks }) => `"${text.trim()}" holds ${marks.join(' and ')}`);
  return [
    ...unseen.map((told) => `${header}: ${told}`),
    ...(years !== undefined && years.others.length > 0 ? [`${header}: no years: ${few(years.others)}`] : []),
  ];
}

function oddNumbers({ header, numbers }: Column): string[] {
  if (numbers === undefined) return [];
  return [
    ...(numbers.others.length > 0 ? [`${header}: no numbers: ${few(numbers.others)}`] : []),
    ...(numbers.ambiguous !== undefined
      ? [
          `${header}: "${numbers.ambiguous}" can be read in two ways, a thousand times apart; declare decimal or thousands`,
        ]
      : []),
  ];
}

function unknownCodes(
  { roles }: Seen,
  lists: Lists | undefined,
  dimension: (typeof DIMENSIONS)[number],
): string[] {
  const found = roles.dimensions[dimension];
  if (found === undefined || lists === undefined || found.unknown.length === 0) return [];
  if (found.kept !== undefined)
    return [
      `${found.column.header}: rows of ${few(found.kept)} are read; the project knows no other of its ${found.column.texts.size} texts`,
    ];
  const near = found.unknown.slice(0, SHOWN).map((text) => {
    const [best] = lists.matchers[dimension].near(text);
    return best === undefined ? `"${text}"` : `"${text}" (did you mean ${best.spelling}?)`;
  });
  const rest = found.unknown.length - near.length;
  return [
    `${found.column.header}: ${found.unknown.length} of ${found.column.texts.size} texts are no ${dimension} of the project: ${near.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ];
}

function wholes(seen: Seen): string[] {
  const [value] = seen.roles.values;
  if (value === undefined) return [];
  return Object.values(seen.roles.dimensions).flatMap(({ column }) => {
    const whole = wholeOf(seen, column, value);
    if (whole === undefined) return [];
    const where = `in ${whole.holds} of ${whole.of} groups`;
    return whole.times === 1
      ? [
          `${column.header}: "${whole.code}" is the sum of the others ${where}: a total, which must not be added to them`,
        ]
      : [
          `${column.header}: the others sum to ${whole.times} times "${whole.code}" ${where}: ${whole.times} levels stand in one column`,
        ];
  });
}

function few(texts: readonly string[]): string {
  const rest = texts.length - SHOWN;
  return (
    texts
      .slice(0, SHOWN)
      .map((text) => `"${text}"`)
      .join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  );
}
