import { codeFile } from '../../html/region_file.ts';
import type { DataRow } from '../../reading/reference/rows.ts';
import { grouped, sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { parameterName, scopeOf } from '../trust/assumptions.ts';
import { inputName } from '../trust/input_name.ts';

/** What one holder is asked for: data, the dearest first. */
export interface Request {
  /** Of its page and its workbook, from the folder of a language, without ending. */
  path: string;
  holder: string;
  rows: readonly DataRow[];
}

/** The places of which data are asked for. */
export interface AskedPlaces {
  regions: readonly string[];
  sectors: readonly string[];
}

/** One cell to fill: what, where, of which year, in which unit. */
export interface AskedCell {
  datum: string;
  input: string;
  /** What is counted or shared: the words of the input. */
  name: string;
  region: string;
  detail: string;
  year: number | null;
  unit: string;
  /** In use until the cell is filled; null where nothing is known. */
  value: number | null;
}

/** Years of a series that are asked for: a forecast learns from no fewer. */
const YEARS = 3;

/** A request a holder, the one whose data are worth most first; what nobody holds is asked of nobody. */
export function requestsOf(rows: readonly DataRow[]): Request[] {
  const held = rows.filter((row) => row.holder !== '');
  return grouped(held, (row) => row.holder_key)
    .map((own) => ({ path: `request/${codeFile(own[0]!.data_id)}`, holder: own[0]!.holder, rows: own }))
    .sort((one, other) => worthOf(other) - worthOf(one));
}

function worthOf({ rows }: Request): number {
  return sum(rows, (row) => row.value_money);
}

/** Every cell that would answer a datum: of a series its regions, sectors and last years; of a seed its places. */
export function askedCells(context: Context, row: DataRow, places: AskedPlaces): AskedCell[] {
  const inputs = (row.input ?? '').split('|').filter((input) => input !== '');
  return inputs.flatMap((input) => cellsOf(context, row, input, places));
}

function cellsOf(context: Context, row: DataRow, input: string, places: AskedPlaces): AskedCell[] {
  const { t, labels } = context;
  const [kind, ...others] = input.split('/');
  const cell = {
    datum: row.name,
    input,
    name: inputName(context, input),
    detail: '',
    unit: t.request.persons,
    value: null,
  };
  if (others.length === 0) return parameterCells(context, row, input);
  const last = Number(context.edition.run.as_of.slice(0, 4)) - 1;
  if (kind === 'series')
    return places.regions.flatMap((region) =>
      places.sectors.flatMap((sector) =>
        Array.from({ length: YEARS }, (_, at) => ({
          ...cell,
          region: labels.region(region),
          detail: labels.sector(sector),
          year: last - YEARS + 1 + at,
        })),
      ),
    );
  return places.regions.flatMap((region) =>
    labels.specialties.map((code) => ({
      ...cell,
      region: labels.region(region),
      detail: labels.occupation(code),
      year: last,
    })),
  );
}

/** The rows of a parameter that are in use, or one for the whole where none is. */
function parameterCells(context: Context, row: DataRow, parameter: string): AskedCell[] {
  const { t, labels, edition } = context;
  const rows = edition.parameters.filter((one) => one.parameter === parameter);
  const cell = { datum: row.name, input: parameter, name: parameterName(context, parameter), year: null };
  if (rows.length === 0) return [{ ...cell, region: labels.region('_T'), detail: '', unit: '', value: null }];
  return rows.map((own) => ({
    ...cell,
    region: labels.region(own.region_code === '' || own.region_code === '_Z' ? '_T' : own.region_code),
    detail: scopeOf(context, { ...own, region_code: '_T' }),
    unit: own.unit === null ? '' : ((t.names.unit as Readonly<Record<string, string>>)[own.unit] ?? own.unit),
    value: own.value,
  }));
}
