import { defineConfig } from 'vitest/config'
import { setupFiles } from '../../vitest.config.base.ts'

// As in vitest.config.base.ts, with a PostgreSQL server for all test files.
export default defineConfig({
  test: {
    name: 'archive',
    include: ['test/**/*.test.ts'],
    setupFiles,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One process for all files, so that they can share one PGlite.
    isolate: false,
    maxWorkers: 1,
    globalSetup: ['test/postgres-server.ts'],
  },
})
