/** The program of the second thread: see `second_thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { SystemLayout } from '../../models/balance/layout.ts';
import { distributionOf } from './distribution.ts';
import { drawScenario } from './scenario_draws.ts';
import type { ThreadTask } from './second_thread.ts';

const { central: sent, drawn, scenarios } = workerData as ThreadTask;
// Methods do not travel between threads: positions are laid out anew.
const central = { ...sent, system: { ...sent.system, at: new SystemLayout(sent.system.shape) } };
parentPort?.postMessage(
  scenarios.map((scenario) =>
    distributionOf(central.system, drawScenario(central, drawn, scenario), drawn.options),
  ),
);
