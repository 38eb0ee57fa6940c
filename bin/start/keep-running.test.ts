import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRunning, restartWaitMs } from './keep-running.mjs'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('each fall in a row waits twice as long, up to half a minute', () => {
  expect([1, 2, 3, 7, 20].map(restartWaitMs)).toEqual([500, 1000, 2000, 30_000, 30_000])
})

function watched(start: () => Promise<void>) {
  const said: string[] = []
  const end = new AbortController()
  const fallen = keepRunning({ name: 'API', start, say: (line) => said.push(line), signal: end.signal })
  return { said, end, fallen }
}

test('a part that falls is started again, and both are said', async () => {
  const start = vi.fn(() => Promise.resolve())
  const { said, fallen } = watched(start)
  fallen('SIGKILL')
  await vi.advanceTimersByTimeAsync(500)
  expect(start).toHaveBeenCalledOnce()
  expect(said).toEqual(['API ended (SIGKILL); starting it again in 0.5 s.', 'API is up again.'])
})

test('a start that fails is a fall', async () => {
  const start = vi.fn(() => Promise.reject(new Error('no database')))
  const { said, fallen } = watched(start)
  fallen('exit code 1')
  await vi.advanceTimersByTimeAsync(500)
  expect(said.at(-1)).toBe('API ended (no database); starting it again in 1 s.')
})

test('after a calm minute the count begins anew', async () => {
  const { said, fallen } = watched(() => Promise.resolve())
  fallen('one')
  fallen('two')
  await vi.advanceTimersByTimeAsync(120_000)
  fallen('three')
  expect(said.at(-1)).toBe('API ended (three); starting it again in 0.5 s.')
})

test('nothing is started again once the end has come', async () => {
  const start = vi.fn(() => Promise.resolve())
  const { end, fallen } = watched(start)
  fallen('SIGKILL')
  end.abort()
  fallen('SIGTERM')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(start).not.toHaveBeenCalled()
})
