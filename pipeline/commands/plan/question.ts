import { suggestion } from '../../files/nearest.ts';
import { PLAN_PARAMETERS } from '../../plan/numbers.ts';
import type { MinimumRow } from '../../plan/rows.ts';
import type { PlanChoices } from '../../plan/statement.ts';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import { planFirstYear, plannedScenarios } from '../../project/edition.ts';
import type { Project } from '../../project/project.ts';
import { planLimitProblems } from '../../seeds/plan_limit_rules.ts';
import type { Seeds } from '../../seeds/row.ts';

/** What a person asks the plan, as it was typed. */
export interface PlanQuestion {
  /** One of the project's scenarios; absent: the first one that is planned. */
  readonly scenario?: string;
  /** Money for every year, or `2027=…,2028=…`. */
  readonly budget?: string;
  readonly price?: string;
  readonly fill?: string;
  readonly region?: string;
  /** `LEVER/REGION/OCCUPATION/YEAR=STARTS`. */
  readonly minimum?: readonly string[];
  /** `key=value`. */
  readonly whatIf?: readonly string[];
}

/** The question understood. */
export interface PlanAsked {
  readonly scenario: string;
  readonly choices: PlanChoices;
}

/** Told of a place: others hold for the nation. */
const OF_A_REGION = ['movable_share', 'spare_trainers_persons'];
const PARAMETERS = [...PLAN_PARAMETERS, 'equity_factor', 'trainer_lead_years'];
const OF_A_LEVER = ['cost', 'capacity', 'effectiveness'];
const ABOVE_ZERO = ['missing_person_year_money', 'class_fill_share', 'equity_factor', 'effectiveness'];

/**
 * Reads a question against the project it is put to.
 *
 * @throws UserError (exit 2) with everything that is wrong with it.
 */
export function readQuestion(
  project: Project,
  seeds: Seeds,
  question: PlanQuestion,
  { asOf, faults = [] }: { readonly asOf: string; readonly faults?: readonly Problem[] },
): PlanAsked {
  const problems: Problem[] = [...faults];
  const wrong: Wrong = (where, what, fix) => {
    problems.push({ where, rule: 'usage', what, fix });
  };
  const codes = codesOf(project, seeds, asOf);
  if (codes.levers.length === 0)
    wrong(
      'seeds.lever',
      'this project has no levers to plan with.',
      'name a file of levers under seeds.lever.',
    );
  const among = (where: string, code: string | undefined, valid: readonly string[], what: string) => {
    if (code !== undefined && !valid.includes(code))
      wrong(where, `"${code}" is not a ${what} of this project.`, suggestion(code, valid));
  };
  among(
    '--scenario',
    question.scenario,
    project.scenarios.map(({ id }) => id),
    'scenario',
  );
  among('--region', question.region, codes.regions, 'region');
  const choices = choicesOf(question, codes, wrong);
  problems.push(...impossible(project, seeds, choices, codes));
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return { scenario: question.scenario ?? plannedScenarios(project)[0]!, choices };
}

/**
 * The rules of the seeds for what is insisted on, applied to what was typed: the line is the place among the options. A
 * question that moves a lever's own numbers is left to the solver.
 */
function impossible(
  { seeds: files }: Project,
  seeds: Seeds,
  { minimums = [], budget, whatIf }: PlanChoices,
  { years: [first, last] }: Codes,
): Problem[] {
  if ([...(whatIf?.keys() ?? [])].some((key) => key.startsWith('lever/'))) return [];
  const asked = minimums.map((own, at) => ({
    ...own,
    line: at + 1,
    source: '--minimum',
    is_from_data: false,
  }));
  const budgets = Array.from({ length: last - first + 1 }, (_, t) => first + t).flatMap((year, at) => {
    const budget_money = budget?.(year) ?? null;
    return budget_money === null
      ? []
      : [{ year, budget_money, line: at + 1, source: '--budget', is_from_data: false }];
  });
  return planLimitProblems(
    { ...seeds, plan_minimum: asked, plan_budget: budgets },
    {
      // A plan has levers, or has been refused already.
      ...{ lever: files.lever ?? '', lever_capacity: files.lever_capacity ?? '' },
      ...{ plan_minimum: '--minimum', plan_budget: '--budget' },
    },
    { first, last },
  ).map(({ line: _, ...problem }) => problem);
}

/** What is not asked for stays the project's own. */
function choicesOf(question: PlanQuestion, codes: Codes, wrong: Wrong): PlanChoices {
  const { region } = question;
  const budget = budgetOf(question.budget, codes, wrong);
  const isPrice = (money: number) => money > 0;
  const price = amountOf('--price', question.price, wrong, isPrice, 'an amount above zero', '124000');
  const isFill = (share: number) => share > 0 && share <= 1;
  const fill = amountOf('--fill', question.fill, wrong, isFill, 'a share above 0 and at most 1', '0.6');
  const minimums = (question.minimum ?? []).flatMap((text) => minimumOf(text, region, codes, wrong) ?? []);
  const whatIf = whatIfOf(question.whatIf ?? [], codes, wrong);
  return {
    ...(budget === null ? {} : { budget }),
    ...(price === null ? {} : { price }),
    ...(fill === null ? {} : { fill }),
    ...(region === undefined ? {} : { region }),
    ...(minimums.length === 0 ? {} : { minimums }),
    ...(whatIf.size === 0 ? {} : { whatIf }),
  };
}

type Wrong = (where: string, what: string, fix: string) => void;

interface Codes {
  readonly levers: readonly string[];
  readonly regions: readonly string[];
  readonly occupations: readonly string[];
  /** First and last of the plan. */
  readonly years: readonly [number, number];
}

function codesOf(project: Project, seeds: Seeds, asOf: string): Codes {
  return {
    levers: (seeds.lever ?? []).filter(({ use }) => use === 'active').map(({ lever_code: code }) => code),
    regions: (seeds.region ?? [])
      .map(({ region_code: code }) => code)
      .filter((code) => !code.startsWith('_')),
    occupations: (seeds.occupation ?? [])
      .filter(({ level, occupation_code: code }) => level === 1 && !code.startsWith('_'))
      .map(({ occupation_code: code }) => code),
    years: [planFirstYear(project, asOf), project.target_year],
  };
}

/** A number that is one, and nothing else. */
const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function amountOf(
  where: string,
  text: string | undefined,
  wrong: Wrong,
  holds: (value: number) => boolean,
  what: string,
  example: string,
): number | null {
  if (text === undefined) return null;
  const value = numberIn(text);
  if (Number.isFinite(value) && holds(value)) return value;
  wrong(where, `"${text}" is not ${what}.`, `write it like ${where} ${example}.`);
  return null;
}

/** `20000000`, or `2027=20000000,2028=30000000`. */
function budgetOf(text: string | undefined, { years: [first, last] }: Codes, wrong: Wrong) {
  if (text === undefined) return null;
  const example = `write it like --budget 20000000, or ${first}=20000000,${first + 1}=30000000.`;
  const money = (own: string) => {
    const value = numberIn(own);
    if (!Number.isFinite(value) || value < 0) wrong('--budget', `"${own}" is not an amount.`, example);
    return value;
  };
  if (!text.includes('=')) {
    const all = money(text);
    return () => all;
  }
  const byYear = new Map<number, number>();
  for (const part of text.split(',')) {
    const [year = '', amount = ''] = part.split('=');
    const own = numberIn(year);
    if (!Number.isInteger(own) || own < first || own > last)
      wrong(
        '--budget',
        `"${year.trim()}" is no year of the plan, which goes from ${first} to ${last}.`,
        example,
      );
    else if (byYear.has(own)) wrong('--budget', `${own} stands twice.`, 'name each year once.');
    byYear.set(own, money(amount));
  }
  return (year: number) => byYear.get(year) ?? null;
}

function minimumOf(text: string, region: string | undefined, codes: Codes, wrong: Wrong): MinimumRow | null {
  const where = '--minimum';
  const found = /^([^/=]+)\/([^/=]+)\/([^/=]+)\/(\d+)=(.+)$/.exec(text.trim());
  if (found === null) {
    wrong(
      where,
      `"${text}" is no minimum.`,
      `write it like ${where} ${codes.levers[0]}/${codes.regions[0]}/${codes.occupations[0]}/${codes.years[0]}=50.`,
    );
    return null;
  }
  const [, lever_code, region_code, occupation_code, year, starts] = found as unknown as [
    string,
    ...string[],
  ];
  let sound = true;
  const refuse = (what: string, fix: string) => {
    sound = false;
    wrong(where, `${what} (${text})`, fix);
  };
  const known = (code: string, valid: readonly string[], what: string) => {
    if (!valid.includes(code)) refuse(`"${code}" is not a ${what} of the plan.`, suggestion(code, valid));
  };
  known(lever_code!, codes.levers, 'lever');
  known(region_code!, codes.regions, 'region');
  known(occupation_code!, codes.occupations, 'specialty');
  if (codes.regions.includes(region ?? '') && region_code !== region && codes.regions.includes(region_code!))
    refuse(`${region_code} is not the region that is asked for.`, 'leave --region out, or ask for the same.');
  const [first, last] = codes.years;
  if (Number(year) < first || Number(year) > last)
    refuse(`${year} is no year of the plan, which goes from ${first} to ${last}.`, 'name another year.');
  const people = numberIn(starts!);
  if (!Number.isInteger(people) || people < 1)
    refuse(`"${starts}" is not a whole number of starts.`, 'ask for one or more.');
  return sound
    ? {
        line: null,
        ...{ lever_code: lever_code!, region_code: region_code!, occupation_code: occupation_code! },
        year: Number(year),
        starts: people,
      }
    : null;
}

function whatIfOf(texts: readonly string[], codes: Codes, wrong: Wrong): Map<string, number> {
  const where = '--what-if';
  const asked = new Map<string, number>();
  const keys = [
    ...PARAMETERS,
    ...OF_A_REGION.flatMap((name) => codes.regions.map((region) => `${name}/${region}`)),
    ...codes.levers.flatMap((lever) => OF_A_LEVER.map((what) => `lever/${lever}/${what}`)),
  ];
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    const [key, amount] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1)];
    if (at < 1) wrong(where, `"${text}" has no key and value.`, `write it like ${where} discount_rate=0.06.`);
    else if (!keys.includes(key)) wrong(where, `"${key}" is no input of the plan.`, suggestionOf(key, keys));
    else if (asked.has(key)) wrong(where, `${key} stands twice.`, 'give each input one value.');
    else {
      asked.set(key, numberIn(amount));
      const [bound, holds] = boundOf(key);
      if (!holds(numberIn(amount)))
        wrong(where, `"${amount}" is not ${bound} (${key}).`, `write it like ${where} ${key}=…`);
    }
  }
  return asked;
}

/** Keys are many: where none is near, their kinds are told. */
function suggestionOf(key: string, keys: readonly string[]): string {
  const near = suggestion(key, keys);
  return near.startsWith('did you mean')
    ? near
    : `use one of: ${PARAMETERS.join(', ')}; ${OF_A_REGION.map((name) => `${name}/REGION`).join(', ')}; ${OF_A_LEVER.map((what) => `lever/CODE/${what}`).join(', ')}.`;
}

/** What an input may be. */
function boundOf(key: string): [said: string, holds: (value: number) => boolean] {
  const name = key.startsWith('lever/') ? key.slice(key.lastIndexOf('/') + 1) : key.split('/')[0]!;
  const least = ABOVE_ZERO.includes(name) ? 'above 0' : 'of 0 or more';
  const most = /_(share|rate)$/.test(name) ? 1 : Number.POSITIVE_INFINITY;
  return [
    `a number ${least}${most === 1 ? ' and at most 1' : ''}`,
    (value) =>
      Number.isFinite(value) && value <= most && (ABOVE_ZERO.includes(name) ? value > 0 : value >= 0),
  ];
}
