import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildStaff } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { buildPlan, insertNeedOf } from '../generation/testing/build-plan.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toWindow } from '../recurrence/wall-time.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { toDay } from '../visit/day.ts'

const today = toDay(new Date(), 'Europe/Helsinki')

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const it = async (viewer: Viewer, document: string, input: object) =>
  (await world.ask(viewer, document, { input })).data.it

/** The review has looked, and what it writes meets what is not committed yet. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(world.app)
    return rows.length
  }
  await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toBeGreaterThan(0)
}

async function withCoordinator() {
  const people = await buildPeople(world.owner)
  return { people, viewer: staffViewer(people, people.coordinator) }
}

describe('the suitability for video', () => {
  const fields = 'suits hasDevice canUse isWilling meetsNeed note reviewedOn reviewDueOn'
  const read = `query ($id: ID!) { resident(id: $id) { videoSuitability { ${fields} } videoSuitabilityReviews { suits } } }`
  const review = `mutation ($input: ReviewVideoSuitabilityInput!) { it: reviewVideoSuitability(input: $input) {
    __typename ... on VideoSuitability { ${fields} } ... on Refusal { code } ... on InvalidInput { field } } }`
  const fits = {
    hasDevice: true,
    canUse: 'WITH_HELP',
    isWilling: true,
    meetsNeed: true,
    note: 'Harjoiteltu tyttären kanssa',
    reviewedOn: '2026-01-15',
    reviewDueOn: '2026-07-15',
  }

  test('is the newest review; the older ones stay', async () => {
    const { people, viewer } = await withCoordinator()
    const { residentId } = people
    const seen = async (by: Viewer) => (await world.ask(by, read, { id: residentId })).data.resident
    expect(await seen(viewer)).toEqual({ videoSuitability: null, videoSuitabilityReviews: [] })
    expect(await it(staffViewer(people), review, { residentId, ...fits })).toMatchObject({ ...fits, suits: true })
    await it(viewer, review, { residentId, ...fits, isWilling: false, reviewDueOn: null })
    const { videoSuitability, videoSuitabilityReviews } = await seen(viewer)
    expect(videoSuitability).toMatchObject({ suits: false, isWilling: false, reviewDueOn: null })
    expect(videoSuitabilityReviews).toEqual([{ suits: false }, { suits: true }])
  })

  test('is written although somebody books the tablet at that very moment: its visits go around that', async () => {
    const { people, viewer } = await withCoordinator()
    const { orgId, residentId } = people
    const [by, startsOn] = [people.coordinator.id, addDays(today, 1)]
    const planId = await buildPlan(world.owner, { orgId, residentId, by, startsOn })
    await insertNeedOf(world.owner, { orgId, residentId, by, startsOn, planId })
    const call = toWindow(
      startsOn,
      { start: '08:00:00', end: '08:30:00' },
      { timeZone: 'Europe/Helsinki', minutes: 30 },
    )
    const visit = { org_id: orgId, resident_id: residentId, modality: 'video', origin: 'extra' } as const
    const written = world.owner.transaction().execute(async (trx) => {
      await trx
        .insertInto('visit')
        .values({ ...visit, planned_start: call.start, planned_end: call.end })
        .execute()
      const reviewed = it(viewer, review, { residentId, ...fits })
      await untilSomebodyWaits()
      return { reviewed }
    })
    expect(await (await written).reviewed).toMatchObject({ suits: true })
    const [first, second] = await world.owner
      .selectFrom('visit')
      .select(['origin', 'planned_start', 'planned_end', 'modality'])
      .where('resident_id', '=', residentId)
      .where('planned_start', '>=', call.start)
      .orderBy('planned_start')
      .limit(2)
      .execute()
    expect([first?.origin, second?.origin, second?.modality]).toEqual(['extra', 'need', 'video'])
    expect(second!.planned_start >= first!.planned_end).toBe(true)
  })

  test('is its technical side for the service desk, and nothing for an administrator', async () => {
    const { people } = await withCoordinator()
    const { residentId } = people
    await it(staffViewer(people), review, { residentId, ...fits })
    const { id, sessionId } = await buildStaff(world.owner, { orgId: people.orgId, role: 'service_desk' })
    const desk = { ...(staffViewer(people) as object), staffId: id, sessionId, role: 'service_desk' } as Viewer
    expect((await world.ask(desk, read, { id: residentId })).data.resident).toEqual({
      videoSuitability: { ...fits, suits: true, meetsNeed: null, note: null },
      videoSuitabilityReviews: null,
    })
    const administrator = staffViewer(people, people.administrator)
    expect((await world.ask(administrator, read, { id: residentId })).data.resident.videoSuitability).toBeNull()
  })

  test.each([
    [{ reviewedOn: '2199-01-01', reviewDueOn: null }, 'REVIEW_IN_FUTURE', 'input.reviewedOn'],
    [{ reviewDueOn: '2026-01-15' }, 'END_BEFORE_START', 'input.reviewDueOn'],
  ])('with %j is refused, naming the field', async (wrong, code, field) => {
    const { people, viewer } = await withCoordinator()
    const refused = await it(viewer, review, { residentId: people.residentId, ...fits, ...wrong })
    expect(refused).toEqual({ __typename: 'InvalidInput', code, field })
  })
})
