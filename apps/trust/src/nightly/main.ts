// The long form of all checks, in parts. What passed is not run again on the same code, so a run that
// was stopped goes on where it was:
//   node src/nightly/main.ts --minutes=60         begins no part after an hour
//   node src/nightly/main.ts --part=2/4           runs the second of four shares
//   node src/nightly/main.ts --only=fuzz          runs parts whose name begins so
//   node src/nightly/main.ts --list               runs nothing, says what is left
//   node src/nightly/main.ts --fresh              forgets what passed
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Ledger } from './ledger.ts'
import { nightlyParts, shareOf } from './plan.ts'
import { runParts } from './run-parts.ts'
import { summarize } from './summary.ts'

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: '1/1' },
    minutes: { type: 'string', default: 'Infinity' },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
})
const [share = 0, of = 0] = values.part.split('/').map(Number)
if (!(Number.isInteger(share) && Number.isInteger(of) && 1 <= share && share <= of)) {
  throw new Error(`--part=${values.part} is no share, as 2/4 is`)
}
const minutes = Number(values.minutes)
if (!(minutes >= 0)) throw new Error(`--minutes=${values.minutes} is no number of minutes`)

const folder = fileURLToPath(new URL('../../', import.meta.url))
const ledger = new Ledger(fileURLToPath(new URL('../../dist/nightly/', import.meta.url)), folder)
if (values.fresh) ledger.clear()

const all = nightlyParts()
const wanted = shareOf(
  all.filter(({ name }) => name.startsWith(values.only)),
  share,
  of,
)
const stopped = new AbortController()
process.once('SIGINT', () => stopped.abort())
process.once('SIGTERM', () => stopped.abort())
if (!values.list) {
  await runParts(wanted, ledger, {
    folder,
    until: Date.now() + minutes * 60_000,
    signal: stopped.signal,
    say: console.log,
  })
}

ledger.lookAgain()
console.log(`\n${summarize(all, ledger).text}`)
const { failed, left } = summarize(wanted, ledger)
if (wanted.length < all.length) {
  console.log(
    `\nOf the ${wanted.length} parts asked for, ${failed.length} failed and ${left.length} are left.`,
  )
}
process.exitCode = failed.length > 0 ? 1 : 0
