import { roundPersons } from '../words/format/rounding.ts';

/** What a column counts: its format in the sheet, and the precision that its numbers keep. */
export type Unit = 'persons' | 'money' | 'share' | 'year' | 'day' | 'number' | 'flag' | 'text';

const FONTS = [
  '<sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="16"/><name val="Calibri"/><family val="2"/>',
  '<i/><sz val="8"/><color rgb="FF7A7A7A"/><name val="Calibri"/><family val="2"/>',
  '<u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/><family val="2"/>',
  '<sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/>',
  '<sz val="12"/><name val="Calibri"/><family val="2"/>',
];
const [PLAIN, BOLD, TITLE, SMALL, LINKED, GREY, LARGE] = FONTS.map((_, at) => at) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill>',
];
const [NO_FILL, , HEAD_FILL, INPUT_FILL] = FILLS.map((_, at) => at) as [number, number, number, number];

const DAY = 164;
const SHARE = 165;
const ANY = 166;
const THOUSANDS = 167;
/** A whole number, which spreadsheets know themselves. */
const WHOLE = 1;

interface Look {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly wrap?: boolean;
  /** Where it stands in its cell; at its start and top where nothing is said. */
  readonly at?: string;
  /** May be typed in where the sheet is protected. */
  readonly open?: boolean;
}

/** Looks by name, in the order of `cellXfs`; the first is that of every cell that says none. */
const LOOKS = {
  none: {},
  text: { wrap: true },
  bold: { font: BOLD, wrap: true },
  heading: { font: BOLD, at: 'vertical="bottom"' },
  title: { font: TITLE },
  about: { font: GREY },
  small: { font: SMALL },
  head: { font: BOLD, fill: HEAD_FILL, wrap: true },
  headNumber: { font: BOLD, fill: HEAD_FILL, wrap: true, at: 'horizontal="right"' },
  link: { font: LINKED },
  sentence: { font: LARGE, wrap: true },
  persons: { format: THOUSANDS },
  money: { format: THOUSANDS },
  share: { format: SHARE },
  year: { format: WHOLE },
  day: { format: DAY },
  number: { format: ANY },
  inputNumber: { format: ANY, fill: INPUT_FILL, open: true },
  inputText: { fill: INPUT_FILL, wrap: true, open: true },
} satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as LookName[];

/** The number by which a cell names its look. */
export const STYLE = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Record<LookName, number>;

/** The head of a column stands over its numbers or its texts. */
export const headOf = (unit: Unit): LookName => (unit === 'text' || unit === 'flag' ? 'head' : 'headNumber');

/** The look of the cells of a column. */
export const lookOf = (unit: Unit): LookName => (unit === 'flag' ? 'text' : unit);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * @param rightToLeft sentences that begin in another alphabet are read from the right too.
 * @see ECMA-376, Office Open XML, part 1, §18.8
 */
export function stylesXml(rightToLeft: boolean): string {
  const formats = [
    `<numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/>`,
    `<numFmt numFmtId="${SHARE}" formatCode="0\\ %_n"/>`,
    `<numFmt numFmtId="${ANY}" formatCode="#,##0.###"/>`,
    // A letter's breadth keeps a number from the text beside it.
    `<numFmt numFmtId="${THOUSANDS}" formatCode="#,##0_n"/>`,
  ];
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return `<styleSheet xmlns="${MAIN}">${list('numFmts', formats)}${list(
    'fonts',
    FONTS.map((font) => `<font>${font}</font>`),
  )}${list(
    'fills',
    FILLS.map((fill) => `<fill>${fill}</fill>`),
  )}${list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>'])}${list('cellStyleXfs', [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  ])}${list(
    'cellXfs',
    Object.values<Look>(LOOKS).map((look) => cellFormat(look, rightToLeft)),
  )}${list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
}

function cellFormat(look: Look, rightToLeft: boolean): string {
  const { font = PLAIN, fill = NO_FILL, format = 0, wrap = false, open = false, at = '' } = look;
  const top = at.includes('vertical') ? '' : ' vertical="top"';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1" applyProtection="1"><alignment${top}${rightToLeft ? ' readingOrder="2"' : ''}${at === '' ? '' : ` ${at}`}${wrap ? ' wrapText="1"' : ''}/><protection locked="${open ? 0 : 1}"/></xf>`;
}

/**
 * A number as exact as its unit: people whole, as every page prints them (a tenth more would be rounded twice), a share to a
 * ten-thousandth, money whole, anything else to six digits. More digits than these are of the machine.
 */
export function inPrecision(unit: Unit, value: number): number {
  switch (unit) {
    case 'persons':
      return roundPersons(value, false);
    case 'share':
      return Math.round(value * 10_000) / 10_000 + 0;
    case 'money':
      return Math.round(value) + 0;
    default:
      return Number(value.toPrecision(6)) + 0;
  }
}
