import type { PlanSetting, Told } from '../../models/plan/setting.ts';

/** The plan of one scenario as a page carries it. */
export interface PackedPlan {
  readonly price: number;
  readonly dearest: number;
  readonly isIllustrative: boolean;
  readonly places: readonly number[];
  /** [draw][place], whole persons. */
  readonly needs: readonly (readonly number[])[];
  /** The base, then each input alone. */
  readonly solved: readonly PackedSetting[];
  readonly published: PublishedPlan;
  readonly error: SurrogateError;
}

export interface PackedSetting {
  readonly setting: PlanSetting;
  /** Input moved alone; null of the base. */
  readonly varied: string | null;
  readonly short: number;
  /** What is brought, by place, to a tenth of a person; then what `TOLD` names. */
  readonly found: readonly number[];
}

/** What every other page says of the plan. */
export interface PublishedPlan extends Readonly<Record<Told, number>> {
  /** By place, persons: without a plan, and with it. */
  readonly need: readonly number[];
  readonly short: readonly number[];
  /** Ends of the 80 % range of people short with the plan, by code of the place. */
  readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
}

/** How far the surrogate was from the solver, persons short, over settings that it never saw. */
export interface SurrogateError {
  readonly tests: number;
  readonly mean: number;
  readonly most: number;
}
