import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GraphqlClient } from '../world/graphql-client.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'
import { until } from '../world/until.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ withoutApi: true, withoutSfu: true })
})
afterAll(() => stack?.stop())

async function startWith(env: Record<string, string>): Promise<string> {
  const { env: before } = stack.api
  stack.api.env = { ...before, ...env }
  try {
    await stack.api.start()
    return 'it started'
  } catch (error) {
    return (error as Error).message
  } finally {
    await stack.api.stop()
    stack.api.env = before
  }
}

test('a port that is in use is named', async () => {
  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
  const { port } = squatter.address() as AddressInfo
  const said = await startWith({ API_PORT: String(port) })
  squatter.close()
  expect(said).toContain(String(port))
  expect(said).toMatch(/in use/i)
})

test('a wrong setting is named', async () => {
  expect(await startWith({ RING_SECONDS: 'soon' })).toContain('RING_SECONDS')
})

test('a role that could see everything is refused', async () => {
  expect(await startWith({ APP_DATABASE_URL: stack.postgres.url() })).toMatch(/own/i)
  expect(await startWith({ APP_DATABASE_URL: stack.postgres.superuserUrl('kotisilta') })).toMatch(/superuser/i)
})

test('a database that is away at the start is said, and the API works once it is there', async () => {
  await stack.postgres.kill()
  const starting = stack.api.start().then(
    () => 'it started',
    (error: Error) => error.message,
  )
  await until('it says what is missing', () => /database|postgres/i.test(stack.api.logLines.join('\n')), {
    withinMs: 20_000,
  })
  await stack.postgres.start()
  const outcome = await starting
  // either it waits, or it ends with a clear word and its keeper starts it again
  if (outcome !== 'it started') {
    expect(outcome).toMatch(/database/i)
    await stack.api.start()
  }
  expect(await answersNow()).toBe(true)
})

test('a database that goes away later: a coded answer, then all is well again by itself', async () => {
  await stack.api.start()
  await until('it answers', answersNow, { withinMs: 10_000 })
  await stack.postgres.kill()
  const refused = await new GraphqlClient({ url: stack.origin, app: 'carer' }).operation('SignIn', {
    input: { email: 'anna@example.fi', password: 'x' },
  })
  expect(refused.text).toContain('DATABASE_UNAVAILABLE')
  expect(refused.text).not.toMatch(/ECONN|postgres:|127\.0\.0\.1/)
  await stack.postgres.start()
  await until('it signs in again', signInIsRefusedForThePassword, { withinMs: 10_000 })
})

async function answersNow(): Promise<boolean> {
  const answer = await new GraphqlClient({ url: stack.origin, app: 'carer' }).operation('CarerViewer')
  return answer.data?.['now'] !== undefined && answer.data?.['now'] !== null
}

async function signInIsRefusedForThePassword(): Promise<boolean> {
  const client = new GraphqlClient({ url: stack.origin, app: 'carer' })
  const answer = await client.operation('SignIn', { input: { email: 'nobody@example.fi', password: 'x' } })
  return answer.text.includes('SignInRefused')
}
