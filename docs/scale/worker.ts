/**
 * The worker as a program of its own, for machines that have Node and nothing else of ours. In one file:
 * npx esbuild docs/scale/worker.ts --bundle --platform=node --format=esm --outfile=worker.mjs
 */
import { fail } from '../../pipeline/commands/failure.ts';
import { serveStandard } from '../../pipeline/commands/worker/serve_standard.ts';

try {
  serveStandard();
} catch (error) {
  fail(error);
}
