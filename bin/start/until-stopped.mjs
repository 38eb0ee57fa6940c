import { commandLineOf, identifyProcess, isProcessAlive, parentOf } from '../stack/process-identity.mjs'

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
    const npm = npmAndItsShell()
    const watch = setInterval(() => {
      if (!npm.every(isProcessAlive)) stop()
    }, lookMs)
    watch.unref() // what runs keeps us here, not the wait for its end
  })
}

/**
 * npm runs us by a shell, which outlives a killed npm.
 *
 * @returns {string[]} none when it wasn't npm that started us
 */
function npmAndItsShell() {
  if (!process.env.npm_lifecycle_event) return []
  const isShell = / -c /.test(commandLineOf(process.ppid))
  const ancestors = isShell ? [process.ppid, parentOf(process.ppid)] : [process.ppid]
  return ancestors.map((pid) => pid && identifyProcess(pid)).filter((identity) => typeof identity === 'string')
}
