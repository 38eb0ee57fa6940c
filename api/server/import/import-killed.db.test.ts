import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import {
  createProcessWorld,
  untilServerIsForgotten,
  untilServerWaits,
  type ProcessWorld,
} from '../testing/server-process.ts'
import { sendFile } from './testing/send-file.ts'

/** It starts two processes. */
vi.setConfig({ testTimeout: 120_000 })

let killed: ProcessWorld
beforeAll(async () => {
  killed = await createProcessWorld()
})
afterAll(() => killed?.close())

const rowsAround = 40

/** New residents, with one in their middle whom the record has already. */
function fileAround({ residentId }: BuiltPeople): string {
  const row = (key: string) => `${key},Aino,Koe ${key},Koetiimi,Kuja 1,00100,Helsinki`
  const more = (name: string) => Array.from({ length: rowsAround }, (_, n) => row(`${name}-${n}`))
  const header = 'key,first name,last name,team,street address,postal code,town'
  return [header, ...more('before'), row(residentId), ...more('after')].join('\n')
}

async function countRows({ orgId }: BuiltPeople) {
  const { owner } = killed.world
  const count = async (table: 'resident' | 'external_key' | 'event' | 'access_log') =>
    (await owner.selectFrom(table).select('org_id').where('org_id', '=', orgId).execute()).length
  return {
    residents: await count('resident'),
    keys: await count('external_key'),
    events: await count('event'),
    log: await count('access_log'),
  }
}

test('a server that is killed in the middle of an import leaves nothing behind, and the next run completes', async () => {
  const { world, processes, app } = killed
  const people = await buildPeople(world.owner)
  const as = { app: 'carer', token: people.coordinator.token } as const
  const file = fileAround(people)
  const before = await countRows(people)
  const first = processes.start()
  const { url } = (await first.ready)!
  await world.owner.transaction().execute(async (trx) => {
    // half of the rows are written when the import comes to this one
    await trx.selectFrom('resident').select('id').where('id', '=', people.residentId).forUpdate().execute()
    const lost = expect(sendFile({ url }, 'residents', file, { as })).rejects.toThrow()
    await untilServerWaits(app)
    first.child.kill('SIGKILL')
    await Promise.all([first.ended, lost])
  })
  await untilServerIsForgotten(app)
  expect(await countRows(people)).toEqual(before)

  const second = processes.start()
  const { status, body } = await sendFile((await second.ready)!, 'residents', file, { as })
  expect({ status, body }).toMatchObject({ status: 200, body: { created: 2 * rowsAround, updated: 1, written: true } })
  const after = await countRows(people)
  expect(after).toMatchObject({ residents: before.residents + 2 * rowsAround, keys: 2 * rowsAround })
  expect(after.events).toBe(2 * rowsAround + 1)
  second.child.kill('SIGTERM')
  await second.ended
})
