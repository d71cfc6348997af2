import type { ClassCut } from '../../models/balance/indicator.ts';
import type { WhatIfBase } from '../../models/balance/what_if.ts';
import type { Told } from '../../models/plan/setting.ts';
import type { createFormats } from '../words/format/formats.ts';
import type { PackedBase, PackedDifference } from './packed_base.ts';
import type { PackedPlan } from './packed_plan.ts';
import type { Slider } from './sliders.ts';

/** Everything the script of the page knows, as JSON: numbers in full, and words of the page's language. */
export interface PageData {
  /** How numbers are printed. */
  readonly locale: Parameters<typeof createFormats>[0];
  readonly years: readonly number[];
  /** Of the first scenario. */
  readonly base: PackedBase;
  /** Scenarios that can be chosen: that of the edition first. */
  readonly scenarios: readonly Scenario[];
  /** Codes of specialties, in the order of the base. */
  readonly occupations: readonly string[];
  /** Place names; the nation, where there is one beside its regions, comes first and holds them all. */
  readonly places: readonly Place[];
  readonly sectors: readonly Group[];
  readonly specialties: readonly Group[];
  /** [r][c], 1 where the cell rests on illustrative rows. */
  readonly isIllustrative: readonly number[];
  readonly cuts: readonly (ClassCut & { readonly label: string; readonly readings: string })[];
  readonly sliders: readonly Slider[];
  readonly words: Words;
}

export interface Scenario {
  readonly code: string;
  readonly name: string;
  /** What differs from the base of the first one; null of that itself. */
  readonly base: PackedDifference | null;
  /** [place][row], rows as sectors, all sectors, specialties: jobseekers at T0 that the indicator counts (persons). */
  readonly jobseekers: readonly (readonly number[])[];
  /** Null where nobody planned it. */
  readonly plan: PackedPlan | null;
}

export interface Place {
  readonly code: string;
  readonly name: string;
  /** Regions of the base that belong to the place. */
  readonly regions: readonly number[];
}

/** A row of a table: a sector or a specialty, with its cells in any one region. */
export interface Group {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly number[];
}

/** Positions of the cells of a group in a place, r·cells + c. */
export const cellsIn = (
  { shape }: Pick<WhatIfBase, 'shape'>,
  place: Place,
  group: Pick<Group, 'cells'>,
): number[] => place.regions.flatMap((r) => group.cells.map((c) => r * shape.cells + c));

/** Sentences with `{name}` where the script puts a number or a name. */
export interface Words {
  readonly missing: string;
  readonly notEvaluable: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly whole: string;
  readonly central: string;
  readonly evaluable: string;
  readonly factor: string;
  readonly summary: Readonly<Record<'real' | 'conditional', Readonly<Record<SummaryKind, string>>>>;
  readonly sectorCaption: string;
  readonly specialtyCaption: string;
  readonly chartTitle: string;
  readonly chartBar: string;
  readonly csv: CsvWords;
  readonly plan: PlanWords;
}

/** Sentences of the plan. */
export interface PlanWords {
  readonly summary: Readonly<Record<'real' | 'conditional', string>>;
  readonly country: string;
  readonly error: string;
  readonly chartTitle: string;
  readonly chartBar: string;
  readonly own: string;
  readonly range: string;
  /** Millions, and whole units. */
  readonly money: string;
  readonly price: string;
  readonly noLimit: string;
  readonly rows: Readonly<Record<'need' | 'short' | Told, string>>;
}

export type SummaryKind = 'shortage' | 'surplus' | 'noGap' | 'notEvaluable';

export interface CsvWords {
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly parts: Readonly<Record<'plan' | 'sectors' | 'specialties' | 'sliders', string>>;
  readonly quantities: Readonly<Record<Quantity, string>>;
  readonly setting: string;
  readonly mean: string;
  /** Of the 80 % range. */
  readonly ends: readonly [low: string, high: string];
  readonly mark: string;
}

export type Quantity = 'openings' | 'supply' | 'gap' | 'ita' | 'itaClass';

/** Puts words into a sentence; a name that the sentence does not hold is a mistake of ours. */
export function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(words, name)) throw new RangeError(`no word for {${name}}`);
    return words[name]!;
  });
}
