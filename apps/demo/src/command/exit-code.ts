/** What the process ends with; `wirecopy --help` lists them. */
export const ExitCode = {
  ok: 0,
  failure: 1,
  usage: 2,
  nothingFound: 3,
  someFailed: 4,
  network: 5,
  interrupted: 130,
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** The command line asks for something that doesn't exist; its message goes to the user as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
