import { describe, expect, test } from 'vitest'
import {
  backInSeat,
  connectionOf,
  hasLapsed,
  mayPublish,
  mediaFlows,
  mediaLost,
  retakeSeat,
  setMute,
  socketDropped,
  socketHeard,
  socketSilent,
  takeSeat,
  toPeer,
} from './seat.ts'

const claims = {
  sub: 'staff:1',
  name: 'Aino',
  grants: { publishAudio: true, publishVideo: false, see: true, moderate: false },
}
const taken = takeSeat(claims)

describe('a seat', () => {
  test('is connected when taken, before any media', () => {
    expect(toPeer(taken)).toEqual({ peer: 'staff:1', name: 'Aino', connection: 'connected' })
  })

  test('is reconnecting while its socket is silent, and connected when it is heard again', () => {
    const silent = socketSilent(taken)
    expect(connectionOf(silent)).toBe('reconnecting')
    expect(connectionOf(socketHeard(silent))).toBe('connected')
  })

  test('silence alone never gives it up', () => {
    expect(hasLapsed(socketSilent(taken), Number.MAX_SAFE_INTEGER)).toBe(false)
  })

  test('is reconnecting while media is lost, though its socket is heard', () => {
    expect(connectionOf(mediaLost(taken))).toBe('reconnecting')
    expect(connectionOf(mediaFlows(mediaLost(taken)))).toBe('connected')
  })

  test('a dropped socket gives it up after the keeping time, not before', () => {
    const dropped = socketDropped(taken, 1_000, 300)
    expect(hasLapsed(dropped, 1_299)).toBe(false)
    expect(hasLapsed(dropped, 1_300)).toBe(true)
  })

  test('a second drop does not start the keeping time anew', () => {
    const dropped = socketDropped(socketDropped(taken, 1_000, 300), 1_200, 300)
    expect(hasLapsed(dropped, 1_300)).toBe(true)
  })

  test('a late pong of an old socket does not bring back a dropped seat', () => {
    expect(connectionOf(socketHeard(socketDropped(taken, 0, 300)))).toBe('reconnecting')
  })

  test('who comes back keeps mute and no longer lapses', () => {
    const back = backInSeat(socketDropped(setMute(taken, 'microphone', true), 0, 300))
    expect(back.paused).toEqual({ microphone: true, camera: false })
    expect(connectionOf(back)).toBe('connected')
    expect(hasLapsed(back, 10_000)).toBe(false)
  })

  test('media lost before is forgotten when the peer comes back to build it anew', () => {
    expect(connectionOf(backInSeat(mediaLost(taken)))).toBe('connected')
  })

  test('a new ticket brings new grants into the same seat, mute stays', () => {
    const grants = { ...claims.grants, publishVideo: true }
    const again = retakeSeat(setMute(taken, 'microphone', true), { name: 'Aino K.', grants })
    expect(again).toMatchObject({ name: 'Aino K.', grants, paused: { microphone: true } })
  })

  test('publishes only what it was granted', () => {
    expect(mayPublish(taken, 'microphone')).toBe(true)
    expect(mayPublish(taken, 'camera')).toBe(false)
  })
})
