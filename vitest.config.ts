import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/pipeline/tiny/temporary_root.ts'],
    // Files run side by side, each in its own process: a DuckDB file has one owner.
    pool: 'forks',
    maxWorkers: '100%',
    // A run starts Node, DuckDB and a report; on a slow or busy machine that takes a while.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
