import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildResident, buildStaff, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, type Asker, type TestServer, type TestWorld } from '../testing/test-server.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let carer: Asker
let coordinator: Asker

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
  carer = { app: 'carer', token: people.carer.token }
  coordinator = { app: 'carer', token: people.coordinator.token }
})

interface Made {
  made: { feed: { id: string; createdBy: { id: string } }; url: string }
}

const newFeed = '{ feed { id createdBy { id } } url }'

async function makeMine(as: Asker = carer): Promise<Made['made']> {
  const { data } = await server.ask<Made>(`mutation { made: createMyCalendarFeed ${newFeed} }`, {}, as)
  return data.made
}

async function makeForResident(as: Asker = coordinator, residentId: string = people.residentId) {
  const document = `mutation ($id: ID!) {
    made: createResidentCalendarFeed(residentId: $id) { ... on NewCalendarFeed ${newFeed} ... on Refusal { code } } }`
  return server.ask<Made>(document, { id: residentId }, as)
}

/** As a calendar program does: by the address alone. */
async function fetchFeed(url: string) {
  const response = await fetch(new URL(new URL(url).pathname, server.url))
  const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n')
  return { status: response.status, lines, headers: response.headers }
}

const setVisit = (columns: object) =>
  world.owner.updateTable('visit').set(columns).where('id', '=', people.visitId).execute()
const readLog = () =>
  world.owner
    .selectFrom('access_log')
    .selectAll()
    .where('org_id', '=', people.orgId)
    .where('action', 'like', 'calendar.%')
    .orderBy('seq')
    .execute()

describe("a carer's own feed", () => {
  test('tells own visits with initials and no more of the resident', async () => {
    await setVisit({ modality: 'home' })
    const { url } = await makeMine()
    const { status, lines, headers } = await fetchFeed(url)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(lines).toContain(`UID:${people.visitId}@koti.example`)
    expect(lines).toContain('SUMMARY:Kotikäynti A.K.')
    expect(lines.join('\n')).not.toMatch(/Aino|Koelainen|Koekuja|Kuulokoje|040 000/)
  })

  test("holds nobody else's visits", async () => {
    const colleague = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const { url } = await makeMine({ app: 'carer', token: colleague.token })
    expect((await fetchFeed(url)).lines).not.toContain('BEGIN:VEVENT')
  })

  test('holds the visits to which one goes as the second carer', async () => {
    const second = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    await setVisit({ carers_needed: 2, second_carer_id: second.id })
    const { url } = await makeMine({ app: 'carer', token: second.token })
    expect((await fetchFeed(url)).lines).toContain(`UID:${people.visitId}@koti.example`)
  })

  test('strikes out a cancelled visit under the same id, with a higher number', async () => {
    const { url } = await makeMine()
    const before = (await fetchFeed(url)).lines
    await setVisit({ state: 'cancelled', cancel_cause: 'person', cancel_reason: 'sairaalassa', version: 2 })
    const after = (await fetchFeed(url)).lines
    expect(before).toContain('SEQUENCE:0')
    expect(after).toContain('SEQUENCE:1')
    expect(after).toContain('STATUS:CANCELLED')
    expect(after.join()).not.toContain('sairaalassa')
  })

  test('leaves out what is long past and far ahead', async () => {
    const { url } = await makeMine()
    const day = 86_400_000
    await setVisit({ planned_start: new Date(Date.now() - 20 * day), planned_end: new Date(Date.now() - 19.9 * day) })
    expect((await fetchFeed(url)).lines).not.toContain('BEGIN:VEVENT')
    await setVisit({ planned_start: new Date(Date.now() + 70 * day), planned_end: new Date(Date.now() + 70.1 * day) })
    expect((await fetchFeed(url)).lines).not.toContain('BEGIN:VEVENT')
  })

  test('is dead when it is revoked, when a new one is made, and when its owner has left', async () => {
    const first = await makeMine()
    const second = await makeMine()
    expect((await fetchFeed(first.url)).status).toBe(404)
    expect((await fetchFeed(second.url)).status).toBe(200)
    const revoke = 'mutation ($id: ID!) { it: revokeCalendarFeed(feedId: $id) { __typename } }'
    expect((await server.ask(revoke, { id: second.feed.id }, carer)).data.it.__typename).toBe('CalendarFeed')
    expect((await fetchFeed(second.url)).status).toBe(404)
    const third = await makeMine()
    await world.owner.updateTable('staff').set({ left_on: '2026-01-01' }).where('id', '=', people.carer.id).execute()
    expect((await fetchFeed(third.url)).status).toBe(404)
  })

  test("goes by the organisation's own day, wherever the database is", async () => {
    const { url } = await makeMine()
    // at any moment the day on Kiritimati is later than the one on Midway, and one of the two is not the database's
    const leftOn = (zone: string) => Temporal.Now.plainDateISO(zone).toString()
    const at = async (zone: string) => {
      await world.owner.updateTable('organisation').set({ time_zone: zone }).where('id', '=', people.orgId).execute()
      return (await fetchFeed(url)).status
    }
    const setLeft = (day: string) =>
      world.owner.updateTable('staff').set({ left_on: day }).where('id', '=', people.carer.id).execute()
    await setLeft(leftOn('Pacific/Kiritimati'))
    expect(await at('Pacific/Kiritimati')).toBe(404)
    expect(await at('Pacific/Midway')).toBe(200)
  })

  test("is nobody else's to revoke but an administrator's", async () => {
    const { feed } = await makeMine()
    const revoke = 'mutation ($id: ID!) { it: revokeCalendarFeed(feedId: $id) { __typename ... on Refusal { code } } }'
    const as = (token: string): Asker => ({ app: 'carer', token })
    const colleague = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const stranger = (await buildPeople(world.owner)).administrator
    for (const token of [colleague.token, people.coordinator.token, stranger.token])
      expect((await server.ask(revoke, { id: feed.id }, as(token))).data.it.code).toBe('NOT_FOUND')
    const { data } = await server.ask(revoke, { id: feed.id }, as(people.administrator.token))
    expect(data.it.__typename).toBe('CalendarFeed')
  })
})

describe("a resident's feed", () => {
  test("tells the resident's visits with the carer's initials", async () => {
    const { data } = await makeForResident()
    const { lines } = await fetchFeed(data.made.url)
    expect(lines).toContain('SUMMARY:Etäkäynti A.K.')
    expect(lines).toContain(`UID:${people.visitId}@koti.example`)
  })

  test("holds no other resident's visits", async () => {
    const other = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const { data } = await makeForResident(coordinator, other.id)
    expect((await fetchFeed(data.made.url)).lines).not.toContain('BEGIN:VEVENT')
  })

  test.each(['carer', 'administrator'] as const)('is not for a %s to make', async (role) => {
    const { errors } = await makeForResident({ app: 'carer', token: people[role].token })
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test("cannot be made for another organisation's", async () => {
    const { data } = await makeForResident({ app: 'carer', token: (await buildPeople(world.owner)).coordinator.token })
    expect(data.made).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test.each(['x.ics', `${'A'.repeat(43)}.ics`, '..%2f..%2fgraphql.ics'])(
  '%j is no address of a calendar',
  async (path) => {
    const { status, lines } = await fetchFeed(`${server.url}/calendar/${path}`)
    expect(status).toBe(404)
    expect(lines.join()).not.toContain('VCALENDAR')
  },
)

test('making, reading and revoking are in the access log, each reading with all whom it told of', async () => {
  const other = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
  await buildVisit(world.owner, {
    orgId: people.orgId,
    residentId: other.id,
    carerId: people.carer.id,
    now: new Date(Date.now() + 3_600_000),
  })
  const { feed, url } = await makeMine()
  await fetchFeed(url)
  await server.ask('mutation ($id: ID!) { it: revokeCalendarFeed(feedId: $id) { __typename } }', { id: feed.id }, carer)
  const rows = await readLog()
  expect(rows).toMatchObject([
    { action: 'calendar.create', viewer_kind: 'staff', viewer_id: people.carer.id, subject_id: feed.id },
    { action: 'calendar.read', viewer_kind: 'integration', viewer_id: feed.id, subject_id: feed.id },
    { action: 'calendar.revoke', viewer_kind: 'staff', subject_id: feed.id },
  ])
  expect(new Set(rows[1]?.resident_ids)).toEqual(new Set([people.residentId, other.id]))
})

test('when a program last fetched it can be seen', async () => {
  const ask = () =>
    server.ask<{ it: { id: string; lastReadAt: string | null } | null }>(
      '{ it: myCalendarFeed { id lastReadAt } }',
      {},
      carer,
    )
  expect((await ask()).data.it).toBeNull()
  const { feed, url } = await makeMine()
  expect((await ask()).data.it).toEqual({ id: feed.id, lastReadAt: null })
  await fetchFeed(url)
  expect((await ask()).data.it?.lastReadAt).not.toBeNull()
})
