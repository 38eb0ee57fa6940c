import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildPeople } from '../demo/build-people.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toWindow } from '../recurrence/wall-time.ts'
import {
  createProcessWorld,
  untilServerIsForgotten,
  untilServerWaits,
  type ProcessWorld,
} from '../testing/server-process.ts'
import { toDay } from '../visit/day.ts'
import { buildPlan, buildReview, insertNeedOf } from './testing/build-plan.ts'

/** It starts two processes. */
vi.setConfig({ testTimeout: 120_000 })

let killed: ProcessWorld
beforeAll(async () => {
  killed = await createProcessWorld()
})
afterAll(() => killed?.close())

const timeZone = 'Europe/Helsinki'
const daysAhead = 7
const environment = { VISIT_DAYS_AHEAD: String(daysAhead) }

test('a server that is killed in the middle of generation leaves nothing behind, and the next one completes', async () => {
  const { world, processes, app } = killed
  const { orgId, residentId, coordinator } = await buildPeople(world.owner)
  const startsOn = addDays(toDay(new Date(), timeZone), 1)
  const plan = { orgId, residentId, by: coordinator.id, startsOn }
  await buildReview(world.owner, plan, true)
  const visits = () =>
    world.owner
      .selectFrom('visit')
      .select('occurrence_on')
      .where('resident_id', '=', residentId)
      .where('origin', '=', 'need')
  const left = async () => ({
    visits: (await visits().execute()).length,
    events: (await world.owner.selectFrom('event').select('type').where('org_id', '=', orgId).execute()).length,
    log: (await world.owner.selectFrom('access_log').select('action').where('org_id', '=', orgId).execute()).length,
  })
  const due = () =>
    world.owner
      .selectFrom('due')
      .select(['done_at', 'dead_at', 'due_at'])
      .where('org_id', '=', orgId)
      .where('kind', '=', 'care.generate')
      .executeTakeFirstOrThrow()

  const first = processes.start(environment)
  await first.ready
  await world.owner.transaction().execute(async (trx) => {
    // A call that nobody sees yet, of the third day: the generator meets it when its visits are written.
    const window = { start: '08:00:00', end: '10:00:00' }
    const { start, end } = toWindow(addDays(startsOn, 2), window, { timeZone, minutes: 120 })
    const call = { org_id: orgId, resident_id: residentId, modality: 'video', origin: 'extra' } as const
    await trx
      .insertInto('visit')
      .values({ ...call, planned_start: start, planned_end: end })
      .execute()
    // committed by another connection: with the plan comes the promise that its visits are made
    const planId = await buildPlan(world.owner, plan)
    await insertNeedOf(world.owner, { ...plan, planId })
    await world.owner.updateTable('due').set({ due_at: new Date() }).where('key', '=', planId).execute()
    await untilServerWaits(app)
    first.child.kill('SIGKILL')
    await first.ended
  })
  await untilServerIsForgotten(app)
  expect(await left()).toEqual({ visits: 0, events: 0, log: 0 })
  expect(await due()).toMatchObject({ done_at: null, dead_at: null })

  const second = processes.start(environment)
  await second.ready
  await expect.poll(left, { timeout: 60_000 }).toMatchObject({ visits: daysAhead - 1, events: 1, log: 1 })
  expect((await due()).due_at > new Date()).toBe(true)
  second.child.kill('SIGTERM')
  await second.ended
})
