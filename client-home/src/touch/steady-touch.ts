import type { Attachment } from 'svelte/attachments'
import { countsAsTouch } from './touch-rules.ts'
import type { TouchGuard } from './touch-rules.ts'

export type Touching = { guard: TouchGuard; pxPerMm: () => number }

/** A click that the browser makes of a touch comes this soon after it; later ones are of a keyboard or a switch. */
const clickAfterTouchMs = 500

/**
 * Makes a button answer to unsteady fingers (touch-rules.ts) as well as to keyboards, switches and screen readers. The
 * release counts, so a finger may still slide away.
 */
export function steadyTouch({ guard, pxPerMm }: Touching, onTouch: () => void): Attachment<HTMLElement> {
  return (node) => {
    const listeners = new AbortController()
    const { signal } = listeners
    let pointerId: number | undefined
    let releasedMs = -Infinity
    const act = () => {
      if (guard.accepts(performance.now())) onTouch()
    }
    node.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || !event.isPrimary) return
        pointerId = event.pointerId
        node.setPointerCapture(event.pointerId)
      },
      { signal },
    )
    node.addEventListener(
      'pointerup',
      (event) => {
        if (event.pointerId !== pointerId) return
        pointerId = undefined
        releasedMs = event.timeStamp
        const release = {
          x: event.clientX,
          y: event.clientY,
          contactWidthPx: event.width,
          contactHeightPx: event.height,
        }
        if (countsAsTouch(release, node.getBoundingClientRect(), pxPerMm())) act()
      },
      { signal },
    )
    node.addEventListener('pointercancel', () => (pointerId = undefined), { signal })
    node.addEventListener(
      'click',
      (event) => {
        if (event.timeStamp - releasedMs > clickAfterTouchMs) act()
      },
      { signal },
    )
    // A held key must not press again and again.
    node.addEventListener('keydown', (event) => event.repeat && event.preventDefault(), { signal })
    return () => listeners.abort()
  }
}
