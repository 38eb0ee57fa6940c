import type { CallStatistics } from './call-statistics.ts'
import type { FlowReading } from './media-flow.ts'
import type { QualitySample } from './quality.ts'
import type { Incoming } from './room-connection.ts'

/** The fields of `getStats()` that are read here; every browser leaves some out. */
interface StatsEntry {
  type: string
  kind?: 'audio' | 'video'
  ssrc?: number
  bytesReceived?: number
  packetsReceived?: number
  packetsLost?: number
  jitter?: number
  framesDecoded?: number
  framesPerSecond?: number
  frameWidth?: number
  frameHeight?: number
  audioLevel?: number
  totalAudioEnergy?: number
  concealedSamples?: number
  totalSamplesReceived?: number
  fractionLost?: number
  roundTripTime?: number
  nominated?: boolean
  currentRoundTripTime?: number
}

type Inbound = StatsEntry & { consumer: string; paused: boolean }

/** Counters of everything that ever arrived, by consumer: a reconnection makes new consumers, the sum only grows. */
interface Totals {
  framesDecoded: number
  totalAudioEnergy: number
  packetsLost: number
  packetsReceived: number
  concealedSamples: number
  totalSamples: number
}

export interface Measurement {
  flows: FlowReading[]
  sample: Pick<QualitySample, 'lossIn' | 'lossOut' | 'roundTripMs' | 'jitterMs' | 'framesPerSecond'>
  figures: Omit<CallStatistics, 'marks' | 'joins' | 'iceRestarts'>
  /** Of this browser's microphone; null while it sends none. */
  microphone: { level: number; totalAudioEnergy: number } | null
}

/** Frames after which the rate says something about the line rather than about the start. */
const framesBeforeRateCounts = 60

/** Turns what `getStats()` says into figures, flows and a quality sample. One per call. */
export class CallMeasurements {
  readonly #totals = new Map<string, Totals>()

  read(
    reports: { send: RTCStatsReport | null; receive: RTCStatsReport | null },
    incoming: readonly Incoming[],
  ): Measurement {
    const sent = entriesOf(reports.send)
    const received = entriesOf(reports.receive)
    const inbound = toInbound(received, incoming)
    const before = this.#sum()
    for (const entry of inbound) this.#totals.set(entry.consumer, toTotals(entry))
    const sum = this.#sum()
    return {
      flows: inbound.map(toFlow),
      sample: {
        ...toSample(inbound, sent, received),
        lossIn: share(sum.packetsLost - before.packetsLost, sum.packetsReceived - before.packetsReceived),
      },
      figures: { ...sum, ...toMoment(inbound, sent, received) },
      microphone: toMicrophone(sent),
    }
  }

  #sum(): Totals {
    const sum: Totals = {
      framesDecoded: 0,
      totalAudioEnergy: 0,
      packetsLost: 0,
      packetsReceived: 0,
      concealedSamples: 0,
      totalSamples: 0,
    }
    for (const totals of this.#totals.values()) {
      sum.framesDecoded += totals.framesDecoded
      sum.totalAudioEnergy += totals.totalAudioEnergy
      sum.packetsLost += totals.packetsLost
      sum.packetsReceived += totals.packetsReceived
      sum.concealedSamples += totals.concealedSamples
      sum.totalSamples += totals.totalSamples
    }
    return sum
  }
}

function entriesOf(report: RTCStatsReport | null): StatsEntry[] {
  const entries: StatsEntry[] = []
  report?.forEach((entry: StatsEntry) => entries.push(entry))
  return entries
}

/** A consumer has one stream with one SSRC, which is how its figures are found. */
function toInbound(received: readonly StatsEntry[], incoming: readonly Incoming[]): Inbound[] {
  return received.flatMap((entry) => {
    if (entry.type !== 'inbound-rtp') return []
    const of = incoming.find(({ consumer }) => consumer.rtpParameters.encodings?.[0]?.ssrc === entry.ssrc)
    return of ? [{ ...entry, consumer: of.id, paused: of.paused }] : []
  })
}

function toTotals(entry: Inbound): Totals {
  return {
    framesDecoded: entry.framesDecoded ?? 0,
    totalAudioEnergy: entry.totalAudioEnergy ?? 0,
    packetsLost: Math.max(0, entry.packetsLost ?? 0),
    packetsReceived: entry.packetsReceived ?? 0,
    concealedSamples: entry.concealedSamples ?? 0,
    totalSamples: entry.totalSamplesReceived ?? 0,
  }
}

function toFlow(entry: Inbound): FlowReading {
  return {
    consumer: entry.consumer,
    kind: entry.kind ?? 'audio',
    paused: entry.paused,
    bytesReceived: entry.bytesReceived ?? 0,
    framesDecoded: entry.framesDecoded ?? 0,
  }
}

function toSample(inbound: readonly Inbound[], sent: readonly StatsEntry[], received: readonly StatsEntry[]) {
  const remote = sent.filter(({ type }) => type === 'remote-inbound-rtp')
  return {
    lossOut: largest(remote.map(({ fractionLost }) => fractionLost)),
    roundTripMs: toRoundTripMs(sent, received),
    jitterMs: toMs(largest(inbound.filter(({ kind }) => kind === 'audio').map(({ jitter }) => jitter))),
    framesPerSecond: largest(
      inbound
        .filter(({ paused, framesDecoded }) => !paused && (framesDecoded ?? 0) >= framesBeforeRateCounts)
        .map(({ framesPerSecond }) => framesPerSecond),
    ),
  }
}

function toMoment(inbound: readonly Inbound[], sent: readonly StatsEntry[], received: readonly StatsEntry[]) {
  const heard = inbound.filter(({ kind, paused }) => kind === 'audio' && !paused)
  const seen = inbound.filter(({ kind, paused }) => kind === 'video' && !paused)
  return {
    framesPerSecond: largest(seen.map(({ framesPerSecond }) => framesPerSecond)) ?? 0,
    frameWidth: largest(seen.map(({ frameWidth }) => frameWidth)) ?? 0,
    frameHeight: largest(seen.map(({ frameHeight }) => frameHeight)) ?? 0,
    audioLevel: largest(heard.map(({ audioLevel }) => audioLevel)) ?? 0,
    roundTripMs: toRoundTripMs(sent, received),
    jitterMs: toMs(largest(heard.map(({ jitter }) => jitter))),
  }
}

function toMicrophone(sent: readonly StatsEntry[]): Measurement['microphone'] {
  const source = sent.find(({ type, kind }) => type === 'media-source' && kind === 'audio')
  if (source?.totalAudioEnergy === undefined) return null
  return { level: source.audioLevel ?? 0, totalAudioEnergy: source.totalAudioEnergy }
}

function toRoundTripMs(sent: readonly StatsEntry[], received: readonly StatsEntry[]): number | null {
  const pairs = [...sent, ...received].filter(({ type, nominated }) => type === 'candidate-pair' && nominated)
  return toMs(largest(pairs.map(({ currentRoundTripTime }) => currentRoundTripTime)))
}

function largest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? null : Math.max(...known)
}

function toMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1_000
}

function share(lost: number, received: number): number | null {
  return lost + received <= 0 ? null : Math.max(0, lost) / (lost + received)
}
