import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { pause, until } from './until.ts'

export const mediaProbeFile = fileURLToPath(new URL('media-probe.page.js', import.meta.url))

/** What a page's media did so far, as the page itself sees it. */
export interface MediaSeen {
  /** Frames of others' pictures put on the screen, in elements that can be seen. */
  framesShown: number
  /** From getStats, over all connections that are open: they begin anew with a new connection. */
  framesDecoded: number
  packetsReceived: number
  /** Sum of squared sample values × seconds, and the seconds: the ratio is the power of the sound. */
  audioEnergy: number
  audioSeconds: number
  /** Others' sound has an element that plays it aloud. */
  audible: boolean
}

/** What this page has seen and heard until now. */
export function mediaSeen(page: Page): Promise<MediaSeen> {
  return page.evaluate<MediaSeen>('kotisiltaProbe.seen()')
}

/** When others' frames reached this page's screen, in ms of the machine's clock. */
export function frameTimes(page: Page): Promise<number[]> {
  return page.evaluate<number[]>('kotisiltaProbe.frameTimes')
}

/** When the person last pressed something on this page. */
export async function lastPressAt(page: Page): Promise<number> {
  const presses = await page.evaluate<{ type: string; at: number }[]>('kotisiltaProbe.clicks')
  const last = presses.findLast((press) => press.type === 'pointerdown') ?? presses.at(-1)
  if (!last) throw new Error('nothing was pressed on this page')
  return last.at
}

/** Pictures of the other person move on this page's screen, from now on: ten new frames are seen. */
export async function untilPicturesMove(page: Page, who: string, withinMs = 20_000): Promise<void> {
  const before = await mediaSeen(page)
  let previous = before
  await until(
    `${who} sees moving pictures`,
    async () => {
      const now = await mediaSeen(page)
      const decodes = now.framesDecoded > previous.framesDecoded
      previous = now
      if (now.framesShown >= before.framesShown + 10 && decodes) return true
      throw new Error(`${now.framesShown - before.framesShown} new frames shown, ${now.packetsReceived} packets`)
    },
    { withinMs, everyMs: 100 },
  )
}

/** Just so many others are seen to move at the same time. */
export async function untilOthersMove(page: Page, who: string, others: number, withinMs = 40_000): Promise<void> {
  const look = async () => {
    const moving = await page.evaluate<number>('kotisiltaProbe.othersMoving()')
    if (moving === others) return true
    throw new Error(`${moving} are moving`)
  }
  await until(`${who} sees ${others} others move`, look, { withinMs })
}

/** Root mean square of the others' sound (0–1) as it arrives during the next `forMs`. */
export async function soundLevel(page: Page, forMs: number): Promise<number> {
  const before = await mediaSeen(page)
  await pause(forMs)
  const after = await mediaSeen(page)
  const seconds = after.audioSeconds - before.audioSeconds
  const energy = after.audioEnergy - before.audioEnergy
  return seconds > 0 && energy > 0 ? Math.sqrt(energy / seconds) : 0
}

/** −40 dB of full scale: speech is far above, comfort noise and silence far below. */
const silence = 0.01

/** The other person's voice is above silence on this page, and an element plays it. */
export async function untilHeard(page: Page, who: string, withinMs = 20_000): Promise<void> {
  await until(`${who} hears the other`, async () => (await soundLevel(page, 500)) > silence, { withinMs, everyMs: 0 })
  await until(`${who}'s page plays the sound`, async () => (await mediaSeen(page)).audible, { withinMs })
}

/** A whole second of silence arrives. */
export async function untilSilent(page: Page, who: string, withinMs = 20_000): Promise<void> {
  await until(`${who} hears silence`, async () => (await soundLevel(page, 1_000)) < silence / 10, {
    withinMs,
    everyMs: 0,
  })
}
