import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts', 'src/read-page-thread.ts'],
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  sourcemap: true,
  // The web page is built into the same folder.
  clean: ['dist/*.js', 'dist/*.map'],
})
