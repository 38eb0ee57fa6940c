/**
 * Whether what should arrive does arrive, from counters read about once a second. Opus sends a packet at least every
 * 400 ms even in silence (DTX), so some seconds without a byte mean that nothing is coming.
 */
export interface FlowReading {
  consumer: string
  kind: 'audio' | 'video'
  /** The sender has muted it: nothing is expected. */
  paused: boolean
  bytesReceived: number
  framesDecoded: number
}

interface Flow {
  paused: boolean
  kind: 'audio' | 'video'
  bytes: number
  bytesGrewAt: number
  frames: number
  framesGrewAt: number
  started: boolean
}

export const stalledAfterMs = 3_000

/** Memory of one connection: forget it with the connection. */
export class MediaFlow {
  readonly #flows = new Map<string, Flow>()

  read(readings: readonly FlowReading[], now: number): void {
    const present = new Set(readings.map((reading) => reading.consumer))
    for (const consumer of this.#flows.keys()) if (!present.has(consumer)) this.#flows.delete(consumer)
    for (const reading of readings)
      this.#flows.set(reading.consumer, nextFlow(this.#flows.get(reading.consumer), reading, now))
  }

  /** Since when nothing at all has come that should, or null. */
  stalledSince(now: number): number | null {
    const expected = [...this.#flows.values()].filter((flow) => !flow.paused && flow.started)
    if (expected.length === 0) return null
    const lastGrowth = Math.max(...expected.map((flow) => flow.bytesGrewAt))
    return now - lastGrowth >= stalledAfterMs ? lastGrowth : null
  }

  /** The picture of this consumer has stopped, whatever the sound does. */
  isFrozen(consumer: string, now: number): boolean {
    const flow = this.#flows.get(consumer)
    if (!flow || flow.kind !== 'video' || flow.paused || !flow.started) return false
    return now - flow.framesGrewAt >= stalledAfterMs
  }
}

function nextFlow(before: Flow | undefined, reading: FlowReading, now: number): Flow {
  const opened = !before || (before.paused && !reading.paused)
  const bytesGrew = opened || reading.bytesReceived > before.bytes
  const framesGrew = opened || reading.framesDecoded > before.frames
  return {
    paused: reading.paused,
    kind: reading.kind,
    bytes: reading.bytesReceived,
    bytesGrewAt: bytesGrew ? now : before.bytesGrewAt,
    frames: reading.framesDecoded,
    framesGrewAt: framesGrew ? now : before.framesGrewAt,
    started: (before?.started ?? false) || reading.bytesReceived > 0,
  }
}
