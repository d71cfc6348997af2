import { CENTRAL, type Positions } from '../../models/balance/what_if.ts';
import { OWN_SETTING, type PlanSetting } from '../../models/plan/setting.ts';

export type BalanceSlider = keyof Positions;
export type PlanSlider = keyof PlanSetting;
export type SliderName = BalanceSlider | PlanSlider;

/** In the order of the page: what the plan may use, what firms need, what training gives. */
export const PLAN_SLIDERS: readonly PlanSlider[] = ['trainers', 'budget', 'price', 'visas', 'relocation'];
export const BALANCE_SLIDERS: readonly BalanceSlider[] = [
  'growth',
  'separations',
  'completion',
  'suitability',
  'mobility',
  'emigration',
  'training',
];
export const SLIDERS: readonly SliderName[] = [...PLAN_SLIDERS, ...BALANCE_SLIDERS];

export const isOfPlan = (name: SliderName): name is PlanSlider =>
  (PLAN_SLIDERS as readonly string[]).includes(name);

/** One slider in its own unit: points a year for growth, a factor for all others. */
export interface Slider {
  readonly name: SliderName;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly label: string;
  readonly help: string;
}

/** The position at which a slider shows the edition itself. */
export const neutral = (name: SliderName): number => (name === 'growth' ? 0 : 1);

/** Readings of the sliders by name; one that is absent stands at the edition. */
export type Readings = Readonly<Partial<Record<SliderName, number>>>;

export function positionsOf(readings: Readings): Positions {
  const own = Object.fromEntries(BALANCE_SLIDERS.map((name) => [name, readings[name] ?? CENTRAL[name]]));
  return {
    ...CENTRAL,
    ...own,
    ...(readings.growth === undefined ? {} : { growth: readings.growth / 100 }),
  };
}

export function settingOf(readings: Readings): PlanSetting {
  const own = PLAN_SLIDERS.map((name) => [name, readings[name] ?? OWN_SETTING[name]]);
  return Object.fromEntries(own) as unknown as PlanSetting;
}

/** One way in which the world and the plan may be: a scenario, and each slider that does not stand at it. */
export interface Choice {
  /** Absent: the first scenario of the page. */
  readonly scenario?: string;
  readonly readings: Readings;
}

/** What the address says after `#`: the place, the choice, and the one that it is compared with. */
export interface State extends Choice {
  readonly place: string;
  /** Absent: the edition itself. */
  readonly kept?: Choice;
}

/** What an address may name. */
export interface Known {
  readonly places: readonly string[];
  readonly scenarios: readonly string[];
  readonly sliders: readonly Slider[];
}

/** Before the name of a slider that belongs to the choice that is kept. */
const KEPT = 'a.';

export function stateText({ place, kept, ...choice }: State): string {
  const words = new URLSearchParams({ place });
  writeChoice(words, '', choice);
  if (kept !== undefined) writeChoice(words, KEPT, kept);
  return words.toString();
}

function writeChoice(words: URLSearchParams, mark: string, { scenario, readings }: Choice): void {
  if (scenario !== undefined) words.set(`${mark}scenario`, scenario);
  for (const name of SLIDERS) {
    const value = readings[name];
    if (value !== undefined && value !== neutral(name)) words.set(mark + name, String(value));
  }
}

/** An address can hold anything: an unknown place or scenario is the first one, a reading is held within its slider's range. */
export function readState(text: string, known: Known): State {
  const words = new URLSearchParams(text.replace(/^#/, ''));
  const asked = words.get('place') ?? '';
  const isKept = [...words.keys()].some((key) => key.startsWith(KEPT));
  return {
    place: known.places.includes(asked) ? asked : known.places[0]!,
    ...readChoice(words, '', known),
    ...(isKept ? { kept: readChoice(words, KEPT, known) } : {}),
  };
}

function readChoice(words: URLSearchParams, mark: string, { scenarios, sliders }: Known): Choice {
  const readings: Partial<Record<SliderName, number>> = {};
  for (const { name, low, high, step } of sliders) {
    const word = words.get(mark + name);
    const value = Number(word);
    if (word === null || word === '' || !Number.isFinite(value)) continue;
    const held = Math.min(high, Math.max(low, value));
    // On the grid of the slider, in as many digits as its step has, as the browser's own control does.
    readings[name] = Number((Math.round(held / step) * step).toFixed(step < 0.1 ? 2 : 1));
  }
  const scenario = words.get(`${mark}scenario`) ?? '';
  return { ...(scenarios.includes(scenario) ? { scenario } : {}), readings };
}
