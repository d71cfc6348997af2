import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { cellOf, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** A cell that names a role, and nothing else: prepositions and articles differ between languages and names. */
const ROLE = /^\{([a-z][a-z0-9_]*)\}$/;

/** Seeds that name roles, with the columns in which they do, by language or once. */
const NAMED_IN = [
  { seed: 'recommendation', spoken: ['lead', 'partners'], code: 'decided_by' },
  { seed: 'data_holder', spoken: ['holder'], code: null },
] as const;

/**
 * Puts the names of the project's own institutions where advice speaks of a role: `{training_provider}` becomes what the
 * seed of roles calls it in that language, and in decided_by the institution that decides, none where the role has none.
 *
 * @returns what is wrong: a role that nobody has. Rows are changed in place, before they are judged by each other.
 */
export function nameRoles(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const roles = new Map((seeds.role ?? []).map((row) => [row.role, row] as const));
  return NAMED_IN.flatMap(({ seed, spoken, code }) =>
    (seeds[seed] ?? []).flatMap((row) => {
      const asked = [
        ...project.languages.flatMap((language) =>
          spoken.map((name) => ({ column: `${name}_${language}`, from: `name_${language}` })),
        ),
        ...(code === null ? [] : [{ column: code, from: 'instrument_code' }]),
      ];
      return asked.flatMap(({ column, from }) => {
        const name = ROLE.exec(cellOf(row, column))?.[1];
        if (name === undefined) return [];
        const role = roles.get(name);
        if (role === undefined) return [unknown(row, column, name, [...roles.keys()], files[seed]!)];
        Object.assign(row, { [column]: cellOf(role, from) || null });
        return [];
      });
    }),
  );
}

function unknown(
  row: SeedRow<'recommendation'> | SeedRow<'data_holder'>,
  column: string,
  name: string,
  known: readonly string[],
  where: string,
): Problem {
  return {
    where,
    line: row.line,
    column,
    rule: 'role',
    what: `nobody has the role {${name}}.`,
    why: 'advice speaks of roles, and the project says who has them.',
    fix:
      known.length === 0
        ? 'name a seed of roles under seeds.role; seeds/common/roles.csv holds every role in neutral words.'
        : suggestion(name, known),
  };
}
