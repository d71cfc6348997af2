import type { PlausibilityRule } from '../dictionary/plausibility.ts';
import type { Problem } from '../problem.ts';
import type { Finding } from './finding.ts';
import {
  NOT_PUT_TOGETHER,
  PRINTED_STANDS,
  partsMissing,
  yearNotTold,
  yearUnlikeParts,
} from './part_words.ts';

/** What a finding says to the person who runs: where, what, why it matters and what to do. */
export function describeFinding(finding: Finding): Problem {
  const rule = finding.rule as PlausibilityRule;
  const { why, fix } = HELP[rule];
  return {
    where: finding.file,
    line: finding.line,
    rule,
    what: `${WHAT[rule](finding)}${series(finding)}`,
    // A value that stands in a protected table is told to who has the file, and kept nowhere.
    openly: { what: `the values are not likely${series(finding)}` },
    why,
    fix: finding.is_refused ? `${fix}${WAIVE}` : fix,
  };
}

const WAIVE = ' If it is true, say so in a reviewed row of seeds.waiver with the reason.';

/** Sixth digits of persons are of no use here. */
const number = (value: number | null) =>
  value === null ? '?' : String(Number(value.toPrecision(Math.abs(value) >= 1e6 ? 9 : 6)));

const span = ({ year, to_year }: Finding) =>
  year === null ? '' : to_year === null || to_year === year ? ` in ${year}` : ` from ${year} to ${to_year}`;

function series(finding: Finding): string {
  const { measure, region_code, sector_code, occupation_code, programme_code, definition } = finding;
  const codes = [region_code, sector_code, occupation_code, programme_code].filter((code) => code !== null);
  const named = [measure, definition, ...codes].filter((part) => part !== null && part !== '_Z');
  return named.length === 0 ? '' : ` (${named.join(' / ')})`;
}

const between = (finding: Finding) => `${number(finding.expected_low)} to ${number(finding.expected_high)}`;

const code = ({ region_code, sector_code, occupation_code, programme_code }: Finding) =>
  region_code ?? sector_code ?? occupation_code ?? programme_code ?? 'a code';

const factor = ({ factor }: Finding) =>
  factor === null ? '' : factor >= 1 ? `${number(factor)} times above` : `${number(1 / factor)} times below`;

const others = ({ n_rows, to_year }: Finding) =>
  n_rows > 1 ? `, nor all of ${n_rows - 1} more ${n_rows === 2 ? 'year' : 'years'} until ${to_year}` : '';

const WHAT: Record<PlausibilityRule, (finding: Finding) => string> = {
  power_of_ten: (f) =>
    `${number(f.value)}${span(f)} lies ${factor(f)} what the years beside it say: ${between(f)}`,
  unit_unlike_neighbours: (f) =>
    `${number(f.value)} in ${f.year} lies about ${factor(f)} what stands beside it: ${between(f)}`,
  fraction_in_count: (f) =>
    `${number(f.value)}${f.year === f.to_year ? span(f) : ''} has decimals, and what is counted beside it has none`,
  parent_unlike_children: (f) =>
    `${code(f)} has ${number(f.value)} and its parts by parent_code sum to ${number(f.expected_low)}; ${f.n_rows} such ${f.n_rows === 1 ? 'value' : 'values'}`,
  total_unlike_parts: (f) =>
    `${code(f)} is the sum of others elsewhere, and here has ${number(f.value)} where they sum to ${number(f.expected_low)}`,
  year_unlike_parts: (f) =>
    `${yearUnlikeParts(f.year, number(f.value), number(f.expected_low))}${f.n_rows > 1 ? `; ${f.n_rows} such years until ${f.to_year}` : ''}: ${PRINTED_STANDS}`,
  year_not_counted: (f) =>
    `${f.year} is ${number(f.value)} and was not counted${f.n_rows > 1 ? ` (${f.n_rows} such years until ${f.to_year})` : ''}: its months or quarters were, and say ${number(f.expected_low)}, which stands`,
  parts_missing: (f) =>
    f.value !== null && f.value === f.expected_low
      ? `${f.year} breaks among its parts (status B): ${NOT_PUT_TOGETHER}`
      : `${partsMissing(f.year, number(f.value), number(f.expected_low))}${others(f)}: ${NOT_PUT_TOGETHER}`,
  year_not_told: (f) =>
    yearNotTold({ year: f.to_year, before: f.year }, number(f.value), number(f.expected_low)),
  sum_of_others: (f) =>
    `${code(f)} is the sum of others in every year: it is kept as a total, and summed with nothing`,
  parent_beside_children: (f) =>
    `${code(f)} stands beside its parts by parent_code and is their sum: it is kept as a total, and summed with nothing`,
  last_far_off: (f) =>
    `${number(f.value)}${span(f)} lies far off what the years before it say: ${between(f)} (twice the 95 % band of our own forecast)`,
  straight_line: (f) => `the values${span(f)} lie on a straight line to the last digit`,
  late: (f) => `${f.region_code} ends in ${f.year}, where most others have ${f.to_year}`,
  status_f: (f) =>
    `${f.n_rows} ${f.n_rows === 1 ? 'value is a projection' : 'values are projections'} of the publisher (status F): kept, and fitted nowhere`,
  status_b: (f) =>
    `${f.n_rows} ${f.n_rows === 1 ? 'value follows' : 'values follow'} a break (status B): what lies before it is not fitted`,
  passage_incomplete: (f) =>
    `${code(f)}${span(f)} is made of ${f.expected_high} old codes, and the files give ${f.expected_low} of them`,
  passage_unfitted: (f) =>
    `${code(f)}${span(f)} is told by shares of old codes alone, and nothing of it was counted`,
  old_code: (f) =>
    `${f.n_rows} ${f.n_rows === 1 ? 'value stands' : 'values stand'} under old codes${span(f)}, and ${f.n_rows === 1 ? 'was' : 'were'} passed on as the seed passage says (table passed_value)`,
  invisible_blanks: (f) =>
    `${code(f)} stands under names that differ by blanks nobody sees; ${f.n_rows} ${f.n_rows === 1 ? 'value was' : 'values were'} read under its code all the same`,
};

const HELP: Record<PlausibilityRule, { why: string; fix: string }> = {
  power_of_ten: {
    why: 'a digit too many, or a value in thousands, is carried into every sum and forecast.',
    fix: 'correct the value, or its unit.',
  },
  unit_unlike_neighbours: {
    why: 'a region in thousands beside others in persons loses nearly all of its people.',
    fix: 'convert it, or give it a source of its own with `multiplier`.',
  },
  fraction_in_count: {
    why: 'nobody is counted in parts: it may be written in thousands, or with a dot between thousands.',
    fix: 'correct the value, or declare `thousands` or `multiplier` on the source.',
  },
  parent_unlike_children: {
    why: 'a parent beside its parts is their total and is not summed; what the parts lack would be lost.',
    fix: 'add the missing part, or leave the parent out.',
  },
  total_unlike_parts: {
    why: 'a total that is right everywhere but here points to a wrong value, in it or in a part.',
    fix: 'look at the value and at its parts.',
  },
  year_unlike_parts: {
    why: 'the year was revised and its parts were not, a part is wrong, or the measure says another way from one to the other (year_is).',
    fix: 'look at the year and at its parts, or declare year_is of the measure.',
  },
  parts_missing: {
    why: 'a sum or a mean of some months is no year, and would look like a fall.',
    fix: 'give the missing parts or the year itself; a date stands for its month, so write 2024-Q1 where it means a quarter.',
  },
  year_not_told: {
    why: 'where the months that are known hold next to nothing of a year, any number makes any year of them.',
    fix: 'wait for more months; or look at those of the year before and at their unit, and declare year_is of the measure where they are not summed.',
  },
  sum_of_others: {
    why: 'summed with its parts it would count everybody twice.',
    fix: 'nothing, or write it under _T, or name its parts by parent_code.',
  },
  parent_beside_children: {
    why: 'summed with its parts it would count everybody twice.',
    fix: 'nothing; filter it out if it is of no use.',
  },
  last_far_off: {
    why: 'the last value weighs most in a forecast; eight of a thousand series of publishers end so, most of them in the crisis of 2020 (docs/method.md).',
    fix: 'look at the value: a break is declared by status B.',
  },
  straight_line: {
    why: 'years that somebody drew between two counts make a series look calmer than it is.',
    fix: 'leave the drawn years out, or give them the basis imputed.',
  },
  late: { why: 'a sum over regions ends where the first of them does.', fix: 'ask for the missing years.' },
  year_not_counted: {
    why: 'a projection or a guess says less of a year than the counts of all its parts.',
    fix: 'nothing, or leave the row out; give it status A where it was counted.',
  },
  status_f: { why: 'only what was counted is fitted.', fix: 'nothing.' },
  status_b: {
    why: 'two perimeters are not one series.',
    fix: 'nothing, or `breaks: ignore` on the source where the break is small.',
  },
  passage_incomplete: {
    why: 'a part of a region is no value of it, and left out it would be lost.',
    fix: 'give the missing old codes, or the value under the present one.',
  },
  passage_unfitted: {
    why: 'a share of a whole is no count and is not fitted, so that its people would be in no forecast.',
    fix: 'give a counted value under the present code, or let the old code stand (no valid_to) and split it by rows of the seed `share`.',
  },
  old_code: {
    why: 'a code of another day covers another perimeter than those of today.',
    fix: 'nothing; values under present codes take their place.',
  },
  invisible_blanks: {
    why: 'such a name would be a series of its own.',
    fix: 'nothing, or write the name in one way.',
  },
};

const SHOWN = 20;

/**
 * Counts of what was found and let stand, with the first of each kind, for the person who runs.
 *
 * @returns one line a rule and one an idle waiver; none where all is likely.
 */
export function tellFindings(findings: readonly Finding[], idleWaivers: readonly string[]): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const told = rules.map((rule) => {
    const own = findings.filter((one) => one.rule === rule);
    const first = own[0]!;
    const waived = own.filter(({ waived_by }) => waived_by !== null).length;
    const { what } = describeFinding(first);
    const stands = waived === 0 ? '' : `, ${waived} of them waived`;
    return `plausibility, ${rule}: ${own.length}${stands}. ${first.file}:${first.line}: ${what}`;
  });
  const rest = idleWaivers.length - SHOWN;
  return [...told, ...idleWaivers.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more such rows.`] : [])];
}
