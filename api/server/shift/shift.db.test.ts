import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildStaff, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const answer = `__typename ... on Shift { id startsAt endsAt base version cancelledAt staff { lastName } }
  ... on Refusal { code }`
const overlaps = `... on InvalidInput { field } ... on ShiftOverlaps { shift { id startsAt } }`
const stale = `... on StaleShift { sentVersion current { version endsAt } }`
const create = `mutation ($input: CreateShiftInput!) { it: createShift(input: $input) { ${answer} ${overlaps} } }`
const update = `mutation ($input: UpdateShiftInput!) { it: updateShift(input: $input) { ${answer} ${overlaps} ${stale} } }`
const cancel = `mutation ($input: CancelShiftInput!) { it: cancelShift(input: $input) { ${answer} ${stale} } }`
const list = `query ($from: Date!, $until: Date!, $teamId: ID, $staffId: ID, $first: Int, $after: String) {
  shifts(from: $from, until: $until, teamId: $teamId, staffId: $staffId, first: $first, after: $after) {
    edges { node { startsAt staff { firstName } } } pageInfo { endCursor hasNextPage } } }`

const it = async (viewer: Viewer, document: string, input: object) =>
  (await world.ask(viewer, document, { input })).data.it
const at = (hour: number, day = 23) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const span = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) })

async function withCoordinator(): Promise<{ people: BuiltPeople; viewer: Viewer }> {
  const people = await buildPeople(world.owner)
  return { people, viewer: staffViewer(people, people.coordinator) }
}

describe('a shift', () => {
  test("begins as the person's own base says, is changed and cancelled, and told", async () => {
    const { people, viewer } = await withCoordinator()
    const desk = await buildStaff(world.owner, { orgId: people.orgId, base: 'desk' })
    const made = await it(viewer, create, { staffId: desk.id, ...span(5, 13) })
    expect(made).toMatchObject({ ...span(5, 13), base: 'DESK', version: 1, cancelledAt: null })
    const { id } = made
    expect(await it(viewer, update, { id, version: 1, endsAt: at(14), base: 'FIELD' })).toMatchObject({
      ...span(5, 14),
      base: 'FIELD',
      version: 2,
    })
    const cancelled = await it(viewer, cancel, { id, version: 2 })
    expect(cancelled.cancelledAt).not.toBeNull()
    expect(await it(viewer, update, { id, version: 3, endsAt: at(15) })).toMatchObject({ code: 'SHIFT_CANCELLED' })
    const actions = ['shift.create', 'shift.update', 'shift.cancel']
    expect((await world.readLog(people)).map((row) => row.action)).toEqual(actions)
    expect(await world.readEventTypes(people)).toEqual(Array(3).fill('shift.changed'))
  })

  test('at the time of another of the same person names that one; one after the other is fine', async () => {
    const { people, viewer } = await withCoordinator()
    const staffId = people.carer.id
    const first = await it(viewer, create, { staffId, ...span(5, 13) })
    const overlap = { code: 'SHIFT_OVERLAPS', shift: { id: first.id, startsAt: at(5) } }
    expect(await it(viewer, create, { staffId, ...span(12, 20) })).toMatchObject(overlap)
    const next = await it(viewer, create, { staffId, ...span(13, 20) })
    expect(next.__typename).toBe('Shift')
    expect(await it(viewer, update, { id: next.id, version: 1, startsAt: at(12) })).toMatchObject(overlap)
    expect(await it(viewer, update, { id: next.id, version: 1, startsAt: at(14) })).toMatchObject({ version: 2 })
    await it(viewer, cancel, { id: first.id, version: 1 })
    expect(await it(viewer, create, { staffId, ...span(6, 12) })).toMatchObject({ __typename: 'Shift' })
    expect(await it(viewer, create, { staffId: people.coordinator.id, ...span(5, 13) })).toMatchObject({ version: 1 })
  })

  test('of the same person asked for twenty times at once is made once', async () => {
    const { people, viewer } = await withCoordinator()
    const wanted = { staffId: people.carer.id, ...span(5, 13) }
    const answers = await Promise.all(Array.from({ length: 20 }, () => it(viewer, create, wanted)))
    const made = answers.filter((each) => each.__typename === 'Shift')
    expect(made).toHaveLength(1)
    const named = answers.filter((each) => each.shift?.id === made[0].id)
    expect(named).toHaveLength(19)
  })

  test.each([
    [span(13, 5), 'END_BEFORE_START', 'input.endsAt'],
    [span(5, 5), 'END_BEFORE_START', 'input.endsAt'],
    [{ startsAt: at(5), endsAt: at(6, 24) }, 'SPAN_TOO_LONG', 'input.endsAt'],
  ])('of %j is refused, naming the field', async (wrong, code, field) => {
    const { people, viewer } = await withCoordinator()
    const refused = { __typename: 'InvalidInput', code, field }
    expect(await it(viewer, create, { staffId: people.carer.id, ...wrong })).toEqual(refused)
    const { id } = await it(viewer, create, { staffId: people.carer.id, ...span(5, 13) })
    expect(await it(viewer, update, { id, version: 1, ...wrong })).toEqual(refused)
  })

  test('is not for who has left, judged by the day there', async () => {
    const { people, viewer } = await withCoordinator()
    const leaver = await buildStaff(world.owner, { orgId: people.orgId, left_on: '2026-11-24' })
    // 22.30 in UTC is half past midnight of the 24th in Finland
    const night = { startsAt: '2026-11-23T22:30:00Z', endsAt: '2026-11-24T05:00:00Z' }
    expect(await it(viewer, create, { staffId: leaver.id, ...night })).toMatchObject({
      code: 'STAFF_HAS_LEFT',
      field: 'input.startsAt',
    })
    expect(await it(viewer, create, { staffId: leaver.id, ...span(5, 13) })).toMatchObject({ __typename: 'Shift' })
  })

  test('edited from an old version is refused with both', async () => {
    const { people, viewer } = await withCoordinator()
    const { id } = await it(viewer, create, { staffId: people.carer.id, ...span(5, 13) })
    await it(viewer, update, { id, version: 1, endsAt: at(12) })
    const stale = { code: 'STALE_EDIT', sentVersion: 1, current: { version: 2, endsAt: at(12) } }
    expect(await it(viewer, update, { id, version: 1, endsAt: at(11) })).toMatchObject(stale)
    expect(await it(viewer, cancel, { id, version: 1 })).toMatchObject(stale)
  })

  test('of another organisation, or for its people, is as none; carers plan none', async () => {
    const { people, viewer } = await withCoordinator()
    const foreign = await withCoordinator()
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect(await it(viewer, create, { staffId: foreign.people.carer.id, ...span(5, 13) })).toEqual(none)
    const { id } = await it(foreign.viewer, create, { staffId: foreign.people.carer.id, ...span(5, 13) })
    expect(await it(viewer, update, { id, version: 1, endsAt: at(12) })).toEqual(none)
    expect(await it(viewer, cancel, { id, version: 1 })).toEqual(none)
    const input = { staffId: people.carer.id, ...span(5, 13) }
    expect((await world.ask(staffViewer(people), create, { input })).codes).toEqual(['FORBIDDEN'])
  })
})

test('a shift that changes is heard of by the person and by the team', async () => {
  const { people, viewer } = await withCoordinator()
  await it(viewer, create, { staffId: people.carer.id, ...span(5, 13) })
  const events = await world.owner.selectFrom('event').selectAll().where('org_id', '=', people.orgId).execute()
  expect(events).toMatchObject([{ type: 'shift.changed', staff_id: people.carer.id, team_id: people.teamId }])
})

describe('the list of shifts', () => {
  const days = { from: '2026-11-23', until: '2026-11-24' }
  const starts = async (viewer: Viewer, variables: object = {}) => {
    const { data } = await world.ask(viewer, list, { ...days, ...variables })
    return (data.shifts.edges as { node: { startsAt: string } }[]).map(({ node }) => node.startsAt)
  }

  test('holds what touches the days of the organisation, in order, as far as the viewer may see', async () => {
    const { people, viewer } = await withCoordinator()
    const { orgId } = people
    const colleague = await buildStaff(world.owner, { orgId, teamId: people.teamId })
    const stranger = await buildStaff(world.owner, { orgId, teamId: await buildTeam(world.owner, orgId, 'Muu') })
    // until 23.30 UTC of the 22nd: half past one at night of the 23rd
    const night = { startsAt: '2026-11-22T14:00:00.000Z', endsAt: '2026-11-22T23:30:00.000Z' }
    await it(viewer, create, { staffId: people.carer.id, ...night })
    await it(viewer, create, { staffId: colleague.id, ...span(5, 13) })
    await it(viewer, create, { staffId: stranger.id, ...span(6, 14) })
    await it(viewer, create, { staffId: stranger.id, startsAt: '2026-11-23T22:00:00Z', endsAt: '2026-11-24T05:00:00Z' })
    expect(await starts(viewer)).toEqual([night.startsAt, at(5), at(6)])
    expect(await starts(viewer, { teamId: people.teamId })).toEqual([night.startsAt, at(5)])
    expect(await starts(viewer, { staffId: stranger.id })).toEqual([at(6)])
    expect(await starts(staffViewer(people))).toEqual([night.startsAt, at(5)])
    expect(await starts(staffViewer(people, people.administrator))).toHaveLength(3)
    for (const role of ['service_desk', 'auditor', 'group_leader'] as const) {
      const other = { ...(staffViewer(people) as object), role } as Viewer
      expect({ role, seen: await starts(other) }).toEqual({
        role,
        seen: role === 'group_leader' ? [night.startsAt] : [],
      })
    }
    expect((await world.ask(deviceViewer(people), list, days)).codes).toEqual(['FORBIDDEN'])
    const foreign = await withCoordinator()
    expect(await starts(foreign.viewer, { teamId: people.teamId })).toEqual([])
  })

  test('comes in pages without a gap or a double', async () => {
    const { people, viewer } = await withCoordinator()
    const staff = await Promise.all(
      Array.from({ length: 7 }, () => buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })),
    )
    for (const { id } of staff) await it(viewer, create, { staffId: id, ...span(5, 13) })
    const first = (await world.ask(viewer, list, { ...days, first: 4 })).data.shifts
    const rest = (await world.ask(viewer, list, { ...days, first: 4, after: first.pageInfo.endCursor })).data.shifts
    expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([4, true])
    expect([rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([3, false])
  })

  test('of days that end before they begin, or of a year, is refused', async () => {
    const { viewer } = await withCoordinator()
    const asked = (from: string, until: string) => world.ask(viewer, list, { from, until })
    expect((await asked('2026-11-24', '2026-11-23')).codes).toEqual(['END_BEFORE_START'])
    expect((await asked('2026-01-01', '2026-12-31')).codes).toEqual(['SPAN_TOO_LONG'])
  })
})
