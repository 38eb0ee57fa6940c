import type { KeptOnTablet } from './kept-on-tablet.ts'
import { guessPxPerMm, withinLimits } from './screen-measure.ts'

const guess = () =>
  guessPxPerMm({ devicePixelRatio: window.devicePixelRatio, isTouched: matchMedia('(pointer: coarse)').matches })

/** How big a millimetre is on this screen: measured once with a bank card, else guessed. */
export class ScreenSize {
  pxPerMm = $state(0)
  isMeasured = $state(false)
  readonly #kept: KeptOnTablet

  constructor(kept: KeptOnTablet) {
    this.#kept = kept
    const measured = kept.readPxPerMm()
    this.pxPerMm = measured ?? guess()
    this.isMeasured = measured !== undefined
  }

  measured(pxPerMm: number): void {
    this.pxPerMm = withinLimits(pxPerMm)
    this.isMeasured = true
    this.#kept.keepPxPerMm(this.pxPerMm)
  }
}
