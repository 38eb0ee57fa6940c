import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildPeople, buildResident, buildTeam, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { hearStatements } from '../testing/hear-statements.ts'

let world: DatabaseWorld
let people: BuiltPeople
let sent: string[]
beforeAll(async () => {
  // Who keeps the one connection, or wants a second while it has it, keeps all waiting until the pool gives up.
  world = await createDatabaseWorld({ maxConnections: 1 })
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  sent = hearStatements()
})
afterEach(async () => {
  vi.restoreAllMocks()
  expect(await isConnectionFree()).toBe(true)
})

const ask = (document: string, variables: Record<string, unknown> = {}, viewer = staffViewer(people)) =>
  world.ask(viewer, document, { id: people.residentId, ...variables })

/** In a transaction that somebody has left open, time stands still. */
async function isConnectionFree(): Promise<boolean> {
  const now = sql<{ now: string }>`select now()::text as now`
  const [one, other] = [await now.execute(world.app), await now.execute(world.app)]
  return one.rows[0]!.now !== other.rows[0]!.now
}
/** Planned, the carer's own. */
const buildOwnVisit = () => {
  const { orgId, residentId, carer } = people
  return buildVisit(world.owner, { orgId, residentId, carerId: carer.id })
}
const actions = async () => (await world.readLog(people)).map(({ action }) => action)
const ends = () => sent.filter((text) => /commit$|^rollback/.test(text))

const home = `query ($id: ID!) { one: resident(id: $id) { firstName devices { name } }
  two: resident(id: $id) { lastName team { name } } myVisits { edges { node { tasks { id } resident { town } } } } }`

describe('a query', () => {
  test('reads all in one transaction, and writes its rows of the log with the commit', async () => {
    await buildOwnVisit()
    sent.length = 0
    const { codes } = await ask(home)
    expect(codes).toEqual([])
    expect(sent[0]).toMatch(/^begin; select set_config/)
    expect(ends()).toEqual([sent.at(-1)])
    expect(sent.filter((text) => text.includes('append_access'))).toEqual([sent.at(-1)])
    expect(new Set(await actions())).toEqual(new Set(['resident.read', 'visit.read']))
  })

  test('waits for no second connection: of many at once each gets its answer over one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(home)))
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
  })

  test('that reads nothing begins nothing', async () => {
    await world.ask(staffViewer(people), '{ __typename }')
    expect(sent).toEqual([])
  })

  test('of which a field fails in the database tells the true error, and neither gives nor logs anything', async () => {
    const document = `query ($id: ID!, $search: String) { fine: resident(id: $id) { firstName }
      broken: residents(search: $search, first: 3) { edges { node { id } } }
      later: resident(id: $id) { lastName team { name } devices { name } } }`
    const { data, codes } = await ask(document, { search: '\u0000' }, staffViewer(people, people.coordinator))
    expect({ data, codes }).toEqual({ data: null, codes: ['22021'] })
    expect(ends()).toEqual(['rollback'])
    expect(await actions()).toEqual([])
  })

  test('whose log cannot be written gives nothing', async () => {
    await sql`revoke execute on function append_access(jsonb) from kotisilta_app`.execute(world.owner)
    try {
      const { data, codes } = await ask(home)
      expect({ data, codes }).toEqual({ data: null, codes: ['42501'] })
    } finally {
      await sql`grant execute on function append_access(jsonb) to kotisilta_app`.execute(world.owner)
    }
  })

  test('that is refused something is answered the rest, and both are in the log', async () => {
    const teamId = await buildTeam(world.owner, people.orgId, 'Toinen')
    const { id: other } = await buildResident(world.owner, { orgId: people.orgId, teamId })
    const document = `query ($id: ID!, $other: ID!) { own: resident(id: $id) { id } other: resident(id: $other) { id } }`
    const { data } = await ask(document, { other })
    expect(data).toEqual({ own: { id: people.residentId }, other: null })
    const log = await world.readLog(people)
    expect(log.map(({ outcome }) => outcome).toSorted()).toEqual(['allowed', 'refused'])
  })
})

describe('a mutation', () => {
  const note = (
    alias: string,
  ) => `${alias}: writeVisitNote(input: { visitId: $visit, text: "${alias}", version: $${alias} }) {
    __typename ... on Visit { version resident { firstName team { name } } carer { firstName } } }`

  test('is a transaction of its own, and what its answer reads is one more', async () => {
    const visit = await buildOwnVisit()
    sent.length = 0
    const document = `mutation ($visit: ID!, $a: Int!, $b: Int!) { ${note('a')} ${note('b')} }`
    const { data, codes } = await world.ask(staffViewer(people), document, { visit, a: 1, b: 2 })
    expect({ codes, data }).toMatchObject({ codes: [], data: { a: { version: 2 }, b: { version: 3 } } })
    // each write, and what is read after the first; after the second the same people are known already
    expect(ends()).toHaveLength(3)
    expect(ends().filter((text) => text.includes('append_events'))).toHaveLength(2)
    expect(await actions()).toEqual(expect.arrayContaining(['visit.writeNote', 'resident.read']))
  })

  test('stands where what its answer reads cannot be logged, and the answer says nothing of it', async () => {
    const visit = await buildOwnVisit()
    const failing = sql`create function fail_reads() returns trigger language plpgsql as $$
      begin if new.action = 'resident.read' then raise 'no'; end if; return new; end $$;
      create trigger fail_reads before insert on access_log for each row execute function fail_reads()`
    await failing.execute(world.owner)
    try {
      const document = `mutation ($visit: ID!, $a: Int!) { ${note('a')} }`
      expect(await world.ask(staffViewer(people), document, { visit, a: 1 })).toEqual({ data: null, codes: ['P0001'] })
    } finally {
      await sql`drop function fail_reads() cascade`.execute(world.owner)
    }
    expect(await actions()).toEqual(['visit.writeNote'])
  })
})
