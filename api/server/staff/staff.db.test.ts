import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildStaff, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { findViewer } from '../session/session.service.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const answer = `__typename ... on Staff { id firstName lastName role version languages travelMode base
  homeBase { latitude longitude } contractMinutesPerWeek leftOn team { name }
  qualifications { qualification { code name { fi } } grantedOn expiresOn } }
  ... on Refusal { code } ... on InvalidInput { field }`
const stale = `... on StaleStaff { sentVersion current { version lastName } }`
const create = `mutation ($input: CreateStaffInput!) { it: createStaff(input: $input) { ${answer} } }`
const update = `mutation ($input: UpdateStaffInput!) { it: updateStaff(input: $input) { ${answer} ${stale} } }`
const grant = `mutation ($input: GrantQualificationInput!) { it: grantQualification(input: $input) { ${answer} ${stale} } }`
const withdraw = `mutation ($input: WithdrawQualificationInput!) { it: withdrawQualification(input: $input) { ${answer} ${stale} } }`
const list = `query ($search: String, $teamId: ID, $role: StaffRole, $qualification: String, $includeLeft: Boolean,
  $first: Int, $after: String, $last: Int, $before: String) {
  staff(search: $search, teamId: $teamId, role: $role, qualification: $qualification, includeLeft: $includeLeft,
    first: $first, after: $after, last: $last, before: $before) {
    edges { node { firstName lastName } } pageInfo { endCursor startCursor hasNextPage } } }`

const it = async (viewer: Viewer, document: string, input: object) =>
  (await world.ask(viewer, document, { input })).data.it
const names = async (viewer: Viewer, variables: Record<string, unknown>) => {
  const { data } = await world.ask(viewer, list, variables)
  return (data.staff.edges as { node: { lastName: string } }[]).map(({ node }) => node.lastName)
}

async function withAdministrator() {
  const people = await buildPeople(world.owner)
  return { people, viewer: staffViewer(people, people.administrator) }
}

async function addQualification(people: BuiltPeople, code = 'insulin') {
  const names = { name_fi: 'Insuliinilupa', name_sv: 'x', name_en: 'x' }
  await world.owner
    .insertInto('qualification')
    .values({ org_id: people.orgId, code, ...names })
    .execute()
}

describe('a member of staff', () => {
  const facts = {
    role: 'CARER',
    firstName: 'Åsa',
    lastName: 'Öhman',
    languages: ['sv', 'fi', 'sv'],
    travelMode: 'BICYCLE',
    base: 'DESK',
    homeBase: { latitude: 60.5, longitude: 22.25 },
    contractMinutesPerWeek: 2295,
  }

  test('is taken in and changed by an administrator; what is not given stays', async () => {
    const { people, viewer } = await withAdministrator()
    const made = await it(viewer, create, { ...facts, teamId: people.teamId })
    expect(made).toMatchObject({
      ...facts,
      languages: ['sv', 'fi'],
      team: { name: 'Koetiimi' },
      version: 1,
      leftOn: null,
    })
    const changed = await it(viewer, update, {
      id: made.id,
      version: 1,
      lastName: 'Lind',
      homeBase: null,
      teamId: null,
    })
    expect(changed).toMatchObject({ firstName: 'Åsa', lastName: 'Lind', homeBase: null, team: null, version: 2 })
    expect(changed).toMatchObject({ travelMode: 'BICYCLE', contractMinutesPerWeek: 2295, languages: ['sv', 'fi'] })
    expect(await world.readEventTypes(people)).toEqual(['staff.changed', 'staff.changed'])
    expect((await world.readLog(people)).map((row) => row.action)).toEqual(['staff.create', 'staff.update'])
  })

  test('edited from an old version is refused with both', async () => {
    const { people, viewer } = await withAdministrator()
    await it(viewer, update, { id: people.carer.id, version: 1, lastName: 'Uusi' })
    expect(await it(viewer, update, { id: people.carer.id, version: 1, lastName: 'Toinen' })).toEqual({
      __typename: 'StaleStaff',
      code: 'STALE_EDIT',
      sentVersion: 1,
      current: { version: 2, lastName: 'Uusi' },
    })
  })

  test.each([
    [{ homeBase: { latitude: 22.25, longitude: 60.5 } }, 'OUTSIDE_FINLAND', 'input.homeBase'],
    [{ firstName: '  ' }, 'INVALID_INPUT', 'input.firstName'],
    [{ languages: ['suomi'] }, 'INVALID_INPUT', 'input.languages.0'],
    [{ contractMinutesPerWeek: 3601 }, 'INVALID_INPUT', 'input.contractMinutesPerWeek'],
  ])('with %j is refused, naming the field', async (wrong, code, field) => {
    const { people, viewer } = await withAdministrator()
    expect(await it(viewer, create, { ...facts, ...wrong })).toEqual({ __typename: 'InvalidInput', code, field })
    expect(await it(viewer, update, { id: people.carer.id, version: 1, ...wrong })).toMatchObject({ code, field })
    expect(await world.readEventTypes(people)).toEqual([])
  })

  test("of another organisation, or in its team, is as none; a carer's wish to change one is forbidden", async () => {
    const { people, viewer } = await withAdministrator()
    const stranger = await buildPeople(world.owner)
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect(await it(viewer, update, { id: stranger.carer.id, version: 1, lastName: 'x' })).toEqual(none)
    expect(await it(viewer, create, { ...facts, teamId: stranger.teamId })).toEqual(none)
    for (const staff of [people.carer, people.coordinator]) {
      const asked = await world.ask(staffViewer(people, staff), update, {
        input: { id: people.carer.id, version: 1, role: 'ADMINISTRATOR' },
      })
      expect(asked.codes).toEqual(['FORBIDDEN'])
    }
  })

  test('who has left is signed in no more and signs in no more; a later day is not today', async () => {
    const { people, viewer } = await withAdministrator()
    const server = buildRequest(world.app)
    const credentials = { app: 'carer', cookies: { kotisilta_staff: people.carer.token } } as const
    await it(viewer, update, { id: people.carer.id, version: 1, leftOn: '2199-01-01' })
    expect(await findViewer(server, credentials)).toMatchObject({ kind: 'staff' })
    await it(viewer, update, { id: people.carer.id, version: 2, leftOn: '2020-01-01' })
    expect(await findViewer(server, credentials)).toEqual({ kind: 'anonymous' })
    const signIn = `mutation ($email: String!, $password: String!) {
      signIn(input: { email: $email, password: $password }) { __typename } }`
    const { email, password } = people.carer
    const { data } = await world.ask({ kind: 'anonymous' }, signIn, { email, password })
    expect(data.signIn.__typename).toBe('SignInRefused')
  })

  test('the last administrator stays one', async () => {
    const { people, viewer } = await withAdministrator()
    const { id } = people.administrator
    expect(await it(viewer, update, { id, version: 1, role: 'CARER' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
      field: 'input.role',
    })
    expect(await it(viewer, update, { id, version: 1, leftOn: '2199-01-01' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
      field: 'input.leftOn',
    })
    await buildStaff(world.owner, { orgId: people.orgId, role: 'administrator' })
    expect(await it(viewer, update, { id, version: 1, role: 'CARER' })).toMatchObject({ role: 'CARER' })
  })

  test('shows the terms of employment to the person and to who keeps them, and to the home a first name', async () => {
    const { people, viewer } = await withAdministrator()
    await it(viewer, update, { id: people.carer.id, version: 1, contractMinutesPerWeek: 2000 })
    const terms = 'query ($id: ID!) { staffMember(id: $id) { contractMinutesPerWeek homeBase { latitude } leftOn } }'
    const colleague = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const seen = async (by: Viewer) =>
      (await world.ask(by, terms, { id: people.carer.id })).data?.staffMember?.contractMinutesPerWeek
    expect(await seen(staffViewer(people))).toBe(2000)
    expect(await seen(staffViewer(people, people.coordinator))).toBe(2000)
    expect(await seen(staffViewer(people, colleague))).toBeNull()
    const home = await world.ask(
      deviceViewer(people),
      'query ($id: ID!) { visit(id: $id) { carer { firstName lastName languages base version qualifications { expiresOn } } } }',
      { id: people.visitId },
    )
    expect(home.data.visit.carer).toEqual({
      firstName: 'Anna',
      lastName: null,
      languages: null,
      base: null,
      version: null,
      qualifications: null,
    })
  })
})

describe('a qualification', () => {
  test('is granted with its days, changed and withdrawn by who keeps people', async () => {
    const { people } = await withAdministrator()
    await addQualification(people)
    const viewer = staffViewer(people, people.coordinator)
    const staffId = people.carer.id
    const days = { grantedOn: '2024-01-01', expiresOn: '2028-12-31' }
    const granted = await it(viewer, grant, { staffId, version: 1, code: 'insulin', ...days })
    const insulin = { code: 'insulin', name: { fi: 'Insuliinilupa' } }
    expect(granted).toMatchObject({ version: 2, qualifications: [{ qualification: insulin, ...days }] })
    const renewed = await it(viewer, grant, { staffId, version: 2, code: 'insulin', expiresOn: '2031-12-31' })
    expect(renewed.qualifications).toEqual([{ qualification: insulin, grantedOn: null, expiresOn: '2031-12-31' }])
    expect(await it(viewer, withdraw, { staffId, version: 2, code: 'insulin' })).toMatchObject({ code: 'STALE_EDIT' })
    expect(await it(viewer, withdraw, { staffId, version: 3, code: 'insulin' })).toMatchObject({ qualifications: [] })
    expect(await it(viewer, withdraw, { staffId, version: 4, code: 'insulin' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test("that is unknown, another organisation's, or expires before it is granted is refused, and nothing is left", async () => {
    const { people, viewer } = await withAdministrator()
    const stranger = await buildPeople(world.owner)
    await addQualification(stranger, 'wound')
    await addQualification(people)
    const staffId = people.carer.id
    for (const code of ['wound', 'insuliini']) {
      expect(await it(viewer, grant, { staffId, version: 1, code })).toEqual({
        __typename: 'InvalidInput',
        code: 'UNKNOWN_QUALIFICATION',
        field: 'input.code',
      })
    }
    const backwards = { grantedOn: '2026-02-01', expiresOn: '2026-01-31' }
    expect(await it(viewer, grant, { staffId, version: 1, code: 'insulin', ...backwards })).toMatchObject({
      code: 'END_BEFORE_START',
      field: 'input.expiresOn',
    })
    expect(await world.readEventTypes(people)).toEqual([])
    const { data } = await world.ask(viewer, 'query ($id: ID!) { staffMember(id: $id) { version } }', { id: staffId })
    expect(data.staffMember.version).toBe(1)
  })
})

describe('the list of staff', () => {
  test('is by name, of a team, a role, a qualification that is valid today, and without those who left', async () => {
    const { people, viewer } = await withAdministrator()
    const { orgId } = people
    const teamId = await buildTeam(world.owner, orgId, 'Lista')
    const [ohman, aalto, berg] = await Promise.all(
      ['Öhman', 'Aalto', 'Berg'].map((last_name) => buildStaff(world.owner, { orgId, teamId, last_name })),
    )
    await buildStaff(world.owner, { orgId, teamId, last_name: 'Gone', left_on: '2020-01-01' })
    await buildStaff(world.owner, { orgId, teamId, last_name: 'Leader', role: 'group_leader' })
    await addQualification(people)
    const held = { org_id: orgId, code: 'insulin' }
    await world.owner
      .insertInto('staff_qualification')
      .values([
        { ...held, staff_id: ohman!.id, expires_on: '2199-01-01' },
        { ...held, staff_id: aalto!.id, expires_on: '2020-01-01' },
        { ...held, staff_id: berg!.id, granted_on: '2199-01-01' },
      ])
      .execute()
    expect(await names(viewer, { teamId })).toEqual(['Aalto', 'Berg', 'Leader', 'Öhman'])
    expect(await names(viewer, { teamId, includeLeft: true })).toContain('Gone')
    expect(await names(viewer, { teamId, role: 'CARER' })).toEqual(['Aalto', 'Berg', 'Öhman'])
    expect(await names(viewer, { teamId, qualification: 'insulin' })).toEqual(['Öhman'])
    expect(await names(viewer, { teamId, search: 'öh' })).toEqual(['Öhman'])
    expect(await names(viewer, { teamId: 'none' })).toEqual([])
    const stranger = await buildPeople(world.owner)
    expect(await names(staffViewer(stranger), { teamId })).toEqual([])
  })

  test('comes in pages, forwards and backwards', async () => {
    const { people, viewer } = await withAdministrator()
    const teamId = await buildTeam(world.owner, people.orgId, 'Sivut')
    const all = ['Aho', 'Eho', 'Iho', 'Oho', 'Uho']
    for (const last_name of all) await buildStaff(world.owner, { orgId: people.orgId, teamId, last_name })
    const page = async (variables: object) => (await world.ask(viewer, list, { teamId, ...variables })).data.staff
    const first = await page({ first: 2 })
    const second = await page({ first: 3, after: first.pageInfo.endCursor })
    expect([...first.edges, ...second.edges].map((edge: { node: { lastName: string } }) => edge.node.lastName)).toEqual(
      all,
    )
    expect(first.pageInfo.hasNextPage).toBe(true)
    const before = await page({ last: 1, before: second.pageInfo.startCursor })
    expect(before.edges).toMatchObject([{ node: { lastName: 'Eho' } }])
    expect(await names(viewer, { teamId, after: 'no cursor' })).toEqual([])
  })

  test('is not for the service desk, an auditor or a group leader', async () => {
    const { people } = await withAdministrator()
    for (const role of ['service_desk', 'auditor', 'group_leader'] as const) {
      const { id: staffId, sessionId } = await buildStaff(world.owner, { orgId: people.orgId, role })
      const viewer = { ...(staffViewer(people) as object), staffId, sessionId, role } as Viewer
      expect((await world.ask(viewer, list)).codes).toEqual(['FORBIDDEN'])
    }
  })
})
