import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Notification } from './signalling.ts'
import { SignalLost, SignalRefused, Signalling } from './signalling.ts'

/** As much of a WebSocket as a page sees, with the other end in the test's hands. */
class FakeSocket extends EventTarget {
  static newest: FakeSocket
  readonly url: string
  readonly sent: { id: string; method: string; data: unknown }[] = []
  closed = false
  constructor(url: string) {
    super()
    this.url = url
    FakeSocket.newest = this
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as (typeof this.sent)[number]) // written by Signalling just now
  }
  close(): void {
    this.closed = true
  }
  opens(): void {
    this.dispatchEvent(new Event('open'))
  }
  says(message: unknown): void {
    const data = typeof message === 'string' ? message : JSON.stringify(message)
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  ends(): void {
    this.dispatchEvent(new Event('close'))
  }
}

async function open(): Promise<{ signalling: Signalling; socket: FakeSocket; seen: Seen }> {
  // Cast: only what Signalling uses of a WebSocket is there.
  const WebSocketFake = FakeSocket as unknown as typeof WebSocket
  const opening = Signalling.open({ url: 'ws://sfu/', signal: new AbortController().signal, WebSocket: WebSocketFake })
  FakeSocket.newest.opens()
  const signalling = await opening
  const seen = new Seen()
  signalling.listen(seen)
  return { signalling, socket: FakeSocket.newest, seen }
}

class Seen {
  readonly notifications: Notification[] = []
  readonly losses: Error[] = []
  readonly reports: Error[] = []
  notified = (notification: Notification) => void this.notifications.push(notification)
  lost = (cause: Error) => void this.losses.push(cause)
  reported = (error: Error) => void this.reports.push(error)
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('opening', () => {
  test('goes to /signal of the node, without doubling the slash', async () => {
    const { socket } = await open()
    expect(socket.url).toBe('ws://sfu/signal')
  })

  test('fails when the socket does not open in time', async () => {
    const WebSocketFake = FakeSocket as unknown as typeof WebSocket
    const { signal } = new AbortController()
    const opening = Signalling.open({ url: 'ws://sfu', signal, WebSocket: WebSocketFake, openTimeoutMs: 3_000 })
    const failed = expect(opening).rejects.toBeInstanceOf(SignalLost)
    vi.advanceTimersByTime(3_000)
    await failed
    expect(FakeSocket.newest.closed).toBe(true)
  })

  test('ends with its signal', async () => {
    const WebSocketFake = FakeSocket as unknown as typeof WebSocket
    const aborter = new AbortController()
    const opening = Signalling.open({ url: 'ws://sfu', signal: aborter.signal, WebSocket: WebSocketFake })
    const failed = expect(opening).rejects.toBeInstanceOf(SignalLost)
    aborter.abort()
    await failed
    expect(FakeSocket.newest.closed).toBe(true)
  })
})

describe('a request', () => {
  test('resolves with its own reply, in whatever order replies come', async () => {
    const { signalling, socket } = await open()
    const transport = signalling.request('restartIce', { transport: 't' })
    const ping = signalling.request('ping', {})
    const [first, second] = socket.sent
    socket.says({ id: second?.id, ok: true, data: {} })
    const iceParameters = { usernameFragment: 'abcd', password: 'x'.repeat(24), iceLite: true }
    socket.says({ id: first?.id, ok: true, data: { iceParameters } })
    expect(await ping).toEqual({})
    expect(await transport).toEqual({ iceParameters })
  })

  test('rejects with the code of a refusal', async () => {
    const { signalling, socket } = await open()
    const asked = signalling.request('setPaused', { source: 'camera', paused: true })
    socket.says({ id: socket.sent[0]?.id, ok: false, error: { code: 'NOT_GRANTED', message: '' } })
    await expect(asked).rejects.toMatchObject({ name: 'SignalRefused', code: 'NOT_GRANTED', fatal: false })
  })

  test('rejects when the reply is not of the protocol', async () => {
    const { signalling, socket } = await open()
    const asked = signalling.request('produce', {
      clientId: '9f5b1c52-3c8f-4c83-8e0b-14a0a2f0a8a1',
      transport: 't',
      source: 'camera',
      rtpParameters: { codecs: [] },
      paused: false,
    })
    socket.says({ id: socket.sent[0]?.id, ok: true, data: { produzent: 1 } })
    await expect(asked).rejects.toMatchObject({ code: 'SIGNAL_NOT_UNDERSTOOD' })
  })

  test('rejects when nobody answers, and when the socket closes', async () => {
    const { signalling, socket, seen } = await open()
    const late = expect(signalling.request('ping', {}, 5_000)).rejects.toBeInstanceOf(SignalLost)
    vi.advanceTimersByTime(5_000)
    await late
    const cut = expect(signalling.request('ping', {})).rejects.toBeInstanceOf(SignalLost)
    socket.ends()
    await cut
    expect(seen.losses).toHaveLength(1)
    await expect(signalling.request('ping', {})).rejects.toBeInstanceOf(SignalLost)
  })
})

describe('what the SFU says by itself', () => {
  const left = { event: 'peerLeft', data: { peer: 'device:1', reason: 'left' } }

  test('reaches the listener, also when it came before there was one', async () => {
    const WebSocketFake = FakeSocket as unknown as typeof WebSocket
    const opening = Signalling.open({
      url: 'ws://sfu',
      signal: new AbortController().signal,
      WebSocket: WebSocketFake,
    })
    FakeSocket.newest.opens()
    const signalling = await opening
    FakeSocket.newest.says(left)
    const seen = new Seen()
    signalling.listen(seen)
    FakeSocket.newest.says(left)
    expect(seen.notifications).toEqual([left, left])
  })

  test('and is not understood, is reported and does no harm', async () => {
    const { socket, seen } = await open()
    for (const odd of [
      '{',
      '[]',
      { event: 'tomorrow', data: {} },
      { event: 'peerLeft', data: {} },
      { event: 'toString' },
    ])
      socket.says(odd)
    expect(seen.reports).toHaveLength(5)
    expect(seen.notifications).toEqual([])
    expect(seen.losses).toEqual([])
  })

  test('just before it closes is the cause of the loss', async () => {
    const { socket, seen } = await open()
    socket.says({ event: 'closing', data: { code: 'REMOVED', message: '' } })
    socket.ends()
    expect(seen.losses).toEqual([expect.any(SignalRefused)])
    expect(seen.losses[0]).toMatchObject({ code: 'REMOVED' })
  })
})

describe('the end', () => {
  test('by this side is no loss, and may be said twice', async () => {
    const { signalling, socket, seen } = await open()
    signalling.close()
    signalling.close()
    socket.ends()
    expect(seen.losses).toEqual([])
    expect(signalling.open).toBe(false)
  })

  test('by silence is a loss at once, though the socket itself may hang for minutes', async () => {
    const { signalling, socket, seen } = await open()
    signalling.giveUp()
    expect(seen.losses).toEqual([expect.any(SignalLost)])
    socket.ends()
    expect(seen.losses).toHaveLength(1)
    expect(socket.closed).toBe(true)
  })
})
