import { suggestion } from '../../files/nearest.ts';
import { EXIT, UserError } from '../../problem.ts';
import { pointedAt } from '../../releases/current.ts';
import { type ListedRelease, listReleases } from '../../releases/list.ts';
import { formerReleases } from '../../releases/pointer.ts';

/**
 * The releases that two names stand for: names of releases, `current`, or `previous` (the one that was current before).
 * @throws UserError (exit 2) for each name that stands for none.
 */
export function chosenReleases(
  dataFolder: string,
  names: readonly [string, string],
): [ListedRelease, ListedRelease] {
  const { releases } = listReleases(dataFolder);
  const ids = releases.map(({ id }) => id);
  const current = pointedAt(dataFolder);
  const before = current === undefined ? undefined : ids[ids.indexOf(current) - 1];
  const meant = { current, previous: formerReleases(dataFolder).at(-1) ?? before };
  const found = names.map((name) => {
    const id = name === 'current' || name === 'previous' ? meant[name] : name;
    return releases.find((release) => release.id === id);
  });
  const problems = names.flatMap((name, at) =>
    found[at] !== undefined
      ? []
      : [
          {
            where: name,
            rule: 'unknown_release',
            what: `no release of ${dataFolder} is called so.`,
            fix:
              ids.length === 0
                ? 'run `adequation run` first.'
                : `${suggestion(name, ids)} \`current\` and \`previous\` are understood too.`,
          },
        ],
  );
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return found as [ListedRelease, ListedRelease];
}
