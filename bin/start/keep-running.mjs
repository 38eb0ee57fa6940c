const firstWaitMs = 500
const longestWaitMs = 30_000
/** Up for so long, it is well: its next fall is a new story. */
const calmMs = 60_000

/**
 * How long to wait before the nth restart in a row.
 *
 * @param {number} fallsInARow
 */
export function restartWaitMs(fallsInARow) {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (fallsInARow - 1))
}

/**
 * Starts a part of the system again whenever it falls, later each time that it falls soon again.
 *
 * @param {object} part
 * @param {string} part.name
 * @param {() => Promise<void>} part.start
 * @param {(line: string) => void} part.say
 * @param {AbortSignal} part.signal ends the watch
 * @returns {(how: string) => void} to be told of each fall
 */
export function keepRunning({ name, start, say, signal }) {
  let falls = 0
  let startedAt = Date.now()

  const again = async () => {
    if (signal.aborted) return
    try {
      startedAt = Date.now()
      await start()
      say(`${name} is up again.`)
    } catch (error) {
      fallen(error instanceof Error ? error.message : String(error))
    }
  }

  /** @param {string} how */
  function fallen(how) {
    if (signal.aborted) return
    falls = Date.now() - startedAt > calmMs ? 1 : falls + 1
    const waitMs = restartWaitMs(falls)
    say(`${name} ended (${how}); starting it again in ${waitMs / 1000} s.`)
    const timer = setTimeout(() => void again(), waitMs)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }

  return fallen
}
