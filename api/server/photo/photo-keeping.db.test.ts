import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildStaff, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, publicUrl, toHeaders, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { exif, intoJpeg, pictures } from './testing/pictures.ts'

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

interface Sent {
  readonly method?: 'PUT' | 'DELETE'
  readonly token?: string
  readonly bytes?: Buffer
  readonly type?: string
  readonly headers?: Record<string, string>
}

async function send(path: string, sent: Sent = {}) {
  const { method = 'PUT', token = people.coordinator.token, bytes = pictures.jpeg, type = 'image/jpeg' } = sent
  const response = await fetch(`${server.url}/photos/${path}`, {
    method,
    headers: { ...toHeaders({ app: 'carer', token }), origin: publicUrl, 'content-type': type, ...sent.headers },
    ...(method === 'PUT' && { body: new Uint8Array(bytes) }),
  })
  const text = await response.text()
  const body = JSON.parse(text) as {
    photoUrl?: string | null
    version?: number
    errors?: { extensions: { code: string } }[]
  }
  return { status: response.status, body, code: body.errors?.[0]?.extensions.code }
}

async function look(photoUrl: string, token: string) {
  const response = await fetch(`${server.url}${photoUrl}`, { headers: toHeaders({ app: 'carer', token }) })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers }
}

const photosOf = async () =>
  (await world.owner.selectFrom('photo').select('id').where('org_id', '=', people.orgId).execute()).map(({ id }) => id)

const eventsOf = () =>
  world.owner
    .selectFrom('event')
    .select(['type', 'resident_id', 'staff_id'])
    .where('org_id', '=', people.orgId)
    .orderBy('seq')
    .execute()

describe('the picture of a resident', () => {
  test('is taken without what is noted in it, shown to the team, written down and told', async () => {
    const { status, body } = await send(`residents/${people.residentId}`, { bytes: intoJpeg(exif(6, '60.1699 N')) })
    expect({ status, version: body.version }).toEqual({ status: 200, version: 2 })
    const seen = await look(body.photoUrl!, people.carer.token)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-type')).toBe('image/jpeg')
    expect(seen.bytes.includes('60.1699')).toBe(false)
    expect(await eventsOf()).toEqual([{ type: 'resident.changed', resident_id: people.residentId, staff_id: null }])
    const log = await world.owner
      .selectFrom('access_log')
      .select(['action', 'viewer_id', 'resident_ids'])
      .where('org_id', '=', people.orgId)
      .orderBy('seq')
      .execute()
    const of = { resident_ids: [people.residentId] }
    expect(log).toEqual([
      { action: 'photo.write', viewer_id: people.coordinator.id, ...of },
      { action: 'photo.read', viewer_id: people.carer.id, ...of },
    ])
  })

  test('replaced, and taken away, is gone from the record', async () => {
    const { residentId, residentPhotoId } = people
    const first = await send(`residents/${residentId}`, { bytes: pictures.webpLossy, type: 'image/webp' })
    expect(await photosOf()).not.toContain(residentPhotoId)
    expect((await look(first.body.photoUrl!, people.coordinator.token)).headers.get('content-type')).toBe('image/webp')
    const gone = await send(`residents/${residentId}`, { method: 'DELETE' })
    expect(gone.body).toEqual({ photoUrl: null, version: 3 })
    expect((await look(first.body.photoUrl!, people.coordinator.token)).status).toBe(404)
    expect(await photosOf()).toHaveLength(3) // of the carer, the coordinator, the administrator
  })
})

describe('the picture of staff', () => {
  test('is taken by an administrator and told to the person', async () => {
    const { carer, administrator } = people
    const { body } = await send(`staff/${carer.id}`, { token: administrator.token, bytes: pictures.png })
    expect((await look(body.photoUrl!, carer.token)).headers.get('content-type')).toBe('image/png')
    expect(await eventsOf()).toEqual([{ type: 'staff.changed', resident_id: null, staff_id: carer.id }])
    expect(await photosOf()).not.toContain(carer.photoId)
  })

  test('that somebody else has too stays theirs', async () => {
    const other = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const { photoId } = people.carer
    await world.owner.updateTable('staff').set({ photo_id: photoId }).where('id', '=', other.id).execute()
    await send(`staff/${people.carer.id}`, { method: 'DELETE' })
    expect(await photosOf()).toContain(photoId)
  })
})

describe('is refused and changes nothing', () => {
  const kept = async () => ({ photos: (await photosOf()).toSorted(), events: await eventsOf() })

  test.each<[string, () => Promise<{ status: number; code: string | undefined }>, number, string]>([
    ['a carer', () => send(`residents/${people.residentId}`, { token: people.carer.token }), 403, 'FORBIDDEN'],
    ['nobody', () => send(`residents/${people.residentId}`, { token: 'x'.repeat(43) }), 401, 'UNAUTHENTICATED'],
    [
      'another organisation',
      async () => {
        const stranger = await buildPeople(world.owner)
        return send(`residents/${people.residentId}`, { token: stranger.coordinator.token })
      },
      404,
      'NOT_FOUND',
    ],
    [
      'another organisation, for staff',
      async () => {
        const stranger = await buildPeople(world.owner)
        return send(`staff/${people.carer.id}`, { token: stranger.administrator.token })
      },
      404,
      'NOT_FOUND',
    ],
    ['a thing that has no face', () => send(`teams/${people.teamId}`), 404, 'NOT_FOUND'],
    [
      'an SVG called a JPEG',
      () => send(`residents/${people.residentId}`, { bytes: Buffer.from('<svg/>') }),
      415,
      'PICTURE_UNREADABLE',
    ],
    [
      'more than two megabytes',
      () => send(`residents/${people.residentId}`, { bytes: Buffer.alloc(2 * 1024 * 1024 + 1) }),
      413,
      'TOO_LARGE',
    ],
    [
      'a foreign page',
      () => send(`residents/${people.residentId}`, { headers: { origin: 'https://evil.example' } }),
      403,
      'ORIGIN_NOT_ALLOWED',
    ],
    [
      'a request that does not say which app it is of',
      () => send(`residents/${people.residentId}`, { headers: { 'x-kotisilta-app': '' } }),
      403,
      'APP_UNKNOWN',
    ],
  ])('from or with %s', async (_, tryIt, status, code) => {
    const before = await kept()
    expect(await tryIt()).toMatchObject({ status, code })
    expect(await kept()).toEqual(before)
  })
})
