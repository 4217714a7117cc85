import { parseArgs } from 'node:util'
import { type DataFile, findDataFiles } from '../data/data-files.ts'
import { readTexts } from '../data/texts.ts'
import { createRandom } from '../generate/random.ts'
import { attacks } from '../health/attacks.ts'
import { type Growth, measureGrowthOf } from '../health/growth.ts'
import { Inspection } from '../health/inspect.ts'
import { mutateText } from '../health/mutations.ts'
import type { Command } from '../systems/system.ts'
import { wirecopySystem } from '../systems/wirecopy.ts'
import { formatTable, significant } from '../table.ts'
import { UsageError } from './usage-error.ts'

const checked = ['parse', 'entities', 'quotes'] as const
type Checked = (typeof checked)[number]
const linear = 2.5

interface GrowthFinding extends Growth {
  command: Command
  attack: string
}

/** Runs the packages over all data and over attacks, and prints what went wrong. */
export async function checkCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      command: { type: 'string', multiple: true },
      limit: { type: 'string', default: '100' },
      mutations: { type: 'string', default: '1' },
      length: { type: 'string', default: '400000' },
      json: { type: 'boolean' },
    },
  })
  const commands = checked.filter((name) => values.command?.includes(name) ?? true)
  if (commands.length === 0) throw new UsageError(`commands are ${checked.join(', ')}`)
  const files = positionals[0] ? await findDataFiles(positionals[0]) : []
  const inspection = new Inspection(wirecopySystem)
  for (const file of files) {
    process.stderr.write(`${file.task} ${file.name}\n`)
    await inspectFile(inspection, file, commands, Number(values.limit), Number(values.mutations))
  }
  const growths = await measureAttacks(commands, Number(values.length))
  const slow = inspection.slowest(10)
  if (values.json) {
    const findings = { problems: inspection.problems, slow, growths }
    process.stdout.write(`${JSON.stringify(findings, null, 1)}\n`)
    return
  }
  const { problems } = inspection
  const speeds = commands
    .map((name) => `${name} ${significant(inspection.speed(name))} MB/s`)
    .join(', ')
  process.stdout.write(`${inspection.inputs} inputs, ${problems.length} problems; ${speeds}\n`)
  for (const { command, input, problem } of problems.slice(0, 40)) {
    process.stdout.write(`  ${command} ${input}: ${problem.slice(0, 300)}\n`)
  }
  const rows = slow.map(({ command, input, characters, milliseconds }) => ({
    'slowest inputs': `${command} ${input}`,
    characters: String(characters),
    ms: significant(milliseconds),
  }))
  if (rows.length > 0) process.stdout.write(`\n${formatTable(rows)}\n`)
  const attackRows = growths.map(({ command, attack, ratio, milliseconds, error }) => ({
    attacks: `${command} ${attack}`,
    'twice as long': significant(ratio),
    ms: significant(milliseconds),
    finding: error ?? (ratio > linear && milliseconds > 50 ? 'more than linear' : ''),
  }))
  process.stdout.write(`\n${formatTable(attackRows)}\n`)
}

async function inspectFile(
  inspection: Inspection,
  file: DataFile,
  commands: readonly Checked[],
  limit: number,
  mutations: number,
): Promise<void> {
  const random = createRandom(1)
  const { pages, texts } = await readTexts(file, limit)
  const jobs = [
    ...pages.flatMap((page) =>
      commands.includes('parse') ? [{ command: 'parse' as const, input: page }] : [],
    ),
    ...texts.flatMap((input) =>
      commands.filter((name) => name !== 'parse').map((command) => ({ command, input })),
    ),
  ]
  for (const { command, input } of jobs) {
    const label = `${file.name} ${input.id}`
    await inspection.run(command, input, label)
    for (let number = 1; number <= mutations; number++) {
      const damaged = { ...input }
      if ('html' in damaged && damaged.html) damaged.html = mutateText(random, damaged.html)
      else damaged.text = mutateText(random, damaged.text ?? '')
      await inspection.run(command, damaged, `${label}, mutation ${number}`)
    }
  }
}

async function measureAttacks(
  commands: readonly Checked[],
  longest: number,
): Promise<(GrowthFinding & { error?: string })[]> {
  const findings: (GrowthFinding & { error?: string })[] = []
  const lengths = { short: Math.ceil(longest / 2), long: longest }
  for (const command of commands) {
    for (const { name, markup, text } of attacks()) {
      if (markup && command !== 'parse') continue
      process.stderr.write(`${command} ${name}\n`)
      const growth = await measureGrowthOf(
        async (words) => {
          const input = { id: name, ...(markup ? { html: words } : { text: words }) }
          const [answer] = (await wirecopySystem.run(command, [input])).answers
          return answer?.error ? JSON.stringify(answer.error) : null
        },
        text,
        lengths,
      )
      findings.push({ command, attack: name, ...growth })
    }
  }
  return findings
}
