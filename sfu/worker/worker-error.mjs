/** Why there is no mediasoup-worker, and the command that mends it. */
export class WorkerUnavailable extends Error {
  /** @override */
  name = 'WorkerUnavailable'
  code = 'WORKER_UNAVAILABLE'

  /**
   * @param {string} message
   * @param {{ remedy?: string | undefined, cause?: unknown }} [more]
   */
  constructor(message, { remedy, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.remedy = remedy
  }
}
