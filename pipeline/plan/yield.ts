import type { SystemOutput } from '../../models/balance/system_types.ts';
import type { BalanceInput } from '../balance/part.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { HeldDraws } from './need.ts';
import type { LeverRow } from './rows.ts';

/** One lever for one specialty: which programme's chain it follows, and where that programme's leavers of it work. */
export interface Track {
  readonly lever: LeverRow;
  readonly leverAt: number;
  readonly specialty: number;
  /** Null for a lever outside the programmes of the balance. */
  readonly course: Course | null;
}

/** What a programme's crosswalk says of the specialty. */
export interface Course {
  /** Position among the programmes of the balance. */
  readonly programme: number;
  /** Link of the crosswalk from the programme to this specialty, and its share. */
  readonly link: number;
  readonly share: number;
  /** Share of the programme's available leavers whom employers of the perimeter take, whatever their specialty. */
  readonly perimeterShare: number;
}

/** Tracks of a lever: the specialties that its programme's crosswalk feeds, or that it names itself. */
export function tracksOf({ rows, shape }: BalanceSystem, lever: LeverRow, leverAt: number): Track[] {
  const named = lever.occupation_codes?.split('|').map((code) => code.trim()) ?? null;
  const programme = lever.programme_code === null ? null : rows.programmes.indexOf(lever.programme_code);
  const links = shape.links.flatMap((link, at) =>
    link.programme === programme && link.share > 0 ? [{ ...link, at }] : [],
  );
  const perimeterShare = links.reduce((sum, { share }) => sum + share, 0);
  return rows.occupations.flatMap((code, specialty): Track[] => {
    if (named !== null && !named.includes(code)) return [];
    if (programme === null) return [{ lever, leverAt, specialty, course: null }];
    return links
      .filter((link) => link.occupation === specialty)
      .map(({ at, share }) => ({
        lever,
        leverAt,
        specialty,
        course: { programme, link: at, share, perimeterShare },
      }));
  });
}

/** What one start becomes, factor by factor; their product is the yield in a region of work. */
export interface YieldParts {
  readonly completion: number;
  readonly leavers: number;
  readonly entry: number;
  readonly perimeter: number;
  readonly suitability: number;
  readonly effectiveness: number;
  /** By region of work. */
  readonly mobility: Float64Array;
}

/** What draws people who leave a region to others: by region, openings of the specialty and its employment at T0. */
interface Weights {
  readonly openings: (region: number) => number;
  readonly employed: (region: number) => number;
}

/**
 * Shares of those who leave a programme in g that work in each region: the row M[g, ·] of the matrix that `locate` sums
 * up without forming it (models/balance/supply.ts; a test holds both equal).
 */
export function mobilityRow(
  regions: number,
  g: number,
  { stay, abroad }: { readonly stay: number; readonly abroad: number },
  weightAt: Weights,
): Float64Array {
  let open = 0;
  let employed = 0;
  for (let region = 0; region < regions; region++) {
    if (region === g) continue;
    open += weightAt.openings(region);
    employed += weightAt.employed(region);
  }
  const leaves = open > 0 || employed > 0 ? (1 - abroad) * (1 - stay) : 0;
  return Float64Array.from({ length: regions }, (_, r) => {
    if (g === r) return 1 - abroad - leaves;
    if (leaves === 0) return 0;
    return leaves * (open > 0 ? weightAt.openings(r) / open : weightAt.employed(r) / employed);
  });
}

/** A lever outside the programmes brings people to the region that opens it. */
const atHome = (regions: number, g: number) =>
  Float64Array.from({ length: regions }, (_, r) => (r === g ? 1 : 0));

/**
 * Of a start in g that arrives in year t (from T0 + 1), at the central values of the balance.
 *
 * @param central.employed [r][o], see `employedAt`.
 */
function centralParts(
  central: { system: BalanceSystem; input: BalanceInput; output: SystemOutput; employed: Float64Array },
  { course, specialty, lever }: Track,
  g: number,
  t: number,
): YieldParts {
  const { system, input, output, employed } = central;
  const { at, shape } = system;
  const { effectiveness } = lever;
  if (course === null) {
    const whole = { completion: 1, leavers: 1, entry: 1, perimeter: 1, suitability: 1 };
    return { ...whole, effectiveness, mobility: atHome(shape.regions, g) };
  }
  const flow = at.cohortFlow(course.programme, g, t);
  const leavers = input.leaverShare[flow]!;
  return {
    completion: input.completionRate[flow]!,
    leavers,
    entry: leavers > 0 ? input.availableShare[flow]! / leavers : 0,
    perimeter: course.perimeterShare,
    suitability: input.suitability[at.cohortFlow(course.link, g, t)]!,
    effectiveness,
    mobility: mobilityRow(
      shape.regions,
      g,
      { stay: input.stay[flow]!, abroad: input.abroad[flow]! },
      {
        openings: (r) => output.placeExternal[at.flow(at.place(r, specialty), t)]!,
        employed: (r) => employed[at.place(r, specialty)]!,
      },
    ),
  };
}

/** [track][year from `from`][region of training], at the central values of the balance. */
export const partsOfTracks = (
  central: Parameters<typeof centralParts>[0],
  tracks: readonly Track[],
  from: number,
  years: number,
): YieldParts[][][] =>
  tracks.map((track) =>
    Array.from({ length: years }, (_, t) =>
      Array.from({ length: central.system.shape.regions }, (_, g) =>
        centralParts(central, track, g, from + t),
      ),
    ),
  );

/** In region r. A start cannot become more than one person, however effective its lever. */
export const yieldFrom = (parts: YieldParts, r: number) =>
  Math.min(1, parts.completion * parts.leavers * parts.entry * parts.suitability * parts.effectiveness) *
  parts.perimeter *
  parts.mobility[r]!;

/** The same in draw d for every region of work, with the mobility of the horizon. */
export function drawnYields(
  { at, shape }: BalanceSystem,
  held: HeldDraws,
  { course, specialty, lever }: Track,
  g: number,
  d: number,
): Float64Array {
  if (course === null) return atHome(shape.regions, g).map((here) => here * lever.effectiveness);
  const own = at.cohort(course.programme, g);
  const suitability = held.suitability[at.cohort(course.link, g)]![d]!;
  const became =
    Math.min(1, held.chain[own]![d]! * suitability * lever.effectiveness) * course.perimeterShare;
  const shares = { stay: held.stay[own]![d]!, abroad: held.abroad[own]![d]! };
  return mobilityRow(shape.regions, g, shares, {
    openings: (r) => held.openings[at.place(r, specialty)]![d]!,
    employed: (r) => held.employed[at.place(r, specialty)]![d]!,
  }).map((share) => share * became);
}
