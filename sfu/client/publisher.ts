import type { Source } from '../protocol/messages.ts'
import type { RoomConnection } from './room-connection.ts'
import { SignalLost, SignalRefused } from './signalling.ts'

export interface PublisherOptions {
  source: Source
  connection(): RoomConnection | null
  track(): MediaStreamTrack | null
  paused(): boolean
  reported(error: unknown): void
}

/**
 * Brings what the SFU has of one source into line with what this person wants: published or not, which track, muted or
 * not. `sync()` may be called at any time and as often as one likes; one round runs at a time and the last wish wins.
 */
export class Publisher {
  /** The mute state that the SFU has confirmed for the current connection; null before it has any. */
  confirmedPaused: boolean | null = null
  readonly #options: PublisherOptions
  #running = false
  #again = false
  #unfinished = false

  constructor(options: PublisherOptions) {
    this.#options = options
  }

  sync(): void {
    if (this.#running) {
      this.#again = true
      return
    }
    this.#running = true
    void this.#rounds()
  }

  /** Another round for a wish that a request without an answer left open. */
  retry(): void {
    if (this.#unfinished) this.sync()
  }

  /** A new connection knows nothing yet. */
  forget(): void {
    this.confirmedPaused = null
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false
      await this.#round()
    } while (this.#again)
    this.#running = false
  }

  async #round(): Promise<void> {
    const connection = this.#options.connection()
    this.#unfinished = false
    if (!connection?.ready) return
    try {
      await this.#bringIntoLine(connection)
    } catch (error) {
      // A connection that is over takes its wishes along: the next one is told afresh.
      if (connection !== this.#options.connection() || !connection.ready) return
      this.#unfinished = error instanceof SignalLost || (error instanceof SignalRefused && error.code === 'INTERNAL')
      this.#options.reported(error)
    }
  }

  async #bringIntoLine(connection: RoomConnection): Promise<void> {
    const { source, track, paused } = this.#options
    const producer = connection.producer(source)
    const wanted = track()
    if (!producer) {
      if (!wanted || !mayPublish(connection, source)) return
      let told = paused()
      await connection.publish(source, wanted, () => (told = paused()))
      // A seat that was muted starts muted, whatever is asked: to open it takes a word of its own.
      this.#confirm(connection, told || connection.joined.paused[source])
    } else if (!wanted && !paused()) {
      return connection.unpublish(source)
    } else if (producer.track !== wanted) {
      await connection.replaceTrack(source, wanted)
    }
    await this.#tellPaused(connection)
  }

  async #tellPaused(connection: RoomConnection): Promise<void> {
    const { source, paused } = this.#options
    while (this.confirmedPaused !== paused() && connection.producer(source)) {
      const told = paused()
      await connection.setPaused(source, told)
      if (!this.#confirm(connection, told)) return
    }
  }

  #confirm(connection: RoomConnection, paused: boolean): boolean {
    if (connection !== this.#options.connection()) return false
    this.confirmedPaused = paused
    return true
  }
}

function mayPublish(connection: RoomConnection, source: Source): boolean {
  const { publishAudio, publishVideo } = connection.joined.grants
  return source === 'microphone' ? publishAudio : publishVideo
}
