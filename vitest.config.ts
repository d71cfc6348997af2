import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/pipeline/tiny/temporary_root.ts'],
    // One process a core; files share it, since loading charts and DuckDB anew for each takes longer than most tests.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    // A run starts Node, DuckDB and a report; on a slow or busy machine that takes a while.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
