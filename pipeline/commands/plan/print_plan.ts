import type { Table } from '../../database/database.ts';
import { printRows, type QueryFormat } from '../print_rows.ts';
import type { PlanReply } from './plan_inputs.ts';

/** A plan as text: one block a table; as JSON one object; as CSV the classes, which are what a plan decides. */
export function printPlan(reply: PlanReply, format: QueryFormat): string {
  if (format === 'csv') return printRows(reply.classes.names, reply.classes.rows, 'csv');
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
    ['Classes to open and places to move', reply.classes],
    ['What they cover at the last year', reply.coverage],
    ['Trainers', reply.trainers],
    ['Costs by year (MAD)', reply.costs],
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
