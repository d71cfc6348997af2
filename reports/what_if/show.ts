import { classOf } from '../../models/balance/indicator.ts';
import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import type { SystemOutput } from '../../models/balance/system_types.ts';
import {
  CENTRAL,
  type CellSum,
  movedInput,
  type Positions,
  sumCells,
  type WhatIfBase,
} from '../../models/balance/what_if.ts';
import { createFormats, type Formats } from '../words/format/formats.ts';
import { unpackBase } from './packed_base.ts';
import { cellsIn, fill, type Group, type PageData, type SummaryKind } from './page_data.ts';
import { positionsOf, type SliderName, type State } from './sliders.ts';

/** The page at work: its data, its central path computed once, and an output that each position fills again. */
export interface Bench {
  readonly data: PageData;
  readonly base: WhatIfBase;
  readonly formats: Formats;
  readonly central: SystemOutput;
  readonly trial: SystemOutput;
}

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
  readonly summary: string;
  readonly sectors: readonly ShownRow[];
  readonly specialties: readonly ShownRow[];
  readonly isIllustrative: boolean;
}

export function openBench(data: PageData): Bench {
  const base = unpackBase(data.base);
  const central = systemOutput(base.shape);
  computeSystem(base.shape, movedInput(base, CENTRAL), central);
  return {
    data,
    base,
    formats: createFormats(data.locale, data.words.missing),
    central,
    trial: systemOutput(base.shape),
  };
}

/** Everything the page shows of one state: the same words in the browser, on the server and in the tests. */
export function show(bench: Bench, state: State): Shown {
  const { data, base } = bench;
  const at = Math.max(
    0,
    data.places.findIndex((one) => one.code === state.place),
  );
  const place = data.places[at]!;
  fillTrial(bench, positionsOf(state.readings));
  const rowOf = (group: Group, jobseekers: number): ShownRow | null => {
    const members = cellsIn(base, place, group);
    const trial = sumCells(base, bench.trial, members, jobseekers);
    const central = sumCells(base, bench.central, members, jobseekers);
    const isIllustrative = members.some((k) => base.reasons[k] !== null && data.isIllustrative[k] === 1);
    if (trial.cells === 0) return null;
    const cells = cellsOf(bench, trial, central, isIllustrative);
    return { name: group.name, cells, trial, central, isIllustrative, isSigned: false };
  };
  const rows = (groups: readonly Group[], first: number) => {
    const own = groups.flatMap((group, i) => rowOf(group, data.jobseekers[at]![first + i]!) ?? []);
    const isMixed = own.some((row) => !row.isIllustrative);
    return own.map((row) => ({ ...row, isSigned: isMixed && row.isIllustrative }));
  };
  const every = { code: '_T', name: data.words.whole, cells: data.sectors.flatMap((group) => group.cells) };
  const sectors = rows([...data.sectors, every], 0);
  const whole = sectors.at(-1)!;
  return {
    place: place.name,
    summary: summaryOf(bench, whole),
    sectors,
    specialties: rows(data.specialties, data.sectors.length + 1),
    isIllustrative: whole.isIllustrative,
  };
}

function fillTrial({ base, trial }: Bench, positions: Positions): void {
  computeSystem(base.shape, movedInput(base, positions), trial);
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

/** How a reading is told: « × 1,20 », « +0,5 ». */
export function readingText(
  { formats, data }: { readonly formats: Formats; readonly data: Pick<PageData, 'words'> },
  name: SliderName,
  value: number,
): string {
  return name === 'growth'
    ? formats.points(value)
    : fill(data.words.factor, { value: formats.ratio(value, false) });
}
