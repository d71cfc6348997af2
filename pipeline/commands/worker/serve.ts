import { isUtf8 } from 'node:buffer';
import { EXIT, UserError } from '../../problem.ts';
import { answer } from './answer.ts';
import { type Key, VERSION } from './job.ts';

/** Bytes of one job: far above what a series of any length is, and far below what stops a machine. */
const LONGEST_JOB = 1 << 24;
const LF = 10;

/**
 * Answers jobs line by line, in their order, and ends with a line that counts them. Neither a clock nor a file nor a
 * network is known here: the same lines give the same bytes, however they come in pieces and whoever else works.
 *
 * @param write may keep its caller waiting: nothing is read meanwhile.
 * @throws UserError (exit 3) at a line that is no job, and then without the last line.
 */
export function serve(pieces: Iterable<Uint8Array>, write: (text: string) => void): void {
  let count = 0;
  for (const lines of linesOf(pieces)) {
    let text = '';
    for (const line of lines) {
      count++;
      text += `${answerLine(line, count, () => text !== '' && write(text))}\n`;
    }
    write(text);
  }
  write(`{"eof":${count}}\n`);
}

/** @param giveUp writes what was answered before a line that is no job. */
function answerLine(line: string, number: number, giveUp: () => void): string {
  try {
    mustBeShort(line.length, number);
    const { key, fields } = readLine(line, number);
    return answer(key, fields);
  } catch (error) {
    giveUp();
    throw error;
  }
}

function readLine(line: string, number: number): { key: Key; fields: Record<string, unknown> } {
  let job: unknown;
  try {
    job = JSON.parse(line);
  } catch {
    throw noJob(number, 'is no JSON', 'write one job a line; look whether its end was cut off.');
  }
  if (typeof job !== 'object' || job === null || Array.isArray(job))
    throw noJob(number, 'is no object', 'write one job a line, as docs/scale/README.md shows it.');
  const fields = job as Record<string, unknown>;
  if (fields.v !== VERSION)
    throw noJob(
      number,
      `is of version ${JSON.stringify(fields.v)?.slice(0, 40)}`,
      `this worker reads version ${VERSION}: write "v":${VERSION}.`,
    );
  const { key } = fields;
  if (typeof key !== 'string' && !(Array.isArray(key) && key.every((part) => typeof part === 'string')))
    throw noJob(number, 'has no key', 'give each job a "key", a text or a list of texts.');
  return { key, fields };
}

/** Whole lines, as many at once as a piece ends. */
function* linesOf(pieces: Iterable<Uint8Array>): Generator<string[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let count = 0;
  const joined = (last: Uint8Array) => textOf(Buffer.concat([...held, last]), count);
  for (const piece of pieces) {
    const end = piece.lastIndexOf(LF) + 1;
    const tail = piece.subarray(end);
    if (end > 0) {
      const lines = joined(piece.subarray(0, end - 1)).split('\n');
      held = [];
      size = 0;
      count += lines.length;
      yield lines;
    }
    size += tail.length;
    mustBeShort(size, count + 1);
    // A copy: whoever reads may use its buffer again.
    if (tail.length > 0) held.push(Uint8Array.from(tail));
  }
  if (size > 0) yield [joined(new Uint8Array())];
}

function textOf(bytes: Buffer, before: number): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw noJob(before + 1, 'or one soon behind it is not UTF-8', 'write jobs in UTF-8.');
}

function mustBeShort(size: number, line: number): void {
  if (size > LONGEST_JOB)
    throw noJob(line, `has more than ${LONGEST_JOB} bytes`, 'write one series or one group a line.');
}

function noJob(line: number, what: string, fix: string): UserError {
  const why = 'a worker that passed over a line would lose a series unseen.';
  return new UserError(EXIT.rejected, [
    { where: 'standard input', line, rule: 'protocol', what: `this line ${what}.`, why, fix },
  ]);
}
