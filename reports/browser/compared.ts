import type { ComparedCell, PlanShown } from '../what_if/plan_show.ts';
import { element, made } from './dom.ts';

/** Rows as `reports/sections/what_if/compared.ts` writes them, in the table that the server wrote. */
export function fillCompared({ rows, compared: [kept, own], country, error }: PlanShown): void {
  const body = element('compare-titre').closest('table')!.tBodies[0]!;
  [...body.rows].forEach((line, i) => {
    const { kept: before, own: after, change } = rows[i]!;
    const [a, b, c] = [...line.cells].slice(-3);
    a!.replaceChildren(...cellOf(before));
    b!.replaceChildren(...cellOf(after));
    c!.textContent = change;
  });
  element('nom-a').textContent = kept;
  element('nom-b').textContent = own;
  element('pays').textContent = country;
  element('erreur').textContent = error;
}

const cellOf = ({ value, range }: ComparedCell) => [
  made('strong', '', value),
  ...(range === '' ? [] : [made('small', '', range)]),
];
