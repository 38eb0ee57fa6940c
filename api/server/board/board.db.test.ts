import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '../context.ts'
import type { ResidentId, TeamId } from '../db/ids.ts'
import {
  buildPeople,
  buildResident,
  buildStaff,
  buildTeam,
  buildVisit,
  type BuiltPeople,
} from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
let people: BuiltPeople
let coordinator: Viewer
let otherTeam: TeamId
let ofOtherTeam: ResidentId
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  coordinator = staffViewer(people, people.coordinator)
  otherTeam = await buildTeam(world.owner, people.orgId, 'Toinen')
  ofOtherTeam = (await buildResident(world.owner, { orgId: people.orgId, teamId: otherTeam, last_name: 'öhman' })).id
})

const timeZone = 'Europe/Helsinki'
const from = Temporal.Now.plainDateISO(timeZone).add({ days: 7 })
const at = (day: number, time: string) =>
  new Date(from.add({ days: day }).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds)

const document = `query ($teamId: ID!, $from: Date!, $days: Int) { teamWeek(teamId: $teamId, from: $from, days: $days) {
  team { name }
  carers { id firstName lastName base shifts { startsAt endsAt base } absences { startsAt kind } }
  visits { id residentId residentName carerId secondCarerId carersNeeded modality allowed state plannedStart plannedEnd
    windowStart windowEnd startedAt endedAt origin detached isConfirmed priority taskCodes version } } }`
const ask = (viewer = coordinator, more: object = {}) =>
  world.ask(viewer, document, { teamId: people.teamId, from: from.toString(), ...more })
const board = async (viewer = coordinator, more: object = {}) => (await ask(viewer, more)).data.teamWeek
const idsOf = (found: { visits: { id: string }[] }) => found.visits.map((visit) => visit.id)

/** In person, half an hour, on a day of the board. */
const visitOn = (day: number, time: string, more: Partial<Parameters<typeof buildVisit>[1]> = {}) =>
  buildVisit(world.owner, {
    orgId: people.orgId,
    residentId: people.residentId,
    carerId: null,
    modality: 'home',
    planned_start: at(day, time),
    planned_end: new Date(at(day, time).valueOf() + 1_800_000),
    ...more,
  })

test('holds the visits of the residents of the team and of its carers, from the first midnight to the last', async () => {
  const { carer } = people
  const mate = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
  const first = await visitOn(0, '00:00')
  const elsewhere = await visitOn(2, '09:00', { residentId: ofOtherTeam, carerId: carer.id })
  const asSecond = await visitOn(3, '09:00', {
    residentId: ofOtherTeam,
    carerId: people.coordinator.id,
    carers_needed: 2,
    second_carer_id: mate.id,
  })
  const last = await visitOn(6, '23:59', { carerId: carer.id })
  await visitOn(-1, '23:59')
  await visitOn(7, '00:00')
  await visitOn(4, '09:00', { residentId: ofOtherTeam })
  await visitOn(5, '09:00', { state: 'cancelled', cancel_cause: 'person', cancel_reason: 'x' })
  const found = await board()
  expect(idsOf(found)).toEqual([first, elsewhere, asSecond, last])
  expect(found.visits[1]).toMatchObject({ residentName: 'Aino Ö.', carerId: carer.id, taskCodes: ['other', 'other'] })
  expect(idsOf(await board(coordinator, { days: 1 }))).toEqual([first])
})

test('shows its carers with what they work and when they are away', async () => {
  const { orgId, carer } = people
  const shift = { org_id: orgId, staff_id: carer.id, base: 'desk' as const }
  await world.owner
    .insertInto('shift')
    .values([
      { ...shift, starts_at: at(1, '07:00'), ends_at: at(1, '15:00') },
      { ...shift, starts_at: at(2, '07:00'), ends_at: at(2, '15:00'), cancelled_at: new Date() },
      { ...shift, starts_at: at(-1, '22:00'), ends_at: at(0, '07:00') },
      { ...shift, starts_at: at(9, '07:00'), ends_at: at(9, '15:00') },
    ])
    .execute()
  const absence = { org_id: orgId, staff_id: carer.id, starts_at: at(3, '00:00'), ends_at: at(20, '00:00') }
  await world.owner
    .insertInto('absence')
    .values({ ...absence, kind: 'sick' })
    .execute()
  await buildStaff(world.owner, { orgId, teamId: people.teamId, left_on: from.toString() })
  const { carers } = await board()
  expect(carers).toHaveLength(1)
  expect(carers[0].shifts.map((each: { startsAt: string }) => each.startsAt)).toEqual([
    at(-1, '22:00').toISOString(),
    at(1, '07:00').toISOString(),
  ])
  expect(carers[0].absences).toEqual([{ startsAt: at(3, '00:00').toISOString(), kind: 'SICK' }])
})

describe('a carer', () => {
  test("sees the own team's board, and not why a colleague is away", async () => {
    const { orgId, teamId } = people
    const own = await visitOn(1, '09:00')
    const mate = await buildStaff(world.owner, { orgId, teamId })
    await visitOn(2, '09:00', { residentId: ofOtherTeam, carerId: mate.id })
    const mine = await visitOn(3, '09:00', { residentId: ofOtherTeam, carerId: people.carer.id })
    const absence = { org_id: orgId, staff_id: mate.id, starts_at: at(0, '00:00'), ends_at: at(2, '00:00') }
    await world.owner
      .insertInto('absence')
      .values({ ...absence, kind: 'sick' })
      .execute()
    const found = await board(staffViewer(people))
    expect(idsOf(found)).toEqual([own, mine])
    const away = found.carers.flatMap((carer: { absences: object[] }) => carer.absences)
    expect(away).toMatchObject([{ kind: null }])
  })

  test('sees no board of another team, and nobody one of another organisation', async () => {
    expect((await ask(staffViewer(people), { teamId: otherTeam })).codes).toEqual(['NOT_FOUND'])
    const stranger = await buildPeople(world.owner)
    const { data } = await world.ask(
      coordinator,
      'query ($teamId: ID!, $from: Date!) { teamWeek(teamId: $teamId, from: $from) { visits { id } carers { id } } }',
      { teamId: stranger.teamId, from: Temporal.Now.plainDateISO(timeZone).toString() },
    )
    expect(data.teamWeek).toEqual({ visits: [], carers: [] })
  })
})

test('is one reading in the log, with all whom it held', async () => {
  await visitOn(1, '09:00')
  await visitOn(2, '09:00')
  await visitOn(3, '09:00', { residentId: ofOtherTeam, carerId: people.carer.id })
  await board()
  const log = await world.readLog(people)
  expect(log.map((row) => row.action)).toEqual(['board.read'])
  expect(log[0]!.resident_ids.toSorted()).toEqual([people.residentId, ofOtherTeam].toSorted())
})

test.each([0, 8])('of %i days is refused', async (days) => {
  expect((await ask(coordinator, { days })).codes).toEqual(['INVALID_INPUT'])
})
