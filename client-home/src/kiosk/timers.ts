/** Again and again, until the signal aborts. */
export function every(periodMs: number, run: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const timer = setInterval(run, periodMs)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** Once, unless the signal aborts before. */
export function after(delayMs: number, run: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const timer = setTimeout(run, delayMs)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
}
