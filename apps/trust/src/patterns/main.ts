// Computes the verdicts that are missing, writes them, and prints what is wrong.
import { examinePatterns } from './examine-patterns.ts'
import { readVerdicts, writeVerdicts } from './verdict-store.ts'

const { patterns, verdicts, problems } = examinePatterns(readVerdicts())
writeVerdicts(verdicts)
console.log(`${patterns.length} patterns, ${verdicts.size} different, ${problems.length} problems`)
for (const problem of problems) console.log(problem)
process.exitCode = problems.length > 0 ? 1 : 0
