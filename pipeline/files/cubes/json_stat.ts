import { z } from 'zod';
import { FormatError } from '../format_error.ts';
import type { FileLayout } from '../layout.ts';
import type { TextRecord, TextTable } from '../text_table.ts';
import { cellText, jsonOf, MOST_OBSERVATIONS } from './json_text.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const cells = z.union([z.array(scalar), z.record(z.string(), scalar)]);
const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number().int().nonnegative())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
});
const dimension = z.object({ label: z.string().optional(), category });
const shared = {
  label: z.string().optional(),
  value: cells,
  status: z.union([z.string(), cells]).optional(),
};
const size = z.array(z.number().int().positive()).min(1);
const id = z.array(z.string()).min(1);
const second = z.object({
  ...shared,
  class: z.literal('dataset'),
  id,
  size,
  dimension: z.record(z.string(), dimension),
});
/** Before edition 2 `id` and `size` stood among the dimensions, and a file was a bundle of named sets. */
const first = z
  .object({ ...shared, dimension: z.object({ id, size }).catchall(z.unknown()) })
  .transform(({ dimension: { id, size, ...rest }, ...set }, context) => {
    const dimensions = z
      .record(z.string(), dimension)
      .safeParse(Object.fromEntries(id.map((name) => [name, rest[name]])));
    if (!dimensions.success) context.addIssue({ code: 'custom', message: 'a dimension has no categories' });
    return { ...set, id, size, dimension: dimensions.data ?? {} };
  });
const file = z.union([second, first, z.record(z.string(), first)]);
type Dataset = z.output<typeof first>;

/**
 * A cube of JSON-stat, class dataset of edition 2 or a set of edition 1. One record an observation that is written,
 * under the dimensions by their id, their labels as `<id>_label`, OBS_VALUE and OBS_STATUS; its line is its place in
 * the cube, counted from 1. `sheet` names the set of a bundle.
 *
 * @see https://json-stat.org/full
 * @throws FormatError when it is no such cube, or would not fit.
 */
export function readJsonStat(bytes: Uint8Array, layout: FileLayout): TextTable {
  const set = datasetOf(jsonOf(bytes, file, 'JSON-stat dataset'), layout.sheet);
  const dimensions = set.id.map((name, i) => categoriesOf(name, set.dimension[name], set.size[i] ?? 0));
  const total = set.size.reduce((product, n) => product * n, 1);
  if (set.id.length !== set.size.length) throw new FormatError('it has not one size a dimension');
  const places = placesOf(set, total);
  if (places.length > MOST_OBSERVATIONS)
    throw new FormatError(`it has more than ${MOST_OBSERVATIONS} observations`);
  const records: TextRecord[] = places.map((place) => {
    const codes: string[] = [];
    const labels: string[] = [];
    let left = place;
    for (let i = dimensions.length - 1; i >= 0; i--) {
      const { codes: known, labels: said } = dimensions[i]!;
      const at = left % known.length;
      left = (left - at) / known.length;
      codes.unshift(known[at]!);
      labels.unshift(said[at]!);
    }
    const value = cellText(at(set.value, place));
    const status = typeof set.status === 'string' ? set.status : cellText(at(set.status, place));
    return { line: place + 1, cells: [...codes, ...labels, value, status] };
  });
  const header = [...set.id, ...set.id.map((name) => `${name}_label`), 'OBS_VALUE', 'OBS_STATUS'];
  const found = [
    {
      says: `${set.label ?? 'a cube'}: ${set.size.join(' × ')} = ${total} cells, ${records.length} written`,
    },
  ];
  return { header, headerLine: 1, records, broken: [], notes: [], found };
}

function datasetOf(read: z.output<typeof file>, wanted: string | undefined): Dataset {
  if ('value' in read && 'id' in read) return read as Dataset;
  const sets = read as Record<string, Dataset>;
  const names = Object.keys(sets);
  const name = wanted ?? (names.length === 1 ? names[0]! : '');
  const set = sets[name];
  if (set === undefined)
    throw new FormatError(`it is a bundle; name one of its sets with \`sheet\`: ${names.join(', ')}`);
  return set;
}

const at = (held: z.output<typeof cells> | undefined, place: number) =>
  Array.isArray(held) ? held[place] : held?.[String(place)];

/** Flat places of the observations that are written, with a value or with a status alone, in their order. */
function placesOf({ value, status }: Dataset, total: number): number[] {
  if (Array.isArray(value)) {
    if (value.length !== total) throw new FormatError(`it has ${value.length} values for ${total} cells`);
    return value.map((_, place) => place);
  }
  const flagged = typeof status === 'object' && !Array.isArray(status) ? Object.keys(status) : [];
  const places = [...new Set([...Object.keys(value), ...flagged].map(Number))].sort((a, b) => a - b);
  const wrong = places.find((place) => !Number.isInteger(place) || place < 0 || place >= total);
  if (wrong !== undefined) throw new FormatError(`it has a value at place ${wrong} of ${total} cells`);
  return places;
}

function categoriesOf(name: string, held: z.output<typeof dimension> | undefined, size: number) {
  const { index, label } = held?.category ?? {};
  const codes = Array.isArray(index)
    ? index
    : Object.entries(index ?? Object.fromEntries(Object.keys(label ?? {}).map((code, i) => [code, i])))
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code);
  if (codes.length !== size)
    throw new FormatError(`its dimension ${name} has ${codes.length} categories where its size is ${size}`);
  return { codes, labels: codes.map((code) => label?.[code] ?? code) };
}
