/** Tables of a page that say of themselves what adds up, added again as a reader would: from what is printed. */

/** Each sum that is not what its parts make, in words; empty when all add up. */
export function wrongSums(page: string): string[] {
  return markedTables(page).flatMap(({ id, down, across, rows }) => {
    const total = rows.at(-1) ?? [];
    const columns = down.flatMap((at) =>
      told(
        `${id}, column ${at}`,
        rows.slice(0, -1).map((row) => row[at]),
        total[at],
      ),
    );
    const lines = across.flatMap(({ parts, sum }) =>
      rows.flatMap((row, at) =>
        told(
          `${id}, row ${at + 1}`,
          parts.map((part) => row[part]),
          row[sum],
        ),
      ),
    );
    return [...columns, ...lines];
  });
}

/** How many columns and rows of a page say that they add up. */
export const countSums = (page: string): number =>
  markedTables(page).reduce(
    (all, { down, across, rows }) => all + down.length + across.length * rows.length,
    0,
  );

interface MarkedTable {
  id: string;
  down: number[];
  across: { parts: number[]; sum: number }[];
  /** Numbers by column; null where a cell prints none. */
  rows: (number | null)[][];
}

function markedTables(page: string): MarkedTable[] {
  return [...page.matchAll(/<table\b([^>]*data-sums-[^>]*)>([\s\S]*?)<\/table>/g)].map(
    ([, marks = '', inner = '']) => {
      const [, parts, sum] = /data-sums-across="([\d ]+) = (\d+)"/.exec(marks) ?? [];
      const body = /<tbody[^>]*>([\s\S]*)<\/tbody>/.exec(inner)?.[1] ?? '';
      return {
        id: /<caption id="([^"]+)"/.exec(inner)?.[1] ?? '?',
        down: numbersIn(/data-sums-down="([\d ]+)"/.exec(marks)?.[1]),
        across: parts === undefined ? [] : [{ parts: numbersIn(parts), sum: Number(sum) }],
        rows: [...body.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
          [...row.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => printed(cell)),
        ),
      };
    },
  );
}

const numbersIn = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean).map(Number);

/** The number of a cell, without what stands small below it. */
function printed(cell: string): number | null {
  const text = cell
    .replace(/<small\b[\s\S]*?<\/small>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\u202f\u2066-\u2069,]/g, '')
    .replace('−', '-');
  return /^[+-]?\d+$/.test(text) ? Number(text) : null;
}

type Printed = number | null | undefined;

/** A total whose parts nobody counted stands alone. */
function told(where: string, cells: readonly Printed[], total: Printed): string[] {
  const parts = cells.filter((cell) => cell != null);
  const sum = parts.reduce((all, one) => all + one, 0);
  if (parts.length === 0 || total == null || total === sum) return [];
  return [`${where}: ${sum} in parts, ${total} in all`];
}
