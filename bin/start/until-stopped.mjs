import { identifyProcess, isProcessAlive } from '../stack/process-identity.mjs'

const lookMs = 500

/**
 * Resolves when somebody wants us to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that runs us. A
 * second Ctrl-C ends at once; what we started then ends with us.
 *
 * @returns {Promise<void>}
 */
export function untilStopped() {
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(watch)
      resolve()
      process.once('SIGINT', () => process.exit(130))
    }
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, stop)
    const npm = process.env.npm_lifecycle_event ? identifyProcess(process.ppid) : undefined
    const watch = setInterval(() => {
      if (npm && !isProcessAlive(npm)) stop()
    }, lookMs)
    watch.unref() // what runs keeps us here, not the wait for its end
  })
}
