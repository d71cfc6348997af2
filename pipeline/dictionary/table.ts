import { z } from 'zod';
import { text } from './cell.ts';
import { type Column, type Columns, inLanguages } from './column.ts';

/** What the rows of a table are: to be summed at will, with the totals among them, or what a file of the project says. */
export type Nature = 'leaves' | 'leaves and totals' | 'seed' | 'of the run';

/** A column of codes, and the published list whose names stand beside it. */
export interface Label {
  readonly of: string;
  /** Name of the list, which has a column of the same name as the grain. */
  readonly from: string;
  /** Columns of the list: name_fr … */
  readonly words: string;
  /** Columns of the table: region_name_fr … */
  readonly as: string;
}

/** How a table is published. */
export interface Published {
  readonly as: string;
  /** A labelled fact for everybody stands in schema main, any other table in schema detail. */
  readonly tier?: 'main';
  /** Names that stand beside the codes of a row. */
  readonly labels?: readonly Label[];
  /** SQL after `order by`; absent where the SQL that makes the table sorts it. */
  readonly order?: string;
  /** SQL after `where`; absent: every row. */
  readonly where?: string;
}

/** One table: everything that is said of it is said here. */
export interface Table<Own extends Columns = Columns> {
  readonly schema: string;
  readonly name: string;
  /** What a row is, in one sentence, to an analyst. */
  readonly sentence: string;
  /** Columns that tell a row from every other; none where rows may be alike. */
  readonly grain: readonly string[];
  readonly nature: Nature;
  /** Filled by TypeScript (`code`) into the columns declared here, or made by an SQL file (`sql`), which is held to them. */
  readonly filledBy: 'code' | 'sql';
  readonly columns: Own;
  readonly published?: Published;
}

/** A row of a table as a query gives it. */
export type Row<Of extends { readonly columns: Columns }> = RowOf<Of['columns']>;

/** As it is written; the grain names columns of the table itself. */
type Declared<Own extends Columns> = Omit<Table<Own>, 'filledBy' | 'grain'> & {
  readonly grain: readonly (keyof Own & string)[];
};

/** A table that TypeScript fills: its DDL is written from this. */
export function filled<const Own extends Columns>(table: Declared<Own>): Table<Own> {
  return { ...table, filledBy: 'code' };
}

/** A table that an SQL file makes: what it made is compared with this. */
export function made<const Own extends Columns>(table: Declared<Own>): Table<Own> {
  return { ...table, filledBy: 'sql' };
}

type RowOf<Own extends Columns> = { -readonly [Name in keyof Own]: z.output<Own[Name]['type']> };

/** What a row of a seed must keep among its own cells. */
export interface RowRule<Own extends Columns> {
  readonly holds: (row: RowOf<Own>) => boolean;
  readonly column: keyof Own & string;
  readonly says: string;
}

/** Seeds that hold the codes of others, told apart by the one column of their grain. */
export type CodeList =
  | 'region'
  | 'sector'
  | 'occupation'
  | 'programme'
  | 'measure'
  | 'competence'
  | 'statement'
  | 'lever';

/** A table that a file of the project fills: its cells are read with the types of its columns. */
export interface Seed<Own extends Columns = Columns> extends Table<Own> {
  /** Column → the seed that holds its codes. */
  readonly references: Readonly<Record<string, CodeList>>;
  /** True where the line of its file is kept with each row. */
  readonly keepsLine: boolean;
  /** Reads one row, texts by column, of a project in these languages. */
  readonly rowIn: (languages: readonly string[]) => z.ZodType<RowOf<Own>>;
}

export function seed<const Own extends Columns>(
  declaration: Pick<Declared<Own>, 'name' | 'sentence' | 'grain' | 'columns' | 'published'> & {
    readonly references?: { readonly [Name in keyof Own & string]?: CodeList };
    readonly keepsLine?: boolean;
    readonly rules?: readonly RowRule<Own>[];
  },
): Seed<Own> {
  const { rules = [], references = {}, keepsLine = false, ...table } = declaration;
  return {
    ...table,
    schema: 'raw',
    nature: 'seed',
    filledBy: 'code',
    references: references as Readonly<Record<string, CodeList>>,
    keepsLine,
    rowIn: (languages) => rowSchema(table.columns, rules, languages),
  };
}

/** Words are asked for in the languages of the project; a column that nobody knows is an error. */
function rowSchema<Own extends Columns>(
  columns: Own,
  rules: readonly RowRule<Own>[],
  languages: readonly string[],
): z.ZodType<RowOf<Own>> {
  const isAsked = ({ askedIn }: Column) => askedIn !== undefined && languages.includes(askedIn);
  const shape = Object.entries(columns).map(([name, own]) => [name, isAsked(own) ? text().type : own.type]);
  // The compiler cannot follow columns into a shape; RowOf says the same of both.
  const row = z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<RowOf<Own>>;
  return rules.reduce(
    (type, { holds, column, says }) => type.refine(holds, { path: [column], message: says }),
    row,
  );
}

/** The columns that an analyst sees: those of the table, each code followed by its names. */
export function publishedColumns(table: Table): [string, Column][] {
  const labels = table.published?.labels ?? [];
  return columnsOf(table).flatMap(([name, column]) => [
    [name, column],
    ...labels.filter((label) => label.of === name).flatMap(labelColumns),
  ]);
}

export function labelColumns({ as, of }: Label): [string, Column][] {
  return Object.entries(inLanguages(as, `Name of ${of} in`));
}

export function columnsOf(table: Table): [string, Column][] {
  return Object.entries(table.columns);
}
