import { DIMENSIONS } from '../../dictionary/dimensions.ts';
import { describeFound } from '../../files/found.ts';
import type { Looked } from './look_file.ts';
import type { Column } from './profile.ts';

const SHOWN = 4;
const MOST_VALUES = 16;

/** What was seen, a line each: how the file is laid out, which column is what, and what looks wrong. */
export function describe({ seen, oddities }: Looked): string[] {
  const { layout, table, roles, splits, columns } = seen;
  const { format = 'csv', encoding = 'utf-8', delimiter, header_rows = 1 } = layout;
  const text = format === 'csv' ? `${encoding}, cells between ${NAMES[delimiter ?? ','] ?? delimiter}` : '';
  const lines = [
    `${seen.name}: ${format}${text === '' ? '' : `, ${text}`}; header in line ${table.headerLine}${header_rows > 1 ? ` (${header_rows} rows)` : ''}; ${table.records.length} rows, ${table.header.length} columns${table.notes.length > 0 ? `, ${table.notes.length} notes around them` : ''}.`,
    ...table.found.map((found) => `  ${describeFound(found)}.`),
  ];
  if (roles.year !== undefined) lines.push(`  year: "${roles.year.header}", ${yearsTold(roles.year)}.`);
  const { period } = roles.own;
  if (period !== undefined) lines.push(`  period: "${period.header}", ${textsTold(period)}; ${YEAR_IS}.`);
  if (roles.yearHeaders.length > 0)
    lines.push(
      `  ${roles.headersAre}: in the header of ${roles.yearHeaders.length} columns, ${roles.yearHeaders[0]!.year} to ${roles.yearHeaders.at(-1)!.year}${roles.headersAre === 'period' ? `; ${YEAR_IS}` : ''}.`,
    );
  for (const dimension of DIMENSIONS) {
    const found = roles.dimensions[dimension];
    if (found !== undefined)
      lines.push(`  ${dimension}: "${found.column.header}", ${textsTold(found.column)}.`);
  }
  if (roles.wide !== undefined)
    lines.push(
      `  ${roles.wide.dimension}: in the header of ${roles.wide.headers.length} columns, such as ${roles.wide.headers.slice(0, SHOWN).join(', ')}.`,
    );
  for (const column of roles.values.slice(0, MOST_VALUES))
    lines.push(`  value: "${column.header}", ${numbersTold(column)}.`);
  if (roles.values.length > MOST_VALUES)
    lines.push(`  value: ${roles.values.length - MOST_VALUES} more columns of numbers.`);
  if (roles.status !== undefined)
    lines.push(`  status: "${roles.status.header}", ${textsTold(roles.status)}.`);
  if (roles.unit !== undefined) lines.push(`  unit: "${roles.unit.header}", ${textsTold(roles.unit)}.`);
  for (const { column, kept } of splits)
    lines.push(`  parts each value: "${column.header}", ${textsTold(column)}; rows of "${kept}" are read.`);
  const rest = roles.others.filter((column) => !splits.some((split) => split.column === column));
  const empty = columns.filter(({ kind }) => kind === 'empty');
  if (rest.length > 0)
    lines.push(
      `  not read: ${rest.map(({ header, texts }) => `"${header}" (${texts.size === 1 ? [...texts.keys()][0]!.slice(0, 60) : `${texts.size} texts`})`).join(', ')}.`,
    );
  if (empty.length > 0) lines.push(`  empty: ${empty.map(({ header }) => `"${header}"`).join(', ')}.`);
  if (oddities.length > 0)
    lines.push('Looks wrong, or has to be known:', ...oddities.map((one) => `  ${one}.`));
  return lines;
}

const YEAR_IS =
  "a stock's year is the last of them, a flow's their sum (of shares or per cent the mean), unless the measure says otherwise (year_is)";

const NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

function yearsTold({ years, texts }: Column): string {
  const { kind, from, to, flags } = years!;
  const name = kind === 'calendar' ? 'years' : kind === 'school' ? 'school or fiscal years' : 'dates';
  return `${texts.size} ${name}, ${from} to ${to}${flags.length > 0 ? `, with the flags ${flags.join(', ')}` : ''}`;
}

function textsTold({ texts, blank }: Column): string {
  const shown = [...texts.keys()]
    .slice(0, SHOWN)
    .map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text));
  return `${texts.size} different, such as ${shown.join(', ')}${blank > 0 ? `; ${blank} empty` : ''}`;
}

function numbersTold({ numbers, blank, texts }: Column): string {
  const { hasFractions, hasNegative, missing, flags, most } = numbers!;
  return [
    `${texts.size} different up to ${most}`,
    hasFractions ? 'with fractions' : 'whole',
    ...(hasNegative ? ['some below zero'] : []),
    ...(missing.length > 0
      ? [`no value where it says ${missing.map((text) => `"${text}"`).join(', ')}`]
      : []),
    ...(flags.length > 0 ? [`flags ${flags.join(', ')}`] : []),
    ...(blank > 0 ? [`${blank} empty`] : []),
  ].join(', ');
}
