import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople } from '../demo/build-people.ts'
import { buildRequest, staffViewer } from '../demo/build-request.ts'
import { findViewer } from '../session/session.service.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const create = `mutation { it: createStaff(input: { role: CARER, firstName: "Uusi", lastName: "Koe" }) { ... on Staff { id } } }`
const answer = '__typename ... on NewAccount { email password staff { firstName } } ... on Refusal { code }'
const open = `mutation ($staffId: ID!, $email: String!) { it: openAccount(input: { staffId: $staffId, email: $email }) {
  ${answer} ... on InvalidInput { field } } }`
const renew = `mutation ($staffId: ID!) { it: renewPassword(staffId: $staffId) { ${answer} } }`

const has = `query ($staffId: ID!) { it: staffMember(id: $staffId) { hasAccount } }`

let addresses = 0
const signIn = async (proof: object) => {
  const document = `mutation ($email: String!, $password: String!) {
    it: signIn(input: { email: $email, password: $password }) { __typename } }`
  const request = buildRequest(world.app, { address: `203.0.113.${++addresses}` })
  return (await world.askBy(request, document, { ...proof })).data.it.__typename as string
}
const it = async (viewer: Viewer, document: string, variables = {}) =>
  (await world.ask(viewer, document, variables)).data.it

async function withNewcomer() {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  const { id: staffId } = await it(viewer, create)
  return { people, viewer, staffId: staffId as string, email: `uusi.${staffId}@koe.example` }
}

describe('an account', () => {
  test('lets a new member of staff sign in; its password is stored as a hash alone', async () => {
    const { people, viewer, staffId, email } = await withNewcomer()
    const account = await it(viewer, open, { staffId, email: email.toUpperCase() })
    expect(account).toMatchObject({ __typename: 'NewAccount', email, staff: { firstName: 'Uusi' } })
    expect(await signIn({ email, password: account.password })).toBe('StaffViewer')
    const stored = await world.owner.selectFrom('account').selectAll().where('org_id', '=', people.orgId).execute()
    expect(JSON.stringify(stored)).not.toContain(account.password)
    expect((await world.readLog(people)).map((row) => row.action)).toContain('account.open')
  })

  test('of another e-mail is refused to who has one, and of an e-mail that signs in somebody, here or elsewhere', async () => {
    const { people, viewer, staffId, email } = await withNewcomer()
    const foreign = await buildPeople(world.owner)
    for (const taken of [people.carer.email, foreign.carer.email]) {
      expect(await it(viewer, open, { staffId, email: taken })).toEqual({
        __typename: 'InvalidInput',
        code: 'EMAIL_TAKEN',
        field: 'input.email',
      })
    }
    expect(await it(viewer, open, { staffId, email: 'no e-mail' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await it(viewer, open, { staffId: people.carer.id, email })).toMatchObject({ code: 'ACCOUNT_EXISTS' })
    expect(await it(viewer, open, { staffId: foreign.coordinator.id, email })).toMatchObject({ code: 'NOT_FOUND' })
    const coordinator = staffViewer(people, people.coordinator)
    expect((await world.ask(coordinator, open, { staffId, email })).codes).toEqual(['FORBIDDEN'])
  })

  test('is told to administrators alone', async () => {
    const { people, viewer, staffId, email } = await withNewcomer()
    expect(await it(viewer, has, { staffId })).toEqual({ hasAccount: false })
    await it(viewer, open, { staffId, email })
    expect(await it(viewer, has, { staffId })).toEqual({ hasAccount: true })
    expect(await it(staffViewer(people, people.coordinator), has, { staffId })).toEqual({ hasAccount: null })
  })

  test('with a new password ends what the old one opened', async () => {
    const { people, viewer, staffId } = await withNewcomer()
    const { carer } = people
    const find = () => findViewer(buildRequest(world.app), { app: 'carer', cookies: { kotisilta_staff: carer.token } })
    expect(await find()).toMatchObject({ kind: 'staff' })
    const renewed = await it(viewer, renew, { staffId: carer.id })
    expect(renewed.email).toBe(carer.email)
    expect(await find()).toEqual({ kind: 'anonymous' })
    expect(await signIn(carer)).toBe('SignInRefused')
    expect(await signIn(renewed)).toBe('StaffViewer')
    expect(await it(viewer, renew, { staffId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
