import type { Context } from '../sections/context.ts';
import type { LaidColumn } from './sheet_column.ts';
import { columnLetters } from './sheet_xml.ts';
import { escapeXml } from './xml_text.ts';

const LISTS = { status: 'found,derived,assumed,unknown', grade: 'A,B,C,D' } as const;

/**
 * What may be typed in the cells of a sheet, told when a cell is entered and when a value does not suit it.
 * @see ECMA-376, Office Open XML, part 1, §18.3.1.33
 */
export function validationsXml(
  { t }: Context,
  columns: readonly LaidColumn[],
  first: number,
  last: number,
): string {
  const items = columns.flatMap((laid, at) => {
    if (laid.kind !== 'own' || laid.own.input === undefined) return [];
    const { input, name } = laid.own;
    const cells = `${columnLetters(at)}${first}:${columnLetters(at)}${last}`;
    const told = `allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="${escapeXml(t.workbook.columns[name].head)}" prompt="${escapeXml(t.workbook.input[input])}" error="${escapeXml(t.workbook.input.wrong)}" sqref="${cells}"`;
    if (input === 'number')
      return [
        `<dataValidation type="decimal" operator="greaterThanOrEqual" ${told}><formula1>0</formula1></dataValidation>`,
      ];
    if (input === 'source')
      return [
        `<dataValidation type="textLength" operator="greaterThan" ${told}><formula1>0</formula1></dataValidation>`,
      ];
    return [`<dataValidation type="list" ${told}><formula1>"${LISTS[input]}"</formula1></dataValidation>`];
  });
  return items.length === 0
    ? ''
    : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}
