import type { Context } from '../sections/context.ts';
import { marks } from '../words/marks.ts';
import { wordFor } from '../words/shape/texts.ts';
import { type LookName, STYLE } from './cell_styles.ts';
import { rowHeight } from './row_height.ts';
import { inlineCell, type SheetLink, sheetFrame } from './sheet_xml.ts';
import { type SheetId, sheetName, type TableSheet } from './workbook_sheets.ts';
import { type Piece, pack } from './zip.ts';

const WIDTHS = [30, 100, 14, 22];

interface Entry {
  readonly cells: readonly (readonly [text: string, look: LookName])[];
  /** The sheet to which the first cell leads. */
  readonly to?: string;
}

/** What the workbook holds, with a way to each sheet, how to read it, and where the rest of the release stands. */
export function contentsSheet(
  context: Context,
  place: string,
  tables: readonly TableSheet[],
  published: readonly string[],
  footer: string,
): Piece[] {
  const entries = [
    ...aboutIt(context, place),
    ...ways(context, tables),
    ...reading(context, tables),
    ...leftOut(context, published),
  ];
  const links = entries.flatMap(({ to }, at): SheetLink[] =>
    to === undefined ? [] : [{ place: `A${at + 1}`, sheet: to }],
  );
  const rows = entries.map(({ cells }, at) => {
    const xml = cells.map(([text, look], c) => inlineCell(`${'ABCD'[c]}${at + 1}`, text, STYLE[look]));
    const height = rowHeight(
      cells.map(([text, look], c) => ({ length: look === 'title' ? 0 : text.length, width: WIDTHS[c]! })),
    );
    return `<row r="${at + 1}" ht="${cells[0]?.[1] === 'title' ? 24 : height}">${xml.join('')}</row>`;
  });
  const { before, after } = sheetFrame({
    columns: WIDTHS.map((width) => ({ width })),
    rightToLeft: context.language.direction === 'rtl',
    landscape: true,
    selected: false,
    links,
    footer,
  });
  return [pack(`${before}<sheetData>${rows.join('')}</sheetData>${after}`)];
}

const entry = (label: string, text: string): Entry => ({
  cells: [
    [label, 'bold'],
    [text, 'text'],
  ],
});

function aboutIt({ t, formats, edition, labels }: Context, place: string): Entry[] {
  return [
    { cells: [[t.workbook.names.contents, 'title']] },
    entry(t.workbook.project, edition.run.title),
    entry(t.workbook.place, place),
    entry(t.workbook.edition, t.page.edition(formats.date(edition.run.as_of))),
    entry(t.page.run, edition.run.run_id),
    entry(t.workbook.scenario, t.workbook.scenarioNote(labels.scenario(edition.run.scenario))),
  ];
}

function ways(context: Context, tables: readonly TableSheet[]): Entry[] {
  const { t } = context;
  const way = (id: SheetId, size: string, view: string): Entry => ({
    to: sheetName(context, id),
    cells: [
      [sheetName(context, id), 'link'],
      [t.workbook.about[id], 'text'],
      [size, 'text'],
      [view, 'small'],
    ],
  });
  return [
    {
      cells: [
        [t.workbook.sheets, 'head'],
        ['', 'head'],
        ['', 'head'],
        [t.workbook.viewHead, 'head'],
      ],
    },
    way('decision', '', ''),
    ...tables.map(({ spec, rows, illustrative }) =>
      way(
        spec.id,
        `${t.workbook.rows(rows.length)}${illustrative > 0 ? ` ${marks.illustrative}` : ''}`,
        spec.view,
      ),
    ),
    way('dictionary', '', ''),
  ];
}

function reading({ t }: Context, tables: readonly TableSheet[]): Entry[] {
  const isIllustrative = tables.some((sheet) => sheet.illustrative > 0);
  return [
    {
      cells: [
        [t.workbook.reading, 'head'],
        ['', 'head'],
      ],
    },
    ...(isIllustrative ? [entry(`${marks.illustrative} ${t.mark.short}`, t.workbook.illustrative)] : []),
    ...t.workbook.items.map((item) => entry('', item)),
  ];
}

/** What no sheet holds, and every row of what they hold in part, as files that open: Parquet may be a folder. */
function leftOut({ t }: Context, published: readonly string[]): Entry[] {
  const names = Object.keys(t.workbook.tables).filter((view) => published.includes(view));
  return [
    {
      cells: [
        [t.workbook.csv, 'head'],
        [t.workbook.csvNote, 'text'],
      ],
    },
    ...names.map(
      (view): Entry => ({
        cells: [
          [wordFor(t.workbook.tables, view), 'text'],
          [`tables/${view}.csv.gz`, 'about'],
        ],
      }),
    ),
  ];
}
