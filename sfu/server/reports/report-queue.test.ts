import { describe, expect, test } from 'vitest'
import type { ReportBatch } from '../../protocol/reports.ts'
import { reportBatchSchema } from '../../protocol/reports.ts'
import { ReportQueue } from './report-queue.ts'
import type { HeartbeatBody, ReportBody } from './report-queue.ts'

const room = 'a3bb189e-8bf9-3888-9912-ace4e6543002'
const joined = (peer: string): ReportBody => ({ type: 'peerJoined', room, peer, resumed: false })
const closed: ReportBody = { type: 'roomClosed', room, reason: 'left', by: null }
const beat = (rooms: number): HeartbeatBody => ({ type: 'heartbeat', rooms, peers: 0, draining: false })

function createQueue(options: { maxReports?: number; seated?: ReportBody[] } = {}): ReportQueue {
  const { seated = [], ...rest } = options
  return new ReportQueue({
    nodeId: 'sfu-1',
    nodeStarted: { type: 'nodeStarted', publicUrl: 'ws://a', controlUrl: 'http://a', workers: 2 },
    snapshot: () => seated,
    now: () => new Date('2026-11-22T08:00:00Z'),
    ...rest,
  })
}

/** "seq type" of each, which is what matters here. */
function shown(batch: ReportBatch | undefined): string[] {
  return (batch?.reports ?? []).map((report) => `${report.seq} ${report.type}`)
}

describe('reports to the API', () => {
  test('a boot announces itself first, and numbers without gaps', () => {
    const queue = createQueue()
    queue.add(joined('a'))
    queue.add(joined('b'))
    const batch = queue.batch()
    expect(shown(batch)).toEqual(['1 nodeStarted', '2 peerJoined', '3 peerJoined'])
    expect(reportBatchSchema.safeParse(batch).success).toBe(true)
  })

  test('what was not accepted is sent again with the same numbers', () => {
    const queue = createQueue()
    queue.add(joined('a'))
    const first = queue.batch()
    queue.accept(queue.bootId, 1)
    queue.add(joined('b'))
    expect(shown(first)).toEqual(['1 nodeStarted', '2 peerJoined'])
    expect(shown(queue.batch())).toEqual(['2 peerJoined', '3 peerJoined'])
  })

  test('nothing to say is no batch', () => {
    const queue = createQueue()
    queue.accept(queue.bootId, 1)
    expect(queue.batch()).toBeUndefined()
  })

  test('a heartbeat that waits at the end is renewed, not followed by another', () => {
    const queue = createQueue()
    queue.batch(beat(1))
    const batch = queue.batch(beat(2))
    expect(shown(batch)).toEqual(['1 nodeStarted', '2 heartbeat'])
    expect(batch?.reports.at(-1)).toMatchObject({ rooms: 2 })
  })

  test('hours without an API leave the news and few heartbeats', () => {
    const queue = createQueue()
    for (let i = 0; i < 5_000; i += 1) queue.batch(beat(i))
    queue.add(joined('a'))
    for (let i = 0; i < 5_000; i += 1) queue.batch(beat(i))
    expect(shown(queue.batch())).toEqual(['1 nodeStarted', '2 heartbeat', '3 peerJoined', '4 heartbeat'])
  })

  test('the API says what it expects: sending goes on from there', () => {
    const queue = createQueue()
    queue.add(joined('a'))
    queue.add(joined('b'))
    queue.rewind(queue.bootId, 2)
    expect(shown(queue.batch())).toEqual(['2 peerJoined', '3 peerJoined'])
  })

  test('the API misses what is gone here: a new boot with everyone who is seated', () => {
    const queue = createQueue({ seated: [joined('still here')] })
    queue.add(joined('a'))
    const bootId = queue.bootId
    queue.accept(bootId, 2)
    queue.add(joined('b'))
    queue.rewind(bootId, 1)
    expect(queue.bootId).not.toBe(bootId)
    const batch = queue.batch()
    expect(shown(batch)).toEqual(['1 nodeStarted', '2 peerJoined'])
    expect(batch?.reports[1]).toMatchObject({ peer: 'still here' })
  })

  test('an answer to an earlier boot changes nothing', () => {
    const queue = createQueue()
    queue.accept('another', 1)
    queue.rewind('another', 99)
    expect(shown(queue.batch())).toEqual(['1 nodeStarted'])
  })

  test('a full buffer starts over instead of growing or losing unnoticed', () => {
    const queue = createQueue({ maxReports: 3, seated: [joined('seated')] })
    for (const peer of ['a', 'b', 'c', 'd']) queue.add(joined(peer))
    expect(queue.length).toBeLessThanOrEqual(3)
    expect(shown(queue.batch())[0]).toBe('1 nodeStarted')
  })

  test('an end that the API has not heard of is not lost when the numbering starts over', () => {
    const queue = createQueue({ maxReports: 4 })
    queue.add(closed)
    for (const peer of ['a', 'b', 'c', 'd']) queue.add(joined(peer))
    expect(shown(queue.batch()).slice(0, 2)).toEqual(['1 nodeStarted', '2 roomClosed'])
  })

  test('a batch holds at most 500', () => {
    const queue = createQueue()
    for (let i = 0; i < 600; i += 1) queue.add(joined('a'))
    expect(queue.batch()?.reports).toHaveLength(500)
  })

  test('knows whether anything waits that the API would not find out by itself', () => {
    const queue = createQueue()
    queue.batch(beat(0))
    expect(queue.hasNews).toBe(false)
    queue.add(joined('a'))
    expect(queue.hasNews).toBe(true)
  })
})
