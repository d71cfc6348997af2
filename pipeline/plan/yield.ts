import type { SystemOutput } from '../../models/balance/system.ts';
import type { BalanceInput } from '../balance/input.ts';
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
  readonly mobility: number;
}

/** Where a start is trained (g), where its people work (r), and in which year it arrives (from T0 + 1). */
export interface Arrival {
  readonly g: number;
  readonly r: number;
  readonly t: number;
}

/** [r][o], employment at T0: where people go who leave a region when no other one has openings. */
export function employedAt({ shape, at }: BalanceSystem, input: BalanceInput): Float64Array {
  const employed = new Float64Array(at.place(shape.regions, 0));
  for (let r = 0; r < shape.regions; r++)
    for (let c = 0; c < shape.cells; c++)
      employed[at.place(r, shape.occupationOf[c]!)]! += input.employment[at.level(at.cell(r, c), 0)]!;
  return employed;
}

/**
 * Share of those who leave a programme in g that works in r: the cell M[g, r] of the matrix that `locate` sums up
 * without forming it (models/balance/supply.ts; a test holds both equal).
 *
 * @param weightAt openings and employment of the specialty in each region.
 */
export function mobilityShare(
  regions: number,
  { g, r }: Pick<Arrival, 'g' | 'r'>,
  { stay, abroad }: { readonly stay: number; readonly abroad: number },
  weightAt: {
    readonly openings: (region: number) => number;
    readonly employed: (region: number) => number;
  },
): number {
  let open = 0;
  let employed = 0;
  for (let region = 0; region < regions; region++) {
    if (region === g) continue;
    open += weightAt.openings(region);
    employed += weightAt.employed(region);
  }
  const leaves = open > 0 || employed > 0 ? (1 - abroad) * (1 - stay) : 0;
  if (g === r) return 1 - abroad - leaves;
  if (leaves === 0) return 0;
  return leaves * (open > 0 ? weightAt.openings(r) / open : weightAt.employed(r) / employed);
}

/** At the central values of the balance. */
export function centralParts(
  {
    system,
    input,
    output,
    employed,
  }: { system: BalanceSystem; input: BalanceInput; output: SystemOutput; employed: Float64Array },
  { course, specialty, lever }: Track,
  { g, r, t }: Arrival,
): YieldParts {
  const { at, shape } = system;
  if (course === null) {
    const here = g === r ? 1 : 0;
    const whole = { completion: 1, leavers: 1, entry: 1, perimeter: 1, suitability: 1 };
    return { ...whole, effectiveness: lever.effectiveness, mobility: here };
  }
  const flow = at.cohortFlow(course.programme, g, t);
  const leavers = input.leaverShare[flow]!;
  const shares = { stay: input.stay[flow]!, abroad: input.abroad[flow]! };
  return {
    completion: input.completionRate[flow]!,
    leavers,
    entry: leavers > 0 ? input.availableShare[flow]! / leavers : 0,
    perimeter: course.perimeterShare,
    suitability: input.suitability[at.cohortFlow(course.link, g, t)]!,
    effectiveness: lever.effectiveness,
    mobility: mobilityShare(shape.regions, { g, r }, shares, {
      openings: (region) => output.placeExternal[at.flow(at.place(region, specialty), t)]!,
      employed: (region) => employed[at.place(region, specialty)]!,
    }),
  };
}

/** A start cannot become more than one person, however effective its lever. */
export const yieldFrom = (parts: YieldParts) =>
  Math.min(1, parts.completion * parts.leavers * parts.entry * parts.suitability * parts.effectiveness) *
  parts.perimeter *
  parts.mobility;

/** The same in draw d, with the mobility of the horizon. */
export function drawnYield(
  { at, shape }: BalanceSystem,
  held: HeldDraws,
  { course, specialty, lever }: Track,
  { g, r, d }: Omit<Arrival, 't'> & { readonly d: number },
): number {
  if (course === null) return g === r ? lever.effectiveness : 0;
  const own = at.cohort(course.programme, g);
  const suitability = held.suitability[at.cohort(course.link, g)]![d]!;
  const shares = { stay: held.stay[own]![d]!, abroad: held.abroad[own]![d]! };
  const mobility = mobilityShare(shape.regions, { g, r }, shares, {
    openings: (region) => held.openings[at.place(region, specialty)]![d]!,
    employed: (region) => held.employed[at.place(region, specialty)]![d]!,
  });
  return (
    Math.min(1, held.chain[own]![d]! * suitability * lever.effectiveness) * course.perimeterShare * mobility
  );
}
