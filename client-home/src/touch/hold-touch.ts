import type { Attachment } from 'svelte/attachments'

/** Long enough that nobody does it by leaning on the tablet or wiping it. */
export const holdMs = 3_000
/** A trembling finger stays within it; a hand that wipes the screen does not. */
const slackMm = 10

/** A finger that rests on the element for three seconds, without wandering off. */
export function holdTouch(pxPerMm: () => number, onHeld: () => void): Attachment<HTMLElement> {
  return (node) => {
    const listeners = new AbortController()
    const { signal } = listeners
    let begun: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined
    const stop = () => {
      clearTimeout(begun?.timer)
      begun = undefined
    }
    node.addEventListener(
      'pointerdown',
      ({ isPrimary, button, clientX: x, clientY: y }) => {
        stop()
        if (isPrimary && button === 0) begun = { timer: setTimeout(onHeld, holdMs), x, y }
      },
      { signal },
    )
    node.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (begun && Math.hypot(clientX - begun.x, clientY - begun.y) > slackMm * pxPerMm()) stop()
      },
      { signal },
    )
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      node.addEventListener(end, stop, { signal })
    return () => {
      stop()
      listeners.abort()
    }
  }
}
