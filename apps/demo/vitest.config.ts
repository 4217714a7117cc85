import { defineConfig } from 'vitest/config'
import { setupFiles } from '../../vitest.config.base.ts'

export default defineConfig({
  test: {
    name: 'demo',
    include: ['test/**/*.test.ts'],
    setupFiles,
    // Most tests start processes or a browser, which take their time on a machine that is busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
