import { execFile } from 'node:child_process'

/** Runs a program and returns what it wrote to its standard output. */
export function run(
  file: string,
  args: readonly string[],
  options: { cwd: string; environment?: NodeJS.ProcessEnv },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      maxBuffer: 1 << 28,
    }
    execFile(file, args, settings, (error, stdout, stderr) => {
      if (!error) resolve(stdout)
      else reject(new Error(`${file} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error }))
    })
  })
}
