import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildStaff, type BuiltPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const answer = `__typename ... on Absence { id startsAt endsAt kind version cancelledAt staff { id } reportedBy { id } }
  ... on Refusal { code }`
const overlaps = `... on InvalidInput { field } ... on AbsenceOverlaps { absence { id } }`
const stale = `... on StaleAbsence { sentVersion current { version endsAt } }`
const report = `mutation ($input: ReportAbsenceInput!) { it: reportAbsence(input: $input) { ${answer} ${overlaps} } }`
const update = `mutation ($input: UpdateAbsenceInput!) { it: updateAbsence(input: $input) { ${answer} ${overlaps} ${stale} } }`
const cancel = `mutation ($input: CancelAbsenceInput!) { it: cancelAbsence(input: $input) { ${answer} ${stale} } }`
const list = `query ($from: Date!, $until: Date!) { absences(from: $from, until: $until) {
  edges { node { staff { id } kind reportedBy { id } } } } }`

const it = async (viewer: Viewer, document: string, input: object) =>
  (await world.ask(viewer, document, { input })).data.it
const at = (day: number) => `2026-12-${String(day).padStart(2, '0')}T00:00:00.000Z`
const span = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) })
const days = { from: '2026-12-01', until: '2026-12-31' }

async function withColleague(): Promise<{ people: BuiltPeople; colleague: Viewer; colleagueId: string }> {
  const people = await buildPeople(world.owner)
  const built = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
  return { people, colleague: staffViewer(people, built), colleagueId: built.id }
}

describe('an absence', () => {
  test('is reported by the person, changed and cancelled; it stays on record', async () => {
    const { people } = await withColleague()
    const viewer = staffViewer(people)
    const reported = await it(viewer, report, { ...span(1, 4), kind: 'SICK' })
    const self = { id: people.carer.id }
    expect(reported).toMatchObject({ ...span(1, 4), kind: 'SICK', staff: self, reportedBy: self, version: 1 })
    const { id } = reported
    expect(await it(viewer, update, { id, version: 1, endsAt: at(6) })).toMatchObject({ ...span(1, 6), version: 2 })
    expect((await it(viewer, cancel, { id, version: 2 })).cancelledAt).not.toBeNull()
    expect(await it(viewer, update, { id, version: 3, endsAt: at(7) })).toMatchObject({ code: 'ABSENCE_CANCELLED' })
    expect((await world.ask(viewer, list, days)).data.absences.edges).toEqual([])
    expect(await world.readEventTypes(people)).toEqual(Array(3).fill('absence.changed'))
  })

  test("of another is the coordinator's and the administrator's to report; for a colleague there is nobody", async () => {
    const { people, colleague } = await withColleague()
    const wanted = { staffId: people.carer.id, kind: 'TRAINING' }
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect(await it(colleague, report, { ...wanted, ...span(1, 2) })).toEqual(none)
    const { id } = await it(staffViewer(people, people.coordinator), report, { ...wanted, ...span(1, 2) })
    expect(await it(colleague, cancel, { id, version: 1 })).toEqual(none)
    const administrator = staffViewer(people, people.administrator)
    expect(await it(administrator, report, { ...wanted, ...span(2, 3) })).toMatchObject({ version: 1 })
    const foreign = await buildPeople(world.owner)
    const stranger = staffViewer(foreign, foreign.coordinator)
    expect(await it(stranger, report, { ...wanted, ...span(4, 5) })).toEqual(none)
    expect(await it(stranger, update, { id, version: 1, kind: 'OTHER' })).toEqual(none)
  })

  test('at the time of another of the same person names that one', async () => {
    const { people } = await withColleague()
    const viewer = staffViewer(people)
    const { id } = await it(viewer, report, { ...span(1, 4), kind: 'HOLIDAY' })
    const overlap = { code: 'ABSENCE_OVERLAPS', absence: { id } }
    expect(await it(viewer, report, { ...span(3, 5), kind: 'SICK' })).toMatchObject(overlap)
    const next = await it(viewer, report, { ...span(4, 6), kind: 'SICK' })
    expect(await it(viewer, update, { id: next.id, version: 1, startsAt: at(3) })).toMatchObject(overlap)
  })

  test.each([
    [span(4, 1), 'END_BEFORE_START'],
    [{ startsAt: at(1), endsAt: '2028-01-01T00:00:00Z' }, 'SPAN_TOO_LONG'],
  ])('of %j is refused, naming the field', async (wrong, code) => {
    const { people } = await withColleague()
    const refused = await it(staffViewer(people), report, { ...wrong, kind: 'SICK' })
    expect(refused).toEqual({ __typename: 'InvalidInput', code, field: 'input.endsAt' })
    expect(await world.readEventTypes(people)).toEqual([])
  })

  test('edited from an old version is refused with both', async () => {
    const { people } = await withColleague()
    const viewer = staffViewer(people)
    const { id } = await it(viewer, report, { ...span(1, 4), kind: 'SICK' })
    await it(viewer, update, { id, version: 1, endsAt: at(5) })
    expect(await it(viewer, update, { id, version: 1, endsAt: at(6) })).toMatchObject({
      code: 'STALE_EDIT',
      sentVersion: 1,
      current: { version: 2, endsAt: at(5) },
    })
  })

  test('is known to the team, its reason to the person and to who keeps the roster', async () => {
    const { people, colleague } = await withColleague()
    const self = { id: people.carer.id }
    await it(staffViewer(people), report, { ...span(1, 4), kind: 'SICK' })
    const seen = async (viewer: Viewer) => (await world.ask(viewer, list, days)).data.absences.edges
    const whole = [{ node: { staff: self, kind: 'SICK', reportedBy: self } }]
    expect(await seen(staffViewer(people))).toEqual(whole)
    expect(await seen(staffViewer(people, people.coordinator))).toEqual(whole)
    expect(await seen(colleague)).toEqual([{ node: { staff: self, kind: null, reportedBy: null } }])
    const outsider = { ...(colleague as object), teamId: null } as Viewer
    expect(await seen(outsider)).toEqual([])
  })
})
