import { classOf } from '../../models/balance/indicator.ts';
import { type CellSum, sumCells } from '../../models/balance/what_if.ts';
import type { Formats } from '../words/format/formats.ts';
import { type Bench, fillTrial } from './bench.ts';
import { cellsIn, fill, type Group, type PageData, type SummaryKind } from './page_data.ts';
import { type PlanShown, type ShownBar, showPlan } from './plan_show.ts';
import type { SliderName, State } from './sliders.ts';

/** What a cell of a table says: the trial, the edition beside it, and what to know of both. */
export interface ShownCell {
  readonly value: string;
  readonly more: readonly string[];
}

export interface ShownRow {
  readonly name: string;
  readonly cells: readonly ShownCell[];
  readonly trial: CellSum;
  readonly central: CellSum;
  readonly isIllustrative: boolean;
  /** Says so itself, since other rows of its table are not. */
  readonly isSigned: boolean;
}

export interface Shown {
  readonly place: string;
  /** The answer: of the plan where there is one, else of the balance at central values. */
  readonly summary: string;
  /** What the balance says at central values. */
  readonly balance: string;
  readonly sectors: readonly ShownRow[];
  readonly specialties: readonly ShownRow[];
  readonly isIllustrative: boolean;
  readonly plan: PlanShown | null;
  readonly chartTitle: string;
  readonly bars: readonly ShownBar[];
}

/** Everything the page shows of one state: the same words in the browser, on the server and in the tests. */
export function show(bench: Bench, state: State): Shown {
  const { data } = bench;
  const at = Math.max(
    0,
    data.places.findIndex((one) => one.code === state.place),
  );
  const place = data.places[at]!;
  // What is compared comes first: each choice fills the trial of its scenario again.
  const plan = showPlan(bench, place, state);
  const own = fillTrial(bench, state);
  const rowOf = (group: Group, jobseekers: number): ShownRow | null => {
    const members = cellsIn(own.base, place, group);
    const trial = sumCells(own.base, own.trial, members, jobseekers);
    const central = sumCells(own.base, own.central, members, jobseekers);
    const isIllustrative = members.some((k) => own.base.reasons[k] !== null && data.isIllustrative[k] === 1);
    if (trial.cells === 0) return null;
    const cells = cellsOf(bench, trial, central, isIllustrative);
    return { name: group.name, cells, trial, central, isIllustrative, isSigned: false };
  };
  const rows = (groups: readonly Group[], first: number) => {
    const all = groups.flatMap((group, i) => rowOf(group, own.scenario.jobseekers[at]![first + i]!) ?? []);
    const isMixed = all.some((row) => !row.isIllustrative);
    return all.map((row) => ({ ...row, isSigned: isMixed && row.isIllustrative }));
  };
  const every = { code: '_T', name: data.words.whole, cells: data.sectors.flatMap((group) => group.cells) };
  const sectors = rows([...data.sectors, every], 0);
  const whole = sectors.at(-1)!;
  const specialties = rows(data.specialties, data.sectors.length + 1);
  const balance = summaryOf(bench, whole);
  return {
    ...{ place: place.name, balance, sectors, specialties, plan },
    summary: plan?.summary ?? balance,
    isIllustrative: whole.isIllustrative,
    chartTitle: fill((plan === null ? data.words : data.words.plan).chartTitle, { place: place.name }),
    bars: plan?.bars ?? specialties.map((row) => barOf(bench, row)),
  };
}

/** The net gap of a specialty. */
function barOf(
  { data, formats }: Bench,
  { name, trial, central, cells, isIllustrative }: ShownRow,
): ShownBar {
  const gap = cells[0]!;
  const told =
    trial.gap === null
      ? [gap.value, ...gap.more].join(' – ')
      : fill(data.words.chartBar, {
          value: gap.value,
          central: formats.signedPersons(central.gap, isIllustrative),
        });
  return { name, trial: trial.gap, other: central.gap, told };
}

function cellsOf(bench: Bench, trial: CellSum, central: CellSum, isIllustrative: boolean): ShownCell[] {
  const { formats, data } = bench;
  const { words } = data;
  const persons = (value: number | null) => formats.persons(value, isIllustrative);
  const signed = (value: number | null) => formats.signedPersons(value, isIllustrative);
  const beside = (text: string) => fill(words.central, { value: text });
  const reason = reasonWords(bench, trial);
  const part =
    trial.evaluable < trial.cells
      ? [
          fill(words.evaluable, {
            evaluable: formats.printed(trial.evaluable),
            total: formats.printed(trial.cells),
          }),
        ]
      : [];
  const known = (
    print: (value: number | null) => string,
    own: number | null,
    other: number | null,
    notes: readonly string[],
  ) =>
    own === null
      ? { value: words.notEvaluable, more: notes }
      : { value: print(own), more: [beside(print(other)), ...notes] };
  // The gap first: on a narrow screen it is what stands beside the name.
  return [
    known(signed, trial.gap, central.gap, trial.gap === null ? reason : part),
    { value: persons(trial.openings), more: [beside(persons(central.openings))] },
    known(persons, trial.supply, central.supply, []),
    itaCell(bench, trial, central, isIllustrative),
  ];
}

function itaCell(bench: Bench, trial: CellSum, central: CellSum, isIllustrative: boolean): ShownCell {
  const { words } = bench.data;
  const told = (sum: CellSum) =>
    sum.ita === null ? words.notEvaluable : itaWords(bench, sum.ita, isIllustrative).join(' – ');
  const [value, readings] =
    trial.ita === null
      ? [words.notEvaluable, reasonWords(bench, trial)]
      : [told(trial), [readingsOf(bench, trial.ita)]];
  const more =
    trial.ita === null && central.ita === null ? [] : [fill(words.central, { value: told(central) })];
  return { value, more: [...readings.filter((text) => text !== ''), ...more] };
}

const cutOf = ({ data }: Bench, ita: number) => {
  const code = classOf(ita, data.cuts);
  return data.cuts.find((cut) => cut.class_code === code);
};

/** The ratio and, where a cut holds it, its class. */
function itaWords(bench: Bench, ita: number, isIllustrative: boolean): string[] {
  const cut = cutOf(bench, ita);
  return [bench.formats.ratio(ita, isIllustrative), ...(cut === undefined ? [] : [cut.label])];
}

const readingsOf = (bench: Bench, ita: number): string => cutOf(bench, ita)?.readings ?? '';

export const classLabel = (bench: Bench, { ita }: CellSum): string =>
  ita === null ? '' : (cutOf(bench, ita)?.label ?? '');

function reasonWords({ data }: Bench, { reason }: CellSum): string[] {
  if (reason === null) return [];
  return [Object.hasOwn(data.words.reasons, reason) ? data.words.reasons[reason]! : reason];
}

function summaryOf({ data, formats }: Bench, { trial, central, isIllustrative }: ShownRow): string {
  const kind: SummaryKind =
    trial.gap === null
      ? 'notEvaluable'
      : Math.abs(trial.gap) < 0.5
        ? 'noGap'
        : trial.gap < 0
          ? 'shortage'
          : 'surplus';
  return fill(data.words.summary[isIllustrative ? 'conditional' : 'real'][kind], {
    persons: formats.persons(Math.abs(trial.gap ?? 0), isIllustrative),
    short: formats.persons(trial.short, isIllustrative),
    over: formats.persons(trial.over, isIllustrative),
    central: formats.signedPersons(central.gap, isIllustrative),
  });
}

/** How a reading is told: « × 1,20 », « +0,5 », « 62 millions »; money of the plan is that of the first scenario. */
export function readingText(
  { formats, data }: { readonly formats: Formats; readonly data: Pick<PageData, 'words' | 'scenarios'> },
  name: SliderName,
  value: number,
): string {
  const plan = data.scenarios[0]?.plan;
  if (name === 'growth') return formats.points(value);
  if (name === 'price' && plan)
    return fill(data.words.plan.price, { value: formats.estimate(plan.price * value) });
  if (name === 'budget' && plan) {
    if (value >= 1) return data.words.plan.noLimit;
    // Nothing needs no unit, and takes another number of it in each language.
    if (value === 0) return formats.parameter(0);
    return fill(data.words.plan.money, { value: formats.parameter((plan.dearest * value) / 1e6) });
  }
  return fill(data.words.factor, { value: formats.ratio(value, false) });
}
