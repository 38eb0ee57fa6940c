import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { untilBothSee } from '../world/call.ts'
import type { CallOfTwo } from '../world/call.ts'
import { mediaSeen, untilHeard, untilSilent } from '../world/media-probe.ts'
import { whyNoNetwork } from '../world/network-namespace.ts'
import { pause, until } from '../world/until.ts'
import { watchCall } from '../world/undisturbed.ts'
import { readVisit, untilRecordIsWhole } from '../world/visit-record.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

const noNetwork = whyNoNetwork()
if (noNetwork) console.warn(`NOT TESTED: the tablet's network going away, because ${noNetwork}. Run the tests as root.`)

let world: World
beforeAll(async () => {
  world = await createWorld({ homeNetwork: !noNetwork })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

async function openCallId({ reader, visitId }: CallOfTwo): Promise<string> {
  const { state, calls } = await readVisit(reader, visitId)
  expect({ state, calls: calls.length, endedAt: calls[0]?.endedAt }).toEqual({
    state: 'IN_PROGRESS',
    calls: 1,
    endedAt: null,
  })
  return calls[0]?.id ?? ''
}

test('the SFU is killed: pictures within 10 s of its return, same call, and a muted microphone is still muted', async () => {
  const call = await world.arrangeCall()
  const callId = await openCallId(call)
  await untilHeard(call.kiosk.page, 'the resident')
  await call.carerPage.mute()
  await untilSilent(call.kiosk.page, 'the resident')

  await world.stack.sfu.kill()
  await world.stack.sfu.start()
  // from its return: how long a machine takes to start a process is another matter
  await untilBothSee(call, 10_000)

  expect(await openCallId(call)).toBe(callId)
  expect(await call.carerPage.saysMuted()).toBe(true)
  await untilSilent(call.kiosk.page, 'the resident')
  await untilHeard(call.carerPage.page, 'the carer')
  await call.carerPage.unmute()
  await untilHeard(call.kiosk.page, 'the resident')
})

test("the SFU's media worker is killed: pictures within 10 s, same seats, still muted", async () => {
  const call = await world.arrangeCall()
  const callId = await openCallId(call)
  await call.carerPage.mute()
  await untilSilent(call.kiosk.page, 'the resident')

  const killedAt = Date.now()
  for (const pid of world.stack.mediaWorkers()) process.kill(pid, 'SIGKILL')
  await untilBothSee(call, killedAt + 10_000 - Date.now())

  expect(await openCallId(call)).toBe(callId)
  expect(await call.carerPage.saysMuted()).toBe(true)
  await untilSilent(call.kiosk.page, 'the resident')
  expect(world.stack.sfu.running).toBe(true)
})

test('the network of the home is gone for 10 s: pictures within 5 s of its return, untouched', async (context) => {
  if (!world.network) return context.skip(`the home's network can't be taken away here: ${noNetwork}`)
  const call = await world.arrangeCall()
  const callId = await openCallId(call)
  world.network.takeLinkDown()
  try {
    await until(
      'nothing arrives at the tablet',
      async () => {
        const before = await mediaSeen(call.kiosk.page)
        await pause(500)
        return (await mediaSeen(call.kiosk.page)).packetsReceived === before.packetsReceived
      },
      { withinMs: 5_000 },
    )
    // how long it is gone is what is tested
    await pause(10_000)
  } finally {
    world.network.bringLinkUp()
  }
  const backAt = Date.now()
  await untilBothSee(call, backAt + 5_000 - Date.now())
  expect(await openCallId(call)).toBe(callId)
})

test('the API is killed: the call does not notice', async () => {
  const call = await world.arrangeCall()
  const callId = await openCallId(call)
  const expectUndisturbed = await watchCall(call)
  await world.stack.api.kill()
  await untilBothSee(call)
  await world.stack.api.start()
  await untilBothSee(call)
  await expectUndisturbed()
  expect(await openCallId(call)).toBe(callId)
  await call.kiosk.hangUp()
  await untilRecordIsWhole(call.reader, call.visitId)
})

test('Postgres is killed: the call goes on, and afterwards the record is whole', async () => {
  const call = await world.arrangeCall()
  const expectUndisturbed = await watchCall(call)
  await world.stack.postgres.kill()
  await untilBothSee(call)
  await expectUndisturbed()
  await world.stack.postgres.start()
  await until(
    'the API answers again',
    async () => (await readVisit(call.reader, call.visitId)).state === 'IN_PROGRESS',
    {
      withinMs: 15_000,
    },
  )
  await call.carerPage.hangUp()
  await Promise.all([call.kiosk.untilCallOver(), call.carerPage.untilCallOver()])
  await untilRecordIsWhole(call.reader, call.visitId)
})

test('hung up while Postgres is away: both are out at once, and the record is whole when it is back', async () => {
  const call = await world.arrangeCall()
  await world.stack.postgres.kill()
  await call.carerPage.hangUp()
  await Promise.all([call.kiosk.untilCallOver(), call.carerPage.untilOutOfCall()])
  await world.stack.postgres.start()
  await untilRecordIsWhole(call.reader, call.visitId)
  await call.carerPage.untilCallOver(20_000)
})
