/**
 * All that is heard of the others, through one audio element that lives as long as the call: iPads play no sound that
 * starts without a touch, but an element that a touch has started keeps playing whatever is added to it.
 */
export class RemoteSound {
  readonly #element: HTMLAudioElement
  readonly #stream = new MediaStream()
  readonly #onBlocked: (blocked: boolean) => void
  #closed = false

  constructor(onBlocked: (blocked: boolean) => void) {
    this.#onBlocked = onBlocked
    this.#element = document.createElement('audio')
    this.#element.autoplay = true
    this.#element.hidden = true
    document.body.append(this.#element)
    // An element that waits for its first sound holds up the page's load event.
    if (document.readyState === 'complete') this.#element.srcObject = this.#stream
    else window.addEventListener('load', () => void this.#playLate(), { once: true })
  }

  static get canChooseSpeaker(): boolean {
    return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype
  }

  add(track: MediaStreamTrack): void {
    if (this.#closed || this.#stream.getTrackById(track.id)) return
    this.#stream.addTrack(track)
    void this.play()
  }

  remove(track: MediaStreamTrack): void {
    this.#stream.removeTrack(track)
  }

  async #playLate(): Promise<void> {
    if (this.#closed) return
    this.#element.srcObject = this.#stream
    await this.play()
  }

  /** Call it in a touch once. Without tracks there is nothing to wait for: Safari's play() would hang. */
  async play(): Promise<void> {
    if (!this.#element.srcObject) return
    const playing = this.#element.play()
    if (this.#stream.getAudioTracks().length === 0) {
      playing.catch(ignoreInterrupted)
      return
    }
    try {
      await playing
      this.#onBlocked(false)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#onBlocked(true)
    }
  }

  set volume(volume: number) {
    this.#element.volume = Math.min(1, Math.max(0, volume))
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    if (RemoteSound.canChooseSpeaker) await this.#element.setSinkId(deviceId)
  }

  close(): void {
    this.#closed = true
    for (const track of this.#stream.getTracks()) this.#stream.removeTrack(track)
    this.#element.srcObject = null
    this.#element.remove()
  }
}

/** play() without a track is only there to use the touch; it rejects when the element goes or a track comes. */
function ignoreInterrupted(): void {}
