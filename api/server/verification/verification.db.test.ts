import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { VisitId } from '../db/ids.ts'
import { buildDevice, buildPeople, buildStaff, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { codeAt, toBase32 } from './rotating-code.ts'

let world: DatabaseWorld
let people: BuiltPeople
let visitId: VisitId
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  visitId = await buildVisit(world.owner, { ...home(), carerId: people.carer.id, modality: 'home' })
})

const home = () => ({ orgId: people.orgId, residentId: people.residentId })
const hour = 3600
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000)

async function codeOf(deviceId: string = people.device.id, at = new Date()): Promise<string> {
  const { code_secret } = await world.owner
    .selectFrom('device')
    .select('code_secret')
    .where('id', '=', deviceId as never)
    .executeTakeFirstOrThrow()
  return codeAt(code_secret, at)
}

const document = `mutation ($input: VerifyVisitInput!) { it: verifyVisit(input: $input) { __typename
  ... on Visit { verifications { moment method codeAt receivedAt staff { id } } } ... on Refusal { code } } }`

async function verify(code: string, more: object = {}, viewer = staffViewer(people)) {
  const input = { visitId, moment: 'ARRIVAL', method: 'TYPED', code, ageSeconds: 0, ...more }
  return (await world.ask(viewer, document, { input })).data.it
}
const stored = () =>
  world.owner.selectFrom('visit_verification').selectAll().where('visit_id', '=', visitId).orderBy('code_at').execute()
const wrong = async () => String((Number(await codeOf()) + 1) % 1_000_000).padStart(6, '0')

test("the code on the home's tablet shows that the carer is there, at the door and at leaving", async () => {
  const code = await codeOf()
  expect(await verify(`${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
    __typename: 'Visit',
    verifications: [{ moment: 'ARRIVAL', method: 'TYPED', staff: { id: people.carer.id } }],
  })
  await verify(await codeOf(), { moment: 'DEPARTURE', method: 'SCANNED' })
  expect((await stored()).map((row) => row.moment).toSorted()).toEqual(['arrival', 'departure'])
  const actions = (await world.readLog(people)).map((row) => row.action)
  expect(actions.filter((action) => action === 'visit.verify')).toHaveLength(2)
})

test('the same once more, as from a phone that did not hear the answer, changes nothing', async () => {
  const code = await codeOf()
  await verify(code)
  expect(await verify(code)).toMatchObject({ __typename: 'Visit' })
  expect(await stored()).toHaveLength(1)
})

describe('a phone without network', () => {
  test('tells it hours later, and it counts for when the code was on the screen', async () => {
    await world.owner
      .updateTable('visit')
      .set({ planned_start: secondsAgo(9 * hour), planned_end: secondsAgo(8.5 * hour) })
      .where('id', '=', visitId)
      .execute()
    const ageSeconds = 9 * hour
    expect(await verify(await codeOf(people.device.id, secondsAgo(ageSeconds)), { ageSeconds })).toMatchObject({
      __typename: 'Visit',
    })
    const [row] = await stored()
    const lateSeconds = (row!.received_at.valueOf() - row!.code_at.valueOf()) / 1000
    expect(Math.abs(lateSeconds - ageSeconds)).toBeLessThan(120)
  })

  test('is too late after a day, and far from the visit at any time', async () => {
    const ageSeconds = 25 * hour
    const old = await codeOf(people.device.id, secondsAgo(ageSeconds))
    expect(await verify(old, { ageSeconds })).toMatchObject({ code: 'ROTATING_CODE_TOO_OLD' })
    const yesterday = 20 * hour
    const far = await codeOf(people.device.id, secondsAgo(yesterday))
    expect(await verify(far, { ageSeconds: yesterday })).toMatchObject({ code: 'ROTATING_CODE_OF_ANOTHER_TIME' })
    expect(await stored()).toEqual([])
  })
})

describe('no proof', () => {
  test('is a wrong code, a code of another home, of an hour ago, or no code', async () => {
    const stranger = await buildPeople(world.owner)
    const codes = [
      await wrong(),
      await codeOf(stranger.device.id),
      await codeOf(people.device.id, secondsAgo(hour)),
      '',
    ]
    for (const code of codes) expect(await verify(code)).toMatchObject({ code: 'ROTATING_CODE_WRONG' })
    expect(await stored()).toEqual([])
  })

  test("is one of somebody else: not a colleague's, not a coordinator's", async () => {
    const mate = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    expect(await verify(await codeOf(), {}, staffViewer(people, mate))).toMatchObject({ code: 'VISIT_IS_ANOTHERS' })
    const coordinator = staffViewer(people, people.coordinator)
    expect(await verify(await codeOf(), {}, coordinator)).toMatchObject({ code: 'VISIT_IS_ANOTHERS' })
  })

  test('is needed of a video visit', async () => {
    const code = await codeOf()
    expect(await verify(code, { visitId: people.visitId })).toMatchObject({ code: 'VISIT_IS_NOT_AT_HOME' })
  })

  test('is from a tablet that was revoked before', async () => {
    const second = await buildDevice(world.owner, { ...home(), pairedBy: people.carer.id })
    expect(await verify(await codeOf(second.id))).toMatchObject({ __typename: 'Visit' })
    await world.owner
      .updateTable('device')
      .set({ revoked_at: secondsAgo(60) })
      .where('id', '=', second.id)
      .execute()
    const departure = { moment: 'DEPARTURE' }
    expect(await verify(await codeOf(second.id), departure)).toMatchObject({ code: 'ROTATING_CODE_WRONG' })
  })

  test('who guesses is stopped after five, also with the right one then', async () => {
    const guess = await wrong()
    for (let i = 0; i < 5; i += 1) expect(await verify(guess)).toMatchObject({ code: 'ROTATING_CODE_WRONG' })
    expect(await verify(await codeOf())).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
    expect(await stored()).toEqual([])
  })
})

test('a tablet reads its own key, and nobody else a key', async () => {
  const query = '{ it: rotatingCodeKey { secret stepSeconds digits now } }'
  const { data } = await world.ask(deviceViewer(people), query)
  const { code_secret } = await world.owner
    .selectFrom('device')
    .select('code_secret')
    .where('id', '=', people.device.id)
    .executeTakeFirstOrThrow()
  expect(data.it).toMatchObject({ secret: toBase32(code_secret), stepSeconds: 30, digits: 6 })
  expect((await world.readLog(people)).map((row) => row.action)).toEqual(['device.readCodeKey'])
  expect((await world.ask(staffViewer(people), query).catch(() => ({ codes: ['FORBIDDEN'] }))).codes).toEqual([
    'FORBIDDEN',
  ])
})
