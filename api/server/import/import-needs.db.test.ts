import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { buildPeople, buildTaskType, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, type Asker, type TestServer, type TestWorld } from '../testing/test-server.ts'
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
  const { orgId } = people
  const key = { org_id: orgId, kind: 'resident', key: 'A-1', subject_id: people.residentId } as const
  await world.owner.insertInto('external_key').values(key).execute()
  await buildTaskType(world.owner, { orgId, code: 'insulin', sense: 'touch', home_minutes: 15, video_minutes: null })
  await buildTaskType(world.owner, { orgId, code: 'breakfast', sense: 'voice', home_minutes: 20, video_minutes: 10 })
})

async function send(rows: string[], { dryRun = false } = {}) {
  const as: Asker = { app: 'carer', token: people.coordinator.token }
  return (await sendFile(server, 'needs', [header, ...rows].join('\n'), { as, dryRun })).body
}

const header =
  'tunniste;asiakas;palvelutaso;tehtävä;ensimmäinen päivä;viimeinen päivä;toistuvuus;aikaisintaan;viimeistään'
const today = Temporal.Now.plainDateISO('Europe/Helsinki')
const firstDay = today.add({ days: 1 }).toString()
const insulin = `N-1;A-1;hybriditaso;insulin;${firstDay};;FREQ=DAILY;8.00;9.00`
const breakfast = `N-2;A-1;;breakfast;${firstDay};;FREQ=WEEKLY;8.00;10.00`

const needs = () =>
  world.owner
    .selectFrom('need')
    .selectAll()
    .where('org_id', '=', people.orgId)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', eb.ref('from_on'))]))
    .orderBy('task_code')
    .execute()
const generated = () =>
  world.owner.selectFrom('visit').select('id').where('org_id', '=', people.orgId).where('origin', '=', 'need').execute()

describe('a file of needs', () => {
  test('begins a plan, and visits come of it', async () => {
    expect(await send([insulin, breakfast])).toMatchObject({ created: 2, problems: [], written: true })
    expect(await needs()).toMatchObject([
      { task_code: 'breakfast', home_minutes: 20, video_minutes: 10, allowed: 'either', window_end: '10:00:00' },
      { task_code: 'insulin', home_minutes: 15, video_minutes: null, allowed: 'home', recurrence: 'FREQ=DAILY' },
    ])
    const level = await world.owner.selectFrom('care_level').selectAll().where('org_id', '=', people.orgId).execute()
    expect(level).toMatchObject([{ level: 'hybrid', from_on: firstDay, decided_by: people.coordinator.id }])
    expect((await generated()).length).toBeGreaterThan(7)
  })

  test('looked at first leaves neither plan nor visit behind', async () => {
    expect(await send([insulin, breakfast], { dryRun: true })).toMatchObject({ created: 2, written: false })
    expect(await needs()).toEqual([])
    expect(await generated()).toEqual([])
    expect(await world.owner.selectFrom('care_plan').selectAll().where('org_id', '=', people.orgId).execute()).toEqual(
      [],
    )
  })

  test('again changes nothing; another window is a new version of the same series', async () => {
    await send([insulin])
    const [before] = await needs()
    const visits = (await generated()).map(({ id }) => id).toSorted()
    expect(await send([insulin])).toMatchObject({ unchanged: 1, updated: 0, created: 0 })
    expect(await needs()).toEqual([before])
    expect((await generated()).map(({ id }) => id).toSorted()).toEqual(visits)
    expect(await send([insulin.replace('9.00', '9.30')])).toMatchObject({ updated: 1, problems: [] })
    const after = await needs()
    expect(after.at(-1)).toMatchObject({ series_id: before?.series_id, window_end: '09:30:00' })
  })

  test('that no visit could come of is refused, each row with its field and code', async () => {
    const of = (key: string, rest: string) => `${key};A-1;hybriditaso;${rest}`
    const { problems, written } = await send(
      [
        insulin,
        of('N-2', `insulin;${firstDay};;FREQ=DAILY;8.30;9.30`),
        of('N-3', `breakfast;${firstDay};;FREQ=DAILY;8.00;8.10`),
        of('N-4', `breakfast;${firstDay};;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;8.00;9.00`.replaceAll(/;(BY)/g, '|$1')),
        of('N-5', `breakfast;${firstDay};;joka päivä;8.00;9.00`),
        of('N-6', `breakfast;${firstDay};1.1.2020;FREQ=DAILY;8.00;9.00`),
        of('N-7', `surgery;${firstDay};;FREQ=DAILY;8.00;9.00`),
        of('N-8', `breakfast;${firstDay};;FREQ=DAILY;9.00;8.00`),
        `N-9;A-77;;breakfast;${firstDay};;FREQ=DAILY;8.00;9.00`,
      ].map((row) => row.replaceAll(/FREQ=([A-Z|=0-9]+)/g, (rule) => `"${rule.replaceAll('|', ';')}"`)),
    )
    expect(written).toBe(false)
    expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'task', 'SAME_NEED_EXISTS'],
      [4, 'windowEnd', 'WINDOW_TOO_SHORT'],
      [5, 'recurrence', 'RECURRENCE_NEVER_OCCURS'],
      [6, 'recurrence', 'RECURRENCE_UNREADABLE'],
      [7, 'lastDay', 'END_BEFORE_START'],
      [8, 'task', 'UNKNOWN_TASK_TYPE'],
      [9, 'windowEnd', 'END_BEFORE_START'],
      [10, 'resident', 'UNKNOWN_RESIDENT'],
    ])
    expect(await needs()).toEqual([])
  })

  test('of a resident without a plan says with which level one begins', async () => {
    const { problems } = await send([breakfast])
    expect(problems).toMatchObject([{ line: 2, field: 'level', column: 'palvelutaso', code: 'NO_CARE_PLAN' }])
  })
})
