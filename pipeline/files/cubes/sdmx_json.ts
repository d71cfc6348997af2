import { z } from 'zod';
import { FormatError } from '../format_error.ts';
import type { FileLayout } from '../layout.ts';
import type { TextRecord, TextTable } from '../text_table.ts';
import { cellText, jsonOf, MOST_OBSERVATIONS } from './json_text.ts';

const component = z.object({
  id: z.string(),
  values: z
    .array(
      z.union([
        z.object({ id: z.string().optional(), value: z.unknown().optional() }),
        z.string(),
        z.number(),
      ]),
    )
    .optional(),
});
const level = z.array(component).default([]);
const levels = z.object({ dataSet: level, series: level, observation: level }).partial().prefault({});
const structure = z.object({ dimensions: levels, measures: levels, attributes: levels });
const written = z.array(z.unknown());
const set = z.object({
  structure: z.number().int().nonnegative().optional(),
  attributes: written.default([]),
  series: z
    .record(
      z.string(),
      z.object({ attributes: written.default([]), observations: z.record(z.string(), written).default({}) }),
    )
    .optional(),
  observations: z.record(z.string(), written).optional(),
});
const data = z.object({
  dataSets: z.array(set).min(1),
  structure: structure.optional(),
  structures: z.array(structure).optional(),
});
/** Edition 1.0 and 2.0 hold all under `data`; what came before them had no such shell. */
const message = z.union([z.object({ data }), data.transform((inner) => ({ data: inner }))]);
type Component = z.output<typeof component>;
type Structure = z.output<typeof structure>;

/**
 * A data message of SDMX-JSON 1.0 or 2.0. One record an observation, under the dimensions by id (TIME_PERIOD among
 * them), the measures (OBS_VALUE where none is named) and the attributes by id; its line is its place in the message.
 *
 * @see https://github.com/sdmx-twg/sdmx-json
 * @throws FormatError when it is no such message, or would not fit.
 */
export function readSdmxJson(bytes: Uint8Array, _layout: FileLayout): TextTable {
  const { data } = jsonOf(bytes, message, 'SDMX-JSON data message');
  const structures = data.structures ?? (data.structure === undefined ? [] : [data.structure]);
  const records: TextRecord[] = [];
  let header: string[] | undefined;
  for (const dataSet of data.dataSets) {
    const shape = structures[dataSet.structure ?? 0];
    if (shape === undefined) throw new FormatError('a data set of it has no structure');
    const { names, rows } = observationsOf(dataSet, shape, records.length);
    if (header !== undefined && header.join() !== names.join())
      throw new FormatError('its data sets have different columns; hand them in one by one');
    header = names;
    if (records.length + rows.length > MOST_OBSERVATIONS)
      throw new FormatError(`it has more than ${MOST_OBSERVATIONS} observations`);
    for (const row of rows) records.push(row);
  }
  return {
    header: header ?? [],
    headerLine: 1,
    records,
    broken: [],
    notes: [],
    found: [{ says: `${records.length} observations` }],
  };
}

function observationsOf(
  dataSet: z.output<typeof set>,
  { dimensions, measures, attributes }: Structure,
  before: number,
) {
  const of = (held: z.output<typeof levels>, name: 'dataSet' | 'series' | 'observation') => held[name] ?? [];
  const measured =
    of(measures, 'observation').length > 0 ? of(measures, 'observation') : [{ id: 'OBS_VALUE' }];
  const names = [
    ...(['dataSet', 'series', 'observation'] as const).flatMap((at) => of(dimensions, at)),
    ...measured,
    ...(['dataSet', 'series', 'observation'] as const).flatMap((at) => of(attributes, at)),
  ].map(({ id }) => id);
  // A dimension of the whole set has one value, which no key tells.
  const fixed = of(dimensions, 'dataSet').map((one) => componentText(one, 0));
  const ofSet = told(of(attributes, 'dataSet'), dataSet.attributes);
  const rows: TextRecord[] = [];
  const add = (series: string[], ofSeries: string[], key: string, observation: readonly unknown[]) => {
    const values = measured.map((one, i) => componentText(one, observation[i]));
    const said = told(of(attributes, 'observation'), observation.slice(measured.length));
    const cells = [
      ...fixed,
      ...series,
      ...coded(of(dimensions, 'observation'), key),
      ...values,
      ...ofSet,
      ...ofSeries,
      ...said,
    ];
    rows.push({ line: before + rows.length + 1, cells });
  };
  for (const [key, one] of Object.entries(dataSet.series ?? {})) {
    const codes = coded(of(dimensions, 'series'), key);
    const ofSeries = told(of(attributes, 'series'), one.attributes);
    for (const [at, observation] of Object.entries(one.observations)) add(codes, ofSeries, at, observation);
  }
  const noSeries = of(attributes, 'series').map(() => '');
  for (const [key, observation] of Object.entries(dataSet.observations ?? {}))
    add([], noSeries, key, observation);
  return { names, rows };
}

/** A key such as 0:3:1 in codes. */
function coded(components: readonly Component[], key: string): string[] {
  const steps = key === '' ? [] : key.split(':');
  if (steps.length !== components.length)
    throw new FormatError(
      `its key ${key} has ${steps.length} steps where it has ${components.length} dimensions`,
    );
  return components.map((one, i) => componentText(one, Number(steps[i])));
}

const told = (components: readonly Component[], held: readonly unknown[]) =>
  components.map((one, i) => componentText(one, held[i]));

/** A place in the list of a component's values, or the value itself where it has no list. */
function componentText({ id, values }: Component, held: unknown): string {
  if (held === null || held === undefined) return '';
  if (values === undefined || values.length === 0)
    return Array.isArray(held) ? held.map(cellText).join(' ') : cellText(held);
  const value = typeof held === 'number' ? values[held] : undefined;
  if (value === undefined)
    throw new FormatError(`its component ${id} has no value at place ${cellText(held)}`);
  return typeof value === 'object' ? cellText(value.id ?? value.value) : cellText(value);
}
