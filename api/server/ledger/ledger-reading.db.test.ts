import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import type { ResidentId } from '../db/ids.ts'
import { buildPeople, buildResident, buildTeam, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
let people: BuiltPeople
let coordinator: Viewer
let ofOtherTeam: ResidentId
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  coordinator = staffViewer(people, people.coordinator)
  const teamId = await buildTeam(world.owner, people.orgId, 'Toinen')
  ofOtherTeam = (await buildResident(world.owner, { orgId: people.orgId, teamId })).id
})

const at = (day: string, time: string) => new Date(`${day}T${time}:00+02:00`)

/** Norm 30 min and 20 min of travel; it lasted as long as told. */
function done(day: string, minutes: number, more: Partial<Parameters<typeof buildVisit>[1]> = {}) {
  const start = at(day, '09:00')
  return buildVisit(world.owner, {
    orgId: people.orgId,
    residentId: people.residentId,
    carerId: people.carer.id,
    state: 'done',
    planned_start: start,
    planned_end: at(day, '09:30'),
    started_at: start,
    ended_at: new Date(start.valueOf() + minutes * 60_000),
    norm_minutes: 30,
    baseline_travel_minutes: 20,
    ...more,
  })
}

const filter = 'from: $from, until: $until, teamId: $teamId, residentId: $residentId'
const document = (inner: string) => `query ($from: Date!, $until: Date!, $teamId: ID, $residentId: ID) {
  ledger(${filter}) { ${inner} } }`
const november = { from: '2026-11-02', until: '2026-11-30' }
const amounts = 'freedMinutes givenBackMinutes visits videoVisits longerVisits'
const total = async (variables: object = {}, viewer = coordinator) =>
  world.ask(viewer, document(`total { ${amounts} }`), { ...november, ...variables })

/** Two weeks: Monday 2 and Monday 9 November. */
async function buildTwoWeeks() {
  const freed = await done('2026-11-03', 12) // by video: 30 + 20 - 12 = 38
  await done('2026-11-04', 30, { modality: 'home' }) // as long as its norm
  const longer = await done('2026-11-10', 45, { modality: 'home' }) // 45 - 30 = 15
  await done('2026-11-11', 25, { residentId: ofOtherTeam }) // by video: 25
  await done('2026-11-12', 12, { norm_minutes: 0 }) // no need stands behind it
  return { freed, longer }
}

test('the total of some days, of a team, of a resident', async () => {
  await buildTwoWeeks()
  const sums = { freedMinutes: 63, givenBackMinutes: 15, visits: 4, videoVisits: 2, longerVisits: 1 }
  expect((await total()).data.ledger.total).toEqual(sums)
  const own = { freedMinutes: 38, givenBackMinutes: 15, visits: 3, videoVisits: 1, longerVisits: 1 }
  expect((await total({ teamId: people.teamId })).data.ledger.total).toEqual(own)
  expect((await total({ residentId: people.residentId })).data.ledger.total).toEqual(own)
  expect((await total({ from: '2026-11-04' })).data.ledger.total).toMatchObject({ freedMinutes: 25 })
  const nothing = { freedMinutes: 0, givenBackMinutes: 0, visits: 0, videoVisits: 0, longerVisits: 0 }
  expect((await total({ until: '2026-11-03' })).data.ledger.total).toEqual(nothing)
})

test('split by week, team and resident, and down to the visits', async () => {
  const { freed, longer } = await buildTwoWeeks()
  const inner = `rows(by: [RESIDENT, WEEK]) { edges { node { week team { id } resident { id } ${amounts} } } }
    entries { edges { node { visit { id } actualMinutes freedMinutes givenBackMinutes } } }`
  const { data, codes } = await world.ask(coordinator, document(inner), november)
  expect(codes).toEqual([])
  const [resident, other] = [{ id: people.residentId }, { id: ofOtherTeam }]
  const rows = data.ledger.rows.edges.map((edge: { node: object }) => edge.node)
  expect(rows).toHaveLength(3)
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ week: '2026-11-02', team: null, resident, freedMinutes: 38, givenBackMinutes: 0 }),
      expect.objectContaining({ week: '2026-11-09', team: null, resident, freedMinutes: 0, givenBackMinutes: 15 }),
      expect.objectContaining({
        week: '2026-11-09',
        team: null,
        resident: other,
        freedMinutes: 25,
        givenBackMinutes: 0,
      }),
    ]),
  )
  expect(data.ledger.entries.edges.map((edge: { node: object }) => edge.node)).toMatchObject([
    { visit: { id: freed }, actualMinutes: 12, freedMinutes: 38, givenBackMinutes: 0 },
    { visit: { id: longer }, actualMinutes: 45, freedMinutes: 0, givenBackMinutes: 15 },
    { actualMinutes: 25, freedMinutes: 25 },
  ])
})

test('rows and visits come in pages', async () => {
  await buildTwoWeeks()
  const inner = `rows(by: [WEEK], first: 1, after: $after) { edges { node { week } } pageInfo { endCursor hasNextPage } }`
  const paged = `query ($after: String) { ledger(from: "2026-11-02", until: "2026-11-30") { ${inner} } }`
  const first = (await world.ask(coordinator, paged)).data.ledger.rows
  expect(first).toMatchObject({ edges: [{ node: { week: '2026-11-02' } }], pageInfo: { hasNextPage: true } })
  const second = (await world.ask(coordinator, paged, { after: first.pageInfo.endCursor })).data.ledger.rows
  expect(second).toMatchObject({ edges: [{ node: { week: '2026-11-09' } }], pageInfo: { hasNextPage: false } })
  expect((await world.ask(coordinator, paged, { after: 'x' })).codes).toEqual(['INVALID_INPUT'])
})

describe('whose it is', () => {
  test("a carer reads the own team's, without the visits behind it", async () => {
    await buildTwoWeeks()
    const carer = staffViewer(people)
    expect((await total({}, carer)).data.ledger.total).toMatchObject({ freedMinutes: 38 })
    expect((await total({ residentId: ofOtherTeam }, carer)).data.ledger.total).toMatchObject({ visits: 0 })
    const entries = document('entries { edges { node { actualMinutes } } }')
    expect((await world.ask(carer, entries, november)).codes).toEqual(['FORBIDDEN'])
  })

  test("another team's, another organisation's and a stranger's are not to be had", async () => {
    const stranger = await buildPeople(world.owner)
    expect((await total({ teamId: stranger.teamId }, staffViewer(people))).codes).toEqual(['NOT_FOUND'])
    expect((await total({ teamId: stranger.teamId })).data.ledger.total).toMatchObject({ visits: 0 })
    expect((await total({}, staffViewer(people, people.administrator))).codes).toEqual(['FORBIDDEN'])
    expect((await total({}, deviceViewer(people))).codes).toEqual(['FORBIDDEN'])
  })

  test('each reading is in the log, with those whom it names', async () => {
    await buildTwoWeeks()
    await total()
    await world.ask(coordinator, document('rows(by: [RESIDENT]) { edges { node { freedMinutes } } }'), november)
    const reads = (await world.readLog(people)).filter((row) => row.action === 'ledger.read')
    expect(reads.map((row) => row.resident_ids.length)).toEqual([0, 2])
  })
})

test.each([
  [{ from: '2026-11-30', until: '2026-11-30' }, 'until'],
  [{ from: '2026-11-30', until: '2026-11-02' }, 'until'],
  [{ from: '2024-11-30', until: '2026-11-02' }, 'until'],
])('%j is refused', async (days) => {
  expect((await total(days)).codes).toEqual(['INVALID_INPUT'])
})
