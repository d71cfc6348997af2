/** Training of a region as its page tells it: one perimeter of the same people, and sums that lack nobody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader, sqlFile } from '../../../reports/reading/database.ts';
import { flowFiles } from '../../pipeline/tiny/flow_files.ts';
import { built } from '../../pipeline/tiny/released.ts';
import { edited, type Files, lines } from '../../pipeline/tiny/write_project.ts';

/** Training under two perimeters, the wider with twice as many; the bootcamp of R2 ends a year before all others. */
function files(): Files {
  const declared = edited(
    edited(
      edited(
        flowFiles(),
        'adequation.yaml',
        ', definition: register, unit: persons, status: A',
        ', unit: persons, status: A',
      ),
      'adequation.yaml',
      'measure: measure, value: value }',
      'measure: measure, value: value, definition: definition }',
    ),
    'seeds/definitions.csv',
    'completed,register,Registre,false\n',
    'completed,register,Registre,false\nnew_entrants,broad,Large,false\n',
  );
  const [head, ...rows] = String(declared['inputs/training.csv']).trim().split('\n');
  const narrow = rows.filter((row) => !row.startsWith('2025,R2,bootcamp,new_entrants'));
  const wider = narrow
    .map((row) => row.split(','))
    .filter((row) => row[3] === 'new_entrants')
    .map((row) => [...row.with(4, String(2 * Number(row[4]))), 'broad'].join(','));
  return {
    ...declared,
    'inputs/training.csv': lines(`${head},definition`, ...narrow.map((row) => `${row},register`), ...wider),
  };
}

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(await built(files()));
});
afterAll(() => reader?.close());

/** Entrants of 2025 in the file: the register's, which feeds the balance. */
const entrants = (region: string, programme: string) =>
  Number(
    String(flowFiles()['inputs/training.csv'])
      .split('\n')
      .find((row) => row.startsWith(`2025,${region},${programme},new_entrants,`))!
      .split(',')
      .at(-1),
  );

async function told(region_code: string) {
  const rows = await reader.rows<{ programme_code: string; measure: string; actual: number }>(
    sqlFile('region/training_flow'),
    { region_code },
  );
  return Object.fromEntries(
    rows.filter(({ measure }) => measure === 'new_entrants').map((row) => [row.programme_code, row.actual]),
  );
}

test('of two perimeters that count the same people, the one that feeds the balance is told', async () => {
  const [licence, bootcamp] = [entrants('R1', 'licence'), entrants('R1', 'bootcamp')];
  expect(await told('R1')).toEqual({ licence, bootcamp, _T: licence + bootcamp });
});

test('a sum of which a part is not told in that year is none', async () => {
  expect(await told('R2')).toEqual({ licence: entrants('R2', 'licence') });
  expect(await told('_T')).toEqual({ licence: entrants('R1', 'licence') + entrants('R2', 'licence') });
});
