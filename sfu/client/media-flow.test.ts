import { describe, expect, test } from 'vitest'
import type { FlowReading } from './media-flow.ts'
import { MediaFlow } from './media-flow.ts'

const audio = (bytesReceived: number, paused = false): FlowReading => ({
  consumer: 'a',
  kind: 'audio',
  paused,
  bytesReceived,
  framesDecoded: 0,
})
const video = (bytesReceived: number, framesDecoded: number, paused = false): FlowReading => ({
  consumer: 'v',
  kind: 'video',
  paused,
  bytesReceived,
  framesDecoded,
})

describe('media that should arrive', () => {
  test('has stalled three seconds after the last byte', () => {
    const flow = new MediaFlow()
    flow.read([audio(100), video(900, 3)], 0)
    flow.read([audio(200), video(900, 3)], 1_000)
    flow.read([audio(200), video(900, 3)], 3_900)
    expect(flow.stalledSince(3_900)).toBe(null)
    flow.read([audio(200), video(900, 3)], 4_000)
    expect(flow.stalledSince(4_000)).toBe(1_000)
  })

  test('has not stalled while one of sound and picture comes, but its picture is frozen', () => {
    const flow = new MediaFlow()
    for (let second = 0; second <= 5; second++) flow.read([audio(second * 100), video(900, 3)], second * 1_000)
    expect(flow.stalledSince(5_000)).toBe(null)
    expect(flow.isFrozen('v', 5_000)).toBe(true)
  })

  test('is not expected of a sender that has muted, and is again when it opens', () => {
    const flow = new MediaFlow()
    flow.read([audio(100), video(900, 3)], 0)
    flow.read([audio(100, true), video(900, 3, true)], 1_000)
    flow.read([audio(100, true), video(900, 3, true)], 60_000)
    expect(flow.stalledSince(60_000)).toBe(null)
    expect(flow.isFrozen('v', 60_000)).toBe(false)
    flow.read([audio(100), video(900, 3)], 61_000)
    expect(flow.stalledSince(61_000)).toBe(null)
    expect(flow.stalledSince(64_000)).toBe(61_000)
  })

  test('that has never begun is not stalled: that is for the transport to say', () => {
    const flow = new MediaFlow()
    flow.read([audio(0)], 0)
    flow.read([audio(0)], 60_000)
    expect(flow.stalledSince(60_000)).toBe(null)
  })

  test('is forgotten with its consumer', () => {
    const flow = new MediaFlow()
    flow.read([audio(100)], 0)
    flow.read([], 1_000)
    expect(flow.stalledSince(60_000)).toBe(null)
  })
})
