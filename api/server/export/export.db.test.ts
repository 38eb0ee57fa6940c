import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildResident, type BuiltPeople } from '../demo/build-people.ts'
import { sendFile } from '../import/testing/send-file.ts'
import { createTestWorld, toHeaders, type Asker, type TestServer, type TestWorld } from '../testing/test-server.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let administrator: Asker
let coordinator: Asker

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
  administrator = { app: 'carer', token: people.administrator.token }
  coordinator = { app: 'carer', token: people.coordinator.token }
})

async function get(path: string, as: Asker = coordinator) {
  const response = await fetch(`${server.url}/export/${path}`, { headers: toHeaders(as) })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') }
}

const bringIn = async (kind: string, file: Buffer, as: Asker = coordinator) =>
  (await sendFile(server, kind, file, { as })).body

const today = () => new Date().toISOString().slice(0, 10)
const aroundToday = () => {
  const day = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10)
  return `visits.csv?from=${day(-86_400_000)}&to=${day(86_400_000)}`
}

describe('a file', () => {
  test('of residents opens in a spreadsheet, and nothing in it runs', async () => {
    const evil = { about: '=HYPERLINK("http://evil.example")', phone: '+358 40 000 11 22', first_name: '@Aino' }
    await world.owner.updateTable('resident').set(evil).where('id', '=', people.residentId).execute()
    const { status, headers, bytes, text } = await get('residents.csv')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename=kotisilta-residents.csv')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(text).toMatch(/^\ufefftunniste;hyvinvointialue;etunimi;sukunimi;tiimi;/)
    expect(text).toContain(`'@Aino`)
    expect(text).toContain(`'+358 40 000 11 22`)
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).not.toMatch(/(^|;|")[=+@]/m)
  })

  test('names its columns in the language that is asked for', async () => {
    expect((await get('residents.csv?language=sv')).text).toContain('nyckel;välfärdsområde;förnamn')
    expect((await get('residents.csv?language=en')).text).toContain('key;organisation;first name')
  })

  test.each(['residents', 'staff', 'visits'] as const)(
    'of %s is read back as no change, whatever is in it',
    async (kind) => {
      const about = '=1+1; "kuulokoje"\noikealla'
      await world.owner
        .updateTable('resident')
        .set({ about, lat: 61.4978, lon: 23.761, languages: ['fi', 'so'] })
        .where('id', '=', people.residentId)
        .execute()
      await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId, phone: null })
      await world.owner
        .updateTable('visit')
        .set({ planned_start: new Date('2027-01-15T06:00:00Z'), planned_end: new Date('2027-01-15T06:20:00Z') })
        .where('id', '=', people.visitId)
        .execute()
      const { bytes } = await get(kind === 'visits' ? 'visits.csv?from=2027-01-01&to=2027-01-31' : `${kind}.csv`)
      const report = await bringIn(kind, bytes, kind === 'staff' ? administrator : coordinator)
      expect(report).toMatchObject({ problems: [], created: 0, updated: 0, written: true })
      expect(report.unchanged).toBe({ residents: 2, staff: 3, visits: 1 }[kind])
    },
  )

  test('of visits has what became of them', async () => {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    await world.owner
      .updateTable('visit')
      .set({ state: 'done', started_at: at(12), ended_at: at(0) })
      .where('id', '=', people.visitId)
      .execute()
    const { text } = await get(`${aroundToday()}&language=en`)
    const [, line = ''] = text.split('\r\n')
    expect(line).toContain(`;${people.residentId};video visit;`)
    expect(line).toMatch(/;done;\d{4}-\d\d-\d\d \d\d:\d\d;\d{4}-\d\d-\d\d \d\d:\d\d;12;carer$/)
  })

  test('of visits is of the days that are asked for', async () => {
    expect((await get(aroundToday())).text).toContain(people.visitId)
    expect((await get('visits.csv?from=2020-01-01&to=2020-01-31')).text.trim().split('\r\n')).toHaveLength(1)
    const codes = async (query: string) => {
      const { status, text } = await get(`visits.csv?${query}`)
      const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; field: string } }[] }
      return [status, errors[0]?.extensions.field, errors[0]?.extensions.code]
    }
    expect(await codes('')).toEqual([422, 'from', 'NOT_A_DAY'])
    expect(await codes(`from=${today()}&to=2020-01-01`)).toEqual([422, 'to', 'END_BEFORE_START'])
    expect(await codes('from=2026-01-01&to=2026-12-31')).toEqual([422, 'to', 'EXPORT_TOO_LARGE'])
  })

  test('holds nothing of another organisation', async () => {
    const others = await buildPeople(world.owner)
    const theirs: Asker = { app: 'carer', token: others.coordinator.token }
    for (const path of ['residents.csv', 'staff.csv', 'needs.csv', aroundToday()]) {
      const { status, text } = await get(path, theirs)
      expect(status).toBe(200)
      expect(text).not.toMatch(new RegExp([people.residentId, people.visitId, people.carer.id].join('|')))
    }
  })

  test('is in the access log with all who are in it', async () => {
    const other = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
    await get('residents.csv')
    const rows = await world.owner
      .selectFrom('access_log')
      .selectAll()
      .where('org_id', '=', people.orgId)
      .where('action', '=', 'export.read')
      .execute()
    expect(rows).toMatchObject([{ viewer_id: people.coordinator.id, subject_type: 'export', subject_id: 'residents' }])
    expect(new Set(rows[0]?.resident_ids)).toEqual(new Set([people.residentId, other.id]))
  })
})

describe('whose it is', () => {
  test.each([
    ['residents.csv', { carer: 403, coordinator: 200, administrator: 403 }],
    ['staff.csv', { carer: 403, coordinator: 200, administrator: 200 }],
    ['needs.csv', { carer: 403, coordinator: 200, administrator: 403 }],
    ['visits.csv?from=2027-01-01&to=2027-01-02', { carer: 403, coordinator: 200, administrator: 403 }],
  ])('%s', async (path, statuses) => {
    for (const role of ['carer', 'coordinator', 'administrator'] as const)
      expect([role, (await get(path, { app: 'carer', token: people[role].token })).status]).toEqual([
        role,
        statuses[role],
      ])
    expect((await get(path, { app: 'carer' })).status).toBe(401)
    expect((await get(path, { app: 'home', token: people.device.token })).status).toBe(403)
  })

  test('there are no others', async () => {
    expect((await get('passwords.csv')).status).toBe(404)
  })
})
