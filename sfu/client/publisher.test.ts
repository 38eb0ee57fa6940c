import { expect, test, vi } from 'vitest'
import { Publisher } from './publisher.ts'
import type { RoomConnection } from './room-connection.ts'
import { SignalLost, SignalRefused } from './signalling.ts'

/** As much of a room as a publisher touches: what the SFU was told, in order. */
class Room {
  readonly told: string[] = []
  ready = true
  joined = {
    grants: { publishAudio: true, publishVideo: true, see: true, moderate: false },
    paused: { microphone: false, camera: false },
  }
  failure: Error | null = null
  #sent: { track: MediaStreamTrack | null } | null = null
  /** Called while the request is under way. */
  during: () => void = () => undefined

  producer = () => this.#sent
  publish = async (_source: string, track: MediaStreamTrack, paused: () => boolean) => {
    this.#tell(`publish ${track.id}${paused() ? ' paused' : ''}`)
    await Promise.resolve(this.during())
    this.#sent = { track }
  }
  unpublish = async () => {
    this.#tell('unpublish')
    this.#sent = null
    await Promise.resolve()
  }
  replaceTrack = async (_source: string, track: MediaStreamTrack | null) => {
    this.#tell(`track ${track?.id ?? 'none'}`)
    this.#sent = { track }
    await Promise.resolve()
  }
  setPaused = async (_source: string, paused: boolean) => {
    this.#tell(paused ? 'mute' : 'open')
    await Promise.resolve(this.during())
  }

  #tell(what: string): void {
    const { failure } = this
    this.failure = null
    if (failure) throw failure
    this.told.push(what)
  }
}

function setUp() {
  const room = new Room()
  const wish = { track: null as MediaStreamTrack | null, paused: false }
  const reported: unknown[] = []
  // Casts: only what is used of a connection and of a track is there.
  const publisher = new Publisher({
    source: 'microphone',
    connection: () => room as unknown as RoomConnection,
    track: () => wish.track,
    paused: () => wish.paused,
    reported: (error) => reported.push(error),
  })
  const track = (id: string) => ({ id }) as MediaStreamTrack
  const told = (expected: string[]) => vi.waitFor(() => expect(room.told).toEqual(expected))
  return { room, wish, reported, publisher, track, told }
}

test('a track is published when there is one', async () => {
  const { wish, publisher, track, told, room } = setUp()
  publisher.sync()
  expect(room.told).toEqual([])
  wish.track = track('a')
  publisher.sync()
  publisher.sync()
  await told(['publish a'])
})

test('muted before it was ever open, it is published muted', async () => {
  const { wish, publisher, track, told } = setUp()
  Object.assign(wish, { track: track('a'), paused: true })
  publisher.sync()
  await told(['publish a paused'])
  await vi.waitFor(() => expect(publisher.confirmedPaused).toBe(true))
})

test('a mute that comes while publishing is under way is told after it', async () => {
  const { wish, publisher, track, told, room } = setUp()
  wish.track = track('a')
  room.during = () => (wish.paused = true)
  publisher.sync()
  await told(['publish a', 'mute'])
})

test('the last of many wishes wins, and is told once', async () => {
  const { wish, publisher, track, told } = setUp()
  wish.track = track('a')
  publisher.sync()
  await told(['publish a'])
  for (const paused of [true, false, true]) {
    wish.paused = paused
    publisher.sync()
  }
  await vi.waitFor(() => expect(publisher.confirmedPaused).toBe(true))
  await told(['publish a', 'mute'])
})

test('another device takes the place of the first, and a lost one is taken back', async () => {
  const { wish, publisher, track, told } = setUp()
  wish.track = track('a')
  publisher.sync()
  await told(['publish a'])
  wish.track = track('b')
  publisher.sync()
  await told(['publish a', 'track b'])
  wish.track = null
  publisher.sync()
  await told(['publish a', 'track b', 'unpublish'])
})

test('a seat that was muted is opened by a word of its own', async () => {
  const { wish, publisher, track, told, room } = setUp()
  room.joined.paused.microphone = true
  wish.track = track('a')
  publisher.sync()
  await told(['publish a', 'open'])
})

test('what may not be published is not tried', async () => {
  const { wish, publisher, track, room } = setUp()
  room.joined.grants.publishAudio = false
  wish.track = track('a')
  publisher.sync()
  await Promise.resolve()
  expect(room.told).toEqual([])
})

test('a mute without an answer is told again, a refused one is not', async () => {
  const { wish, publisher, track, told, room, reported } = setUp()
  wish.track = track('a')
  publisher.sync()
  await told(['publish a'])
  room.failure = new SignalLost('')
  wish.paused = true
  publisher.sync()
  await vi.waitFor(() => expect(reported).toHaveLength(1))
  publisher.retry()
  await told(['publish a', 'mute'])

  room.failure = new SignalRefused('NOT_GRANTED', '')
  wish.paused = false
  publisher.sync()
  await vi.waitFor(() => expect(reported).toHaveLength(2))
  publisher.retry()
  await Promise.resolve()
  expect(room.told).toEqual(['publish a', 'mute'])
})
