import type { Table } from '../../database/database.ts';
import { printRows } from '../print_rows.ts';
import type { PlanReply } from './plan_inputs.ts';

export type PlanFormat = 'table' | 'json';

/** A plan as text: one block a table; as JSON one object. */
export function printPlan(reply: PlanReply, format: PlanFormat): string {
  if (format === 'json')
    return JSON.stringify(
      Object.fromEntries(Object.entries(reply).map(([name, table]) => [name, table.rows])),
      null,
      1,
    );
  // A plan that opens nothing still tells needs: any table that rests on made rows bears the mark.
  const illustrative = Object.values(reply).some(({ rows }: Table) =>
    rows.some((row) => row.is_illustrative === true),
  );
  const mark = illustrative
    ? ["Illustrative data (Données d'illustration): this shows the machine, not the country.", '']
    : [];
  const blocks = [
    ['The plan (money in the currency of the project)', reply.plan],
    ['What it decides', reply.classes],
    ['What it covers at the last year', reply.coverage],
    ['Trainers', reply.trainers],
    ['Costs by year, without trainers who move', reply.costs],
  ] as const;
  return [
    ...mark,
    ...blocks.flatMap(([title, { names, rows }]) => [
      title,
      rows.length === 0 ? '  none' : printRows(names, rows, 'table'),
      '',
    ]),
  ].join('\n');
}
