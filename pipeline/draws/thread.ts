/** The program of the second thread: see `second_thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { SystemLayout } from '../../models/balance/layout.ts';
import { decidingInputs } from './deciding.ts';
import { resultsOf } from './results.ts';
import { drawScenario } from './scenario_draws.ts';
import type { ThreadTask } from './second_thread.ts';

const { central: sent, drawn, scenarios } = workerData as ThreadTask;
// Methods do not travel between threads: positions are laid out anew.
const systems = new Map(
  [...sent.systems].map(([supply, system]) => [supply, { ...system, at: new SystemLayout(system.shape) }]),
);
const central = { ...sent, systems };
const deciding = decidingInputs(central, drawn);
parentPort?.postMessage(
  scenarios.map((scenario) => resultsOf(central, drawn, drawScenario(central, drawn, scenario), deciding)),
);
