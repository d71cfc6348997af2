import type { Problem } from '../problem.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** What can be wrong with aids and benefits: a rate told twice or not at all, years of what is paid once, numbers that nothing gives. */
export function incentiveProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.incentive ?? [];
  if (rows.length === 0) return [];
  return [
    ...rows.flatMap((row) =>
      [...rates(row), ...paidYears(row)].map((problem) => ({
        where: files.incentive!,
        line: row.line,
        ...problem,
      })),
    ),
    ...missingNumbers(seeds, files, rows),
    ...impossibleNumbers(seeds, files),
  ];
}

/** Years after a hire of which the project says how many jobs still stand (`job_kept_5_years_share`). */
const COUNTED_YEARS = 5;

type Told = Omit<Problem, 'where' | 'line'>;
type Incentive = SeedRow<'incentive'>;

function rates(row: Incentive): Told[] {
  const { incentive_code: code, money, pay_share: share, status } = row;
  const given = [money, share].filter((value) => value !== null).length;
  const range = [
    ...range3('money', row.money_low, money, row.money_high),
    ...range3('pay_share', row.pay_share_low, share, row.pay_share_high),
  ];
  if (given === 2)
    return [
      {
        column: 'pay_share',
        rule: 'incentive_rate',
        what: `${code} is both ${money} of money and ${share} of pay.`,
        why: 'one of the two is what a hire draws.',
        fix: 'keep one, and empty the other with its ends.',
      },
    ];
  if ((given === 0) === (status === 'unknown')) return range;
  return [
    {
      column: 'status',
      rule: 'incentive_rate',
      what:
        given === 0
          ? `${code} has no rate, and its status is ${status}.`
          : `${code} has a rate, and its status is unknown.`,
      why: 'a rate that nobody knows is no zero: it stands under the data to obtain.',
      fix: given === 0 ? 'write unknown, or the rate.' : 'say what the rate rests on, or empty it.',
    },
  ];
}

function range3(name: string, low: number | null, value: number | null, high: number | null): Told[] {
  const both = low !== null && high !== null && value !== null;
  const none = low === null && high === null;
  if (none || (both && low <= value && value <= high)) return [];
  return [
    {
      column: name,
      rule: 'incentive_range',
      what: both
        ? `${name} ${value} lies outside its own range, ${low} to ${high}.`
        : `${name}, ${name}_low and ${name}_high are not all given.`,
      fix: 'give a value within both ends, or no ends.',
    },
  ];
}

function paidYears(row: Incentive): Told[] {
  const { incentive_code: code, years, yearly, status } = row;
  const told = (what: string, fix: string): Told[] => [
    {
      column: 'years',
      rule: 'incentive_years',
      what,
      why: 'a yearly one is paid as often as it has years.',
      fix,
    },
  ];
  if (!yearly && years !== null)
    return told(
      `${code} is paid once, and has ${years} ${years === 1 ? 'year' : 'years'}.`,
      'empty years, or set yearly to true.',
    );
  if (yearly && years === null && status !== 'unknown')
    return told(`${code} is paid yearly, for no number of years.`, 'write for how many years, with a range.');
  const longest = Math.max(years ?? 0, row.years_high ?? 0);
  if (longest > COUNTED_YEARS)
    return [
      {
        column: 'years',
        rule: 'incentive_years',
        what: `${code} is paid for ${longest} years.`,
        why: `what a net job costs is counted over ${COUNTED_YEARS} years, since nothing tells how many jobs stand after them.`,
        fix: `write ${COUNTED_YEARS}, and say in note that it goes on.`,
      },
    ];
  return range3('years', row.years_low, years, row.years_high);
}

const SHARES = ['incentive_deadweight_share', 'job_kept_12_months_share', 'job_kept_5_years_share'];

function missingNumbers(seeds: Seeds, files: SeedFiles, rows: readonly Incentive[]): Problem[] {
  const pays = rows.find((row) => row.use === 'active' && row.pay_share !== null);
  const names = pays === undefined ? SHARES : [...SHARES, 'gross_pay_money'];
  const known = (name: string) =>
    (seeds.parameter ?? []).some(
      (row) =>
        row.parameter === name && row.value !== null && row.region_code === '_T' && row.sector_code === '_T',
    );
  return names
    .filter((name) => !known(name))
    .map((name) => ({
      where: files.parameter ?? files.incentive!,
      rule: 'incentive_parameter',
      what: `${files.incentive} names aids, and ${name} has no value for the whole country.`,
      why: 'what a net job kept costs follows from it.',
      fix: `add a row ${name} with _T in every code column; rows of a region or segment may stand beside it.`,
    }));
}

/** A factor that would make a net job kept cost without end. */
const ENDLESS: Readonly<Record<string, readonly [(value: number) => boolean, string, string]>> = {
  incentive_deadweight_share: [(value) => value >= 1, 'no hire would be net', 'write less than 1.'],
  job_kept_12_months_share: [(value) => value <= 0, 'no job would be kept', 'write more than 0.'],
  job_kept_5_years_share: [(value) => value <= 0, 'no job would be kept', 'write more than 0.'],
};
const ENDS = ['low', 'value', 'high'] as const;

function impossibleNumbers(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.parameter ?? [];
  return rows.flatMap((row) =>
    ENDS.flatMap((end) => {
      const value = row[end];
      const told = (what: string, why: string, fix: string): Problem[] => [
        { where: files.parameter!, line: row.line, column: end, rule: 'incentive_share', what, why, fix },
      ];
      if (value === null) return [];
      const endless = ENDLESS[row.parameter];
      if (endless?.[0](value)) {
        const [, because, fix] = endless;
        return told(
          `${end} of ${row.parameter} is ${value}: ${because}.`,
          'the cost of a net job kept would have no end.',
          fix,
        );
      }
      const earlier = row.parameter === 'job_kept_5_years_share' ? yearOne(rows, row) : undefined;
      const before = earlier?.[end] ?? earlier?.value ?? null;
      if (before === null || value <= before) return [];
      return told(
        `${value} of the jobs would stand after five years, and ${before} after one (line ${earlier!.line}).`,
        'a job that ended does not stand again.',
        'correct one of the two rows.',
      );
    }),
  );
}

/** The share after a year, of the same scope or of the whole country. */
function yearOne(rows: readonly SeedRow<'parameter'>[], { region_code, sector_code }: SeedRow<'parameter'>) {
  const own = rows.filter((row) => row.parameter === 'job_kept_12_months_share');
  return (
    own.find((row) => row.region_code === region_code && row.sector_code === sector_code) ??
    own.find((row) => row.region_code === '_T' && row.sector_code === '_T')
  );
}
