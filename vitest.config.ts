import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/pipeline/tiny/temporary_root.ts'],
    // One process a core; files share it, since loading charts and DuckDB anew for each takes longer than most tests.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    // Only for what hangs: on a busy machine a run takes many times its CPU time, and that is no fault of a test.
    testTimeout: 900_000,
    hookTimeout: 1_800_000,
  },
});
