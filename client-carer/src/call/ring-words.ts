import * as m from '../paraglide/messages.js'

/** How much time there is left to answer, in words: a running number of seconds only makes people nervous. */
export function ringLeftWords(leftMs: number): string {
  if (leftMs > 30_000) return m.ring_left_long()
  if (leftMs > 15_000) return m.ring_left_half()
  if (leftMs > 3_000) return m.ring_left_short()
  return m.ring_left_none()
}
