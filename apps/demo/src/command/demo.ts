import { bundledPages } from '../bundled-pages.ts'
import { understand } from '../pipeline.ts'
import { readPages } from '../read-pages.ts'
import type { Run } from './command.ts'
import { demoText } from './demo-text.ts'
import { ExitCode } from './exit-code.ts'
import { serveReport } from './serve.ts'

/** `wirecopy demo`, which `npm start` runs: the pipeline over the bundled pages, told and served. */
export const demo: Run = async (invocation) => {
  const { options, terminal } = invocation
  const start = performance.now()
  const report = await understand(readPages(bundledPages(), { jobs: 1 }), {
    signal: terminal.signal,
  })
  const seconds = (performance.now() - start) / 1000
  const width = Math.min(terminal.width, 100)
  await terminal.write(demoText(report, { seconds, width, color: terminal.color }))
  if (options.once) return ExitCode.ok
  return serveReport(report, invocation)
}
