import { reconnectDelayMs } from 'api/client/reconnect-delay'

/** Waits, or returns early when the signal aborts or the network comes back. */
function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, delayMs)
    signal.addEventListener('abort', done)
    window.addEventListener('online', done)
  })
}

/**
 * Does it again until it works, the signal aborts, or `isFinal` says that asking again will not help. Answers undefined
 * when it was given up.
 */
export async function keepTrying<Result>(
  attempt: () => Promise<Result>,
  { signal, isFinal = () => false }: { signal: AbortSignal; isFinal?: (error: unknown) => boolean },
): Promise<Result | undefined> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (isFinal(error)) return undefined
      await pause(reconnectDelayMs(tries, Math.random), signal)
    }
  }
  return undefined
}
