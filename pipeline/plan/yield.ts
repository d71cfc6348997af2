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
  /** Position among the programmes of the balance; null for a lever outside them. */
  readonly programme: number | null;
  /** Links of the crosswalk from the programme to this specialty, with their shares. */
  readonly links: readonly { readonly at: number; readonly share: number }[];
  /** Share of the programme's available leavers whom employers of the perimeter take, whatever their specialty. */
  readonly perimeterShare: number;
}

/** Tracks of a lever: the specialties that its programme's crosswalk feeds, or that it names itself. */
export function tracksOf(
  { rows, shape }: BalanceSystem,
  occupations: readonly string[],
  lever: LeverRow,
  leverAt: number,
): Track[] {
  const named = lever.occupation_codes?.split('|').map((code) => code.trim()) ?? null;
  const specialtyOf = (cell: number) => occupations.indexOf(rows.cells[cell]!.occupation_code);
  const programme = lever.programme_code === null ? null : rows.programmes.indexOf(lever.programme_code);
  const all = shape.links.flatMap((link, at) =>
    link.programme === programme && link.share > 0
      ? [{ at, share: link.share, specialty: specialtyOf(link.cell) }]
      : [],
  );
  const perimeterShare = programme === null ? 1 : all.reduce((sum, { share }) => sum + share, 0);
  return occupations.flatMap((code, specialty) => {
    const links = all.filter((link) => link.specialty === specialty);
    const serves = named === null || named.includes(code);
    if (!serves || (programme !== null && links.length === 0)) return [];
    return [{ lever, leverAt, specialty, programme, links, perimeterShare }];
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

/** At the central values of the balance. */
export function centralParts(
  { system, input, output }: { system: BalanceSystem; input: BalanceInput; output: SystemOutput },
  track: Track,
  { g, r, t }: Arrival,
): YieldParts {
  const { programme: p, perimeterShare, lever } = track;
  const { at } = system;
  if (p === null) {
    const here = g === r ? 1 : 0;
    const whole = { completion: 1, leavers: 1, entry: 1, perimeter: 1, suitability: 1 };
    return { ...whole, effectiveness: lever.effectiveness, mobility: here };
  }
  const flow = at.cohortFlow(p, g, t);
  const leavers = input.leaverShare[flow]!;
  return {
    completion: input.completionRate[flow]!,
    leavers,
    entry: leavers > 0 ? input.availableShare[flow]! / leavers : 0,
    perimeter: perimeterShare,
    suitability: weighed(track, (link) => input.suitability[at.cohortFlow(link, g, t)]!),
    effectiveness: lever.effectiveness,
    mobility: output.mobility[at.routeFlow(p, g, r, t)]!,
  };
}

/** A start cannot become more than one person, however effective its lever. */
export const yieldFrom = (parts: YieldParts) =>
  Math.min(1, parts.completion * parts.leavers * parts.entry * parts.suitability * parts.effectiveness) *
  parts.perimeter *
  parts.mobility;

/** The same in draw d, with the mobility of the horizon. */
export function drawnYield(
  { at }: BalanceSystem,
  held: HeldDraws,
  track: Track,
  { g, r, d }: Omit<Arrival, 't'> & { readonly d: number },
): number {
  const { programme: p, perimeterShare, lever } = track;
  if (p === null) return g === r ? lever.effectiveness : 0;
  const suitability = weighed(track, (link) => held.suitability[at.cohort(link, g)]![d]!);
  const chain = held.chain[at.cohort(p, g)]![d]!;
  const mobility = held.mobility[at.route(p, g, r)]![d]!;
  return Math.min(1, chain * suitability * lever.effectiveness) * perimeterShare * mobility;
}

/** The mean over the segments that the specialty is split into. */
function weighed({ links }: Track, of: (link: number) => number): number {
  const total = links.reduce((sum, { share }) => sum + share, 0);
  return links.reduce((sum, { at, share }) => sum + share * of(at), 0) / total;
}
