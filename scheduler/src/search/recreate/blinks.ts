import type { Random } from '../random.ts'

const logSeen = Math.log(0.99)

/**
 * Blinks (Christiaens and Vanden Berghe 2020): one better position in a hundred is not seen, which is what keeps the search from
 * doing the same again.
 */
export class Blinks {
  private readonly random: Random
  private untilBlink = 0

  constructor(random: Random) {
    this.random = random
    this.draw()
  }

  sees(): boolean {
    if (--this.untilBlink >= 0) return true
    this.draw()
    return false
  }

  /** Geometric: how many better positions are seen before one is not. */
  private draw(): void {
    this.untilBlink = Math.floor(Math.log(1 - this.random.unit()) / logSeen)
  }
}
