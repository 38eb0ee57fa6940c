import { pino } from 'pino'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildOrganisation } from '../demo/build-people.ts'
import { toAccessText, toFirstHead, toNextHead } from './access-hash.ts'
import { appendAccesses } from './access-log.repository.ts'
import type { AccessRow } from './access.ts'
import { readChains } from './chain.repository.ts'
import type { ResidentId } from '../db/ids.ts'

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

const plain: Omit<AccessRow, 'org_id'> = {
  viewer_kind: 'system',
  viewer_id: null,
  role: null,
  resident_ids: [],
  action: 'visit.missed',
  subject_type: null,
  subject_id: null,
  from_address: null,
  outcome: 'allowed',
  reason: null,
}
const someone = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000` as ResidentId
const rows: (typeof plain)[] = [
  plain,
  { ...plain, resident_ids: [someone('a')] },
  { ...plain, resident_ids: [someone('b'), someone('c')], role: 'carer', viewer_kind: 'staff' },
  { ...plain, viewer_id: someone('d'), subject_type: 'visit', subject_id: 'x;-3:y', from_address: '2001:db8::1' },
  { ...plain, outcome: 'refused', reason: 'Ääkköset, 👵🏽 ja rivin\nvaihto; 5:"lainaus"' },
  { ...plain, reason: '', subject_id: '-' },
]

test('the text and hash of a row are what Postgres makes of it, letters, emoji and nothing alike', async () => {
  const orgId = await buildOrganisation(owner)
  await inOrganisation(app, orgId, (trx) =>
    appendAccesses(
      trx,
      rows.map((row) => ({ ...row, org_id: orgId })),
    ),
  )
  const { rows: stored } = await sql<{ text: string }>`
    select access_text(access_log) as text from access_log where org_id = ${orgId} order by lane_no`.execute(owner)
  await owner.transaction().execute(async (trx) => {
    let head = toFirstHead(orgId, 0)
    const texts: string[] = []
    for await (const row of readChains(trx, orgId)) {
      head = toNextHead(head, row)
      texts.push(toAccessText(row))
      expect(row.hash.toString('hex')).toBe(head.toString('hex'))
    }
    expect(texts).toEqual(stored.map(({ text }) => text))
    expect(texts).toHaveLength(rows.length)
  })
})
