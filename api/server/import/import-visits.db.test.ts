import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildStaff, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { sendFile } from './testing/send-file.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
})

describe('a file of visits', () => {
  const visitHeader = 'tunniste;asiakas;käyntitapa;päivä;alkaa;päättyy;tehtävät;hoitaja'
  const ofVisits = (...rows: string[]) => [visitHeader, ...rows].join('\n')
  const row = (
    key: string,
    change: Partial<Record<'modality' | 'day' | 'start' | 'end' | 'tasks' | 'carer', string>> = {},
  ) => {
    const {
      modality = 'kotikäynti',
      day = '15.1.2027',
      start = '8.00',
      end = '8.30',
      tasks = 'other',
      carer = 'S-1',
    } = change
    return [key, 'A-1', modality, day, start, end, tasks, carer].join(';')
  }
  const sendVisits = (...rows: string[]) =>
    sendFile(server, 'visits', ofVisits(...rows), { as: { app: 'carer', token: people.coordinator.token } })
  const imported = () =>
    world.owner
      .selectFrom('visit')
      .innerJoin('external_key', 'external_key.subject_id', 'visit.id')
      .select([
        'external_key.key',
        'resident_id',
        'carer_id',
        'planned_start',
        'planned_end',
        'modality',
        'origin',
        'version',
      ])
      .where('visit.org_id', '=', people.orgId)
      .orderBy('key')
      .execute()

  beforeEach(async () => {
    const key = { org_id: people.orgId }
    await world.owner
      .insertInto('external_key')
      .values([
        { ...key, kind: 'resident', key: 'A-1', subject_id: people.residentId },
        { ...key, kind: 'staff', key: 'S-1', subject_id: people.carer.id },
      ])
      .execute()
    const type = {
      name_fi: 'x',
      name_sv: 'x',
      name_en: 'x',
      sense: 'sight',
      home_minutes: 15,
      video_minutes: 10,
    } as const
    const types = ['other', 'breakfast'].map((code) => ({ org_id: people.orgId, code, ...type }))
    await world.owner
      .insertInto('task_type')
      .values(types)
      .onConflict((oc) => oc.doNothing())
      .execute()
  })

  test("plans them on the organisation's clock, for who is named", async () => {
    expect((await sendVisits(row('V-1'), row('V-2', { day: '2027-07-15' }))).body).toMatchObject({
      created: 2,
      problems: [],
    })
    expect(await imported()).toMatchObject([
      {
        key: 'V-1',
        resident_id: people.residentId,
        carer_id: people.carer.id,
        planned_start: new Date('2027-01-15T06:00:00Z'),
        planned_end: new Date('2027-01-15T06:30:00Z'),
        modality: 'home',
        origin: 'import',
      },
      { key: 'V-2', planned_start: new Date('2027-07-15T05:00:00Z') },
    ])
  })

  test('again changes nothing; another time, carer or tasks are edits of the same visit', async () => {
    const other = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    await sendVisits(row('V-1'))
    const [before] = await imported()
    expect((await sendVisits(row('V-1'))).body).toMatchObject({ unchanged: 1, created: 0 })
    expect(await imported()).toEqual([before])
    const edited = row('V-1', { start: '9.00', end: '9.45', tasks: 'other | breakfast', carer: other.id })
    expect((await sendVisits(edited)).body).toMatchObject({ updated: 1, problems: [] })
    expect(await imported()).toMatchObject([
      {
        carer_id: other.id,
        planned_start: new Date('2027-01-15T07:00:00Z'),
        planned_end: new Date('2027-01-15T07:45:00Z'),
      },
    ])
  })

  test('that cannot be are refused by line, field and code, all at once', async () => {
    const strangers = await buildPeople(world.owner)
    const { body } = await sendVisits(
      row('V-1'),
      row('V-2', { start: '8.15', end: '8.45' }),
      row('V-3', { day: '28.3.2027', start: '3.30', end: '4.30' }),
      row('V-4', { day: '16.1.2027', end: '7.30' }),
      row('V-5', { day: '17.1.2027', tasks: 'surgery-x' }),
      row('V-6', { day: '18.1.2027', carer: 'S-77' }),
      row('V-7', { day: '19.1.2031' }),
      row('V-8', { day: '31.2.2027' }),
      row('V-9', { day: '20.1.2027' }).replace('A-1', strangers.residentId),
      row('V-10', { day: '21.1.2027', carer: strangers.carer.id }),
    )
    expect(body.problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'carer', 'CARER_BOOKED'],
      [4, 'start', 'NO_SUCH_TIME'],
      [5, 'end', 'END_BEFORE_START'],
      [6, 'tasks', 'UNKNOWN_TASK_TYPE'],
      [7, 'carer', 'UNKNOWN_STAFF'],
      [8, 'day', 'TIME_TOO_FAR'],
      [9, 'day', 'NOT_A_DAY'],
      [10, 'resident', 'UNKNOWN_RESIDENT'],
      [11, 'carer', 'UNKNOWN_STAFF'],
    ])
    expect(await imported()).toEqual([])
    expect((await sendVisits(row('V-1'))).body).toMatchObject({ created: 1 })
  })
})
