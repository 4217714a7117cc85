import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  // The peers are measured as they are installed, not as a bundler rewrites them.
  skipNodeModulesBundle: true,
  sourcemap: true,
  clean: true,
})
