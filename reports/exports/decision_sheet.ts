import type { PlanDecision, PlanFacts } from '../reading/plan/facts.ts';
import { firstYear, type Measure, measuresOf } from '../reading/plan/measures.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import { readStock } from '../reading/stock.ts';
import { countVerdicts, decidingData } from '../reading/verdict.ts';
import { whatHolds } from '../sections/act/plan_answer.ts';
import { sizeOf } from '../sections/act/plan_words.ts';
import { answerSentences } from '../sections/answer/answer.ts';
import { decidingName } from '../sections/answer/deciding_name.ts';
import type { Context } from '../sections/context.ts';
import { inputName } from '../sections/trust/input_name.ts';
import { withoutBidiControls } from '../words/format/isolate.ts';
import { wordFor } from '../words/shape/texts.ts';
import { inPrecision, STYLE, type Unit } from './cell_styles.ts';
import { rowHeight } from './row_height.ts';
import { columnLetters, inlineCell, numberCell, sheetFrame } from './sheet_xml.ts';
import { sheetName } from './workbook_sheets.ts';
import { type Piece, pack } from './zip.ts';

const WIDTHS = [40, 40, 32, 15, 13, 13, 15, 17];
/** Characters of a sentence that stand on one line across the sheet. */
const LINE = 165;
/** As many decisions as a committee takes in one sitting. */
const MOST_DECISIONS = 5;
const MOST_CHANGES = 3;

/** A cell of the sheet: a text, or a number in its unit. */
type Cell = string | { readonly value: number | null; readonly unit: Unit };

type Line =
  | { readonly kind: 'title' | 'about' | 'sentence' | 'heading' | 'link'; readonly text: string }
  | { readonly kind: 'head' | 'row'; readonly cells: readonly Cell[] };

/** The first sheet, on one sheet of paper: the answer, what is decided next, and what would change it. */
export function decisionSheet(context: Context, facts: RegionFacts, footer: string): Piece[] {
  const { t, labels, formats, edition } = context;
  const lines: Line[] = [
    { kind: 'title', text: labels.region(facts.regionCode) },
    { kind: 'about', text: `${edition.run.title} – ${t.page.edition(formats.date(edition.run.as_of))}` },
    ...sentences(context, facts).map((text): Line => ({ kind: 'sentence', text })),
    ...decisions(context, facts.plan),
    ...specialties(context, facts),
    ...changes(context, facts),
    { kind: 'link', text: t.workbook.back },
  ];
  const last = columnLetters(WIDTHS.length - 1);
  const isWide = ({ kind }: Line) => kind === 'sentence';
  const { before, after } = sheetFrame({
    columns: WIDTHS.map((width) => ({ width })),
    rightToLeft: context.language.direction === 'rtl',
    landscape: true,
    onePage: true,
    selected: true,
    merged: lines.flatMap((line, at) => (isWide(line) ? [`A${at + 1}:${last}${at + 1}`] : [])),
    links: [{ place: `A${lines.length}`, sheet: sheetName(context, 'contents') }],
    footer,
  });
  return [pack(`${before}<sheetData>${lines.map(lineXml).join('')}</sheetData>${after}`)];
}

const LOOKS = { title: STYLE.title, about: STYLE.about, heading: STYLE.heading, link: STYLE.link } as const;
/** In points; other rows are as high as their texts. */
const HEIGHTS = { title: 24, heading: 30, about: null, link: null } as const;

function lineXml(line: Line, at: number): string {
  const row = at + 1;
  if ('cells' in line) {
    const isHead = line.kind === 'head';
    const texts = line.cells.map((cell, c) => ({
      length: typeof cell === 'string' ? cell.length : 0,
      width: WIDTHS[c]!,
    }));
    const cells = line.cells.map((cell, c) => cellXml(`${columnLetters(c)}${row}`, cell, isHead));
    return rowXml(row, rowHeight(texts), cells.join(''));
  }
  const { kind, text } = line;
  // Cells that are merged do not grow with their text.
  if (kind === 'sentence')
    return rowXml(row, 17 * Math.ceil(text.length / LINE) + 4, inlineCell(`A${row}`, text, STYLE.sentence));
  return rowXml(row, HEIGHTS[kind], inlineCell(`A${row}`, text, LOOKS[kind]));
}

function rowXml(row: number, height: number | null, cells: string): string {
  return `<row r="${row}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
}

function cellXml(place: string, cell: Cell, isHead: boolean): string {
  if (typeof cell === 'string') return inlineCell(place, cell, isHead ? STYLE.head : STYLE.text);
  if (cell.value === null) return '';
  return numberCell(
    place,
    inPrecision(cell.unit, cell.value),
    STYLE[cell.unit === 'flag' ? 'text' : cell.unit],
  );
}

/** As the page of the place says it: the answer, then what holds, or the datum for which it waits. */
function sentences(context: Context, facts: RegionFacts): string[] {
  const { t } = context;
  const [answer] = answerSentences(context, facts);
  const verdicts = facts.verdicts;
  const regions = new Set(verdicts.map((row) => row.region_code)).size;
  return [
    answer ?? '',
    ...(facts.plan === null ? [] : whatHolds(context, facts.plan)),
    verdicts.length === 0
      ? ''
      : t.verdict.counts({ ...countVerdicts(verdicts), total: verdicts.length, regions }),
  ]
    .map(withoutBidiControls)
    .filter((sentence) => sentence !== '');
}

/** What is recommended in every scenario first, then in some, then the options: the state of each stands beside it. */
function decisions(context: Context, plan: PlanFacts | null): Line[] {
  if (plan === null) return [];
  const { t, labels, formats } = context;
  const { common, some, options } = measuresOf(plan);
  const largest = (measures: readonly Measure[]) =>
    measures.map(({ one }) => one).sort((a, b) => b.arrivals_persons - a.arrivals_persons);
  const rows = [common, some, options].flatMap(largest).slice(0, MOST_DECISIONS);
  const year = firstYear(plan);
  const heading: Line = {
    kind: 'heading',
    text: year === null ? t.workbook.decides.now : `${t.workbook.decides.now} (${year})`,
  };
  if (rows.length === 0) return [heading, { kind: 'row', cells: [t.workbook.decides.nothing] }];
  const { specialty, where, size, brought, holds, state } = t.workbook.decides;
  return [
    heading,
    {
      kind: 'head',
      cells: [
        specialty,
        where,
        t.workbook.columns.decided_by_name.head,
        size,
        brought,
        holds,
        t.workbook.columns.decide_by.head,
        state,
      ],
    },
    ...rows.map(
      (row): Line => ({
        kind: 'row',
        cells: [
          whatOf(context, row),
          whereOf(context, row),
          labels.instrument(row.decided_by),
          sizeOf(context, [row]),
          { value: row.arrivals_persons, unit: 'persons' },
          { value: row.robust_share, unit: 'share' },
          formats.date(row.decide_by),
          row.is_recommended ? t.planPage.state.recommended : t.planPage.state.option,
        ],
      }),
    ),
  ];
}

function whatOf({ t, labels }: Context, row: PlanDecision): string {
  const action = wordFor(t.planPage.action, row.action);
  const first =
    row.occupation_code === '_Z' ? labels.lever(row.lever_code) : labels.occupation(row.occupation_code);
  return `${first} – ${action}`;
}

function whereOf({ labels, t }: Context, row: PlanDecision): string {
  const place = labels.region(row.region_code);
  const to = row.to_region_code === '_Z' ? '' : ` ${t.planPage.toRegion(labels.region(row.to_region_code))}`;
  return `${labels.lever(row.lever_code)}, ${place}${to}`;
}

const number = (value: number | null, unit: Unit = 'persons'): Cell => ({ value, unit });

function specialties(context: Context, facts: RegionFacts): Line[] {
  if (facts.answer === null) return stockSpecialties(context, facts);
  const { t, labels } = context;
  const { columns } = t.workbook;
  const isOne = facts.regionCode !== '_T';
  const verdictOf = (code: string) => facts.verdicts.find((row) => isOne && row.occupation_code === code);
  const rows = [...facts.byOccupation].sort(
    (one, other) =>
      (other.short_persons ?? -1) - (one.short_persons ?? -1) ||
      (other.over_persons ?? -1) - (one.over_persons ?? -1),
  );
  return [
    { kind: 'heading', text: t.workbook.decides.specialties },
    {
      kind: 'head',
      cells: [
        columns.occupation_name.head,
        columns.verdict.head,
        columns.deciding_input.head,
        columns.short_persons.head,
        t.workbook.decides.low,
        t.workbook.decides.high,
        columns.p_short.head,
        columns.over_persons.head,
      ],
    },
    ...rows.map((row): Line => {
      const verdict = verdictOf(row.occupation_code);
      const waits = verdict?.verdict === 'undecided' ? verdict.deciding_input : null;
      return {
        kind: 'row',
        cells: [
          labels.occupation(row.occupation_code),
          verdict === undefined ? '' : wordFor(t.verdict.name, verdict.verdict),
          waits === null ? '' : inputName(context, waits),
          number(row.short_persons),
          number(row.short_lo_80),
          number(row.short_hi_80),
          number(row.p_short, 'share'),
          number(row.over_persons),
        ],
      };
    }),
  ];
}

/** A balance of stocks has demand, supply and gap of the target year, and no range. */
function stockSpecialties({ t, labels }: Context, { balance }: RegionFacts): Line[] {
  const year = readStock(balance)?.year;
  const rows = balance
    .filter((row) => row.sector_code === '_T' && row.occupation_code !== '_T' && row.year === year)
    .sort((one, other) => (one.gap_persons ?? 0) - (other.gap_persons ?? 0));
  if (rows.length === 0) return [];
  const { columns } = t.workbook;
  return [
    { kind: 'heading', text: t.workbook.decides.specialties },
    {
      kind: 'head',
      cells: [
        columns.occupation_name.head,
        '',
        '',
        columns.demand_persons.head,
        columns.supply_persons.head,
        columns.gap_persons.head,
        columns.year.head,
      ],
    },
    ...rows.map(
      (row): Line => ({
        kind: 'row',
        cells: [
          labels.occupation(row.occupation_code),
          '',
          '',
          number(row.demand_persons),
          number(row.supply_persons),
          number(row.gap_persons),
          number(row.year, 'year'),
        ],
      }),
    ),
  ];
}

/** The data for which most specialties wait, and who holds them. */
function changes(context: Context, facts: RegionFacts): Line[] {
  const { t, language } = context;
  const inputs = decidingData(facts.verdicts, language.code).slice(0, MOST_CHANGES);
  if (inputs.length === 0) return [];
  const { columns, decides } = t.workbook;
  return [
    { kind: 'heading', text: decides.changes },
    { kind: 'head', cells: [columns.name.head, columns.holder.head, '', decides.waiting] },
    ...inputs.map(
      (one): Line => ({
        kind: 'row',
        cells: [decidingName(context, one), language.typeset(one.holder), '', number(one.n, 'year')],
      }),
    ),
  ];
}
