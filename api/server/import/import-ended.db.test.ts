import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPeople, buildTaskType } from '../demo/build-people.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { createTestWorld, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { toDay } from '../visit/day.ts'
import { sendFile } from './testing/send-file.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

const today = toDay(new Date(), 'Europe/Helsinki')

test('of a resident whose care has ended the row is kept right, and needs and visits are refused with the cure', async () => {
  const people = await buildPeople(world.owner)
  const { orgId, residentId: id } = people
  await buildTaskType(world.owner, { orgId })
  const as = { app: 'carer', token: people.coordinator.token } as const
  const end = `mutation ($input: EndCareInput!) { it: endCare(input: $input) { __typename } }`
  const input = { residentId: id, version: 1, endsOn: today, reason: 'MOVED' }
  expect((await server.ask(end, { input }, as)).data.it.__typename).toBe('Resident')
  const send = async (kind: string, ...rows: string[]) => (await sendFile(server, kind, rows.join('\n'), { as })).body

  const residentHeader = 'key,first name,last name,team,street address,postal code,town'
  expect(await send('residents', residentHeader, `${id},Aino,Koski,Koetiimi,Uusikatu 1,33100,Tampere`)).toMatchObject({
    updated: 1,
    written: true,
    problems: [],
  })
  const needHeader = 'tunniste;asiakas;tehtävä;ensimmäinen päivä;toistuvuus;aikaisintaan;viimeistään'
  const need = `N-1;${id};other;${addDays(today, 1)};FREQ=DAILY;8.00;10.00`
  const visitHeader = 'tunniste;asiakas;käyntitapa;päivä;alkaa;päättyy;tehtävät'
  const visit = `K-1;${id};kotikäynti;${addDays(today, 1)};8.00;8.30;other`
  const refused = [await send('needs', needHeader, need), await send('visits', visitHeader, visit)]
  expect(refused.map(({ written, problems }) => [written, problems.map(({ field, code }) => [field, code])])).toEqual([
    [false, [['resident', 'CARE_HAS_ENDED']]],
    [false, [['day', 'CARE_HAS_ENDED']]],
  ])
  const plans = await world.owner.selectFrom('care_plan').select('id').where('org_id', '=', orgId).execute()
  expect(plans).toEqual([])
})
