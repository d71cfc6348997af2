import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import type { SystemOutput } from '../../models/balance/system_types.ts';
import { CENTRAL, movedInput, type WhatIfBase } from '../../models/balance/what_if.ts';
import { createFormats, type Formats } from '../words/format/formats.ts';
import { unpackBase, withDifference } from './packed_base.ts';
import type { PageData, Scenario } from './page_data.ts';
import { openPlan, type PlanBench } from './plan_bench.ts';
import { type Choice, positionsOf } from './sliders.ts';

/** The page at work: its data, and what it knows of each scenario. */
export interface Bench extends ScenarioBench {
  readonly data: PageData;
  readonly formats: Formats;
  /** The first is that of the edition, which the bench itself is too. */
  readonly scenarios: readonly ScenarioBench[];
}

/** A central path computed once, and an output that each position fills again. */
export interface ScenarioBench {
  readonly scenario: Scenario;
  readonly base: WhatIfBase;
  readonly central: SystemOutput;
  readonly trial: SystemOutput;
  readonly plan: PlanBench | null;
}

export function openBench(data: PageData): Bench {
  const scenarios = data.scenarios.map((scenario): ScenarioBench => {
    const base = unpackBase(scenario.base === null ? data.base : withDifference(data.base, scenario.base));
    const central = systemOutput(base.shape);
    computeSystem(base.shape, movedInput(base, CENTRAL), central);
    const plan = scenario.plan === null ? null : openPlan(scenario.plan);
    return { scenario, base, central, trial: systemOutput(base.shape), plan };
  });
  return { ...scenarios[0]!, data, scenarios, formats: createFormats(data.locale, data.words.missing) };
}

export const scenarioOf = ({ scenarios }: Bench, code: string | undefined): ScenarioBench =>
  scenarios.find(({ scenario }) => scenario.code === code) ?? scenarios[0]!;

/** The balance of a choice's scenario, moved as its sliders say. */
export function fillTrial(bench: Bench, { scenario, readings }: Choice): ScenarioBench {
  const own = scenarioOf(bench, scenario);
  computeSystem(own.base.shape, movedInput(own.base, positionsOf(readings)), own.trial);
  return own;
}
