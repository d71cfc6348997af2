/** The program of the second thread: see `second_thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { arrived } from '../balance/arrived.ts';
import { decidingInputs } from './deciding.ts';
import { madeResults, resultsOf } from './results.ts';
import { drawScenario } from './scenario_draws.ts';
import type { ThreadTask } from './second_thread.ts';

const { central: sent, drawn, scenarios } = (workerData as { task: ThreadTask }).task;
const central = arrived(sent);
const deciding = decidingInputs(central, drawn);
parentPort?.postMessage(
  scenarios.map((scenario) =>
    madeResults(resultsOf(central, drawn, drawScenario(central, drawn, scenario), deciding)),
  ),
);
