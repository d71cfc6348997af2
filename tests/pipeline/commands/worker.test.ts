/** The worker: one line a job, one answer a line, the same bytes however the jobs are split. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastCsv } from '../../../pipeline/commands/forecast/forecast_csv.ts';
import { serve } from '../../../pipeline/commands/worker/serve.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { importsOf, sourceFilesBelow } from '../house/imports.ts';
import { start } from '../tiny/command.ts';
import { refusal } from '../tiny/refusal.ts';

type Fields = Record<string, unknown>;

const run = (first: number, values: readonly (number | null)[]) => ({
  years: values.map((_, t) => first + t),
  values,
});
const growing = (n: number, by = 3) => Array.from({ length: n }, (_, t) => 100 + by * t + ((7 * t) % 5));
const job = (key: unknown, points: Fields, more: Fields = {}) =>
  JSON.stringify({ v: 1, key, ...points, horizon: 3, ...more });

/** Series that are to agree, by region. */
const group = (key: unknown, values: readonly (readonly number[])[], more: Fields = {}) =>
  job(
    key,
    { group: values.map((own, i) => ({ codes: [`R${i}`], ...run(2015 - own.length, own) })) },
    { floor: 0, ...more },
  );

/** Series and groups of every kind, with names of every alphabet. */
const JOBS = [
  job('الرباط', run(2000, growing(15))),
  job(['Fès', 'عامل ماهر', 'x,"y"'], run(2000, growing(12, -6)), { floor: 0 }),
  job('one', run(2024, [70])),
  job('short', run(2021, growing(3))),
  job('holes', run(2000, [10, null, 12, 13, null, 15, 17, 18])),
  job('share_online', run(2010, [0.5, 0.6, 0.7, 0.75, 0.8, 0.9])),
  job('rates', run(2010, [50, 60, 70, 75, 80, 90]), { unit: '%' }),
  job('named', run(2000, growing(15)), { model: 'theta' }),
  job('wide', run(2000, growing(15)), { calibration: { factor_80: 2, factor_95: 2 } }),
  job('bad', { years: [2000, 2000], values: [1, 2] }),
  group(['group', 'عامل'], [growing(15), growing(12, -6), growing(3), [70]], {
    draws: { draws: 50, seed: 1, regional_correlation: 0.2 },
  }),
  group(['group', 'bad'], [[]]),
];

function served(pieces: Iterable<Uint8Array>): string {
  let out = '';
  serve(pieces, (text) => (out += text));
  return out;
}
/** As a file is read: each piece stands where the one before it stood. */
function* throughOneBuffer(pieces: readonly Uint8Array[]) {
  const buffer = Buffer.alloc(1 << 16);
  for (const piece of pieces) {
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
    buffer.fill(0);
  }
}
const ask = (...lines: readonly string[]) => served([Buffer.from(lines.map((line) => `${line}\n`).join(''))]);
const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Fields);

describe('any split of the input gives the same bytes', () => {
  const bytes = Buffer.from(JOBS.map((line) => `${line}\n`).join(''));
  const whole = served([bytes]);

  test('in pieces cut anywhere, within a letter too', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places.sort((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
        expect(served(throughOneBuffer(pieces))).toBe(whole);
      }),
    );
    expect(served(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(whole);
  });

  test('over any number of workers, in any order', () => {
    const shards = fc.array(fc.integer({ min: 0, max: 4 }), {
      minLength: JOBS.length,
      maxLength: JOBS.length,
    });
    const lines = (out: string) => out.trimEnd().split('\n').slice(0, -1);
    const expected = lines(whole).sort();
    fc.assert(
      fc.property(shards, fc.shuffledSubarray(JOBS, { minLength: JOBS.length }), (places, jobs) => {
        const outs = [0, 1, 2, 3, 4].map((k) => ask(...jobs.filter((_, i) => places[i] === k)));
        expect(outs.flatMap(lines).sort()).toEqual(expected);
        const counted = outs.map((out) => answers(out).at(-1)!.eof as number);
        expect(counted.reduce((sum, n) => sum + n)).toBe(JOBS.length);
      }),
    );
  });

  test('with the last newline or without, with CRLF or LF', () => {
    expect(served([bytes.subarray(0, -1)])).toBe(whole);
    expect(served([Buffer.from(bytes.toString().replaceAll('\n', '\r\n'))])).toBe(whole);
  });
});

test('an answer is what `forecast` writes of the same series', () => {
  const asked = JOBS.map((line) => JSON.parse(line) as Fields & { key: string }).filter(
    ({ key, model, calibration, floor }) =>
      typeof key === 'string' && key !== 'bad' && !model && !calibration && floor === undefined,
  );
  const rows = asked.flatMap(({ key, years, values, unit = '' }) =>
    (years as number[]).map((year, t) => `${key},${year},${(values as number[])[t] ?? ''},${unit}`),
  );
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  const [file, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  writeFileSync(file, `series_id,year,value,unit\n${rows.join('\n')}\n`);
  forecastCsv({ file, output, horizon: 3, floor: null, strict: false });
  const lines = answers(ask(...asked.map((one) => JSON.stringify(one))))
    .slice(0, -1)
    .flatMap((a) =>
      (a.year as number[]).map((year, j) => {
        const bounds = ['lo_80', 'hi_80', 'lo_95', 'hi_95'].map((name) => (a[name] as number[])?.[j] ?? '');
        return `${a.key},${j + 1},${year},${a.model},${(a.mean as number[])[j]},${bounds.join(',')}`;
      }),
    );
  expect(asked).toHaveLength(6);
  expect(lines).toEqual(readFileSync(output, 'utf8').trimEnd().split('\n').slice(1));
});

test('what is without end is no bound, no factor and no year', () => {
  const endless = [
    '{"v":1,"key":"a","years":[2020,2021],"values":[1,2],"horizon":1,"floor":1e999}',
    '{"v":1,"key":"b","years":[2020,2021],"values":[1,1],"horizon":1,"calibration":{"factor_80":1e999,"factor_95":1}}',
    '{"v":1,"key":"c","years":[1e300,1e301],"values":[1,2],"horizon":1}',
  ];
  const codes = answers(ask(...endless)).map(({ error }) => (error as Fields | undefined)?.code);
  expect(codes).toEqual(['job', 'job', 'series', undefined]);
});

test('a calibration that travels with the job widens the bands, and leaves the points alone', () => {
  const [plain, wide] = answers(ask(job('s', run(2000, growing(15))), JOBS[8]!));
  expect(wide!.mean).toEqual(plain!.mean);
  const above = (a: Fields) => (a.hi_80 as number[])[0]! - (a.mean as number[])[0]!;
  const below = (a: Fields) => (a.mean as number[])[0]! - (a.lo_80 as number[])[0]!;
  expect(above(wide!) / above(plain!)).toBeCloseTo(2, 6);
  // The lower side is on the growth scale, where twice as much is a little less in persons.
  expect(below(wide!) / below(plain!)).toBeGreaterThan(1.8);
});

describe('what is wrong with one series is answered, and the others go on', () => {
  const points = run(2010, growing(8));
  test.each<readonly [string, string, Fields, string]>([
    ['years that do not rise', 'series', { years: [2001, 2000], values: [1, 2] }, 'does not come after 2001'],
    ['a year that is not whole', 'series', { years: [2000.5], values: [1] }, 'year 2000.5 is not whole'],
    ['more years than values', 'series', { years: [2000, 2001], values: [1] }, '2 years for 1 values'],
    ['a value that is a text', 'series', { years: [2000], values: ['1'] }, 'the value of 2000 is "1"'],
    ['a value too large', 'series', { years: [2000], values: [1e101] }, 'up to 1e100'],
    ['no value', 'series', { years: [2000], values: [null] }, 'there is no value'],
    ['a value above its ceiling', 'series', { ...points, ceiling: 105 }, 'above 105'],
    ['no list', 'job', { years: 2000, values: 1 }, 'must be lists'],
    ['no horizon', 'job', { ...points, horizon: 0 }, 'from 1 to 100'],
    ['an unknown field', 'job', { ...points, horizont: 3 }, 'no field "horizont"'],
    ['a floor that is a text', 'job', { ...points, floor: '0' }, 'floor must be a number'],
    ['half a calibration', 'job', { ...points, calibration: { factor_80: 1 } }, 'factor_95'],
    ['an unknown model', 'model', { ...points, model: 'thetta' }, 'did you mean "theta"?'],
    ['a model without its ceiling', 'model', { ...points, model: 'logistic' }, 'needs --ceiling'],
    ['a model that refuses', 'model', { ...points, model: 'logistic', ceiling: 110 }, 'point'],
  ])('%s', (_, code, fields, words) => {
    const out = answers(ask(job('bad', {}, fields), job('good', points)));
    expect(out).toMatchObject([
      { v: 1, key: 'bad', error: { code, message: expect.stringContaining(words) } },
      { v: 1, key: 'good', model: 'middle_of_six' },
      { eof: 2 },
    ]);
  });
});

describe('a line that is no job ends the work, without the last line', () => {
  test.each([
    ['cut off', JOBS[0]!.slice(0, 40), 'is no JSON'],
    ['empty', '', 'is no JSON'],
    ['a list', '[1]', 'is no object'],
    ['of another version', '{"v":2,"key":"a"}', 'is of version 2'],
    ['without a key', '{"v":1}', 'has no key'],
    ['too long', `"${'x'.repeat(1 << 24)}"`, 'has more than'],
  ])('%s', async (_, line, words) => {
    let out = '';
    const bytes = Buffer.from(`${JOBS[0]}\n${line}\n${JOBS[2]}\n`);
    const error = await refusal(() => serve([bytes], (text) => (out += text)));
    expect([error.exitCode, error.problems[0]!.line]).toEqual([EXIT.rejected, 2]);
    expect(error.message).toContain(words);
    expect(answers(out)).toHaveLength(1);
    expect(out).not.toContain('eof');
  });

  test('a line that never ends is not waited for', async () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1 << 20;
        yield Buffer.alloc(1 << 20, 'x');
      }
    }
    const error = await refusal(() => serve(endless(), () => undefined));
    expect(error.message).toContain('has more than');
    expect(read).toBeLessThan(1 << 26);
  });

  test('bytes that are no UTF-8', async () => {
    const error = await refusal(() => served([Buffer.from(`${JOBS[0]}\n`), Buffer.from([0xff, 10])]));
    expect(error.message).toContain('is not UTF-8');
  });
});

test('nothing is read before what was read is answered and taken', () => {
  const seen: string[] = [];
  function* pieces() {
    for (const line of JOBS.slice(0, 3)) {
      seen.push('read');
      yield Buffer.from(`${line}\n`);
    }
  }
  serve(pieces(), () => seen.push('taken'));
  expect(seen).toEqual(['read', 'taken', 'read', 'taken', 'read', 'taken', 'taken']);
});

test('what answers a job reaches no file, no clock and no network', () => {
  const imports = importsOf(sourceFilesBelow('pipeline', 'models'));
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from, to } of imports) if (from === file) visit(to);
  };
  visit('pipeline/commands/worker/answer.ts');
  expect(reached.size).toBeGreaterThan(20);
  expect([...reached].filter((file) => file.startsWith('node:'))).toEqual([]);
  for (const file of [...reached].filter((path) => path.startsWith('pipeline/')))
    expect(readFileSync(file, 'utf8')).not.toMatch(/Date\.now|new Date|Math\.random|process\./);
});

describe('as a process', () => {
  test('errors of series end with 0, a broken line with 3 and words', async () => {
    const fine = await start(['worker'], undefined, `${JOBS.join('\n')}\n`).ended;
    expect([fine.code, fine.stderr, answers(fine.stdout).at(-1)]).toEqual([EXIT.done, '', { eof: 12 }]);
    const cut = await start(['worker'], undefined, JOBS[0]!.slice(0, 50)).ended;
    expect([cut.code, cut.stdout]).toEqual([EXIT.rejected, '']);
    expect(cut.stderr).toContain('standard input:1: this line is no JSON.');
  });

  test('no jobs are counted too', async () => {
    const { code, stdout } = await start(['worker'], undefined, '').ended;
    expect([code, stdout]).toEqual([EXIT.done, '{"eof":0}\n']);
  });

  test('a reader that goes away ends it', async () => {
    const many = `${Array.from({ length: 5000 }, () => JOBS[0]).join('\n')}\n`;
    const started = start(['worker'], undefined, many);
    started.process.stdin!.on('error', () => undefined);
    started.process.stdout!.once('data', () => started.process.stdout!.destroy());
    const { code, stderr } = await started.ended;
    expect([code, stderr]).toEqual([EXIT.done, '']);
  });
});
