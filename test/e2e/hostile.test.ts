import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { hostileMessages } from '../../sfu/server/fuzz.ts'
import { readTicketKey } from '../security/room-token-forge.ts'
import { flood } from '../security/signalling-flood.ts'
import { untilBothSee } from '../world/call.ts'
import { watchCall } from '../world/undisturbed.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

test('10,000 malformed messages: nothing dies, and a call beside them keeps its pictures', async () => {
  const call = await world.arrangeCall()
  const pids = [world.stack.sfu.pid, ...world.stack.mediaWorkers()]
  const expectUndisturbed = await watchCall(call)
  await flood({
    sfuUrl: world.stack.sfuUrl,
    origin: world.stack.origin,
    ticketKey: await readTicketKey(world.stack.ticketPrivateKeyFile),
    messages: hostileMessages(10_000, 20_261_122),
  })
  await untilBothSee(call)
  await expectUndisturbed()
  expect([world.stack.sfu.pid, ...world.stack.mediaWorkers()]).toEqual(pids)
})
