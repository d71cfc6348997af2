// A thread has no loader of TypeScript of its own, however its process was started.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
