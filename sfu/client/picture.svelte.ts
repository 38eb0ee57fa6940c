/** A moving picture for a `VideoTile`: one of another peer, or this person's own. */
export class Picture {
  /** What to show; null when there is no picture (camera off, none, not arrived yet). */
  stream = $state.raw<MediaStream | null>(null)
  /** Frames have stopped though the sender has not paused: do not let it pass for a living picture. */
  frozen = $state(false)
  /** `performance.now()` of the first frame on the screen, ever. */
  firstFrameAt = $state<number | null>(null)
  /** Of the newest stream: after a reconnection, when the picture was back. */
  newestFirstFrameAt = $state<number | null>(null)

  /** A tile tells that a frame of a new stream is on the screen. */
  sawFirstFrame(at: number): void {
    this.firstFrameAt ??= at
    this.newestFirstFrameAt = at
  }
}
