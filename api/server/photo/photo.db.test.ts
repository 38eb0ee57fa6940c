import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { recordAccess } from '../access-log/access-log.service.ts'
import type { Access } from '../access-log/access.ts'
import { cookieNames, inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { PhotoId } from '../db/ids.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, buildStaff, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, staffViewer } from '../demo/build-request.ts'
import { createPhotoRouter } from './photo.router.ts'

let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let server: Server

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
  server = express()
    .use(createPhotoRouter(buildRequest(app)))
    .listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(async () => {
  server.close()
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

/** Without it, fetch asks for a whole new answer whenever it sends a condition of one's own. */
const askAgain = { 'cache-control': 'max-age=0' }

const staff = (token: string) => `${cookieNames.carer}=${token}`
const home = (token: string) => `${cookieNames.home}=${token}`

function get(id: string, cookie: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}/photos/${id}`, { headers: { cookie, ...headers } })
}

const statusOf = async (id: string, cookie: string) => (await get(id, cookie)).status

describe('a photo', () => {
  test('comes sandboxed, private, and again only when it has changed', async () => {
    const people = await buildPeople(owner)
    const answer = await get(people.residentPhotoId, staff(people.carer.token))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    })
    expect(await answer.text()).toMatch(/^<svg /)
    const etag = answer.headers.get('etag')!
    const again = await get(people.residentPhotoId, staff(people.carer.token), { 'if-none-match': etag, ...askAgain })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('of a resident is for the team, coordinators, administrators, and the own tablet', async () => {
    const people = await buildPeople(owner)
    const { orgId, teamId, carer, coordinator, administrator } = people
    for (const { token } of [carer, coordinator, administrator]) {
      expect(await statusOf(people.residentPhotoId, staff(token))).toBe(200)
    }
    expect(await statusOf(people.residentPhotoId, home(people.device.token))).toBe(200)
    const neighbour = await buildResident(owner, { orgId, teamId })
    expect(await statusOf(neighbour.photoId, home(people.device.token))).toBe(404)
    const otherTeam = await buildStaff(owner, { orgId, teamId: await buildTeam(owner, orgId) })
    expect(await statusOf(people.residentPhotoId, staff(otherTeam.token))).toBe(404)
  })

  test('of staff is for colleagues and for the homes that they visit', async () => {
    const people = await buildPeople(owner)
    const colleague = await buildStaff(owner, { orgId: people.orgId, teamId: people.teamId })
    expect(await statusOf(colleague.photoId, staff(people.carer.token))).toBe(200)
    expect(await statusOf(people.carer.photoId, home(people.device.token))).toBe(200)
    expect(await statusOf(colleague.photoId, home(people.device.token))).toBe(404)
  })

  test('of another organisation, one that never was, and any photo for nobody: one answer', async () => {
    const people = await buildPeople(owner)
    const stranger = await buildPeople(owner)
    const own = staff(people.carer.token)
    const answers = [
      await get(stranger.residentPhotoId, own),
      await get(stranger.carer.photoId, own),
      await get(crypto.randomUUID(), own),
      await get('no-id', own),
      await get(people.residentPhotoId, ''),
      await get(people.residentPhotoId, staff('x'.repeat(43))),
      await get(people.residentPhotoId, home(people.carer.token)),
    ]
    for (const answer of answers) {
      expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
        404,
        'Not Found',
        'no-store',
      ])
    }
  })

  test('is for the tablet also in a browser where another organisation has signed in', async () => {
    const people = await buildPeople(owner)
    const stranger = await buildPeople(owner)
    const both = `${staff(stranger.carer.token)}; ${home(people.device.token)}`
    expect(await statusOf(people.residentPhotoId, both)).toBe(200)
  })

  test('is gone for a tablet that was revoked and a session that ended', async () => {
    const people = await buildPeople(owner)
    await owner.updateTable('device').set({ revoked_at: new Date() }).where('id', '=', people.device.id).execute()
    await owner
      .updateTable('session')
      .set({ revoked_at: new Date() })
      .where('id', '=', people.carer.sessionId)
      .execute()
    expect(await statusOf(people.residentPhotoId, home(people.device.token))).toBe(404)
    expect(await statusOf(people.residentPhotoId, staff(people.carer.token))).toBe(404)
  })
})

describe('that a photo was seen', () => {
  const logOf = ({ orgId }: BuiltPeople) =>
    owner.selectFrom('access_log').selectAll().where('org_id', '=', orgId).orderBy('seq').execute()
  const carerOf = (people: BuiltPeople) => staff(people.carer.token)
  /** As if an answer had told the viewer of residents. */
  const look = async (people: BuiltPeople, access: Partial<Access>, viewer = staffViewer(people)) =>
    inOrganisation(app, people.orgId, (trx) =>
      recordAccess(trx, viewer, { action: 'resident.read', residentIds: [people.residentId], ...access }),
    )

  test('of a resident is in the access log, and of staff is not', async () => {
    const people = await buildPeople(owner)
    await statusOf(people.residentPhotoId, carerOf(people))
    await statusOf(people.carer.photoId, carerOf(people))
    const photo = people.residentPhotoId satisfies PhotoId
    const row = { action: 'photo.read', viewer_id: people.carer.id, resident_ids: [people.residentId] }
    expect(await logOf(people)).toMatchObject([{ ...row, subject_id: photo, from_address: '127.0.0.1' }])
  })

  test('again within minutes is the same look', async () => {
    const people = await buildPeople(owner)
    for (let times = 0; times < 3; times += 1) await statusOf(people.residentPhotoId, carerOf(people))
    expect(await logOf(people)).toHaveLength(1)
  })

  test('with a list that told of its residents is one look, in which each of them is named', async () => {
    const people = await buildPeople(owner)
    const { orgId, teamId } = people
    const listed = await Promise.all(Array.from({ length: 20 }, () => buildResident(owner, { orgId, teamId })))
    const residentIds = listed.map(({ id }) => id)
    await look(people, { residentIds })
    const seen = await Promise.all(listed.map(({ photoId }) => statusOf(photoId, carerOf(people))))
    expect(seen).toEqual(listed.map(() => 200))
    expect((await logOf(people)).map(({ action }) => action)).toEqual(['resident.read'])
    const other = await buildResident(owner, { orgId, teamId })
    await statusOf(other.photoId, carerOf(people))
    const told = (await logOf(people)).flatMap((row) => row.resident_ids)
    expect(new Set(told)).toEqual(new Set([...residentIds, other.id]))
  })

  test.each<[string, (people: BuiltPeople) => Promise<unknown>]>([
    ["a colleague's look", (people) => look(people, {}, staffViewer(people, people.coordinator))],
    ['a look that was refused', (people) => look(people, { outcome: 'refused' })],
    ['a look for a reason that is over', (people) => look(people, { reason: 'ovi ei aukea' })],
    [
      'a look eleven minutes ago',
      async (people) => {
        await look(people, {})
        await sql`update access_log set at = at - interval '11 minutes' where org_id = ${people.orgId}`.execute(owner)
      },
    ],
  ])('has a row of its own after %s', async (_what, before) => {
    const people = await buildPeople(owner)
    await before(people)
    await statusOf(people.residentPhotoId, carerOf(people))
    expect((await logOf(people)).map(({ action }) => action)).toEqual(['resident.read', 'photo.read'])
  })
})
