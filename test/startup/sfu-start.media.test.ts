import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ withoutApi: true, withoutSfu: true })
}, 60_000)
afterAll(() => stack?.stop())

async function startWith(env: Record<string, string>): Promise<string> {
  const { env: before } = stack.sfu
  stack.sfu.env = { ...before, ...env }
  try {
    await stack.sfu.start()
    return 'it started'
  } catch (error) {
    return (error as Error).message
  } finally {
    await stack.sfu.stop()
    stack.sfu.env = before
  }
}

test('without its media worker the SFU says in one line what is missing, and which setting names it', async () => {
  const said = await startWith({ MEDIASOUP_WORKER_BIN: '/nowhere/mediasoup-worker' })
  expect(said).toContain('/nowhere/mediasoup-worker')
  expect(said).toContain('MEDIASOUP_WORKER_BIN')
  expect(said).not.toMatch(/\n\s+at /)
})

test('a port that is in use is named', async () => {
  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
  const { port } = squatter.address() as AddressInfo
  const said = await startWith({ SFU_PORT: String(port) })
  squatter.close()
  expect(said).toContain(String(port))
  expect(said).toMatch(/in use/i)
  expect(said).not.toMatch(/\n\s+at /)
})

test('a wrong setting is named, before anything is opened', async () => {
  expect(await startWith({ SFU_PORT: 'ninety' })).toContain('SFU_PORT')
})

test('it starts and stops while the API is away', async () => {
  expect(await startWith({})).toBe('it started')
})
