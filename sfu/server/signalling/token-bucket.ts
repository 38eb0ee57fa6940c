export interface BucketSize {
  /** How many at once. */
  burst: number
  perSecond: number
}

/** A joining browser sends about ten messages; nothing that a person does comes near these. */
export const socketBucket: BucketSize = { burst: 100, perSecond: 40 }
/** Lives with the seat, so that opening sockets anew buys nothing. */
export const peerBucket: BucketSize = { burst: 200, perSecond: 40 }

export class TokenBucket {
  readonly #size: BucketSize
  readonly #now: () => number
  #tokens: number
  #filledAtMs: number

  constructor(size: BucketSize, now: () => number) {
    this.#size = size
    this.#now = now
    this.#tokens = size.burst
    this.#filledAtMs = now()
  }

  /** Takes one, or answers false and takes none. */
  take(): boolean {
    const now = this.#now()
    // A clock that was set back must not empty or freeze the bucket.
    const elapsedMs = Math.max(0, now - this.#filledAtMs)
    this.#tokens = Math.min(this.#size.burst, this.#tokens + (elapsedMs / 1000) * this.#size.perSecond)
    this.#filledAtMs = now
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
