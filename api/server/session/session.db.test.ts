import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { cookieNames } from '../context.ts'
import type { Credentials, Viewer } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildPeople, buildStaff } from '../demo/build-people.ts'
import type { BuiltStaff } from '../demo/build-people.ts'
import { buildRequest } from '../demo/build-request.ts'
import { TooManyAttempts } from '../errors.ts'
import { findViewer, signIn, signOut } from './session.service.ts'
import { SignInRefused } from './session.ts'

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

const asCarerApp = (token: string | null | undefined): Credentials => ({
  app: 'carer',
  cookies: token ? { [cookieNames.carer]: token } : {},
})
const find = (credentials: Credentials, now = () => new Date()): Promise<Viewer> =>
  findViewer(buildRequest(app, { now }), credentials)

async function refusalOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => undefined,
    (refusal: unknown) => refusal,
  )
}

describe('signing in', () => {
  test('gives a cookie that is the viewer from then on, and only its hash is stored', async () => {
    const people = await buildPeople(owner)
    const request = buildRequest(app, { address: newAddress() })
    const viewer = await signIn(request, {
      email: ` ${people.carer.email.toUpperCase()} `,
      password: people.carer.password,
    })
    expect(viewer).toMatchObject({ staffId: people.carer.id, role: 'carer', teamId: people.teamId })
    const token = request.cookiesSet.get(cookieNames.carer)
    expect(await find(asCarerApp(token))).toEqual({ ...viewer, lookedAt: expect.any(Date) })
    const dump = await owner.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(dump.map((row) => ({ ...row, hex: row.token_hash.toString('hex') })))).not.toContain(token)
  })

  test('hashes a password anew whose hash was too cheap', async () => {
    const people = await buildPeople(owner)
    await signIn(buildRequest(app, { address: newAddress() }), people.carer)
    const account = await owner
      .selectFrom('account')
      .selectAll()
      .where('staff_id', '=', people.carer.id)
      .executeTakeFirstOrThrow()
    expect(account.password_hash).toMatch(/m=19456,t=2,p=1/)
    await signIn(buildRequest(app, { address: newAddress() }), people.carer)
  })

  test('answers alike to a wrong password, an unknown e-mail, and an account without a password', async () => {
    const people = await buildPeople(owner)
    const oidcOnly = await buildStaff(owner, { orgId: people.orgId })
    await owner
      .updateTable('account')
      .set({ password_hash: null, oidc_subject: 'x' })
      .where('staff_id', '=', oidcOnly.id)
      .execute()
    const tries = [
      { email: people.carer.email, password: 'wrong' },
      { email: 'nobody@koe.example', password: people.carer.password },
      { email: oidcOnly.email, password: oidcOnly.password },
      { email: people.carer.email, password: '' },
      { email: `${people.carer.email}' or '1'='1`, password: people.carer.password },
    ]
    for (const proof of tries) {
      const request = buildRequest(app, { address: newAddress() })
      expect(await refusalOf(signIn(request, proof))).toEqual(new SignInRefused())
      expect(request.cookiesSet.size).toBe(0)
    }
  })

  test('takes as long for an unknown e-mail as for a wrong password', async () => {
    const people = await buildPeople(owner)
    // the first right sign-in brings the hash to full cost, which is what everybody's is
    await signIn(buildRequest(app, { address: newAddress() }), people.carer)
    // of the processor and not by the clock, which others on the machine move: the hashing is nearly all of it
    const medianCpuMs = async (email: () => string) => {
      const times: number[] = []
      for (let round = 0; round < 5; round++) {
        const request = buildRequest(app, { address: newAddress() })
        const start = process.cpuUsage()
        await refusalOf(signIn(request, { email: email(), password: 'wrong' }))
        const { user, system } = process.cpuUsage(start)
        times.push((user + system) / 1000)
      }
      return times.toSorted((one, other) => one - other)[2]!
    }
    const known = await medianCpuMs(() => people.carer.email)
    const unknown = await medianCpuMs(() => `${newAddress()}@koe.example`)
    // half as much would be no hashing at all
    expect(unknown).toBeGreaterThan(known * 0.5)
  })

  test('pauses an account after five wrong tries, from wherever, and tells how long', async () => {
    const people = await buildPeople(owner)
    for (let round = 0; round < 5; round++) {
      const request = buildRequest(app, { address: newAddress() })
      const refusal = await refusalOf(signIn(request, { ...people.carer, password: 'wrong' }))
      expect(refusal).toBeInstanceOf(SignInRefused)
    }
    const refusal = await refusalOf(signIn(buildRequest(app, { address: newAddress() }), people.carer))
    expect(refusal).toBeInstanceOf(TooManyAttempts)
    expect((refusal as TooManyAttempts).retryAfterSeconds).toBeGreaterThan(890)
    expect((refusal as TooManyAttempts).retryAfterSeconds).toBeLessThanOrEqual(900)
    await owner
      .updateTable('attempt')
      .set((eb) => ({ expire: eb('expire', '-', 901_000) }))
      .execute()
    await signIn(buildRequest(app, { address: newAddress() }), people.carer)
  })

  test('pauses an address after twenty wrong tries, all at once or not, and other addresses go on', async () => {
    const people = await buildPeople(owner)
    const address = newAddress()
    const tries = Array.from({ length: 30 }, (_, index) =>
      refusalOf(
        signIn(buildRequest(app, { address }), { email: `${index}-${address}@koe.example`, password: 'wrong' }),
      ),
    )
    const refusals = await Promise.all(tries)
    expect(refusals.filter((refusal) => refusal instanceof SignInRefused)).toHaveLength(20)
    expect(refusals.filter((refusal) => refusal instanceof TooManyAttempts)).toHaveLength(10)
    await signIn(buildRequest(app, { address: newAddress() }), people.carer)
  })

  test('does not count right tries: a busy office signs in all day', async () => {
    const people = await buildPeople(owner)
    const address = newAddress()
    for (let round = 0; round < 22; round++) await signIn(buildRequest(app, { address }), people.carer)
  }, 60_000)

  test('keeps neither e-mails nor addresses in the table of attempts', async () => {
    const people = await buildPeople(owner)
    const address = newAddress()
    await refusalOf(signIn(buildRequest(app, { address }), { ...people.carer, password: 'wrong' }))
    const keys = (await owner.selectFrom('attempt').select('key').execute()).map((row) => row.key).join(' ')
    expect(keys).not.toContain(address)
    expect(keys).not.toContain(people.carer.email)
  })

  test('replaces the session that the browser had', async () => {
    const people = await buildPeople(owner)
    const before = await find(asCarerApp(people.carer.token))
    await signIn(buildRequest(app, { viewer: before, address: newAddress() }), people.coordinator)
    expect(await find(asCarerApp(people.carer.token))).toEqual({ kind: 'anonymous' })
  })
})

describe('a session', () => {
  test('is over after signing out, in other tabs too, and tells live streams', async () => {
    const people = await buildPeople(owner)
    const request = buildRequest(app, { viewer: await find(asCarerApp(people.carer.token)) })
    await signOut(request)
    expect(request.cookiesSet.get(cookieNames.carer)).toBeNull()
    expect(await find(asCarerApp(people.carer.token))).toEqual({ kind: 'anonymous' })
    const events = await owner.selectFrom('event').selectAll().where('org_id', '=', people.orgId).execute()
    expect(events).toMatchObject([{ type: 'session.revoked', staff_id: people.carer.id }])
    await signOut(request)
  })

  test('is over when its time has come', async () => {
    const people = await buildPeople(owner)
    const setExpiry = (seconds: number) =>
      owner
        .updateTable('session')
        .set({ expires_at: new Date(Date.now() + seconds * 1000) })
        .where('id', '=', people.carer.sessionId)
        .execute()
    await setExpiry(60)
    expect(await find(asCarerApp(people.carer.token))).toMatchObject({ kind: 'staff' })
    await setExpiry(-1)
    expect(await find(asCarerApp(people.carer.token))).toEqual({ kind: 'anonymous' })
  })

  test('slides with use, once in five minutes, and never past a day from its beginning', async () => {
    const start = new Date()
    const people = await buildPeople(owner, { now: start })
    const later = (hours: number) => () => new Date(start.getTime() + hours * 3_600_000)
    const expiry = async () => {
      const row = await owner
        .selectFrom('session')
        .selectAll()
        .where('id', '=', people.carer.sessionId)
        .executeTakeFirstOrThrow()
      return (row.expires_at.getTime() - start.getTime()) / 3_600_000
    }
    await find(asCarerApp(people.carer.token), later(0.05))
    expect(await expiry()).toBe(12)
    await find(asCarerApp(people.carer.token), later(2))
    expect(await expiry()).toBe(14)
    await find(asCarerApp(people.carer.token), later(13))
    expect(await expiry()).toBe(24)
  })

  test('of another app, or no token at all, is nobody', async () => {
    const people = await buildPeople(owner)
    const both = { [cookieNames.carer]: people.carer.token, [cookieNames.home]: people.device.token }
    expect(await find({ app: 'carer', cookies: both })).toMatchObject({ kind: 'staff', staffId: people.carer.id })
    expect(await find({ app: 'home', cookies: both })).toMatchObject({ kind: 'device', deviceId: people.device.id })
    expect(await find({ app: 'home', cookies: { [cookieNames.carer]: people.carer.token } })).toEqual({
      kind: 'anonymous',
    })
    expect(await find({ app: 'carer', cookies: { [cookieNames.carer]: people.device.token } })).toEqual({
      kind: 'anonymous',
    })
    expect(await find({ app: 'carer', cookies: { [cookieNames.carer]: "' or true --" } })).toEqual({
      kind: 'anonymous',
    })
  })

  test('takes the role that its owner has now', async () => {
    const people = await buildPeople(owner)
    await owner.updateTable('staff').set({ role: 'coordinator' }).where('id', '=', people.carer.id).execute()
    expect(await find(asCarerApp(people.carer.token))).toMatchObject({ role: 'coordinator' })
  })
})

const accesses = (people: { carer: BuiltStaff }) =>
  owner.selectFrom('access_log').selectAll().where('viewer_id', '=', people.carer.id).orderBy('seq').execute()

test('signing in and out is in the access log, with who and from where', async () => {
  const people = await buildPeople(owner)
  const address = newAddress()
  const request = buildRequest(app, { address })
  await signIn(request, people.carer)
  await signOut(request)
  const from = { viewer_kind: 'staff', role: 'carer', from_address: address, outcome: 'allowed' }
  expect(await accesses(people)).toMatchObject([
    { action: 'session.begin', ...from },
    { action: 'session.end', ...from },
  ])
})
