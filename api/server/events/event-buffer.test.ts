import { expect, test } from 'vitest'
import type { OrgId } from '../db/ids.ts'
import { EventBuffer } from './event-buffer.ts'
import type { StoredEvent } from './event.ts'

const event = (seq: number): StoredEvent => ({
  orgId: 'org' as OrgId,
  seq,
  type: 'visit.changed',
  visitId: null,
  residentId: null,
  staffId: null,
  deviceId: null,
  teamId: null,
})

/** Numbers as the table gives them: a rolled-back append leaves a hole. */
function filled(...seqs: number[]): EventBuffer {
  const buffer = new EventBuffer(3)
  buffer.begin(0)
  buffer.append(seqs.map(event))
  buffer.fill()
  return buffer
}

const seqsAfter = (buffer: EventBuffer, cursor: number) => buffer.after(cursor).events.map(({ seq }) => seq)

test('a reader gets what is after its cursor, and the newest cursor', () => {
  const buffer = filled(1, 2, 5)
  expect(seqsAfter(buffer, 1)).toEqual([2, 5])
  expect(seqsAfter(buffer, 3)).toEqual([5])
  expect(seqsAfter(buffer, 5)).toEqual([])
  expect(buffer.after(1)).toMatchObject({ cursor: 5, resync: false })
})

test('a reader whose next event has fallen out of the buffer is told to fetch everything', () => {
  // Holds three: 2 has fallen out with 4 still in, so a cursor of 2 misses nothing and a cursor of 1 does.
  const buffer = filled(1, 2, 4, 6, 7)
  expect(buffer.after(1)).toEqual({ cursor: 7, resync: true, events: [] })
  expect(seqsAfter(buffer, 2)).toEqual([4, 6, 7])
})

test('a cursor from another database is told to fetch everything', () => {
  expect(filled(1, 2).after(99)).toEqual({ cursor: 2, resync: true, events: [] })
})

test('waiting ends when something is appended, and when the reader leaves', async () => {
  const buffer = filled(1)
  const leaving = new AbortController()
  const changed = buffer.untilChanged(new AbortController().signal, 60_000)
  const left = buffer.untilChanged(leaving.signal, 60_000)
  buffer.append([event(2)])
  await changed
  leaving.abort()
  await left
  expect(seqsAfter(buffer, 1)).toEqual([2])
})
