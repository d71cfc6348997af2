import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** The unit of a parameter that may be below zero: it says how much more or less there is a year later. */
const GROWTH = 'growth a year';
const WHY = 'nobody is fewer than nobody: a sign that slipped into a cell would be released as a number.';

/** What cannot be below zero: people who are there, what a balance of flows counts, numbers of the balance, levels to reach. */
export function negativeProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...openMeasures(project, seeds, files),
    ...negativeParameters(seeds, files),
    ...negativeTargets(seeds, files),
  ];
}

function openMeasures({ balance }: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  // Of a balance of stocks the sides are what the files call so: openings of a publisher may be below zero.
  const counted = balance.basis === 'flow' ? [balance.demand.measure, balance.supply.measure] : [];
  return (seeds.measure ?? []).flatMap(({ measure, unit, nature, nonnegative, line }) => {
    const what = counted.includes(measure)
      ? 'the balance counts it'
      : unit === 'share'
        ? 'it is a share'
        : unit === 'persons' && nature === 'stock'
          ? 'it counts persons who are there'
          : undefined;
    if (nonnegative || what === undefined) return [];
    return [
      {
        where: files.measure!,
        line,
        column: 'nonnegative',
        rule: 'open_measure',
        what: `${measure} may be below zero, and ${what}.`,
        why: WHY,
        fix: 'write true.',
      },
    ];
  });
}

function negativeParameters(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.parameter ?? []).flatMap(({ parameter, unit, line, value, low, high }) =>
    // Of a share the rule of its range tells it.
    unit === GROWTH || unit === 'share'
      ? []
      : Object.entries({ value, low, high })
          .filter(([, number]) => number !== null && number < 0)
          .map(([column, number]) => ({
            where: files.parameter!,
            line,
            column,
            rule: 'parameter_negative',
            what: `${parameter} is ${number} ${unit}.`,
            why: WHY,
            fix: `correct the sign; growth has the unit "${GROWTH}".`,
          })),
  );
}

function negativeTargets(seeds: Seeds, files: SeedFiles): Problem[] {
  const closed = new Set((seeds.measure ?? []).flatMap((row) => (row.nonnegative ? [row.measure] : [])));
  return (seeds.target ?? []).flatMap(({ target_id, measure, kind, value, baseline_value, line }) => {
    const reached = kind === 'level' ? value : (baseline_value ?? 0) + value;
    const told = [
      ['value', kind === 'level' ? 'asks for' : 'leads to', reached],
      ['baseline_value', 'starts from', baseline_value ?? 0],
    ] as const;
    return told
      .filter(([, , number]) => closed.has(measure) && number < 0)
      .map(([column, says, number]) => ({
        where: files.target!,
        line,
        column,
        rule: 'target_negative',
        what: `the target ${target_id} ${says} ${number} of ${measure}, which cannot be negative.`,
        why: WHY,
        fix: 'correct the sign, or the kind of the target.',
      }));
  });
}
