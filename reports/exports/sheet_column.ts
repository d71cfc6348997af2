import type { TableRow } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { upperFirst } from '../sections/trust/data_table.ts';
import { inputName } from '../sections/trust/input_name.ts';
import type { exportColumns } from '../words/fr/export_columns.ts';
import { wordFor } from '../words/shape/texts.ts';
import type { Unit } from './cell_styles.ts';

/** A column that has a head and a meaning in every language. */
export type ColumnName = keyof typeof exportColumns;

/** A column of a sheet. */
export interface SheetColumn {
  readonly name: ColumnName;
  /** Field of the row, where it is not called as the column. */
  readonly field: string;
  readonly unit: Unit;
  /** How each language says the cell; without it the cell holds what the row does. */
  readonly say?: (context: Context, value: string, row: TableRow) => string;
  /** What the cell depends on beyond its own field: the same in all rows of which the text is the same. */
  readonly also?: readonly string[];
  /** The code itself follows in a folded column of this name. */
  readonly code?: string;
  /** In characters. */
  readonly width: number;
  /** Typed in by whoever is handed the sheet. */
  readonly input?: 'number' | 'status' | 'grade' | 'source';
}

/** A column as it is laid out: the mark of illustrative rows, one of the table, or the folded code of one. */
export type LaidColumn =
  | { readonly kind: 'mark' }
  | { readonly kind: 'own'; readonly own: SheetColumn }
  | { readonly kind: 'code'; readonly own: SheetColumn; readonly name: string };

const WIDTHS: Readonly<Record<Unit, number>> = {
  persons: 11,
  money: 14,
  share: 11,
  year: 9,
  day: 12,
  number: 11,
  flag: 12,
  text: 24,
};

export const column = (name: ColumnName, unit: Unit, more: Partial<SheetColumn> = {}): SheetColumn => ({
  name,
  field: name,
  unit,
  width: WIDTHS[unit],
  ...more,
});

export const persons = (...names: ColumnName[]): SheetColumn[] =>
  names.map((name) => column(name, 'persons'));

const NAMINGS = {
  scenario_name: ['scenario', 'scenario', 34],
  region_name: ['region_code', 'region', 24],
  sector_name: ['sector_code', 'sector', 34],
  occupation_name: ['occupation_code', 'occupation', 36],
  from_occupation_name: ['from_occupation_code', 'occupation', 20],
  to_region_name: ['to_region_code', 'region', 20],
  lever_name: ['lever_code', 'lever', 26],
  programme_name: ['programme_code', 'programme', 24],
  competence_name: ['competence_code', 'competence', 36],
  decided_by_name: ['decided_by', 'instrument', 28],
} as const;

/** Codes for which there is nothing to name. */
const NOTHING = ['_Z'];

/** What a code is called, and the code itself folded away at the end of the row. */
export function named(name: keyof typeof NAMINGS): SheetColumn {
  const [field, naming, width] = NAMINGS[name];
  return column(name, 'text', {
    field,
    width,
    code: field,
    say: ({ labels }, value) => (NOTHING.includes(value) ? '' : labels[naming](value)),
  });
}

/** A code of a short list that the language has words for. */
export function word(
  name: ColumnName,
  words: (context: Context) => Readonly<Record<string, string>>,
  width = 20,
): SheetColumn {
  return column(name, 'text', { width, say: (context, value) => wordFor(words(context), value) });
}

/** A text that rows hold in each language: `holder_fr`, `holder_ar`. */
export function spoken(name: ColumnName, field: string, key: string, width: number): SheetColumn {
  return column(name, 'text', {
    field: key,
    width,
    also: [field],
    say: ({ language }, _, row) =>
      upperFirst(language.typeset(String(row[`${field}_${language.code}`] ?? '')), language.code),
  });
}

/** An input, or a group of them, of the run or of its plan. */
export function input(name: ColumnName, field: string = name): SheetColumn {
  return column(name, 'text', {
    field,
    width: 30,
    say: (context, value) =>
      value === 'scenario'
        ? context.t.planPage.byScenario
        : value === 'employment_path'
          ? context.t.decide.employmentPath
          : inputName(context, value),
  });
}

export const flag = (name: ColumnName): SheetColumn =>
  column(name, 'flag', { say: ({ t }, value) => (value === 'true' ? t.method.yes : t.method.no) });
