import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffViewer } from '../context.ts'
import type { StaffRole } from '../db/database.ts'
import type { SessionId } from '../db/ids.ts'
import { countyIdeas } from '../demo/county-ideas.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { createDatabaseWorld, type DatabaseWorld } from './database-world.ts'

/** The lists of care, over four weeks of the demo's first team: sixty rows take no more statements than six. */
let world: DatabaseWorld
const now = new Date('2026-11-22T08:41:00Z')

beforeAll(async () => {
  world = await createDatabaseWorld()
  const [idea] = countyIdeas
  await seedDemo(world.owner, {
    now,
    seed: 'statements',
    ideas: [{ ...idea!, teams: idea!.teams.slice(0, 1), dealtTo: 1 }],
  })
})
afterAll(() => world?.close())

async function viewerOf(role: StaffRole): Promise<StaffViewer> {
  const {
    org_id: orgId,
    id,
    team_id: teamId,
  } = await world.owner
    .selectFrom('staff')
    .select(['org_id', 'id', 'team_id'])
    .where('role', '=', role)
    .orderBy((eb) => eb('last_name', '=', 'Tuulispuro'), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  // No session is looked up where the viewer is given.
  const sessionId = id as unknown as SessionId
  return { kind: 'staff', orgId, staffId: id, role, teamId, sessionId, lookedAt: now, openGlass: [] }
}

const visit = `id state modality plannedStart note tasks { outcome type { name { fi } } } carer { lastName team { name } }
  resident { shownName devices { online } team { name } } call { id } calls { id } feedback { smiley }
  modalityChanges { reason } verifications { moment }`
const ledger = 'ledger(from: "2026-11-09", until: "2026-11-23")'

/** A document whose list holds `$rows` rows; for the week's board, of so many days. */
const lists: [name: string, role: StaffRole, document: string, few: number, many: number][] = [
  [
    'the day',
    'carer',
    `query ($rows: Int!) { myVisits(date: "2026-11-22", first: $rows) { edges { node { ${visit} } } } }`,
    4,
    12,
  ],
  [
    'care plans',
    'coordinator',
    `query ($rows: Int!) { residents(first: $rows) { edges { node { carePlan { levels { level } pauses { reason }
      links { kind } needs { edges { need: node { taskType { name { fi } } recurrence } } } } companions { name } } } } }`,
    6,
    60,
  ],
  [
    'the ledger by residents',
    'coordinator',
    `query ($rows: Int!) { ${ledger} { total { visits } rows(by: [RESIDENT], first: $rows) { edges { node { freedMinutes
      resident { shownName team { name } } } } } } }`,
    6,
    60,
  ],
  [
    "the ledger's visits",
    'coordinator',
    `query ($rows: Int!) { ${ledger} { entries(first: $rows) { edges { node { freedMinutes visit { ${visit} } } } } } }`,
    6,
    60,
  ],
  [
    'feedback',
    'coordinator',
    `query ($rows: Int!) { feedback(first: $rows) { edges { node { smiley text } } } }`,
    6,
    60,
  ],
]

test.each(lists)('%s: as many statements for many rows as for few', async (_name, role, document, few, many) => {
  const viewer = await viewerOf(role)
  const forFew = await world.countStatements(viewer, document, { rows: few })
  const forMany = await world.countStatements(viewer, document, { rows: many })
  const { data, codes } = await world.ask(viewer, document, { rows: many })
  expect(codes).toEqual([])
  expect(JSON.stringify(data).split('"node":').length - 1).toBe(many)
  // Among a few rows there may be none of some kind, whose loader then has nothing to do.
  expect(forMany).toBeLessThanOrEqual(forFew + 4)
  expect(forMany).toBeLessThanOrEqual(50)
})

test("a week's board takes as many statements as a day's", async () => {
  const viewer = await viewerOf('coordinator')
  const { id: teamId } = await world.owner.selectFrom('team').select('id').executeTakeFirstOrThrow()
  const board = `query ($teamId: ID!, $days: Int!) { teamWeek(teamId: $teamId, from: "2026-11-16", days: $days) {
    team { name } carers { lastName shifts { startsAt } absences { kind } } visits { residentName taskCodes } } }`
  const day = await world.countStatements(viewer, board, { teamId, days: 1 })
  expect(await world.countStatements(viewer, board, { teamId, days: 7 })).toBe(day)
  const { data } = await world.ask(viewer, board, { teamId, days: 7 })
  expect(data.teamWeek.visits.length).toBeGreaterThan(700)
})
