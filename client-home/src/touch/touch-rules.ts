/** How old and unsteady fingers touch (kiosk.md, Sizes): measured in millimetres of the real screen. */
export const touchRules = { slackMm: 5, widestContactMm: 25, repeatMs: 700 } as const

export type Rect = { left: number; top: number; right: number; bottom: number }
export type Release = { x: number; y: number; contactWidthPx: number; contactHeightPx: number }

/** Whether a release counts for the target: up to 5 mm beside it still does; a palm or a sleeve does not. */
export function countsAsTouch(release: Release, target: Rect, pxPerMm: number): boolean {
  const slackPx = touchRules.slackMm * pxPerMm
  const isNear =
    release.x >= target.left - slackPx &&
    release.x <= target.right + slackPx &&
    release.y >= target.top - slackPx &&
    release.y <= target.bottom + slackPx
  const widestPx = touchRules.widestContactMm * pxPerMm
  return isNear && Math.max(release.contactWidthPx, release.contactHeightPx) <= widestPx
}

export interface TouchGuard {
  accepts(nowMs: number): boolean
}

/** For an installer's keys: the same sign may come twice, quickly. */
export const everyTouch: TouchGuard = { accepts: () => true }

/**
 * One per kiosk, shared by all its targets: a trembling second tap on *Vastaa* must not press the *Lopeta* that has come
 * to lie under the finger.
 */
export class RepeatGuard implements TouchGuard {
  #lastMs = -Infinity

  /** True once, then false for whatever follows within 700 ms. */
  accepts(nowMs: number): boolean {
    const isRepeat = nowMs - this.#lastMs < touchRules.repeatMs
    if (!isRepeat) this.#lastMs = nowMs
    return !isRepeat
  }
}
