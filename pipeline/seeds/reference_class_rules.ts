import { relative } from 'node:path';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** Fewest series from whose differences a band can be told. */
const FEWEST_SERIES = 10;

/** A project that names a class or a measure that nobody knows, and classes that could not carry a forecast. */
export function referenceClassProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...unknownNames(project, seeds, files),
    ...smallClasses(seeds, files),
    ...missingHorizons(seeds, files),
  ];
}

function unknownNames(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const measures = (seeds.measure ?? []).map((row) => row.measure);
  const classes = [...new Set((seeds.reference_class ?? []).map((row) => row.class))];
  const problem = (what: string, fix: string) => ({
    where: relative(process.cwd(), project.file) || project.file,
    rule: 'reference_class',
    what: `reference_classes: ${what}`,
    why: 'a series of less than five points is forecast by what a class of comparable series did.',
    fix,
  });
  return Object.entries(project.reference_classes).flatMap(([measure, name]) => [
    ...(measures.includes(measure)
      ? []
      : [problem(`"${measure}" is not a measure of ${files.measure}.`, suggestion(measure, measures))]),
    ...(classes.includes(name)
      ? []
      : [
          problem(
            `${measure} asks for the class "${name}", which ${files.reference_class ?? 'no seed'} does not hold.`,
            files.reference_class === undefined
              ? 'name the file of classes under seeds.reference_class, or take the line out.'
              : suggestion(name, classes),
          ),
        ]),
  ]);
}

function smallClasses(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.reference_class ?? [])
    .filter((row) => row.n_series < FEWEST_SERIES)
    .map((row) => ({
      where: files.reference_class!,
      line: row.line,
      column: 'n_series',
      rule: 'reference_class_size',
      what: `the class ${row.class} rests on ${row.n_series} series at ${row.horizon} years.`,
      why: `the ends of a band cannot be told from fewer than ${FEWEST_SERIES} series.`,
      fix: 'take more series into the class, end it at an earlier horizon, or take it out.',
    }));
}

/** A class has every horizon from one year to its last: a hole would be read as if it were the last. */
function missingHorizons(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.reference_class ?? [];
  return [...new Set(rows.map((row) => row.class))].flatMap((name) => {
    const own = rows.filter((row) => row.class === name).sort((a, b) => a.horizon - b.horizon);
    const apart = own.find((row: SeedRow<'reference_class'>, i) => row.horizon !== i + 1);
    if (apart === undefined) return [];
    return [
      {
        where: files.reference_class!,
        line: apart.line,
        column: 'horizon',
        rule: 'reference_class_horizons',
        what: `the class ${name} has no row for every year before ${apart.horizon}.`,
        why: 'each year of a forecast is read from the row of its own horizon.',
        fix: 'write one row a horizon, from 1 to the last, each once.',
      },
    ];
  });
}
