/** The program of the second thread: see `second_thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { distributionOf } from './distribution.ts';
import { drawScenario } from './scenario_draws.ts';
import type { ThreadTask } from './second_thread.ts';

const { central, drawn, scenarios } = workerData as ThreadTask;
parentPort?.postMessage(
  scenarios.map((scenario) =>
    distributionOf(central.system, drawScenario(central, drawn, scenario), drawn.options),
  ),
);
