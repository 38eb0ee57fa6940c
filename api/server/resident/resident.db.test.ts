import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { anonymous } from '../context.ts'
import type { Viewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildDevice, buildPeople, buildResident, buildStaff, buildTeam, buildVisit } from '../demo/build-people.ts'
import type { BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { buildSchema } from '../graphql/schema.ts'
import { answerRequest } from '../testing/answer-request.ts'

const schema = buildSchema()
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})

afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

/** What the documents of this file may answer. */
interface Data {
  resident: Record<string, unknown> | null
  residents: {
    edges: { node: { firstName: string; lastName: string } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null; startCursor: string | null }
  }
  viewer: { organisation: unknown; device: { resident: unknown }; demoAccounts: unknown }
  visit: { carer: unknown }
  signIn: unknown
  createPairingCode: { code: string; resident: unknown }
  pairDevice: unknown
}

async function ask(
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
  db = app,
  config: Partial<Config> = {},
) {
  const contextValue = buildRequest(db, { viewer, config })
  const result = await answerRequest({ schema, source, variableValues, contextValue })
  return { data: result.data as unknown as Data | undefined, codes: (result.errors ?? []).map(codeOf) }
}

const codeOf = (error: { originalError?: unknown; message: string }) =>
  (error.originalError as { code?: string } | undefined)?.code ?? error.message

const everyField = `{
  firstName lastName shownName language photoUrl streetAddress postalCode town phone about
  team { name } devices { name online resident { firstName } }
}`
const residentById = `query ($id: ID!) { resident(id: $id) ${everyField} }`

const logOf = (people: BuiltPeople) =>
  owner.selectFrom('access_log').selectAll().where('org_id', '=', people.orgId).orderBy('seq').execute()

describe('the fields of a resident', () => {
  const names = { firstName: 'Aino', lastName: 'Koelainen', shownName: 'Aino K.', language: 'fi' }
  const withDevices = {
    team: { name: 'Koetiimi' },
    devices: [{ name: 'Tabletti', online: true, resident: { firstName: 'Aino' } }],
  }
  const care = {
    streetAddress: 'Koekuja 1 A 2',
    postalCode: '99995',
    town: 'Koekylä',
    phone: '040 000 11 22',
    about: 'Kuulokoje oikealla.',
  }
  const nothingOf = (fields: object) => Object.fromEntries(Object.keys(fields).map((field) => [field, null]))

  test('are all there for a carer of the team and for a coordinator', async () => {
    const people = await buildPeople(owner)
    for (const viewer of [staffViewer(people), staffViewer(people, people.coordinator)]) {
      const { data, codes } = await ask(viewer, residentById, { id: people.residentId })
      expect(codes).toEqual([])
      const photoUrl = `/photos/${people.residentPhotoId}`
      expect(data?.resident).toEqual({ ...names, ...care, ...withDevices, photoUrl })
    }
  })

  test('are names and devices for an administrator', async () => {
    const people = await buildPeople(owner)
    const { data, codes } = await ask(staffViewer(people, people.administrator), residentById, {
      id: people.residentId,
    })
    expect(codes).toEqual([])
    expect(data?.resident).toMatchObject({ ...names, ...withDevices, ...nothingOf(care) })
  })

  test('are the first name for the own tablet', async () => {
    const people = await buildPeople(owner)
    const { data, codes } = await ask(
      deviceViewer(people),
      `{ viewer { ... on DeviceViewer { device { name resident ${everyField} } organisation { name timeZone } } } }`,
    )
    expect(codes).toEqual([])
    expect(data?.viewer.organisation).toEqual({ name: 'Koealue', timeZone: 'Europe/Helsinki' })
    expect(data?.viewer.device.resident).toEqual({
      firstName: 'Aino',
      lastName: null,
      shownName: 'Aino',
      language: 'fi',
      photoUrl: `/photos/${people.residentPhotoId}`,
      ...nothingOf(care),
      ...nothingOf(withDevices),
    })
  })

  test('are nothing for a tablet that asks by id, and for nobody', async () => {
    const people = await buildPeople(owner)
    expect((await ask(deviceViewer(people), residentById, { id: people.residentId })).codes).toEqual(['FORBIDDEN'])
    expect((await ask(anonymous, residentById, { id: people.residentId })).codes).toEqual(['UNAUTHENTICATED'])
    expect((await ask(anonymous, '{ residents { edges { node { id } } } }')).codes).toEqual(['UNAUTHENTICATED'])
    expect((await ask(deviceViewer(people), '{ residents { edges { node { id } } } }')).codes).toEqual(['FORBIDDEN'])
  })
})

describe('a resident', () => {
  test('of another organisation, of another team, and one that never was: one answer', async () => {
    const people = await buildPeople(owner)
    const stranger = await buildPeople(owner)
    const team = await buildTeam(owner, people.orgId, 'Toinen')
    const ofOtherTeam = await buildResident(owner, { orgId: people.orgId, teamId: team })
    for (const id of [stranger.residentId, ofOtherTeam.id, crypto.randomUUID(), 'no id', "' or true --", '']) {
      expect(await ask(staffViewer(people), residentById, { id })).toEqual({ data: { resident: null }, codes: [] })
    }
    const log = await logOf(people)
    expect(log).toMatchObject([{ action: 'resident.read', resident_ids: [ofOtherTeam.id], outcome: 'refused' }])
    expect(await logOf(stranger)).toEqual([])
  })

  test('of another team is seen by the carer who visits', async () => {
    const people = await buildPeople(owner)
    const team = await buildTeam(owner, people.orgId, 'Toinen')
    const { id } = await buildResident(owner, { orgId: people.orgId, teamId: team })
    await buildVisit(owner, { orgId: people.orgId, residentId: id, carerId: people.carer.id })
    expect((await ask(staffViewer(people), residentById, { id })).data?.resident?.['firstName']).toBe('Aino')
  })

  test('that is read is in the access log once, with who, role and from where', async () => {
    const people = await buildPeople(owner)
    await ask(staffViewer(people), '{ viewer { __typename } }')
    expect(await logOf(people)).toEqual([])
    await ask(staffViewer(people), 'query ($id: ID!) { resident(id: $id) { firstName } }', { id: people.residentId })
    expect(await logOf(people)).toMatchObject([
      {
        viewer_kind: 'staff',
        viewer_id: people.carer.id,
        role: 'carer',
        resident_ids: [people.residentId],
        action: 'resident.read',
        subject_type: 'resident',
        subject_id: people.residentId,
        from_address: '192.0.2.1',
        outcome: 'allowed',
      },
    ])
  })
})

describe('the list of residents', () => {
  const list = `query ($search: String, $first: Int, $after: String, $last: Int, $before: String) {
    residents(search: $search, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { firstName lastName devices { online } } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }`

  async function buildList() {
    const people = await buildPeople(owner)
    const { orgId, teamId } = people
    const names = 'Veikko Äärelä, Ulla Zetterberg, Olli Österberg, Åke Åkervind, Eino Ahola, Aino Ahola'
    for (const name of names.split(', ')) {
      const [first_name, last_name] = name.split(' ') as [string, string]
      await buildResident(owner, { orgId, teamId, first_name, last_name })
    }
    return people
  }
  const lastNames = (data: Data | undefined) =>
    data?.residents.edges.map(({ node }) => `${node.lastName} ${node.firstName}`) ?? []

  const inFinnishOrder = [
    'Ahola Aino',
    'Ahola Eino',
    'Koelainen Aino',
    'Zetterberg Ulla',
    'Åkervind Åke',
    'Äärelä Veikko',
    'Österberg Olli',
  ]

  test('is in Finnish order and logs each one who was listed', async () => {
    const people = await buildList()
    const { data, codes } = await ask(staffViewer(people), list)
    expect(codes).toEqual([])
    expect(lastNames(data)).toEqual(inFinnishOrder)
    const log = await logOf(people)
    expect(log.map((row) => row.action)).toEqual(['resident.list'])
    expect(new Set(log[0]?.resident_ids).size).toBe(7)
  })

  test('comes in pages, forwards and backwards, without a gap or a double', async () => {
    const viewer = staffViewer(await buildList())
    const forwards: string[] = []
    let after: string | null = null
    do {
      const { data }: Awaited<ReturnType<typeof ask>> = await ask(viewer, list, { first: 3, after })
      forwards.push(...lastNames(data))
      after = data?.residents.pageInfo.hasNextPage ? data.residents.pageInfo.endCursor : null
    } while (after !== null)
    expect(forwards).toEqual(inFinnishOrder)
    const { data } = await ask(viewer, list, { last: 2 })
    expect(lastNames(data)).toEqual(inFinnishOrder.slice(-2))
    const before = data?.residents.pageInfo.startCursor
    expect(lastNames((await ask(viewer, list, { last: 2, before })).data)).toEqual(inFinnishOrder.slice(-4, -2))
  })

  test('is searched by the beginnings of names', async () => {
    const viewer = staffViewer(await buildList())
    const found = async (search: string) => lastNames((await ask(viewer, list, { search })).data)
    expect(await found('a')).toEqual(['Ahola Aino', 'Ahola Eino', 'Koelainen Aino'])
    expect(await found('Aino K')).toEqual(['Koelainen Aino'])
    expect(await found('ÅKE')).toEqual(['Åkervind Åke'])
    expect(await found('hola')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  test('takes a foreign cursor for one past the end, and refuses too long a search', async () => {
    const viewer = staffViewer(await buildList())
    expect(lastNames((await ask(viewer, list, { after: 'x' })).data)).toEqual([])
    expect((await ask(viewer, list, { search: 'x'.repeat(101) })).codes).toEqual(['INVALID_INPUT'])
  })

  test("is a carer's team, and all of the organisation for coordinators and administrators", async () => {
    const people = await buildPeople(owner)
    await buildPeople(owner)
    const team = await buildTeam(owner, people.orgId, 'Toinen')
    await buildResident(owner, { orgId: people.orgId, teamId: team, last_name: 'Toisela' })
    const seenBy = async (viewer: Viewer) => lastNames((await ask(viewer, list)).data)
    expect(await seenBy(staffViewer(people))).toEqual(['Koelainen Aino'])
    expect(await seenBy(staffViewer(people, people.coordinator))).toEqual(['Koelainen Aino', 'Toisela Aino'])
    expect(await seenBy(staffViewer(people, people.administrator))).toEqual(['Koelainen Aino', 'Toisela Aino'])
  })

  test('asks the database as often for twenty residents as for one', async () => {
    const people = await buildPeople(owner)
    const { orgId, teamId, carer } = people
    const queries = async () => {
      let count = 0
      const counting = app.withPlugin({
        transformQuery: ({ node }) => (count++, node),
        transformResult: ({ result }) => Promise.resolve(result),
      })
      await ask(staffViewer(people), list, {}, counting)
      return count
    }
    const forOne = await queries()
    for (let index = 0; index < 19; index++) {
      const { id } = await buildResident(owner, { orgId, teamId, last_name: `Koe${index}` })
      await buildDevice(owner, { orgId, residentId: id, pairedBy: carer.id })
    }
    expect(await queries()).toBe(forOne)
  })
})

describe('a member of staff', () => {
  const carerOfVisit =
    'query ($id: ID!) { visit(id: $id) { carer { firstName lastName role photoUrl team { name } } } }'

  test('has a last name and a team for colleagues, and a first name, role and photo for the home', async () => {
    const people = await buildPeople(owner)
    const shown = { firstName: 'Anna', role: 'CARER', photoUrl: `/photos/${people.carer.photoId}` }
    const forColleague = await ask(staffViewer(people), carerOfVisit, { id: people.visitId })
    expect(forColleague.data?.visit.carer).toEqual({ ...shown, lastName: 'Koe', team: { name: 'Koetiimi' } })
    const forHome = await ask(deviceViewer(people), carerOfVisit, { id: people.visitId })
    expect(forHome.codes).toEqual([])
    expect(forHome.data?.visit.carer).toEqual({ ...shown, lastName: null, team: null })
  })
})

describe('who has just signed in or paired', () => {
  test('reads with the new rights in the same answer', async () => {
    const people = await buildPeople(owner)
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
      __typename ... on StaffViewer { staff { lastName team { name } } organisation { name } } ... on Refusal { code }
    } }`
    const { email, password } = await buildStaff(owner, { orgId: people.orgId, teamId: people.teamId })
    const { data, codes } = await ask(anonymous, signIn, { input: { email, password } })
    expect(codes).toEqual([])
    expect(data?.signIn).toEqual({
      __typename: 'StaffViewer',
      staff: { lastName: 'Koe', team: { name: 'Koetiimi' } },
      organisation: { name: 'Koealue' },
    })
    const refused = await ask(anonymous, signIn, { input: { email, password: 'wrong' } })
    expect(refused.data?.signIn).toEqual({ __typename: 'SignInRefused', code: 'SIGN_IN_REFUSED' })
    const tooLong = await ask(anonymous, signIn, { input: { email, password: 'x'.repeat(1000) } })
    expect(tooLong.data?.signIn).toEqual({ __typename: 'InvalidInput', code: 'INVALID_INPUT' })
  })

  test('pairs by GraphQL from code to tablet', async () => {
    const people = await buildPeople(owner)
    const create = `mutation ($id: ID!) { createPairingCode(residentId: $id) {
      ... on PairingCode { code url expiresAt resident { firstName } } ... on Refusal { code }
    } }`
    const { data } = await ask(staffViewer(people), create, { id: people.residentId })
    const { code, resident } = data?.createPairingCode ?? {}
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(resident).toEqual({ firstName: 'Aino' })
    const pair = `mutation ($input: PairDeviceInput!) { pairDevice(input: $input) {
      __typename ... on DeviceViewer { device { name online resident { firstName lastName } } } ... on Refusal { code }
    } }`
    const paired = await ask(anonymous, pair, { input: { code, name: ' Keittiö ' } })
    expect(paired.data?.pairDevice).toEqual({
      __typename: 'DeviceViewer',
      device: { name: 'Keittiö', online: true, resident: { firstName: 'Aino', lastName: null } },
    })
    const again = await ask(anonymous, pair, { input: { code } })
    expect(again.data?.pairDevice).toEqual({ __typename: 'PairingCodeInvalid', code: 'PAIRING_CODE_INVALID' })
  })
})

test('demo accounts are offered only where the server runs for the demo and has them', async () => {
  const source = '{ viewer { ... on AnonymousViewer { demoAccounts { email } } } }'
  const offered = async (demo: boolean) => {
    const { data } = await ask(anonymous, source, {}, app, { demo })
    return data?.viewer.demoAccounts
  }
  expect(await offered(false)).toEqual([])
  expect(await offered(true)).toEqual([])
  const { orgId } = await buildPeople(owner)
  const { id } = await buildStaff(owner, { orgId })
  await owner.updateTable('account').set({ email: 'anna@demo.example' }).where('staff_id', '=', id).execute()
  expect(await offered(false)).toEqual([])
  expect(await offered(true)).toEqual([{ email: 'anna@demo.example' }])
})
