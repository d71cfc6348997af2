/** Readers of cubes: small files written by hand after the standards, and any grid written and read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../pipeline/files/format_error.ts';
import type { FileLayout, Format } from '../../../pipeline/files/layout.ts';
import { readTable } from '../../../pipeline/files/read_table.ts';

const read = (format: Format, text: string, layout: FileLayout = {}) =>
  readTable(Buffer.from(text), { ...layout, format }, []);
const readJson = (format: Format, value: unknown, layout: FileLayout = {}) =>
  read(format, JSON.stringify(value), layout);
const rows = (table: ReturnType<typeof read>) => table.records.map(({ line, cells }) => [line, ...cells]);

describe('eurostat-tsv', () => {
  const TEXT =
    'freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \nA,THS,AT\t185.0 \t194 b\t: c\nA,THS,BE\t: \t1.5e3 bep\t-7\n';

  test('a record a cell, with its line, its flag and no value where there is none', () => {
    const table = read('eurostat-tsv', TEXT);
    expect(table.header).toEqual(['freq', 'unit', 'geo', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG']);
    expect(rows(table)).toEqual([
      [2, 'A', 'THS', 'AT', '2019', '185.0', ''],
      [2, 'A', 'THS', 'AT', '2020', '194', 'b'],
      [2, 'A', 'THS', 'AT', '2021', ':', 'c'],
      [3, 'A', 'THS', 'BE', '2019', ':', ''],
      [3, 'A', 'THS', 'BE', '2020', '1.5e3', 'bep'],
      [3, 'A', 'THS', 'BE', '2021', '-7', ''],
    ]);
  });

  test('older heads, CR LF, a dimension over the columns that is no time', () => {
    const older = read('eurostat-tsv', 'unit,geo\\time\t2020\r\nTHS,AT\t5\r\n');
    expect(rows(older)).toEqual([[2, 'THS', 'AT', '2020', '5', '']]);
    const turned = read('eurostat-tsv', 'unit,time\\geo\tAT\tBE\nTHS,2020\t5\t6 p\n');
    expect(turned.header).toEqual(['unit', 'time', 'geo', 'OBS_VALUE', 'OBS_FLAG']);
    expect(rows(turned)[1]).toEqual([2, 'THS', '2020', 'BE', '6', 'p']);
  });

  test('a row of another length is broken and told, another text is left to who reads numbers', () => {
    const table = read('eurostat-tsv', 'unit,geo\\TIME_PERIOD\t2020\t2021\nTHS,AT\t5\nTHS,BE\tn/a\t6\n');
    expect(table.broken).toEqual([
      {
        line: 2,
        text: 'THS,AT\t5',
        rule: 'column_count',
        reason: '2 dimensions and 1 cells where the header has 2 and 2',
      },
    ]);
    expect(rows(table)[0]).toEqual([3, 'THS', 'BE', '2020', 'n/a', '']);
    expect(() => read('eurostat-tsv', 'a,b\n1,2\n')).toThrow(FormatError);
  });

  test('any table written so is read back', () => {
    const flag = fc.constantFrom('', 'b', 'p', 'bep');
    const cell = fc.tuple(
      fc.oneof(fc.constant(':'), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
      flag,
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(table, (grid) => {
        const head = `unit,geo\\TIME_PERIOD\t${grid[0]!.map((_, i) => 2000 + i).join('\t')}`;
        const lines = grid.map(
          (row, i) => `THS,R${i}\t${row.map((pair) => pair.join(' ').trim()).join('\t')}`,
        );
        const back = read('eurostat-tsv', [head, ...lines, ''].join('\n')).records.map(({ cells }) =>
          cells.slice(-2),
        );
        expect(back).toEqual(grid.flat());
      }),
    );
  });
});

test('worldbank: a record a cell below its preamble, the preamble told', () => {
  const text =
    '\uFEFF"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n"Morocco","MAR","GDP","NY","1.5","",\n"Aruba, the","ABW","GDP","NY","","2",\n';
  const table = read('worldbank', text);
  expect(table.header.slice(-2)).toEqual(['TIME_PERIOD', 'OBS_VALUE']);
  expect(rows(table)).toEqual([
    [6, 'Morocco', 'MAR', 'GDP', 'NY', '2022', '1.5'],
    [6, 'Morocco', 'MAR', 'GDP', 'NY', '2023', ''],
    [7, 'Aruba, the', 'ABW', 'GDP', 'NY', '2022', ''],
    [7, 'Aruba, the', 'ABW', 'GDP', 'NY', '2023', '2'],
  ]);
  expect(table.notes.map(({ line }) => line)).toEqual([1, 3]);
  expect(() => read('worldbank', 'a,b\n1,2\n')).toThrow('no line near its top');
});

describe('json-stat', () => {
  const cube = {
    version: '2.0',
    class: 'dataset',
    label: 'Employed',
    id: ['geo', 'time'],
    size: [2, 3],
    dimension: {
      geo: { category: { index: { BE: 1, AT: 0 }, label: { AT: 'Austria', BE: 'Belgium' } } },
      time: { category: { index: ['2019', '2020', '2021'] } },
    },
    value: [1, 2.5, null, 4, 5, 6],
    status: { 2: 'c', 4: 'p' },
  };

  test('codes, labels, value and status of each place', () => {
    const table = readJson('json-stat', cube);
    expect(table.header).toEqual(['geo', 'time', 'geo_label', 'time_label', 'OBS_VALUE', 'OBS_STATUS']);
    expect(rows(table)).toEqual([
      [1, 'AT', '2019', 'Austria', '2019', '1', ''],
      [2, 'AT', '2020', 'Austria', '2020', '2.5', ''],
      [3, 'AT', '2021', 'Austria', '2021', '', 'c'],
      [4, 'BE', '2019', 'Belgium', '2019', '4', ''],
      [5, 'BE', '2020', 'Belgium', '2020', '5', 'p'],
      [6, 'BE', '2021', 'Belgium', '2021', '6', ''],
    ]);
  });

  test('a sparse cube has the places that are written; edition 1 and its bundles are read', () => {
    const sparse = readJson('json-stat', { ...cube, value: { 5: 6, 0: 1 }, status: { 3: ':' } });
    expect(rows(sparse).map((row) => [row[0], row.at(-2), row.at(-1)])).toEqual([
      [1, '1', ''],
      [4, '', ':'],
      [6, '6', ''],
    ]);
    const { id, size, dimension, value } = cube;
    const old = { dimension: { ...dimension, id, size, role: { time: ['time'] } }, value };
    expect(rows(readJson('json-stat', { all: old }))).toHaveLength(6);
    expect(() => readJson('json-stat', { a: old, b: old })).toThrow('a, b');
    expect(rows(readJson('json-stat', { a: old, b: old }, { sheet: 'b' }))).toHaveLength(6);
  });

  test('what contradicts itself is refused', () => {
    expect(() => readJson('json-stat', { ...cube, value: [1] })).toThrow('1 values for 6 cells');
    expect(() => readJson('json-stat', { ...cube, size: [3, 3] })).toThrow('dimension geo');
    expect(() => readJson('json-stat', { ...cube, value: { 6: 1 } })).toThrow('place 6 of 6');
    expect(() => read('json-stat', '{"class":')).toThrow('it is no JSON');
    expect(() => readJson('json-stat', { hello: 1 })).toThrow('it is no JSON-stat dataset');
  });

  test('any cube written so is read back', () => {
    const size = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    const cubes = size.chain((sizes) => {
      const n = sizes.reduce((product, one) => product * one, 1);
      const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
      return fc.tuple(fc.constant(sizes), fc.array(number, { minLength: n, maxLength: n }));
    });
    fc.assert(
      fc.property(cubes, ([sizes, value]) => {
        const id = sizes.map((_, i) => `d${i}`);
        const codes = sizes.map((n, i) => Array.from({ length: n }, (_, k) => `c${i}${k}`));
        const dimension = Object.fromEntries(id.map((name, i) => [name, { category: { index: codes[i] } }]));
        const table = readJson('json-stat', { class: 'dataset', id, size: sizes, dimension, value });
        const expected = codes.reduce<string[][]>(
          (all, list) => all.flatMap((row) => list.map((code) => [...row, code])),
          [[]],
        );
        expect(table.records.map(({ cells }) => cells.slice(0, sizes.length))).toEqual(expected);
        const back = table.records.map(({ cells }) => (cells.at(-2) === '' ? null : Number(cells.at(-2))));
        expect(back).toEqual(value.map((one) => (one === null ? null : Number(String(one)))));
      }),
    );
  });
});

describe('sdmx-json', () => {
  const dimensions = {
    series: [
      { id: 'FREQ', values: [{ id: 'A' }] },
      { id: 'GEO', values: [{ id: 'AT' }, { id: 'BE' }] },
    ],
    observation: [{ id: 'TIME_PERIOD', values: [{ id: '2019' }, { id: '2020' }] }],
  };
  const attributes = {
    series: [{ id: 'UNIT', values: [{ id: 'PS' }] }],
    observation: [{ id: 'OBS_STATUS', values: [{ id: 'A' }, { id: 'B' }] }],
  };
  const series = {
    '0:0': { attributes: [0], observations: { 0: [1.5, 0], 1: [2, 1] } },
    '0:1': { attributes: [null], observations: { 1: [3] } },
  };
  const header = ['FREQ', 'GEO', 'TIME_PERIOD', 'OBS_VALUE', 'UNIT', 'OBS_STATUS'];
  const expected = [
    [1, 'A', 'AT', '2019', '1.5', 'PS', 'A'],
    [2, 'A', 'AT', '2020', '2', 'PS', 'B'],
    [3, 'A', 'BE', '2020', '3', '', ''],
  ];

  test('editions 1.0 and 2.0, and what came before', () => {
    const one = { dataSets: [{ series }], structure: { dimensions, attributes } };
    const two = {
      dataSets: [{ structure: 0, series }],
      structures: [{ dimensions, attributes, measures: { observation: [{ id: 'OBS_VALUE' }] } }],
    };
    for (const message of [{ data: one }, { data: two }, one]) {
      const table = readJson('sdmx-json', message);
      expect(table.header).toEqual(header);
      expect(rows(table)).toEqual(expected);
    }
  });

  test('flat observations; keys and places that are not there are refused', () => {
    const flat = { observation: [...dimensions.series, ...dimensions.observation] };
    const message = (observations: object) => ({
      data: { dataSets: [{ observations }], structure: { dimensions: flat, attributes } },
    });
    expect(rows(readJson('sdmx-json', message({ '0:1:0': [7, 0] })))).toEqual([
      [1, 'A', 'BE', '2019', '7', '', 'A'],
    ]);
    expect(() => readJson('sdmx-json', message({ '0:1': [7] }))).toThrow('2 steps');
    expect(() => readJson('sdmx-json', message({ '0:9:0': [7] }))).toThrow('component GEO');
    expect(() => readJson('sdmx-json', { data: {} })).toThrow('it is no SDMX-JSON data message');
  });
});

test('sdmx-csv: both editions, a semicolon, labels beside codes', () => {
  const plain = read(
    'sdmx-csv',
    'STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE\ndataflow,X:Y(1.0),I,AT,2020,5\n',
  );
  expect(plain.found[0]).toEqual({ says: 'SDMX-CSV 2' });
  expect(rows(plain)).toEqual([[2, 'dataflow', 'X:Y(1.0)', 'I', 'AT', '2020', '5']]);
  const labelled = read(
    'sdmx-csv',
    'DATAFLOW;GEO: Entity;TIME_PERIOD: Time;OBS_VALUE\nX:Y(1.0);AT: Austria;2020;5\n',
  );
  expect(labelled.header).toEqual(['DATAFLOW', 'GEO', 'TIME_PERIOD', 'OBS_VALUE']);
  expect(rows(labelled)).toEqual([[2, 'X:Y(1.0)', 'AT', '2020', '5']]);
  expect(() => read('sdmx-csv', 'GEO,OBS_VALUE\nAT,5\n')).toThrow(FormatError);
});
