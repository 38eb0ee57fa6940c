import type { AuditEvent, Bundle, FhirResource } from 'fhir/r4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildResident, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, type Asker, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { fhirTypeNames } from './fhir-types.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let administrator: Asker
let key: { id: string; secret: string }

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
  administrator = { app: 'carer', token: people.administrator.token }
  key = await makeKey(administrator)
})

async function makeKey(as: Asker): Promise<{ id: string; secret: string }> {
  const { data } = await server.ask<{ it: { key: { id: string }; secret: string } }>(
    `mutation { it: createIntegrationKey(input: { name: "Potilastietojärjestelmä", validDays: 30 }) {
      ... on NewIntegrationKey { key { id } secret } } }`,
    {},
    as,
  )
  return { id: data.it.key.id, secret: data.it.secret }
}

async function get<Body = Bundle<FhirResource>>(
  path: string,
  headers: Record<string, string> = bearer(),
  method = 'GET',
) {
  const response = await fetch(`${server.url}/fhir/r4/${path}`, { method, headers })
  // What a path answers is the test's to know.
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}

const bearer = (secret = key.secret) => ({ authorization: `Bearer ${secret}` })
const resourcesOf = ({ entry = [] }: Bundle<FhirResource>) => entry.map(({ resource }) => resource!)
const idsOf = (bundle: Bundle<FhirResource>) => resourcesOf(bundle).map(({ id }) => id)

async function buildCarePlan(): Promise<string> {
  const { orgId, residentId, coordinator } = people
  const plan = await world.owner
    .insertInto('care_plan')
    .values({ org_id: orgId, resident_id: residentId, starts_on: '2026-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await world.owner
    .insertInto('care_level')
    .values({
      org_id: orgId,
      care_plan_id: plan.id,
      level: 'hybrid',
      from_on: '2026-01-01',
      decided_by: coordinator.id,
    })
    .execute()
  return plan.id
}

describe('each type', () => {
  test('is there by search and by id, and is the same both ways', async () => {
    await buildCarePlan()
    const at = new Date()
    await world.owner
      .updateTable('visit')
      .set({ state: 'done', started_at: at, ended_at: at })
      .where('id', '=', people.visitId)
      .execute()
    for (const type of fhirTypeNames) {
      const { status, headers, body } = await get(type)
      expect({ type, status }).toEqual({ type, status: 200 })
      expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
      expect(headers.get('cache-control')).toBe('private, no-store')
      const [first] = resourcesOf(body)
      expect(first).toMatchObject({ resourceType: type })
      expect((await get(`${type}/${first?.id}`)).body).toEqual(first)
    }
  })

  test('is only of the organisation whose key it is, also by id and by reference', async () => {
    const others = await buildPeople(world.owner)
    const theirs = await makeKey({ app: 'carer', token: others.administrator.token })
    const { body } = await get('Patient', bearer(theirs.secret))
    expect(idsOf(body)).toEqual([others.residentId])
    expect((await get(`Patient/${people.residentId}`, bearer(theirs.secret))).status).toBe(404)
    expect((await get(`Appointment/${people.visitId}`, bearer(theirs.secret))).status).toBe(404)
    expect(idsOf((await get(`Appointment?patient=${people.residentId}`, bearer(theirs.secret))).body)).toEqual([])
  })

  test('tells no note, no key, no code, and nothing that one should know', async () => {
    await world.owner
      .updateTable('visit')
      .set({ note: 'salainen muistiinpano' })
      .where('id', '=', people.visitId)
      .execute()
    for (const type of fhirTypeNames)
      expect(JSON.stringify((await get(type)).body)).not.toMatch(/salainen|Kuulokoje|token|hash/)
  })
})

describe('a search', () => {
  test('goes on from page to page, each one once', async () => {
    const { orgId, teamId, residentId } = people
    const expected: string[] = [residentId]
    for (let i = 0; i < 4; i += 1) expected.push((await buildResident(world.owner, { orgId, teamId })).id)
    const met: (string | undefined)[] = []
    let path: string | undefined = 'Patient?_count=2'
    let pages = 0
    while (path !== undefined) {
      const { body }: { body: Bundle<FhirResource> } = await get(path)
      met.push(...idsOf(body))
      pages += 1
      path = body.link?.find(({ relation }) => relation === 'next')?.url.split('/fhir/r4/')[1]
    }
    expect(pages).toBe(3)
    expect(met.toSorted()).toEqual(expected.toSorted())
  })

  test('of visits is by patient, carer and day, in the order of their times', async () => {
    const { orgId, residentId, carer } = people
    const other = await buildResident(world.owner, { orgId, teamId: people.teamId })
    const at = (text: string) => ({ planned_start: new Date(text), planned_end: new Date(Date.parse(text) + 60_000) })
    const of = { orgId, carerId: carer.id }
    const night = await buildVisit(world.owner, { ...of, residentId, ...at('2027-01-10T21:30:00Z') })
    const morning = await buildVisit(world.owner, { ...of, residentId, ...at('2027-01-10T22:30:00Z') })
    const others = await buildVisit(world.owner, { ...of, residentId: other.id, ...at('2027-01-10T23:30:00Z') })
    expect(idsOf((await get('Appointment?date=2027-01-11')).body)).toEqual([morning, others])
    expect(idsOf((await get(`Appointment?date=ge2027-01-10&patient=Patient/${residentId}`)).body)).toEqual([
      night,
      morning,
    ])
    const paged = await get(`Appointment?date=ge2027-01-10&practitioner=${carer.id}&_count=2`)
    const next = paged.body.link?.find(({ relation }) => relation === 'next')?.url.split('/fhir/r4/')[1]
    expect(idsOf((await get(next ?? '')).body)).toEqual([others])
  })

  test('by the key that another system gave finds its one', async () => {
    await world.owner
      .insertInto('external_key')
      .values({ org_id: people.orgId, kind: 'resident', key: 'A-17', subject_id: people.residentId })
      .execute()
    const { body } = await get('Patient?identifier=A-17')
    expect(resourcesOf(body)).toMatchObject([{ id: people.residentId, identifier: [{ value: 'A-17' }] }])
    expect(idsOf((await get('Patient?identifier=A-18')).body)).toEqual([])
  })

  test.each(['Patient?name=Aino', 'Appointment?_after=x', 'AuditEvent?date=x'])(
    '%s is refused in words',
    async (path) => {
      const { status, body } = await get<FhirResource>(path)
      expect([400, 404]).toContain(status)
      expect(body.resourceType).toBe('OperationOutcome')
    },
  )
})

describe('without a good key', () => {
  test.each([
    ['none', {}],
    ['a wrong one', { authorization: `Bearer kotisilta_${'A'.repeat(43)}` }],
    ['no key at all', { authorization: 'Basic YTpi' }],
  ])('%s: 401, and nothing is told', async (_which, headers) => {
    const { status, headers: answered, body } = await get<FhirResource>(`Patient/${people.residentId}`, headers)
    expect(status).toBe(401)
    expect(answered.get('www-authenticate')).toContain('Bearer')
    expect(body.resourceType).toBe('OperationOutcome')
  })

  test('a staff cookie is no key', async () => {
    const cookie = { cookie: `kotisilta_staff=${people.administrator.token}` }
    expect((await get('Patient', cookie)).status).toBe(401)
  })

  test('one that was revoked, or is over, opens nothing any more', async () => {
    expect((await get('Patient')).status).toBe(200)
    const revoke = 'mutation ($id: ID!) { it: revokeIntegrationKey(keyId: $id) { __typename } }'
    expect((await server.ask(revoke, { id: key.id }, administrator)).data.it.__typename).toBe('IntegrationKey')
    expect((await get('Patient')).status).toBe(401)
    const lapsed = await makeKey(administrator)
    const past = new Date(Date.now() - 1000)
    await world.owner
      .updateTable('integration_key')
      .set({ expires_at: past })
      .where('id', '=', lapsed.id as never)
      .execute()
    expect((await get('Patient', bearer(lapsed.secret))).status).toBe(401)
  })

  test('what is served may be read, and claims no conformance', async () => {
    const { status, body } = await get<Record<string, unknown>>('metadata', {})
    expect(status).toBe(200)
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', kind: 'instance' })
    expect(JSON.stringify(body)).toContain("FHIR-shaped export; not run through HL7's validator")
    expect(JSON.stringify(body)).not.toContain('profile')
    for (const type of fhirTypeNames) expect(JSON.stringify(body)).toContain(`"type":"${type}"`)
  })
})

describe('nothing is written', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
    const { status, headers } = await get<FhirResource>(`Patient/${people.residentId}`, bearer(), method)
    expect(status).toBe(405)
    expect(headers.get('allow')).toBe('GET')
  })

  test.each(['Observation', 'Patient/x', 'Patient/1/_history', ''])('%j is nothing here', async (path) => {
    const { status, body } = await get<FhirResource>(path)
    expect(status).toBe(404)
    expect(body.resourceType).toBe('OperationOutcome')
  })

  test('XML is not served', async () => {
    expect((await get('Patient', { ...bearer(), accept: 'application/fhir+xml' })).status).toBe(406)
  })
})

test('a patient whose care has ended is not active', async () => {
  const { orgId, coordinator } = people
  const left = await buildResident(world.owner, { orgId, teamId: people.teamId, last_name: 'Muuttanut' })
  const end = { ends_on: '2026-01-01', reason: 'moved', decided_by: coordinator.id } as const
  await world.owner
    .insertInto('care_end')
    .values({ org_id: orgId, resident_id: left.id, ...end, note: '', ended: JSON.stringify({ plans: [], needs: [] }) })
    .execute()
  expect((await get<FhirResource>(`Patient/${left.id}`)).body).toMatchObject({ active: false })
  expect((await get<FhirResource>(`Patient/${people.residentId}`)).body).toMatchObject({ active: true })
})

test('every reading is in the access log, with the key and all whom the answer held', async () => {
  const other = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
  await get(`Patient/${people.residentId}`)
  await get('Patient')
  await get(`Appointment?patient=${people.residentId}`)
  await get(`Patient/${key.id}`)
  const rows = await world.owner
    .selectFrom('access_log')
    .selectAll()
    .where('org_id', '=', people.orgId)
    .where('viewer_kind', '=', 'integration')
    .orderBy('seq')
    .execute()
  expect(rows.map(({ action }) => action)).toEqual(['fhir.readPatient', 'fhir.searchPatient', 'fhir.searchAppointment'])
  expect(rows.every(({ viewer_id }) => viewer_id === key.id)).toBe(true)
  expect(new Set(rows[1]?.resident_ids)).toEqual(new Set([people.residentId, other.id]))
  const { body } = await get('AuditEvent')
  const told = resourcesOf(body).map((event) => (event as AuditEvent).subtype?.[0]?.code)
  expect(told).toEqual(expect.arrayContaining(['integration_key.create', 'fhir.readPatient', 'fhir.searchPatient']))
})

describe('keys', () => {
  test('are for administrators alone', async () => {
    for (const { token } of [people.carer, people.coordinator]) {
      const { errors } = await server.ask('{ integrationKeys { id } }', {}, { app: 'carer', token })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })

  test('are listed with their use, and never again with their secret', async () => {
    await get('Patient')
    const asked = '{ it: integrationKeys { id name createdBy { id } lastUsedAt revokedAt } }'
    const { data } = await server.ask<{ it: { id: string; lastUsedAt: string | null }[] }>(asked, {}, administrator)
    expect(data.it).toMatchObject([{ id: key.id, createdBy: { id: people.administrator.id }, revokedAt: null }])
    expect(data.it[0]?.lastUsedAt).not.toBeNull()
  })

  test('last a year at most', async () => {
    const document = `mutation { it: createIntegrationKey(input: { name: "x", validDays: 400 }) {
      __typename ... on InvalidInput { code field } } }`
    const { data } = await server.ask<{ it: { field: string } }>(document, {}, administrator)
    expect(data.it).toEqual({ __typename: 'InvalidInput', code: 'INVALID_INPUT', field: 'input.validDays' })
  })
})
