/** A moving picture for a `VideoTile`: one of another peer, or this person's own. */
export class Picture {
  /** What to show; null when there is no picture (camera off, none, not arrived yet). */
  stream = $state.raw<MediaStream | null>(null)
  /** Frames have stopped though the sender has not paused: do not let it pass for a living picture. */
  frozen = $state(false)
  /** `performance.now()` of the first frame shown of this stream, of a later one after each reconnection. */
  firstFrameAt = $state<number | null>(null)
}
