/** The command line is not one of ours; the message is for whoever typed it. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly code = 'USAGE'
}
