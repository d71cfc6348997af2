import type { CellSum } from '../../models/balance/what_if.ts';
import type { Bench } from './bench.ts';
import type { Quantity } from './page_data.ts';
import { classLabel, type Shown, type ShownRow } from './show.ts';
import { neutral, type State } from './sliders.ts';

/**
 * What the page shows as a file that a spreadsheet opens: a byte order mark, the separator that goes with the
 * decimal sign of the language, and no text cell that a spreadsheet would run as a formula. People are whole and
 * not rounded further; each illustrative row says what it is.
 */
export function csvText(bench: Bench, shown: Shown, state: State): string {
  const { data, formats } = bench;
  const { columns, parts, quantities, setting, mark, mean, ends } = data.words.csv;
  // « 0,50 »: the sign between the digits.
  const decimal = /^\d(\D)\d\d$/.exec(formats.ratio(0.5, false))![1]!;
  const separator = decimal === ',' ? ';' : ',';
  const text = (value: string) => textCell(value, separator);
  const number = (value: number | null, digits: number) =>
    value === null
      ? ''
      : (Math.round(value * 10 ** digits) / 10 ** digits + 0).toString().replace('.', decimal);

  const settings = data.sliders.map((slider) => [
    text(parts.sliders),
    text(slider.label),
    text(setting),
    number(neutral(slider.name), 2),
    number(state.readings[slider.name] ?? neutral(slider.name), 2),
    '',
  ]);
  const ofPlan = (shown.plan?.rows ?? []).flatMap(({ name, kept, own }) => {
    const line = (quantity: string, before: number, after: number) => [
      ...[text(parts.plan), text(name), text(quantity), number(before, 0), number(after, 0)],
      text(shown.plan!.isIllustrative ? mark : ''),
    ];
    const [low, high] = ends;
    return [
      line(mean, kept.number, own.number),
      ...(kept.band && own.band
        ? [line(low, kept.band.low, own.band.low), line(high, kept.band.high, own.band.high)]
        : []),
    ];
  });
  const print = (quantity: Quantity, sum: CellSum): string =>
    quantity === 'itaClass'
      ? text(classLabel(bench, sum))
      : number(sum[quantity], quantity === 'ita' ? 4 : 0);
  const rowsOf = (part: 'sectors' | 'specialties', rows: readonly ShownRow[]) =>
    rows.flatMap((row) =>
      (Object.keys(quantities) as Quantity[]).map((quantity) => [
        text(parts[part]),
        text(row.name),
        text(quantities[quantity]),
        print(quantity, row.central),
        print(quantity, row.trial),
        text(row.isIllustrative ? mark : ''),
      ]),
    );
  const lines = [
    columns.map(text),
    ...[
      ...settings,
      ...ofPlan,
      ...rowsOf('sectors', shown.sectors),
      ...rowsOf('specialties', shown.specialties),
    ].map((cells) => [text(shown.place), ...cells]),
  ];
  return `\ufeff${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run: = + - @, wide ones too, after any space or mark that does not show. */
const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** An apostrophe makes such a cell plain text. */
function textCell(value: string, separator: string): string {
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(plain) || plain.includes(separator) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
