import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** Who decides is printed beside each recommendation: an institution that instruments.csv holds, where there is one. */
export function deciderProblems(
  seeds: Seeds,
  files: SeedFiles,
  code: string,
  decidedBy: string,
): Omit<Problem, 'where' | 'line'>[] {
  if (seeds.instrument === undefined) return [];
  const institutions = seeds.instrument.filter((own) => own.kind === 'institution');
  if (institutions.some((own) => own.instrument_code === decidedBy)) return [];
  const other = seeds.instrument.find((own) => own.instrument_code === decidedBy);
  return [
    {
      column: 'decided_by',
      rule: 'decider',
      what:
        other === undefined
          ? `${code} is decided by "${decidedBy}", which ${files.instrument} does not hold.`
          : `${code} is decided by "${decidedBy}", which is of kind ${other.kind} in ${files.instrument} (line ${other.line}).`,
      why: 'each recommendation names the institution that decides.',
      fix: suggestion(
        decidedBy,
        institutions.map((own) => own.instrument_code),
      ),
    },
  ];
}
