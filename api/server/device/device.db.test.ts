import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { cookieNames } from '../context.ts'
import type { Viewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, buildStaff, buildTeam } from '../demo/build-people.ts'
import type { BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { NotFound, TooManyAttempts } from '../errors.ts'
import { findViewer } from '../session/session.service.ts'
import { PairingCodeInvalid } from './device.ts'
import { beat, revokeDevice } from './device.service.ts'
import { createPairingCode, pairDevice } from './pairing.service.ts'

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

/** An address of its own for each test: limits count by address. */
let addresses = 0
const newAddress = () => `198.51.100.${++addresses}`

const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (refusal: unknown) => refusal,
  )

const codeFor = (people: BuiltPeople, now = () => new Date()) =>
  createPairingCode(buildRequest(app, { viewer: staffViewer(people), now }), people.residentId)

async function pair(code: string, viewer?: Viewer, address = newAddress()) {
  const request = buildRequest(app, { ...(viewer && { viewer }), address })
  const paired = await pairDevice(request, { code })
  return { paired, token: request.cookiesSet.get(cookieNames.home) ?? '' }
}

const asHomeApp = (token: string) =>
  findViewer(buildRequest(app), { app: 'home', cookies: { [cookieNames.home]: token } })

const eventsOf = async (people: BuiltPeople) =>
  (await owner.selectFrom('event').selectAll().where('org_id', '=', people.orgId).orderBy('seq').execute()).map(
    (event) => ({ type: event.type, deviceId: event.device_id, residentId: event.resident_id }),
  )

describe('a pairing code', () => {
  test('binds a tablet to its resident and nothing else', async () => {
    const people = await buildPeople(owner)
    const { code, url } = await codeFor(people)
    expect(url).toBe(`http://localhost:4000/koti/#pari=${code}`)
    const { paired, token } = await pair(code.toLowerCase().replace('-', ' '))
    expect(await asHomeApp(token)).toEqual(paired)
    expect(paired).toMatchObject({ kind: 'device', orgId: people.orgId, residentId: people.residentId })
    const device = await owner
      .selectFrom('device')
      .selectAll()
      .where('id', '=', paired.deviceId)
      .executeTakeFirstOrThrow()
    expect(device).toMatchObject({ name: 'Tabletti', paired_by: people.carer.id, revoked_at: null })
    expect(await eventsOf(people)).toEqual([
      { type: 'device.paired', deviceId: paired.deviceId, residentId: people.residentId },
    ])
  })

  test('is kept neither in words nor in a fast hash', async () => {
    const people = await buildPeople(owner)
    const { code } = await codeFor(people)
    const [row] = await owner.selectFrom('pairing_code').selectAll().where('org_id', '=', people.orgId).execute()
    expect(row!.code_hash.toString('latin1')).not.toContain(code.replace('-', ''))
    expect(row!.expires_at.getTime() - row!.created_at.getTime()).toBe(600_000)
  })

  test('is good once', async () => {
    const { code } = await codeFor(await buildPeople(owner))
    await pair(code)
    expect(await refusalOf(pair(code))).toEqual(new PairingCodeInvalid())
  })

  test('makes one tablet of two that bring it at once', async () => {
    const people = await buildPeople(owner)
    const { code } = await codeFor(people)
    const results = await Promise.all(Array.from({ length: 4 }, () => refusalOf(pair(code))))
    expect(results.filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect(results.filter((refusal) => refusal instanceof PairingCodeInvalid)).toHaveLength(3)
    const devices = await owner.selectFrom('device').select('id').where('org_id', '=', people.orgId).execute()
    expect(devices).toHaveLength(2) // the one that buildPeople paired, and the winner
  })

  test('is over after ten minutes', async () => {
    const people = await buildPeople(owner)
    const minutesAgo = (minutes: number) => () => new Date(Date.now() - minutes * 60_000)
    const { code: old } = await codeFor(people, minutesAgo(10.01))
    expect(await refusalOf(pair(old))).toEqual(new PairingCodeInvalid())
    const { code } = await codeFor(people, minutesAgo(9.5))
    await pair(code)
  })

  test('is void once there is a newer one for the resident', async () => {
    const people = await buildPeople(owner)
    const { code: older } = await codeFor(people)
    const { code: newer } = await codeFor(people)
    expect(await refusalOf(pair(older))).toEqual(new PairingCodeInvalid())
    await pair(newer)
  })

  test('may be guessed five times from one address, then there is a pause, also for a right one', async () => {
    const people = await buildPeople(owner)
    const { code } = await codeFor(people)
    const address = newAddress()
    for (const wrong of ['AAAA-AAA2', 'AAAA-AAA3', 'AAAA-AAA4', 'AAAA-AAA5', 'AAAA-AAA6']) {
      expect(await refusalOf(pair(wrong, undefined, address))).toEqual(new PairingCodeInvalid())
    }
    const refusal = await refusalOf(pair(code, undefined, address))
    expect(refusal).toBeInstanceOf(TooManyAttempts)
    expect((refusal as TooManyAttempts).retryAfterSeconds).toBeLessThanOrEqual(600)
    await pair(code)
  })

  test('may be tried five times, from wherever', async () => {
    for (let round = 0; round < 5; round++) {
      expect(await refusalOf(pair('CCCC-CCCC'))).toEqual(new PairingCodeInvalid())
    }
    expect(await refusalOf(pair('CCCC-CCCC'))).toBeInstanceOf(TooManyAttempts)
  })

  test('that cannot be one is refused like a wrong one', async () => {
    for (const typed of ['', 'ACDE', '0000-0000', "' or 1=1"]) {
      expect(await refusalOf(pair(typed))).toEqual(new PairingCodeInvalid())
    }
  })

  test('is made by administrators and by carers of the team, and for anybody else the resident does not exist', async () => {
    const people = await buildPeople(owner)
    const stranger = await buildPeople(owner)
    const otherTeam = await buildTeam(owner, people.orgId, 'Toinen')
    const otherCarer = await buildStaff(owner, { orgId: people.orgId, teamId: otherTeam })
    const { orgId } = people
    const viewerOfOtherTeam: Viewer = {
      kind: 'staff',
      orgId,
      staffId: otherCarer.id,
      role: 'carer',
      teamId: otherTeam,
      sessionId: otherCarer.sessionId,
      lookedAt: new Date(),
      openGlass: [],
    }
    const create = (viewer: Viewer, id: string = people.residentId) =>
      refusalOf(createPairingCode(buildRequest(app, { viewer }), id))
    expect(await create(staffViewer(people))).toBeUndefined()
    expect(await create(staffViewer(people, people.administrator))).toBeUndefined()
    const refused = [
      create(viewerOfOtherTeam),
      create(staffViewer(people, people.coordinator)),
      create(staffViewer(stranger)),
      create(staffViewer(stranger, stranger.administrator)),
      create(staffViewer(people), crypto.randomUUID()),
      create(staffViewer(people), 'no id'),
      create(deviceViewer(people)),
    ]
    for (const refusal of await Promise.all(refused)) expect(refusal).toEqual(new NotFound())
    const log = await owner
      .selectFrom('access_log')
      .select(['viewer_id', 'outcome'])
      .where(sql<boolean>`${people.residentId} = any(resident_ids)`)
      .where('outcome', '=', 'refused')
      .execute()
    expect(log.map((row) => row.viewer_id).toSorted()).toEqual(
      [otherCarer.id, people.coordinator.id, people.device.id].toSorted(),
    )
  })
})

describe('a device', () => {
  test('that is revoked is nobody at its next request', async () => {
    const people = await buildPeople(owner)
    expect(await asHomeApp(people.device.token)).toMatchObject({ kind: 'device' })
    const request = buildRequest(app, { viewer: staffViewer(people) })
    const revoked = await revokeDevice(request, people.device.id)
    expect(revoked.revokedAt).toBeInstanceOf(Date)
    expect(await asHomeApp(people.device.token)).toEqual({ kind: 'anonymous' })
    await expect(beat(buildRequest(app, { viewer: deviceViewer(people) }))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    expect((await revokeDevice(request, people.device.id)).revokedAt).toEqual(revoked.revokedAt)
    expect(await eventsOf(people)).toEqual([
      { type: 'device.revoked', deviceId: people.device.id, residentId: people.residentId },
    ])
  })

  test('of another organisation or team is not there to be revoked', async () => {
    const people = await buildPeople(owner)
    const stranger = await buildPeople(owner)
    const elsewhere = await buildResident(owner, { orgId: people.orgId, teamId: await buildTeam(owner, people.orgId) })
    const { code } = await createPairingCode(
      buildRequest(app, { viewer: staffViewer(people, people.administrator) }),
      elsewhere.id,
    )
    const { paired } = await pair(code)
    const refused = [
      revokeDevice(buildRequest(app, { viewer: staffViewer(people) }), paired.deviceId),
      revokeDevice(buildRequest(app, { viewer: staffViewer(stranger, stranger.administrator) }), paired.deviceId),
      revokeDevice(buildRequest(app, { viewer: staffViewer(people) }), crypto.randomUUID()),
      revokeDevice(buildRequest(app, { viewer: deviceViewer(people) }), people.device.id),
    ]
    for (const refusal of await Promise.all(refused.map(refusalOf))) expect(refusal).toEqual(new NotFound())
    await revokeDevice(buildRequest(app, { viewer: staffViewer(people, people.administrator) }), paired.deviceId)
  })

  test('that is paired anew gives its old credential up, also from another organisation', async () => {
    const before = await buildPeople(owner)
    const after = await buildPeople(owner)
    const { code } = await codeFor(after)
    const { token } = await pair(code, deviceViewer(before))
    expect(await asHomeApp(token)).toMatchObject({ residentId: after.residentId })
    expect(await asHomeApp(before.device.token)).toEqual({ kind: 'anonymous' })
    expect(await eventsOf(before)).toMatchObject([{ type: 'device.revoked', deviceId: before.device.id }])
  })

  test('says that it is there, and that it is back is an event', async () => {
    const people = await buildPeople(owner)
    const request = buildRequest(app, { viewer: deviceViewer(people) })
    await beat(request)
    expect(await eventsOf(people)).toEqual([])
    expect(request.cookiesSet.get(cookieNames.home)).toBe('renewed')
    const minuteAgo = new Date(Date.now() - 60_000)
    await owner.updateTable('device').set({ last_seen_at: minuteAgo }).where('id', '=', people.device.id).execute()
    const at = await beat(request)
    const row = await owner
      .selectFrom('device')
      .selectAll()
      .where('id', '=', people.device.id)
      .executeTakeFirstOrThrow()
    expect(row.last_seen_at).toEqual(at)
    expect(await eventsOf(people)).toMatchObject([{ type: 'device.online', deviceId: people.device.id }])
  })
})

test('pairing and revoking are in the access log of the resident', async () => {
  const people = await buildPeople(owner)
  const { code } = await codeFor(people)
  const { paired } = await pair(code)
  await revokeDevice(buildRequest(app, { viewer: staffViewer(people) }), paired.deviceId)
  const log = await owner
    .selectFrom('access_log')
    .selectAll()
    .where(sql<boolean>`${people.residentId} = any(resident_ids)`)
    .orderBy('seq')
    .execute()
  expect(log).toMatchObject([
    { action: 'pairingCode.create', viewer_kind: 'staff', viewer_id: people.carer.id, outcome: 'allowed' },
    { action: 'device.pair', viewer_kind: 'device', viewer_id: paired.deviceId, subject_id: paired.deviceId },
    { action: 'device.revoke', viewer_kind: 'staff', viewer_id: people.carer.id, subject_id: paired.deviceId },
  ])
})
