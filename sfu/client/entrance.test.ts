import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SignalErrorCode } from '../protocol/errors.ts'
import type { CallOver, Ticket } from './call-state.ts'
import { Entrance } from './entrance.ts'
import type { RoomConnection } from './room-connection.ts'
import { SignalLost, SignalRefused } from './signalling.ts'
import { BrowserUnsupported } from './warm-device.ts'

const ticket: Ticket = { url: 'ws://one', token: 'fresh', iceServers: [] }

type Attempt = Parameters<typeof RoomConnection.enter>[0]

/** An SFU that answers each try to enter with what the test lays out, and remembers by which door it came. */
class Door {
  readonly tries: string[] = []
  readonly reported: unknown[] = []
  getTicket = vi.fn((): Promise<Ticket | CallOver> => Promise.resolve(ticket))
  #answers: (Error | 'in')[] = []

  answers(...answers: (Error | 'in')[]): void {
    this.#answers = answers
  }

  readonly entrance = new Entrance({
    getTicket: () => this.getTicket(),
    random: () => 0.5,
    marked: () => undefined,
    reported: (error) => this.reported.push(error),
    enterRoom: (attempt) => this.#enter(attempt),
  })

  #enter({ entry, url }: Attempt): Promise<RoomConnection> {
    this.tries.push(`${'token' in entry ? entry.token : entry.resumeToken} at ${url}`)
    const answer = this.#answers.shift() ?? 'in'
    if (answer !== 'in') return Promise.reject(answer)
    // Cast: Entrance reads nothing else of a connection.
    return Promise.resolve({ joined: { resumeToken: 'kept' } } as RoomConnection)
  }
}

const refused = (code: SignalErrorCode) => new SignalRefused(code, '')
const lost = () => new SignalLost('')
const never = () => new AbortController().signal

let door: Door
beforeEach(() => {
  vi.useFakeTimers()
  door = new Door()
})
afterEach(() => void vi.useRealTimers())

/** Enters, with all pauses skipped by the clock. */
async function enter(first: 'resume' | 'ticket' | null = null) {
  const entering = door.entrance.enter(never(), first)
  const settled = entering.catch(() => undefined)
  await vi.runAllTimersAsync()
  await settled
  return entering
}

describe('the way into the room', () => {
  test('is a ticket the first time, and the kept seat after that', async () => {
    await enter()
    await enter()
    expect(door.tries).toEqual(['fresh at ws://one', 'kept at ws://one'])
    expect(door.getTicket).toHaveBeenCalledTimes(1)
  })

  test('is tried again, by seat and by ticket in turn, while nobody answers', async () => {
    await enter()
    door.answers(lost(), lost(), lost(), 'in')
    expect(await enter()).toHaveProperty('connection')
    expect(door.tries.slice(1)).toEqual([
      'kept at ws://one',
      'fresh at ws://one',
      'kept at ws://one',
      'fresh at ws://one',
    ])
  })

  test('goes on while the API is not reached', async () => {
    door.getTicket.mockRejectedValueOnce(new Error('no network')).mockRejectedValueOnce(new Error('no network'))
    expect(await enter()).toHaveProperty('connection')
    expect(door.reported).toHaveLength(2)
  })

  test('is a new ticket at once when the seat is gone, perhaps to another node', async () => {
    await enter()
    door.getTicket.mockResolvedValueOnce({ ...ticket, url: 'ws://two' })
    door.answers(refused('SEAT_UNKNOWN'), 'in')
    const entering = door.entrance.enter(never(), null)
    await vi.advanceTimersByTimeAsync(0)
    expect(await entering).toHaveProperty('connection')
    expect(door.tries.slice(1)).toEqual(['kept at ws://one', 'fresh at ws://two'])
  })

  test('ends when there is no call any more, and when the SFU says a last word', async () => {
    door.getTicket.mockResolvedValueOnce({ over: { reason: 'declined' } })
    expect(await enter()).toEqual({ over: { reason: 'declined' } })
    door.answers(refused('ROOM_FULL'))
    expect(await enter()).toEqual({ over: { reason: 'refused', code: 'ROOM_FULL' } })
    door.answers(new BrowserUnsupported(''))
    expect(await enter()).toEqual({ over: { reason: 'unsupported' } })
  })

  test('gives up tickets that are refused three times over', async () => {
    door.answers(refused('TOKEN_EXPIRED'), refused('TOKEN_EXPIRED'), refused('TOKEN_EXPIRED'))
    expect(await enter()).toEqual({ over: { reason: 'refused', code: 'TOKEN_EXPIRED' } })
    expect(door.getTicket).toHaveBeenCalledTimes(3)
  })

  test('is hurried on when the network is back', async () => {
    door.answers(lost(), lost(), lost(), lost(), lost(), 'in')
    const entering = door.entrance.enter(never(), null)
    for (let tries = 1; tries <= 5; tries++) {
      await vi.advanceTimersByTimeAsync(0)
      expect(door.tries).toHaveLength(tries)
      door.entrance.hurry()
    }
    expect(await entering).toHaveProperty('connection')
  })

  test('is given up with its signal, in the middle of a pause', async () => {
    door.answers(lost(), lost())
    const giveUp = new AbortController()
    const entering = expect(door.entrance.enter(giveUp.signal, null)).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(300)
    giveUp.abort()
    await entering
    expect(vi.getTimerCount()).toBe(0)
  })
})
