// Runs all bombs, or one, of some lengths:
// `node src/hostile/bombs-main.ts 10000,1000000 parse.parseHtml --bomb=entities`.
import { parseArgs } from 'node:util'
import { htmlBombs } from './html-bombs.ts'
import { faultOf, runBombs } from './run-bombs.ts'

const {
  values: { bomb: onlyBomb },
  positionals: [lengths = '1000000', only],
} = parseArgs({ allowPositionals: true, options: { bomb: { type: 'string' } } })
const bombs = onlyBomb === undefined ? Object.keys(htmlBombs) : [onlyBomb]
const targets = only
  ? [only]
  : ['parse.parseHtml', 'parse.parsePage', 'parse.parseFeed', 'parse.parseText']
for (const target of targets) {
  const outcomes = await runBombs(
    bombs.flatMap((bomb) =>
      lengths.split(',').map((length) => ({ target, bomb, length: Number(length) })),
    ),
  )
  const faults = outcomes.map(faultOf).filter((fault) => fault !== null)
  const slowest = outcomes.toSorted((left, right) => right.seconds - left.seconds)[0]
  console.log(
    `${target}: ${outcomes.length} pages, ${faults.length} faults; the slowest, ${slowest?.bomb}, took ${slowest?.seconds.toFixed(2)} s`,
  )
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
