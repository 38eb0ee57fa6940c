/** What this person has switched off in a call. */
export interface Paused {
  microphone?: boolean
  camera?: boolean
}

const key = 'kotisilta.call-paused'

/**
 * Remembered for this tab and this call only: a page that is loaded anew in mid-call comes back muted, when it was muted.
 * Anything else would let somebody be heard who believes that nobody hears.
 */
export function readPaused(storage: Storage, callId: string): Paused {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? '{}') as { callId?: unknown } & Paused
    if (stored.callId !== callId) return {}
    return { microphone: stored.microphone === true, camera: stored.camera === true }
  } catch {
    return {} // not ours
  }
}

export function keepPaused(storage: Storage, callId: string, change: Paused): void {
  try {
    storage.setItem(key, JSON.stringify({ callId, ...readPaused(storage, callId), ...change }))
  } catch {
    // No room or a private window: it holds for as long as the page does.
  }
}

export function forgetPaused(storage: Storage): void {
  storage.removeItem(key)
}
