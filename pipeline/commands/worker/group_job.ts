import { type Codes, varyingOf, wholesOf } from '../../../models/reconcile/hierarchy.ts';
import { TOTAL } from '../../../models/reconcile/summing.ts';
import { isNonnegative, type Key, readHorizon, refuseUnknown } from './job.ts';
import { JobError, shown } from './job_error.ts';
import { type Points, readSeries, readYearIs } from './points.ts';

/** One series of a group: what it is called there, and what was observed. */
export interface Member extends Points {
  readonly codes: Codes;
  /** By which it has its own chance. */
  readonly name: string;
}

/** Series that are to agree, all of them at once: an answer still hangs on its job alone. */
export interface GroupJob {
  readonly key: Key;
  /** Years ahead of the last year of the leaves. */
  readonly horizon: number;
  readonly nonnegative: boolean;
  /** In the order in which a run has them, however they came. */
  readonly leaves: readonly Member[];
  /** Totals that somebody prints. */
  readonly totals: readonly Member[];
  /** Undefined where nothing is drawn. */
  readonly draws: Draws | undefined;
}

/** How often levels are drawn, from which seed, and what regions have in common. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
  /** Share of variance. */
  readonly regionalCorrelation: number;
}

const MOST_DIMENSIONS = 6;
/** Levels of one year that are held at once. */
const MOST_DRAWN = 20_000_000;

/** @throws JobError with what is wrong with the group or with one of its series. */
export function readGroupJob(key: Key, fields: Readonly<Record<string, unknown>>): GroupJob {
  refuseUnknown(fields, 'v, key, group, year_is, horizon, floor, draws', 'a job of a group');
  const { group, floor = null } = fields;
  const horizon = readHorizon(fields.horizon);
  if (floor !== null && floor !== 0)
    throw new JobError('job', 'the floor of a group must be 0 or null: a total of others has no other');
  const parts = { yearIs: readYearIs(fields.year_is), nonnegative: isNonnegative(floor) };
  if (!Array.isArray(group) || group.length === 0)
    throw new JobError('job', 'group must be a list of series');
  const members = group.map((series, i) => readMember(key, series, i, parts)).sort(inOrder);
  refuseClashes(members);
  const wholes = new Set(members.flatMap(({ codes }) => wholesAbove(codes).map(nameOf)));
  const isTotal = ({ codes }: Member) => wholes.has(nameOf(codes));
  const leaves = members.filter((one) => !isTotal(one));
  refuseWholes(leaves);
  const draws = fields.draws === undefined ? undefined : readDraws(fields.draws, floor, leaves.length);
  return { key, horizon, nonnegative: floor === 0, leaves, totals: members.filter(isTotal), draws };
}

/** Codes as one text, for people and for keys: no code holds a slash. */
export const nameOf = (codes: Codes): string => codes.join('/');

function readMember(key: Key, series: unknown, i: number, parts: Parameters<typeof readSeries>[1]): Member {
  const fields = (series ?? {}) as Record<string, unknown>;
  const { codes } = fields;
  const isCode = (code: unknown) => typeof code === 'string' && /^[^/\0]+$/.test(code);
  if (!Array.isArray(codes) || codes.length < 1 || codes.length > MOST_DIMENSIONS || !codes.every(isCode))
    throw new JobError(
      'job',
      `codes of series ${i + 1} must be a list of 1 to ${MOST_DIMENSIONS} texts without a slash, one a dimension`,
    );
  try {
    refuseUnknown(fields, 'key, codes, years, periods, values', 'a series of a group');
    const { key: name = [key, codes].flat().join('/') } = fields;
    if (typeof name !== 'string') throw new JobError('job', 'key must be a text');
    const points = readSeries(fields, parts);
    if (parts.nonnegative) refuseNegative(fields);
    return { codes, name, ...points };
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    throw new JobError(error.code, `${shown(codes)}: ${error.message}`);
  }
}

/** A run refuses such a row; here it would pull the others down to zero, for the sake of a total that nobody has. */
function refuseNegative({ years, periods = years, values }: Readonly<Record<string, unknown>>): void {
  const [times, counted] = [periods as readonly unknown[], values as readonly (number | null)[]];
  const at = counted.findIndex((value) => value !== null && value < 0);
  if (at >= 0)
    throw new JobError(
      'series',
      `the value of ${times[at]} is ${counted[at]}, below the floor of the group, which is 0`,
    );
}

/** That of a run, whose keys have a slash behind each code. */
function inOrder(a: Member, b: Member): number {
  const [one, other] = [`${nameOf(a.codes)}/`, `${nameOf(b.codes)}/`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function refuseClashes(members: readonly Member[]): void {
  const dimensions = members[0]!.codes.length;
  members.forEach(({ codes }, i) => {
    if (codes.length !== dimensions)
      throw new JobError('job', `${shown(codes)} has ${codes.length} codes, others ${dimensions}`);
    if (i > 0 && nameOf(codes) === nameOf(members[i - 1]!.codes))
      throw new JobError('job', `two series have the codes ${shown(codes)}`);
  });
}

/** What a series is a part of. */
const wholesAbove = (codes: Codes): string[][] =>
  wholesOf(
    codes,
    codes.map((code) => code !== TOTAL),
  ).slice(1);

/** A leaf that is itself the whole of a dimension would meet its own total. */
function refuseWholes(leaves: readonly Member[]): void {
  const varying = varyingOf(leaves.map(({ codes }) => codes));
  const whole = leaves.find(({ codes }) => codes.some((code, d) => varying[d] && code === TOTAL));
  if (whole !== undefined)
    throw new JobError('job', `${shown(whole.codes)} is neither a leaf nor the total of any series here`);
}

function readDraws(asked: unknown, floor: unknown, leaves: number): Draws {
  const fields = (asked ?? {}) as Record<string, unknown>;
  refuseUnknown(fields, 'draws, seed, regional_correlation', 'draws');
  const { draws, seed, regional_correlation: regional } = fields;
  if (floor !== 0) throw new JobError('job', 'draws are of what cannot be negative: floor must be 0');
  if (!Number.isInteger(draws) || (draws as number) < 1 || (draws as number) * leaves > MOST_DRAWN)
    throw new JobError('job', `draws must be a whole number from 1 on, times series ${MOST_DRAWN} at most`);
  if (!Number.isSafeInteger(seed)) throw new JobError('job', 'seed must be a whole number');
  if (typeof regional !== 'number' || !(regional >= 0 && regional <= 1))
    throw new JobError('job', 'regional_correlation must be a share from 0 to 1');
  return { draws: draws as number, seed: seed as number, regionalCorrelation: regional };
}
