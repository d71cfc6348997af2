import type { ShownCell, ShownRow } from '../what_if/show.ts';
import { marks } from '../words/marks.ts';
import { element, made } from './dom.ts';

/** Rows as `reports/sections/what_if_table.ts` writes them, in the table that the server wrote. */
export function fillTable(id: string, rows: readonly ShownRow[], caption: string, mark: string): void {
  const title = element(`${id}-titre`);
  title.querySelector('bdi')!.textContent = caption;
  const body = title.closest('table')!.tBodies[0]!;
  body.replaceChildren(
    ...rows.map((row) => {
      const head = made('th', '', made('bdi', '', row.name), ...(row.isSigned ? [sign(mark)] : []));
      head.setAttribute('scope', 'row');
      return made('tr', '', head, ...row.cells.map((cell, at) => cellOf(cell, at === row.cells.length - 1)));
    }),
  );
}

function cellOf({ value, more }: ShownCell, isLong: boolean): HTMLElement {
  const notes = more.map((text) => made('small', '', text));
  return made('td', isLong ? 'long' : 'num', made('strong', '', value), ...notes);
}

function sign(mark: string): HTMLElement {
  const diamond = made('span', '', marks.illustrative);
  diamond.setAttribute('aria-hidden', 'true');
  return made('span', 'sign', ' ', diamond, made('span', 'hidden', ` ${mark}`));
}
