import { createClient } from 'graphql-sse'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inOrganisation } from '../context.ts'
import { buildPeople, buildStaff, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import { sendFile } from '../import/testing/send-file.ts'
import { createTestWorld, toHeaders, type Asker, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { appendEvent } from './event.repository.ts'

/** Long enough for a busy machine: what is waited for is the fact. */
const patient = { timeout: 10_000 }

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let carer: Asker
let tablet: Asker

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
  carer = { app: 'carer', token: people.carer.token }
  tablet = { app: 'home', token: people.device.token }
})

interface Update {
  cursor: string
  resync: boolean
  events: { type: string; visitId: string | null }[]
}

/** A stream as an app has it: what has come so far, and how it ended. */
class Stream {
  readonly updates: Update[] = []
  ended: 'open' | 'complete' | 'error' = 'open'
  errors: unknown
  close: () => void = () => undefined

  get types(): string[] {
    return this.updates.flatMap((update) => update.events.map((event) => event.type))
  }

  get cursor(): string {
    return this.updates.at(-1)?.cursor ?? ''
  }
}

function listen(to: TestServer, as: Asker, after?: string): Stream {
  const client = createClient({ url: `${to.url}/graphql`, headers: toHeaders(as), retryAttempts: 0 })
  const stream = new Stream()
  const query = `subscription ($after: String) { liveUpdates(after: $after) { cursor resync events { type visitId } } }`
  stream.close = client.subscribe<{ liveUpdates: Update }>(
    { query, variables: { after: after ?? null } },
    {
      next: ({ data, errors }) => {
        if (data) stream.updates.push(data.liveUpdates)
        else stream.errors = errors
      },
      error: (error) => {
        stream.ended = 'error'
        stream.errors = error
      },
      complete: () => {
        stream.ended = 'complete'
      },
    },
  )
  return stream
}

async function opened(stream: Stream): Promise<Stream> {
  await expect.poll(() => stream.updates.length, patient).toBeGreaterThan(0)
  return stream
}

/** Something of the resident's that everybody in this test may hear of. */
const happen = (type: 'visit.changed' | 'visit.ringing' = 'visit.changed', of = people) =>
  inOrganisation(server.context.db, of.orgId, (trx) =>
    appendEvent(trx, { orgId: of.orgId, type, visitId: of.visitId, residentId: of.residentId }),
  )

test('the first word comes at once, and then what happens, to those whom it concerns', async () => {
  const others = await buildPeople(world.owner)
  const [staff, home, foreign] = await Promise.all([
    opened(listen(server, carer)),
    opened(listen(server, tablet)),
    opened(listen(server, { app: 'carer', token: others.carer.token })),
  ])
  expect(staff.updates[0]).toMatchObject({ resync: false, events: [] })
  await happen('visit.ringing')
  await expect.poll(() => home.types, patient).toEqual(['visit.ringing'])
  await expect.poll(() => staff.types, patient).toEqual(['visit.ringing'])
  await happen('visit.changed', others)
  await expect.poll(() => foreign.types, patient).toEqual(['visit.changed'])
  expect(staff.types).toEqual(['visit.ringing'])
  for (const stream of [staff, home, foreign]) stream.close()
})

test('both carers of a visit hear of it, whose team ever it is of, and one who lost it', async () => {
  const { orgId, visitId } = people
  const otherTeam = await buildTeam(world.owner, orgId)
  const [second, bystander] = await Promise.all([
    buildStaff(world.owner, { orgId, teamId: otherTeam }),
    buildStaff(world.owner, { orgId, teamId: otherTeam }),
  ])
  const pair = { carers_needed: 2, second_carer_id: second.id } as const
  await world.owner.updateTable('visit').set(pair).where('id', '=', visitId).execute()
  const heard = await opened(listen(server, { app: 'carer', token: second.token }))
  const unheard = await opened(listen(server, { app: 'carer', token: bystander.token }))
  const coordinator = { app: 'carer', token: people.coordinator.token } as const
  const confirm = `mutation ($id: ID!, $version: Int!) {
    it: confirmVisit(input: { visitId: $id, version: $version }) { __typename ... on Visit { version } } }`
  const confirmed = await server.ask<{ it: { version: number } }>(confirm, { id: visitId, version: 1 }, coordinator)
  await expect.poll(() => heard.types, patient).toEqual(['visit.changed'])
  const assign = `mutation ($input: AssignVisitInput!) { it: assignVisit(input: $input) { __typename } }`
  const successor = await buildStaff(world.owner, { orgId, teamId: otherTeam })
  const { version } = confirmed.data.it
  const input = { visitId, version, carerId: people.carer.id, secondCarerId: successor.id }
  expect((await server.ask(assign, { input }, coordinator)).data).toEqual({ it: { __typename: 'Visit' } })
  await expect.poll(() => heard.types, patient).toEqual(['visit.changed', 'visit.changed'])
  // something of the bystander's own comes after all that: nothing was on the way to it
  await server.ask('mutation { signOut }', {}, { app: 'carer', token: bystander.token })
  await expect.poll(() => unheard.ended, patient).toBe('complete')
  expect(unheard.types.filter((type) => type.startsWith('visit.'))).toEqual([])
  heard.close()
})

test('coordinators and administrators hear of what an import brings, carers of their own team’s', async () => {
  const streams = await Promise.all(
    [people.coordinator, people.administrator, people.carer].map(({ token }) =>
      opened(listen(server, { app: 'carer', token })),
    ),
  )
  const file = `key,first name,last name,team,street address,postal code,town\nI-1,Aino,Koe,Koetiimi,Kuja 1,00100,Helsinki`
  const as = { app: 'carer', token: people.administrator.token } as const
  expect((await sendFile(server, 'residents', file, { as })).status).toBe(200)
  for (const stream of streams) {
    await expect.poll(() => stream.types, patient).toEqual(['resident.changed'])
    stream.close()
  }
})

test('who comes back with a cursor has missed nothing, also at another process', async () => {
  const stream = await opened(listen(server, tablet))
  stream.close()
  await happen('visit.ringing')
  await happen('visit.changed')
  const elsewhere = await world.startServer()
  for (const to of [server, elsewhere]) {
    const back = await opened(listen(to, tablet, stream.cursor))
    await expect.poll(() => back.types, patient).toEqual(['visit.ringing', 'visit.changed'])
    back.close()
  }
  await elsewhere.stop()
})

test('a cursor of another database is told to fetch everything', async () => {
  const stream = await opened(listen(server, tablet, '999999999'))
  expect(stream.updates[0]).toMatchObject({ resync: true, events: [] })
  stream.close()
})

test('events of many connections at once all come, in order and once', async () => {
  const stream = await opened(listen(server, carer))
  await Promise.all(Array.from({ length: 60 }, () => happen()))
  await expect.poll(() => stream.types.length, patient).toBe(60)
  const cursors = stream.updates.map((update) => Number(update.cursor))
  expect(cursors).toEqual(cursors.toSorted((a, b) => a - b))
  stream.close()
})

test('when the database drops the LISTEN connection nothing is lost', async () => {
  const stream = await opened(listen(server, carer))
  await dropListeners()
  await Promise.all(Array.from({ length: 5 }, () => happen()))
  await expect.poll(() => stream.types.length, patient).toBe(5)
  stream.close()
})

/** As kotisilta_app, which may end its own sessions. */
async function dropListeners(): Promise<void> {
  const { rows } = await sql<{ ended: boolean }>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`.execute(server.context.db)
  expect(rows).not.toHaveLength(0)
}

describe('the end', () => {
  test('a signed-out session and a revoked tablet hear nothing more, within 2 s', async () => {
    const home = await opened(listen(server, tablet))
    const staff = await opened(listen(server, carer))
    const revoke = 'mutation ($id: ID!) { revokeDevice(deviceId: $id) { __typename } }'
    expect((await server.ask(revoke, { id: people.device.id }, carer)).data).toEqual({
      revokeDevice: { __typename: 'Device' },
    })
    await expect.poll(() => home.ended, { timeout: 2_000 }).toBe('complete')
    await server.ask('mutation { signOut }', {}, carer)
    await expect.poll(() => staff.ended, { timeout: 2_000 }).toBe('complete')
    await happen()
    expect(home.types).not.toContain('visit.changed')
    expect(staff.types).not.toContain('visit.changed')
  })

  test('nobody, and a token that is over, are refused at the start', async () => {
    const stream = listen(server, { app: 'home' })
    await expect.poll(() => JSON.stringify(stream.errors ?? null), patient).toContain('UNAUTHENTICATED')
    expect(stream.updates).toEqual([])
  })

  test('a listener that goes away is forgotten', async () => {
    await expect.poll(() => server.context.events.listenerCount(), patient).toBe(0)
    const streams = await Promise.all(Array.from({ length: 10 }, () => opened(listen(server, tablet))))
    expect(server.context.events.listenerCount()).toBe(10)
    streams.forEach((stream) => stream.close())
    await expect.poll(() => server.context.events.listenerCount(), patient).toBe(0)
  })

  test('a server that stops ends its streams', async () => {
    const stopping = await world.startServer()
    const stream = await opened(listen(stopping, tablet))
    await stopping.stop()
    await expect.poll(() => stream.ended, patient).not.toBe('open')
  })
})
