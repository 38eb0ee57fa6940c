import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kysely } from 'kysely'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildPeople } from '../demo/build-people.ts'
import type { BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, deviceViewer, staffViewer } from '../demo/build-request.ts'
import { answerVisit } from '../visit/answering.service.ts'
import { holdDevice, revokeDevice } from './device.service.ts'

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

/** The visit as it is after `startVisit`, and after an answer where it is in progress. */
async function buildCall(people: BuiltPeople, state: 'ringing' | 'in_progress') {
  const now = new Date()
  const answered = state === 'in_progress' ? { answered_at: now, answered_by: people.device.id } : {}
  await owner.updateTable('visit').set({ state, started_at: now }).where('id', '=', people.visitId).execute()
  await owner
    .insertInto('call')
    .values({
      org_id: people.orgId,
      visit_id: people.visitId,
      started_by: people.carer.id,
      ringing_at: now,
      ring_deadline: new Date(now.getTime() + 45_000),
      node_id: 'sfu-1',
      ...answered,
    })
    .execute()
}

const revoke = (people: BuiltPeople) =>
  revokeDevice(buildRequest(app, { viewer: staffViewer(people) }), people.device.id)

const visitOf = (people: BuiltPeople) =>
  owner.selectFrom('visit').selectAll().where('id', '=', people.visitId).executeTakeFirstOrThrow()

describe('a tablet that is revoked', () => {
  test('in the middle of its call: the visit is done, and the SFU is told to close the room', async () => {
    const people = await buildPeople(owner)
    await buildCall(people, 'in_progress')
    await revoke(people)
    expect((await visitOf(people)).state).toBe('done')
    const due = await owner
      .selectFrom('due')
      .selectAll()
      .where('org_id', '=', people.orgId)
      .where('kind', '<>', 'old-rows.delete')
      .execute()
    expect(due).toMatchObject([{ kind: 'sfu.command', payload: { nodeId: 'sfu-1' }, done_at: null }])
    const events = await owner
      .selectFrom('event')
      .selectAll()
      .where('org_id', '=', people.orgId)
      .orderBy('seq')
      .execute()
    expect(events.map((event) => event.type)).toEqual(['visit.ended', 'device.revoked'])
  })

  test('while it rings answers no more, though its request was already under way', async () => {
    const people = await buildPeople(owner)
    await buildCall(people, 'ringing')
    await revoke(people)
    const late = buildRequest(app, { viewer: deviceViewer(people) })
    await expect(answerVisit(late, people.visitId)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await visitOf(people)).state).toBe('ringing')
  })

  test('waits for an answer that is being written, and then sees it', async () => {
    const people = await buildPeople(owner)
    await buildCall(people, 'ringing')
    let revoked: Promise<unknown> = Promise.resolve()
    await inOrganisation(app, people.orgId, async (trx) => {
      await holdDevice(trx, people.device.id)
      revoked = revoke(people)
      const answered = { answered_at: new Date(), answered_by: people.device.id }
      await trx.updateTable('call').set(answered).where('visit_id', '=', people.visitId).execute()
      await trx.updateTable('visit').set({ state: 'in_progress' }).where('id', '=', people.visitId).execute()
    })
    await revoked
    expect((await visitOf(people)).state).toBe('done')
  })
})
