/** A wrong call of the command line; its message is all that the caller needs to see. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
