/**
 * Something a person can mend: what is wrong, and what to do about it. The launcher prints both and no stack trace.
 */
export class StackError extends Error {
  /** @override */
  name = 'StackError'

  /**
   * @param {string} code
   * @param {string} message what is wrong
   * @param {{ remedy?: string | undefined, cause?: unknown }} [more] remedy: what mends it, best a command
   */
  constructor(code, message, { remedy, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.remedy = remedy
  }
}
