import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildRequest } from '../demo/build-request.ts'
import { signIn } from '../session/session.service.ts'
import { administratorSchema, createAdministrator, EmailTaken } from './first-administrator.ts'

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

const wanted = administratorSchema.parse({
  organisation: 'Uusi alue',
  'first-name': 'Ritva',
  'last-name': 'Koe',
  email: 'Ritva@Koe.example',
})

test('the first administrator of a new organisation can sign in with the password that was shown', async () => {
  const { password } = await createAdministrator(owner, wanted)
  expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
  const viewer = await signIn(buildRequest(app), { email: 'ritva@koe.example', password })
  expect(viewer).toMatchObject({ role: 'administrator', teamId: null })
  const rows = await owner.selectFrom('account').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(password)
})

test('an e-mail signs in one person, and a second administrator joins the same organisation', async () => {
  await expect(createAdministrator(owner, wanted)).rejects.toEqual(new EmailTaken())
  await createAdministrator(owner, { ...wanted, email: 'toinen@koe.example' })
  expect(await owner.selectFrom('organisation').select('id').execute()).toHaveLength(1)
})

test('what cannot be an administrator is refused before anything is written', () => {
  expect(administratorSchema.safeParse({ ...wanted, email: 'no address' }).success).toBe(false)
  expect(administratorSchema.safeParse({ ...wanted, organisation: ' ' }).success).toBe(false)
})
