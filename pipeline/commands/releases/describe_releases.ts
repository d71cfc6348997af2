import { join } from 'node:path';
import { openReadOnly, select } from '../../database/database.ts';
import { pointedAt } from '../../releases/current.ts';
import { listReleases, type Releases } from '../../releases/list.ts';
import { DATABASE_FILE, type ReleaseInput } from '../../releases/manifest.ts';
import { holdOf, type Pointer } from '../../releases/pointer.ts';

export interface DescribedRelease {
  readonly id: string;
  readonly as_of: string;
  readonly released_at: string;
  readonly bytes: number;
  readonly faults: number;
  readonly is_current: boolean;
  /** Files it was made from, and how many of them differ from the release before; null where nobody wrote them down. */
  readonly inputs: { readonly files: number; readonly changed: number | null } | null;
  /** People short in the whole nation at the horizon in the first scenario, with their range; null where it has no such answer. */
  readonly short: string | null;
}

export interface DescribedReleases {
  readonly current: string | null;
  readonly held: NonNullable<Pointer['held']> | null;
  readonly releases: readonly DescribedRelease[];
  readonly others: Releases['others'];
}

/** What `adequation releases` tells; changes nothing. */
export async function describeReleases(dataFolder: string): Promise<DescribedReleases> {
  const { releases, others } = listReleases(dataFolder);
  const described: DescribedRelease[] = [];
  for (const [at, { id, path, manifest, releasedAt, bytes, faults, isCurrent }] of releases.entries()) {
    const { inputs } = manifest;
    described.push({
      id,
      as_of: manifest.as_of,
      released_at: releasedAt,
      bytes,
      faults,
      is_current: isCurrent,
      inputs:
        inputs === undefined
          ? null
          : { files: inputs.length, changed: changedInputs(releases[at - 1]?.manifest.inputs, inputs) },
      short: faults > 0 ? null : await peopleShort(join(path, DATABASE_FILE)),
    });
  }
  return {
    current: pointedAt(dataFolder) ?? null,
    held: holdOf(dataFolder) ?? null,
    releases: described,
    others,
  };
}

function changedInputs(
  before: readonly ReleaseInput[] | undefined,
  now: readonly ReleaseInput[],
): number | null {
  if (before === undefined) return null;
  const key = ({ kind, id }: ReleaseInput) => `${kind} ${id}`;
  const old = new Map(before.map((input) => [key(input), input.sha256]));
  const gone = before.filter((input) => !now.some((one) => key(one) === key(input)));
  return now.filter((input) => old.get(key(input)) !== input.sha256).length + gone.length;
}

/** A release of another edition of the program may hold no such table: it is listed without it. */
async function peopleShort(path: string): Promise<string | null> {
  try {
    const { connection, close } = await openReadOnly(path);
    try {
      const [row] = await select<{ mean: number | null; lo: number | null; hi: number | null }>(
        connection,
        `select round(short_persons) as mean, round(short_lo_80) as lo, round(short_hi_80) as hi
         from answer join scenario using (scenario)
         where region_code = '_T' and sector_code = '_T' order by scenario_order limit 1`,
      );
      if (row === undefined || row.mean === null) return null;
      return row.lo === null || row.hi === null ? `${row.mean}` : `${row.mean} (${row.lo} to ${row.hi})`;
    } finally {
      close();
    }
  } catch {
    return null;
  }
}
