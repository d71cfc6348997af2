import type { Lists } from './lists.ts';
import { measuresOf } from './measures.ts';
import type { Column } from './profile.ts';
import type { Seen } from './seen.ts';
import { isPerCent, isTotalName, scaleNamed } from './words.ts';

/** What the entry leaves to a person: the likeliest answer stands in it. */
export interface Question {
  /** Keys of the entry, from the top. */
  readonly at: readonly string[];
  readonly asks: string;
  readonly choices: readonly string[];
}

/** Values that are read by one entry: in one column, in a column a measure, a year or a code. */
export interface ValueGroup {
  readonly columns: readonly Column[];
  readonly measure?: string;
  readonly unpivot?: Record<string, unknown>;
  /** Of the values, what their headers and the columns beside them say. */
  readonly evidence: string;
  readonly questions: readonly Question[];
}

const headed = (seen: Seen, headers: readonly string[]) =>
  seen.columns.filter(({ header }) => headers.includes(header));

/** The values of a file, parted where one entry cannot read them together: a unit, a scale. */
export function valueGroups(seen: Seen, lists: Lists | undefined): ValueGroup[] {
  const { roles } = seen;
  const around = aroundOf(seen);
  if (roles.yearHeaders.length > 0) return [yearGroup(seen, around)];
  if (roles.wide !== undefined) {
    const { dimension, headers } = roles.wide;
    const columns = Object.fromEntries(headers.map((header) => [header, header]));
    return [
      {
        columns: headed(seen, headers),
        unpivot: { into: dimension, columns },
        evidence: around,
        questions: [],
      },
    ];
  }
  const [only] = roles.values;
  if (only === undefined) return [];
  if (roles.values.length === 1)
    return [{ columns: [only], evidence: `${only.header} ${around}`, questions: [] }];
  return measureGroups(seen, lists, around);
}

function measureGroups(seen: Seen, lists: Lists | undefined, around: string): ValueGroup[] {
  const { values } = seen.roles;
  const taken = measuresOf(lists, values);
  const headers = values.map(({ header }) => header);
  if (taken.size === 0)
    return [
      {
        columns: [values[0]!],
        evidence: `${values[0]!.header} ${around}`,
        questions: [{ at: ['columns'], asks: 'which column holds the value?', choices: headers }],
      },
    ];
  const unitOfMeasure = (measure: string) =>
    lists?.measures.find((known) => known.measure === measure)?.unit ?? '';
  const byUnit = new Map<string, [Column, string][]>();
  for (const column of values) {
    const measure = taken.get(column);
    if (measure === undefined) continue;
    const unit = lists === undefined ? String(isPerCent(column.header)) : unitOfMeasure(measure);
    const key = `${unit} ${scaleNamed(column.header)?.scale ?? 1}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), [column, measure]]);
  }
  return [...byUnit.values()].map((pairs) => {
    const columns = pairs.map(([column]) => column);
    const evidence = pairs.map(([{ header }]) => header).join(' ');
    if (pairs.length === 1) return { columns, measure: pairs[0]![1], evidence, questions: [] };
    const mapped = Object.fromEntries(pairs.map(([{ header }, measure]) => [header, measure]));
    return {
      columns,
      measure: pairs[0]![1],
      unpivot: { into: 'measure', columns: mapped },
      evidence,
      questions: [],
    };
  });
}

function yearGroup(seen: Seen, around: string): ValueGroup {
  const { yearHeaders, headersAre: into } = seen.roles;
  const rests = [...new Set(yearHeaders.map(({ rest }) => rest))];
  const kept = rests.find(isTotalName) ?? rests[0]!;
  const headers = yearHeaders.filter(({ rest }) => rest === kept);
  const years = headers.map(({ year }) => Number(year));
  const isRun =
    into === 'year' &&
    kept === '' &&
    years.every((year, i) => i === 0 || year === years[i - 1]! + 1) &&
    years.every(Number.isInteger);
  const columns = Object.fromEntries(
    headers.map(({ header, year }) => [
      header,
      into === 'year' && /^\d{4}$/.test(year) ? Number(year) : year,
    ]),
  );
  const unpivot = isRun ? { into, years: [years[0], years.at(-1)] } : { into, columns };
  const questions =
    rests.length > 1 && !isTotalName(kept)
      ? [
          {
            at: ['unpivot'],
            asks: `the columns of each ${into} part in ${rests.length}: which are read?`,
            choices: rests,
          },
        ]
      : [];
  const names = headers.map(({ header }) => header);
  return { columns: headed(seen, names), unpivot, evidence: `${kept} ${around}`, questions };
}

/** What stands beside the values and says what they are: texts that are the same in every row, titles, the file's name. */
function aroundOf({ columns, table, name, roles }: Seen): string {
  const constant = columns.filter(
    ({ kind, years, numbers }) => kind === 'constant' && years === undefined && numbers === undefined,
  );
  const texts = constant
    .filter((column) => column !== roles.status)
    .flatMap(({ texts: held }) => [...held.keys()]);
  return [
    ...texts,
    ...table.notes.map(({ text }) => text.slice(0, 200)),
    name.replace(/\.[a-z]+$/i, ''),
  ].join(' ');
}
