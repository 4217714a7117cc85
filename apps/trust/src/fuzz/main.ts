// Fuzzes functions for a time each: `node src/fuzz/main.ts --seconds=600 --seed=1 parse.parseHtml`.
import fc from 'fast-check'
import { pollutingFeeds, pollutingPages } from '../hostile/pollution-payloads.ts'
import { anyFeed, anyHtml, newsPieces, newsText, oddPieces } from '../properties/arbitraries.ts'
import { allTargets } from '../targets/all-targets.ts'
import { fuzzTarget, writeCrashes } from './fuzz-target.ts'
import { usualTargets } from './usual-targets.ts'

const given = process.argv.slice(2)
const number = (name: string, otherwise: number) =>
  Number(given.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const names = given.filter((argument) => !argument.startsWith('--'))
const seed = number('seed', Date.now() % 1e9)
const seconds = number('seconds', 600)

const sample = (arbitrary: fc.Arbitrary<string>) => fc.sample(arbitrary, { numRuns: 40, seed })
const markup = [...sample(anyHtml()), ...sample(anyFeed()), ...pollutingPages, ...pollutingFeeds]
const words = [
  ...newsPieces,
  ...oddPieces,
  '<p>',
  '</p>',
  '<div class=a>',
  '</div>',
  '<item>',
  '</item>',
  '<title>',
  '<![CDATA[',
  '&amp;',
  '{',
  '"',
  '\n',
  '  ',
]

let crashed = false
for (const name of names.length > 0 ? names : usualTargets) {
  const target = allTargets.find((candidate) => candidate.name === name)
  if (!target) throw new Error(`no target ${name}`)
  const seeds = [...sample(newsText()), ...(/Html|Feed|Page/.test(name) ? markup : [])]
  const { runs, features, corpus, crashes } = await fuzzTarget(target, {
    seconds,
    seed,
    seeds,
    words,
  })
  console.log(
    `${name}: ${runs} runs, ${features} features, ${corpus.length} texts kept, ${crashes.length} crashes (seed ${seed})`,
  )
  if (crashes.length > 0) {
    crashed = true
    for (const { reason, text } of crashes)
      console.log(`  ${reason}\n    on ${JSON.stringify(text.slice(0, 300))}`)
    console.log(`  written to ${writeCrashes(crashes)}`)
  }
}
process.exitCode = crashed ? 1 : 0
