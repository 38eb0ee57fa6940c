import { pino } from 'pino'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inOrganisation, type StaffViewer, type Viewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, type BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { toWho } from './access-entry.ts'
import { recordAccess, recordAccessBy } from './access-log.service.ts'
import { readHomeAccessLog, searchAccessLog } from './access-reading.service.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let people: BuiltPeople
let neighbour: ResidentId
let auditor: StaffViewer

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})
beforeEach(async () => {
  people = await buildPeople(owner)
  neighbour = (await buildResident(owner, { orgId: people.orgId, teamId: people.teamId })).id
  auditor = { ...(staffViewer(people, people.coordinator) as StaffViewer), role: 'auditor' }
})

const record = (viewer: Viewer, action: string, ...residentIds: ResidentId[]) =>
  inOrganisation(app, people.orgId, (trx) => recordAccess(trx, viewer, { action, residentIds }))
const home = () => buildRequest(app, { viewer: deviceViewer(people) })
const audit = () => buildRequest(app, { viewer: auditor })
const page = { limit: 50, inverted: false }
const actionsOf = (entries: { action: string }[]) => entries.map(({ action }) => action)

describe('a home reads', () => {
  test('who looked at the one who lives there, when and why, the newest first', async () => {
    const carer = staffViewer(people) as StaffViewer
    await record(carer, 'visit.read', people.residentId)
    const glass = { residentId: people.residentId, reason: 'Naapuri ilmoitti, ettei ovi aukea' }
    await record({ ...carer, openGlass: [glass] }, 'resident.read', people.residentId)
    const before = Date.now()
    const [newest, oldest, ...others] = await readHomeAccessLog(home(), page)
    expect(others).toEqual([])
    expect(oldest).toMatchObject({ action: 'visit.read', role: 'carer', firstName: 'Anna', reason: null })
    expect(newest).toMatchObject({ action: 'resident.read', reason: glass.reason, outcome: 'allowed' })
    expect(toWho(newest!, deviceViewer(people))).toBe('Anna K.')
    expect(Math.abs(newest!.at.valueOf() - before)).toBeLessThan(60_000)
  })

  test('that a list held its data, and not whose else', async () => {
    await record(staffViewer(people), 'resident.list', people.residentId, neighbour)
    expect(actionsOf(await readHomeAccessLog(home(), page))).toEqual(['resident.list'])
  })

  test('nothing of neighbours, of other organisations, or of what its own tablets did', async () => {
    const abroad = await buildPeople(owner)
    await record(staffViewer(people), 'visit.read', neighbour)
    await record(deviceViewer(people), 'visit.read', people.residentId)
    await inOrganisation(app, abroad.orgId, (trx) =>
      recordAccess(trx, staffViewer(abroad), { action: 'visit.read', residentIds: [people.residentId] }),
    )
    expect(await readHomeAccessLog(home(), page)).toEqual([])
  })

  test('what the system and other systems did', async () => {
    const { orgId, residentId } = people
    await inOrganisation(app, orgId, (trx) =>
      recordAccessBy(trx, { kind: 'system', orgId }, { action: 'visit.missed', residentIds: [residentId] }),
    )
    const [entry] = await readHomeAccessLog(home(), page)
    expect(entry).toMatchObject({ kind: 'system', action: 'visit.missed', firstName: null })
  })

  test('page by page, each once, also while more is written', async () => {
    for (let each = 0; each < 7; each += 1) await record(staffViewer(people), `x.${each}`, people.residentId)
    const first = await readHomeAccessLog(home(), { limit: 3, inverted: false })
    await record(staffViewer(people), 'x.new', people.residentId)
    const after = String(first.at(-1)?.seq)
    const second = await readHomeAccessLog(home(), { limit: 10, inverted: false, after })
    expect(actionsOf([...first, ...second])).toEqual(['x.6', 'x.5', 'x.4', 'x.3', 'x.2', 'x.1', 'x.0'])
    expect(await readHomeAccessLog(home(), { ...page, after: 'of another program' })).toEqual([])
  })
})

describe('an auditor reads', () => {
  test('by resident, by person, by time, refusals and reasons apart', async () => {
    const carer = staffViewer(people) as StaffViewer
    await record(carer, 'a', people.residentId)
    await record(staffViewer(people, people.coordinator), 'b', people.residentId, neighbour)
    const refused = { action: 'c', residentIds: [neighbour], outcome: 'refused' as const }
    await inOrganisation(app, people.orgId, (trx) => recordAccess(trx, carer, refused))
    await record({ ...carer, openGlass: [{ residentId: neighbour, reason: 'jokin tärkeä syy' }] }, 'd', neighbour)
    const search = async (wanted: object) => {
      const entries = await searchAccessLog(audit(), { ...page, ...wanted })
      return actionsOf(entries.filter(({ action }) => action !== 'access_log.read'))
    }
    expect(await search({})).toEqual(['d', 'c', 'b', 'a'])
    expect(await search({ residentId: people.residentId })).toEqual(['b', 'a'])
    expect(await search({ residentId: neighbour })).toEqual(['d', 'c', 'b'])
    expect(await search({ staffId: people.carer.id })).toEqual(['d', 'c', 'a'])
    expect(await search({ staffId: people.carer.id, residentId: people.residentId })).toEqual(['a'])
    expect(await search({ outcome: 'refused' })).toEqual(['c'])
    expect(await search({ withReason: true })).toEqual(['d'])
    expect(await search({ from: new Date(Date.now() + 60_000) })).toEqual([])
    expect(await search({ from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) })).toHaveLength(4)
    expect(await search({ staffId: 'x' })).toEqual([])
  })

  test('first of them all whom the log is asked about, however many one look held', async () => {
    await record(staffViewer(people), 'resident.list', neighbour, people.residentId)
    const [entry] = await searchAccessLog(audit(), { ...page, residentId: people.residentId })
    expect(entry?.residentIds).toEqual([people.residentId, neighbour])
  })

  test('from the end, too', async () => {
    for (const action of ['a', 'b', 'c']) await record(staffViewer(people), action, people.residentId)
    const oldest = await searchAccessLog(audit(), { limit: 2, inverted: true })
    expect(actionsOf(oldest)).toEqual(['a', 'b'])
  })

  test('and that it was read is written down, with all who were met', async () => {
    await record(staffViewer(people), 'a', people.residentId, neighbour)
    await searchAccessLog(audit(), page)
    const [entry] = await readHomeAccessLog(home(), page)
    expect(entry).toMatchObject({ action: 'access_log.read', role: 'auditor' })
    const rows = await owner.selectFrom('access_log').selectAll().where('action', '=', 'access_log.read').execute()
    expect(rows.find(({ viewer_id }) => viewer_id === auditor.staffId)?.resident_ids).toEqual(
      expect.arrayContaining([people.residentId, neighbour]),
    )
  })
})
