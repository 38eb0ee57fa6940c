/**
 * Keeps the screen on. A wake lock is lost whenever the page is hidden, so it is taken again each time that the page is
 * shown; where there is none, mains power and the tablet's own setting do it (docs).
 */
export function keepScreenOn(signal: AbortSignal): void {
  if (!('wakeLock' in navigator)) return
  const take = () => {
    if (document.visibilityState !== 'visible' || signal.aborted) return
    // Refused on low battery, say: the next time the page is shown it is asked for again.
    void navigator.wakeLock.request('screen').then(
      (lock) => signal.addEventListener('abort', () => void lock.release(), { once: true }),
      () => undefined,
    )
  }
  document.addEventListener('visibilitychange', take, { signal })
  take()
}
