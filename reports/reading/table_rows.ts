/** A row of a table that becomes a sheet, as the database holds it. */
export type TableCell = string | number | boolean | Date | null;
export type TableRow = Readonly<Record<string, TableCell>>;
