import { sqlText } from '../database/database.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { unreadable } from './indicator_reading.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** What is computed, as the SQL names it; a name beside these would have no row anywhere. */
const COMPUTED = [...sqlText('indicators/indicator_value.sql').matchAll(/'(\w+)' as indicator\b/g)].map(
  ([, name]) => name!,
);

/** Cuts of the parts of a rule, by the indicator that reads them, and the classes it knows, in their order. */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  cops_style: {
    cops_style_step: [
      'two_towards_shortage',
      'one_towards_shortage',
      'no_step',
      'one_towards_surplus',
      'two_towards_surplus',
    ],
  },
  washington: {
    washington_growth: ['slow', 'near', 'fast'],
    washington_openings: ['few', 'some', 'many'],
  },
};

/** What can be wrong with indicators: a name nobody computes, and a rule whose cuts or matrix are not whole. */
export function indicatorProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.indicator ?? []).flatMap((row) => {
    const name = row.indicator;
    if (!COMPUTED.includes(name)) {
      return [
        {
          where: files.indicator!,
          line: row.line,
          column: 'indicator',
          rule: 'unknown_indicator',
          what: `no indicator "${name}" is computed.`,
          fix: suggestion(name, COMPUTED),
        },
      ];
    }
    return [
      ...unreadable(row, seeds, files),
      ...missingCuts(name, row, seeds, files),
      ...(name === 'cops_style' ? missingCells(row, seeds, files) : []),
    ];
  });
}

function missingCuts(name: string, row: SeedRow<'indicator'>, seeds: Seeds, files: SeedFiles): Problem[] {
  return Object.entries(PARTS[name] ?? {}).flatMap(([part, classes]) => {
    const own = (seeds.indicator_class ?? [])
      .filter((one) => one.indicator === part)
      .sort((a, b) => Number(a.class_order) - Number(b.class_order));
    const inOrder = own.every((one, i) => Number(one.class_order) === i + 1);
    if (inOrder && own.map((one) => one.class_code).join() === classes.join()) return [];
    return [
      {
        where: files.indicator_class ?? files.indicator!,
        line: own[0]?.line ?? row.line,
        rule: 'indicator_cuts',
        what: `${name} reads the cuts of ${part}, which must be ${classes.join(', ')}, with class_order from 1 on.`,
        why: 'its rule names these classes.',
        fix: `give the rows of ${part}, or take ${name} out of the indicators.`,
      },
    ];
  });
}

/** Every recent state and step leads to a class that has a label. */
function missingCells(row: SeedRow<'indicator'>, seeds: Seeds, files: SeedFiles): Problem[] {
  const matrix = (seeds.indicator_matrix ?? []).filter((one) => one.indicator === 'cops_style');
  const classes = (seeds.indicator_class ?? [])
    .filter((one) => one.indicator === 'cops_style')
    .map((one) => one.class_code);
  const where = files.indicator_matrix ?? files.indicator!;
  const absent = ['shortage', 'balance', 'surplus']
    .flatMap((state) => [-2, -1, 0, 1, 2].map((step) => [state, step] as const))
    .filter(
      ([state, step]) => !matrix.some((one) => one.recent_state === state && Number(one.step) === step),
    );
  const nameless = matrix
    .filter((one) => !classes.includes(one.class_code))
    .map((one) => ({
      where,
      line: one.line,
      column: 'class_code',
      rule: 'matrix_class',
      what: `cops_style has no class "${one.class_code}" in ${files.indicator_class}.`,
      fix: suggestion(one.class_code, classes),
    }));
  if (absent.length === 0) return nameless;
  return [
    ...nameless,
    {
      where,
      line: matrix[0]?.line ?? row.line,
      rule: 'matrix_incomplete',
      what: `the matrix of cops_style has no class for ${absent.map(([state, step]) => `${state} ${step}`).join(', ')}.`,
      why: 'every recent state may be moved by −2 to 2 steps.',
      fix: 'add these rows.',
    },
  ];
}
