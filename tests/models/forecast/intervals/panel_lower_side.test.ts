/** A panel's factor brings the lower end to what came, on the scale on which that end widens. */
import { expect, test } from 'vitest';
import { forecastPanel } from '../../../../models/forecast/panel.ts';
import { forecastRun } from '../../../../models/forecast/run.ts';

/** What the shipped table is worth against a panel, in series (panel_calibration.ts). */
const SHIPPED_WEIGHT = 200;

test('of series that all fall alike in their last year the lower end of 95 comes to lie on that fall', () => {
  const calm = [100, 108, 103, 112, 104, 115, 109, 118, 110, 121, 113, 124];
  const fallen = Float64Array.from([...calm, 55]);
  const series = Array.from({ length: 400 }, (_, i) => fallen.map((value) => value * (1 + i)));
  const { calibrations } = forecastPanel(series, 1, { floor: 0, panel: series.map(() => 'all') });
  const { factor95, nSeries } = calibrations.get('all')!;
  const asked = factor95 ** ((nSeries + SHIPPED_WEIGHT) / nSeries);
  expect(asked).toBeGreaterThan(1.2);
  expect(asked).toBeLessThan(3.9);
  const { lo95 } = forecastRun(fallen.subarray(0, 12), 1, 0, { factor80: 1, factor95: asked });
  expect(lo95[0]!).toBeCloseTo(55, 6);
});
