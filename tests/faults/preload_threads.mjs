/**
 * Loaded before the product, it spoils each thread whose program matches FAULT_PROGRAM as FAULT_THREAD says: `throw` has its program fail, `exit` end
 * without an answer, `kill` ends it from outside, `twice` has it answer twice. FAULT_LOG gets one line a thread.
 */
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

const how = process.env.FAULT_THREAD;
const PROGRAMS = {
  throw: "throw new Error('injected: the thread fails');",
  exit: 'process.exit(9);',
};

workerThreads.Worker = class extends workerThreads.Worker {
  constructor(file, options) {
    const isOurs = new RegExp(process.env.FAULT_PROGRAM).test(String(options?.workerData?.program));
    const program = isOurs ? PROGRAMS[how] : undefined;
    super(program === undefined ? file : new URL(`data:text/javascript,${program}`), options);
    if (!isOurs) return;
    appendFileSync(process.env.FAULT_LOG, `${how}\n`);
    if (how === 'kill') setTimeout(() => this.terminate(), 20);
    if (how === 'twice') this.once('message', (answer) => this.emit('message', answer));
  }
};
syncBuiltinESMExports();
