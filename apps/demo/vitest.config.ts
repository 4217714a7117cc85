import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'demo',
    include: ['test/**/*.test.ts'],
    // Most tests start processes or a browser, which take their time on a machine that is busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
