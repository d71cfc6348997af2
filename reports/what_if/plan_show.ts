import { SystemLayout } from '../../models/balance/layout.ts';
import { TOLD, type Told } from '../../models/plan/setting.ts';
import { type Bench, fillTrial, type ScenarioBench } from './bench.ts';
import { fill, type Place } from './page_data.ts';
import { answerOf, type Band, type PlanAnswer, type PlanBench } from './plan_bench.ts';
import { type Choice, type State, settingOf } from './sliders.ts';

/** What the page says of the plan: an answer, and two choices side by side. */
export interface PlanShown {
  readonly summary: string;
  readonly country: string;
  readonly error: string;
  /** Names of the choices that are compared. */
  readonly compared: readonly [kept: string, own: string];
  readonly rows: readonly ComparedRow[];
  readonly bars: readonly ShownBar[];
  readonly isIllustrative: boolean;
  readonly answers: readonly [kept: PlanAnswer, own: PlanAnswer];
}

/** One specialty of the chart: persons, as they are told, and beside what. */
export interface ShownBar {
  readonly name: string;
  readonly trial: number | null;
  readonly other: number | null;
  readonly told: string;
}

export interface ComparedRow {
  readonly name: string;
  readonly kept: ComparedCell;
  readonly own: ComparedCell;
  /** The second less the first. */
  readonly change: string;
}

/** A mean, and its 80 % range where it has one. */
export interface ComparedCell {
  readonly value: string;
  readonly range: string;
  /** Persons, or money. */
  readonly number: number;
  readonly band: Band | null;
}

/** @returns null where the scenario has no plan. */
export function showPlan(
  bench: Bench,
  place: Place,
  { kept = { readings: {} }, ...own }: State,
): PlanShown | null {
  const [before, after] = [kept, own].map((choice) => chosen(fillTrial(bench, choice), place, choice));
  if (!before || !after) return null;
  const { data, formats } = bench;
  const { words } = data;
  const isIllustrative = after.plan.plan.isIllustrative;
  const persons = (value: number) => formats.persons(value, isIllustrative);
  const { need, short, told } = after.answer;
  const money = (value: number) => formats.parameter(value / 1e6);
  const { tests, mean, most } = after.plan.plan.error;
  return {
    summary: fill(words.plan.summary[isIllustrative ? 'conditional' : 'real'], {
      ...{ short: persons(short.mean), low: persons(short.low), high: persons(short.high) },
      need: persons(need.mean),
    }),
    country: fill(words.plan.country, { starts: persons(told.starts), cost: money(told.cost) }),
    error: fill(words.plan.error, {
      ...{ tests: formats.printed(tests), mean: persons(mean), most: persons(most) },
    }),
    compared: [nameOf(bench, kept), nameOf(bench, own)],
    rows: [
      ...(['short', 'need'] as const).map((name) => bandRow(bench, name, before, after)),
      ...TOLD.map((name) => toldRow(bench, name, before, after)),
    ],
    bars: barsOf(bench, before, after),
    isIllustrative,
    answers: [before.answer, after.answer],
  };
}

interface Chosen {
  readonly plan: PlanBench;
  readonly answer: PlanAnswer;
}

/** Read at once: the trial is filled again by the next choice. */
function chosen(
  { plan, base, central, trial }: ScenarioBench,
  { code, regions }: Place,
  { readings }: Choice,
): Chosen | null {
  if (plan === null) return null;
  const at = new SystemLayout(base.shape);
  const { occupations, occupationOf, years } = base.shape;
  const fewer = new Float64Array(base.shape.regions * occupations);
  base.reasons.forEach((reason, k) => {
    if (reason !== '') return;
    const own = at.flow(k, years - 1);
    fewer[at.place(at.regionOf(k), occupationOf[at.cellOf(k)]!)]! +=
      trial.gapCumulated[own]! - central.gapCumulated[own]!;
  });
  const of = { code, regions, occupations };
  return { plan, answer: answerOf(plan, settingOf(readings), (place) => fewer[place]!, of) };
}

/** A scenario as it is, or the reader's own settings of it. */
function nameOf({ data, scenarios }: Bench, { scenario, readings }: Choice): string {
  const own = (scenarios.find((one) => one.scenario.code === scenario) ?? scenarios[0]!).scenario;
  return Object.keys(readings).length === 0 ? own.name : fill(data.words.plan.own, { name: own.name });
}

function bandRow({ data, formats }: Bench, name: 'need' | 'short', kept: Chosen, own: Chosen): ComparedRow {
  const { isIllustrative } = own.plan.plan;
  const persons = (value: number) => formats.persons(value, isIllustrative);
  const cell = (band: Band) => ({
    ...{ value: persons(band.mean), number: band.mean, band },
    range: fill(data.words.plan.range, { low: persons(band.low), high: persons(band.high) }),
  });
  return {
    name: data.words.plan.rows[name],
    kept: cell(kept.answer[name]),
    own: cell(own.answer[name]),
    change: formats.signedPersons(own.answer[name].mean - kept.answer[name].mean, isIllustrative),
  };
}

function toldRow({ data, formats }: Bench, name: Told, kept: Chosen, own: Chosen): ComparedRow {
  const { isIllustrative } = own.plan.plan;
  const [before, after] = [kept.answer.told[name], own.answer.told[name]];
  const isMoney = name === 'cost';
  const print = (value: number) =>
    isMoney ? formats.parameter(value / 1e6) : formats.persons(value, isIllustrative);
  const change = after - before;
  return {
    name: data.words.plan.rows[name],
    kept: { value: print(before), range: '', number: before, band: null },
    own: { value: print(after), range: '', number: after, band: null },
    change: formats.signedPersons(isMoney ? change / 1e6 : change, isIllustrative),
  };
}

/** People short with the plan, by specialty. */
function barsOf({ data, formats }: Bench, kept: Chosen, own: Chosen): ShownBar[] {
  const { isIllustrative } = own.plan.plan;
  return data.specialties.flatMap(({ code, name }) => {
    const at = data.occupations.indexOf(code);
    const [other, trial] = [kept.answer.bySpecialty.get(at), own.answer.bySpecialty.get(at)];
    if (other === undefined || trial === undefined) return [];
    const told = fill(data.words.plan.chartBar, {
      value: formats.persons(trial, isIllustrative),
      kept: formats.persons(other, isIllustrative),
    });
    return [{ name, trial, other, told }];
  });
}
