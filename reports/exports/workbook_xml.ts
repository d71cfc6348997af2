import { stylesXml } from './cell_styles.ts';
import { sheetReference } from './sheet_xml.ts';
import { escapeXml } from './xml_text.ts';
import { pack, type ZipFile } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The files that make sheets a workbook.
 *
 * @param names `<definedNames>`, such as rows that are printed on every page.
 * @see ECMA-376, Office Open XML, part 1, §12 and §18
 */
export function workbookFiles(
  sheetNames: readonly string[],
  strings: string,
  names: string,
  rightToLeft: boolean,
): ZipFile[] {
  const numbers = sheetNames.map((_, at) => at + 1);
  const parts = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const file = (path: string, xml: string): ZipFile => ({
    path,
    pieces: [pack(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)],
  });
  return [
    file(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${parts.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    ),
    file(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>${names}</workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${numbers.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${numbers.length + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    file('xl/styles.xml', stylesXml(rightToLeft)),
    file('xl/sharedStrings.xml', strings),
  ];
}

/** A sheet whose heads are printed on every page, and whose filters cover these cells. */
export interface FilteredSheet {
  /** Where it stands in the workbook, from 0. */
  readonly at: number;
  readonly name: string;
  /** The row of heads, above which the names of the database stand. */
  readonly heads: number;
  /** Upper left and lower right cell of what is filtered. */
  readonly filter: string;
}

/** What spreadsheets themselves write beside filters and titles of printed pages, and some do not print without. */
export function definedNames(sheets: readonly FilteredSheet[]): string {
  const names = sheets.flatMap(({ at, name, heads, filter }) => {
    const sheet = escapeXml(sheetReference(name));
    const cells = filter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${cells}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${heads}:$${heads}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}
