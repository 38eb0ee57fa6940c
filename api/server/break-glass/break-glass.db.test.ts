import { pino } from 'pino'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StaffViewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { ResidentId, StaffId, VisitId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, buildStaff, buildTeam, buildVisit } from '../demo/build-people.ts'
import type { BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, staffViewer } from '../demo/build-request.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { toStartCursor } from '../graphql/place-cursor.ts'
import { findResident, searchResidents } from '../resident/resident.service.ts'
import { hashToken } from '../session/session-token.ts'
import { findSession } from '../session/session.repository.ts'
import { readVisit, readVisitsOfResident } from '../visit/visit-reading.service.ts'
import { breakGlass, closeOwnGlass, readGlassBreakings, readOwnOpenGlass, reviewGlass } from './break-glass.service.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let people: BuiltPeople
/** In another team of the same organisation, with a visit that is somebody else's. */
let eino: ResidentId
let visitOfEino: VisitId

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})
beforeEach(async () => {
  people = await buildPeople(owner)
  const teamId = await buildTeam(owner, people.orgId, 'Toinen')
  const other = await buildStaff(owner, { orgId: people.orgId, teamId })
  eino = (await buildResident(owner, { orgId: people.orgId, teamId })).id
  visitOfEino = await buildVisit(owner, { orgId: people.orgId, residentId: eino, carerId: other.id })
})

/** Who asks, as the session's cookie finds it: as each request does. */
async function carer(): Promise<StaffViewer> {
  const found = await findSession(app, hashToken(people.carer.token))
  if (found === undefined) throw new Error('the carer has no session')
  const { id: sessionId, orgId, staffId, role, teamId, lookedAt, openGlass } = found
  return { kind: 'staff', orgId, staffId, role, teamId, sessionId, lookedAt, openGlass }
}
const asCarer = async () => buildRequest(app, { viewer: await carer() })
const as = (viewer: ReturnType<typeof staffViewer>) => buildRequest(app, { viewer })
const reason = 'Eino soitti päivystykseen, tiimi ei vastaa'

async function auditor() {
  const { id: staffId, sessionId } = await buildStaff(owner, { orgId: people.orgId, role: 'auditor' })
  return as({ ...(await carer()), staffId, sessionId, role: 'auditor', teamId: null, openGlass: [] })
}

const accessesTo = (residentId: ResidentId) =>
  owner
    .selectFrom('access_log')
    .select(['action', 'reason', 'viewer_id', 'resident_ids', 'outcome'])
    .where(sql<boolean>`resident_ids @> array[${residentId}::uuid]`)
    .orderBy('seq')
    .execute()

/** An hour has passed. */
const passHour = () =>
  owner
    .updateTable('glass_breaking')
    .set({ opened_at: sql`opened_at - interval '1 hour'`, closes_at: sql`closes_at - interval '1 hour'` })
    .execute()

describe('a resident of another team', () => {
  test('is seen while the glass is broken, and neither before nor after its hour', async () => {
    const see = async () => {
      const ctx = await asCarer()
      const page = { limit: 10, newestFirst: false }
      const visits = (await readVisitsOfResident(ctx, eino, page)).length
      return [(await findResident(ctx, eino)) !== null, (await readVisit(ctx, visitOfEino)) !== null, visits]
    }
    expect(await see()).toEqual([false, false, 0])
    const glass = await breakGlass(await asCarer(), { residentId: eino, reason })
    expect(glass.closesAt.valueOf() - glass.openedAt.valueOf()).toBe(60 * 60_000)
    expect(await see()).toEqual([true, true, 1])
    await passHour()
    expect(await see()).toEqual([false, false, 0])
  })

  test('is seen by nobody else for it', async () => {
    await breakGlass(await asCarer(), { residentId: eino, reason })
    const colleague = await buildStaff(owner, { orgId: people.orgId, teamId: people.teamId })
    expect(await findResident(as(staffViewer(people, colleague)), eino)).toBeNull()
  })

  test('is seen no more once the carer closes the glass', async () => {
    const glass = await breakGlass(await asCarer(), { residentId: eino, reason })
    await closeOwnGlass(await asCarer(), glass.id)
    expect(await findResident(await asCarer(), eino)).toBeNull()
    expect(await readOwnOpenGlass(await asCarer())).toEqual([])
  })

  test('has every look in the log, each with the reason', async () => {
    const ctx = await asCarer()
    await breakGlass(ctx, { residentId: eino, reason: `  ${reason}\n` })
    const after = await asCarer()
    await findResident(after, eino)
    await readVisit(after, visitOfEino)
    await searchResidents(after, { search: null, limit: 10, inverted: false })
    const rows = await accessesTo(eino)
    expect(rows.map(({ action }) => action)).toEqual(['glass.break', 'resident.read', 'visit.read', 'resident.list'])
    for (const row of rows) expect(row).toMatchObject({ reason, viewer_id: people.carer.id, resident_ids: [eino] })
    const ofOwn = await accessesTo(people.residentId)
    expect(ofOwn).toMatchObject([{ action: 'resident.list', reason: null, resident_ids: [people.residentId] }])
  })
})

describe('breaking the glass', () => {
  test('once more while it is open is the same', async () => {
    const first = await breakGlass(await asCarer(), { residentId: eino, reason })
    const second = await breakGlass(await asCarer(), { residentId: eino, reason: 'toinen kerta samaa asiaa' })
    expect(second).toEqual(first)
    expect(await readOwnOpenGlass(await asCarer())).toEqual([first])
  })

  test('tells the resident, the auditor and the own streams', async () => {
    await breakGlass(await asCarer(), { residentId: eino, reason })
    const events = await owner
      .selectFrom('event')
      .select(['type', 'resident_id', 'staff_id'])
      .where('org_id', '=', people.orgId)
      .execute()
    expect(events).toEqual([{ type: 'glass.broken', resident_id: eino, staff_id: people.carer.id }])
  })

  test("another organisation's resident is one who does not exist", async () => {
    const abroad = await buildPeople(owner)
    for (const residentId of [abroad.residentId, '00000000-0000-4000-8000-000000000000', 'x']) {
      await expect(breakGlass(await asCarer(), { residentId, reason })).rejects.toThrow(NotFound)
    }
    expect(await accessesTo(abroad.residentId)).toEqual([])
  })

  test('is for carers: others see all, or nothing of care', async () => {
    for (const staff of [people.coordinator, people.administrator]) {
      const attempt = breakGlass(as(staffViewer(people, staff)), { residentId: eino, reason })
      await expect(attempt).rejects.toThrow(Forbidden)
    }
  })
})

describe('an auditor', () => {
  test('finds it, by resident, person and time, and reviews it once', async () => {
    const glass = await breakGlass(await asCarer(), { residentId: eino, reason })
    const ctx = await auditor()
    const search = (wanted: object) => readGlassBreakings(ctx, { limit: 10, inverted: false, ...wanted })
    for (const found of [{}, { residentId: eino }, { staffId: people.carer.id }, { unreviewed: true }])
      expect(await search(found)).toEqual([glass])
    for (const not of [
      { residentId: people.residentId },
      { staffId: people.coordinator.id },
      { to: glass.openedAt },
      { residentId: 'x' },
      { after: 'x' },
    ])
      expect(await search(not)).toEqual([])
    const reviewed = await reviewGlass(ctx, glass.id)
    expect(reviewed.reviewedAt).not.toBeNull()
    expect(await reviewGlass(await auditor(), glass.id)).toEqual(reviewed)
    expect(await search({ unreviewed: true })).toEqual([])
  })

  test('reads many in pages, newest first, each once', async () => {
    const made = []
    for (let each = 0; each < 5; each += 1) {
      made.unshift(await breakGlass(await asCarer(), { residentId: eino, reason }))
      await passHour()
    }
    const ctx = await auditor()
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await readGlassBreakings(ctx, { limit: 2, inverted: false, after })
      ids.push(...page.map(({ id }) => id))
      const last = page.at(-1)
      after = last && toStartCursor({ startsAt: last.openedAt, id: last.id })
    } while (after !== undefined)
    expect(new Set(ids)).toEqual(new Set(made.map(({ id }) => id)))
    expect(ids).toHaveLength(5)
  })

  test("does not review what is not there, and a carer closes nobody else's", async () => {
    const glass = await breakGlass(await asCarer(), { residentId: eino, reason })
    await expect(reviewGlass(await auditor(), people.residentId)).rejects.toThrow(NotFound)
    const colleague = await buildStaff(owner, { orgId: people.orgId, teamId: people.teamId })
    await expect(closeOwnGlass(as(staffViewer(people, colleague)), glass.id)).rejects.toThrow(NotFound)
    await expect(reviewGlass(await asCarer(), glass.id)).rejects.toThrow(NotFound)
  })
})

test('whoever has left has no session any more', async () => {
  await leave(people.carer.id, { inDays: 1 })
  await expect(carer()).resolves.toMatchObject({ staffId: people.carer.id })
  await leave(people.carer.id, { inDays: 0 })
  await expect(carer()).rejects.toThrow('no session')
})

/** Days are the organisation's: its tomorrow is UTC's today for some hours of each night. */
const leave = (id: StaffId, { inDays }: { inDays: number }) =>
  owner
    .updateTable('staff')
    .from('organisation')
    .whereRef('organisation.id', '=', 'staff.org_id')
    .where('staff.id', '=', id)
    .set({ left_on: sql`(now() at time zone organisation.time_zone)::date + ${inDays}::int` })
    .execute()
