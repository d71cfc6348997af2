import { lacksTable } from '../../database/database.ts';
import { readLedger } from '../../ledger/ledger.ts';
import { releasedAt } from '../../ledger/story.ts';
import { pointedAt } from '../../releases/current.ts';
import { type ListedRelease, listReleases, type Releases } from '../../releases/list.ts';
import type { PeopleShort, ReleaseInput } from '../../releases/manifest.ts';
import { peopleShort } from '../../releases/people_short.ts';
import { holdOf, type Pointer } from '../../releases/pointer.ts';

export interface DescribedRelease {
  readonly id: string;
  readonly as_of: string;
  /** By the ledger; of a release older than it, when its manifest was written. */
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
  const ledger = readLedger(dataFolder);
  const described: DescribedRelease[] = [];
  for (const [at, release] of releases.entries()) {
    const { id, manifest, writtenAt, bytes, faults, isCurrent } = release;
    const { inputs } = manifest;
    described.push({
      id,
      as_of: manifest.as_of,
      released_at: releasedAt(ledger, id) ?? writtenAt,
      bytes,
      faults,
      is_current: isCurrent,
      inputs:
        inputs === undefined
          ? null
          : { files: inputs.length, changed: changedInputs(releases[at - 1]?.manifest.inputs, inputs) },
      short: await shortOf(release),
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

/** A release of before 0.3 does not list it, and of another edition of the program may hold no such table. */
async function shortOf({ path, manifest, faults }: ListedRelease): Promise<string | null> {
  if (faults > 0) return null;
  const listed = manifest.people_short === undefined ? await ofDatabase(path) : manifest.people_short;
  if (listed === null) return null;
  const { mean, lo_80, hi_80 } = listed;
  return lo_80 === null || hi_80 === null ? `${mean}` : `${mean} (${lo_80} to ${hi_80})`;
}

async function ofDatabase(path: string): Promise<PeopleShort | null> {
  try {
    return await peopleShort(path);
  } catch (error) {
    if (lacksTable(error)) return null;
    throw error;
  }
}
