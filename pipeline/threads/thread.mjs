// A thread has no loader of TypeScript of its own, however its process was started.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
