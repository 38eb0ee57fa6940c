import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPeople, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, toHeaders, type TestServer, type TestWorld } from '../testing/test-server.ts'

/** Long enough for a busy machine: what is waited for is the fact. */
const patient = { timeout: 10_000 }

let world: TestWorld
let server: TestServer
let people: BuiltPeople
beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
  people = await buildPeople(world.owner)
  const { orgId, residentId, carer } = people
  await buildVisit(world.owner, { orgId, residentId, carerId: carer.id })
})
afterAll(() => world.close())

const post = (query: string, { signal, accept }: { signal?: AbortSignal; accept?: string } = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...toHeaders({ app: 'carer', token: people.carer.token }), ...(accept ? { accept } : {}) },
    body: JSON.stringify({ query, variables: {} }),
    signal: signal ?? null,
  })

const day = '{ myVisits { edges { node { tasks { id } resident { town team { name } devices { name } } } } } }'

/** How many transactions of the server are open: each holds the lock of its own number. */
async function countOpen(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'virtualxid' and a.datname = current_database() and a.usename = 'kotisilta_app'`.execute(
    world.owner,
  )
  return rows[0]!.count
}

test('an answer that nobody waits for any more leaves no transaction open, nor a connection behind', async () => {
  const asked = Array.from({ length: 60 }, async (_, turn) => {
    const leaving = new AbortController()
    const answer = post(day, { signal: leaving.signal })
    // Some leave at once, some when the server has begun to answer.
    if (turn % 2 === 0) leaving.abort()
    else void answer.then(() => leaving.abort())
    await answer.catch(() => undefined)
  })
  await Promise.all(asked)
  await expect.poll(countOpen, patient).toBe(0)
  const answers = await Promise.all(Array.from({ length: 30 }, async () => (await post(day)).json()))
  expect(answers.filter((answer) => 'errors' in (answer as object))).toEqual([])
})

test('a stream that is open holds no transaction', async () => {
  const leaving = new AbortController()
  const stream = await post('subscription { liveUpdates { cursor } }', {
    signal: leaving.signal,
    accept: 'text/event-stream',
  })
  const first = await stream.body!.getReader().read()
  expect(first.done).toBe(false)
  await expect.poll(countOpen, patient).toBe(0)
  leaving.abort()
})

test('a database that fails while a query reads is an error that says so, and no data', async () => {
  await sql`revoke execute on function append_access(jsonb) from kotisilta_app`.execute(world.owner)
  const answer = (await (await post(day)).json()) as { data: unknown; errors: { extensions: { code: string } }[] }
  await sql`grant execute on function append_access(jsonb) to kotisilta_app`.execute(world.owner)
  expect(answer.data).toBeNull()
  expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL'])
  expect(await countOpen()).toBe(0)
})
