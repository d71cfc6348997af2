import { CENTRAL, type Positions } from '../../models/balance/what_if.ts';

export type SliderName = keyof Positions;

/** In the order of the page: what firms need, then what training gives. */
export const SLIDERS: readonly SliderName[] = [
  'growth',
  'separations',
  'completion',
  'suitability',
  'mobility',
  'emigration',
  'training',
];

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
  const { growth, ...factors } = readings;
  return { ...CENTRAL, ...factors, ...(growth === undefined ? {} : { growth: growth / 100 }) };
}

/** What the address says after `#`: the place, and each slider that does not stand at the edition. */
export interface State {
  readonly place: string;
  readonly readings: Readings;
}

export function stateText({ place, readings }: State): string {
  const words = new URLSearchParams({ place });
  for (const name of SLIDERS) {
    const value = readings[name];
    if (value !== undefined && value !== neutral(name)) words.set(name, String(value));
  }
  return words.toString();
}

/** An address can hold anything: an unknown place is the first one, a reading is held within its slider's range. */
export function readState(text: string, places: readonly string[], sliders: readonly Slider[]): State {
  const words = new URLSearchParams(text.replace(/^#/, ''));
  const asked = words.get('place') ?? '';
  const readings: Partial<Record<SliderName, number>> = {};
  for (const { name, low, high, step } of sliders) {
    const word = words.get(name);
    const value = Number(word);
    if (word === null || word === '' || !Number.isFinite(value)) continue;
    const held = Math.min(high, Math.max(low, value));
    // On the grid of the slider, in as many digits as its step has, as the browser's own control does.
    readings[name] = Number((Math.round(held / step) * step).toFixed(step < 0.1 ? 2 : 1));
  }
  return { place: places.includes(asked) ? asked : places[0]!, readings };
}
