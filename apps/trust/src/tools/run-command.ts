import { spawn } from 'node:child_process'

export interface Command {
  folder: string
  /** Added to the environment. */
  environment?: NodeJS.ProcessEnv
  /** Shows the output as it comes; else it is shown only if the command fails. */
  loud?: boolean
}

/**
 * Returns what a command wrote to its output.
 *
 * @throws Error with the whole output if the command fails.
 */
export function runCommand(
  program: string,
  given: readonly string[],
  { folder, environment, loud = false }: Command,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let both = ''
    child.stdout.on('data', (data) => {
      output += data
      both += data
      if (loud) process.stderr.write(data)
    })
    child.stderr.on('data', (data) => {
      both += data
      if (loud) process.stderr.write(data)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${program} ${given.join(' ')} ended with ${code}\n${both}`))
    })
  })
}
