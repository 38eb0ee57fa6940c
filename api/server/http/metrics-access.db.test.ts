import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestWorld, type TestWorld } from '../testing/test-server.ts'

const metricsToken = 'the-operators-own-token'
let world: TestWorld
beforeAll(async () => {
  world = await createTestWorld()
})
afterAll(() => world?.close())

async function askFor({ url }: { url: string }, authorization?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/metrics`, authorization === undefined ? {} : { headers: { authorization } })
  return { status: response.status, text: await response.text() }
}

test('who has the token reads the counts; whoever else asks gets nothing', async () => {
  const server = await world.startServer({ metricsToken })
  const { status, text } = await askFor(server, `Bearer ${metricsToken}`)
  expect([status, text]).toEqual([200, expect.stringMatching(/^kotisilta_live_streams 0$/m)])
  for (const authorization of [undefined, 'Bearer', `Bearer ${metricsToken}x`, `Basic ${metricsToken}`, metricsToken])
    expect(await askFor(server, authorization)).toEqual({ status: 401, text: '' })
})

test('where no token is set there is nothing to read', async () => {
  const server = await world.startServer()
  for (const authorization of [undefined, 'Bearer ', 'Bearer undefined'])
    expect(await askFor(server, authorization)).toEqual({ status: 404, text: 'Not Found' })
})
