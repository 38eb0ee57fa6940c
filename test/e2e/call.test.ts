import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { untilHeard, untilPicturesMove } from '../world/media-probe.ts'
import { metricsToken } from '../world/stack.ts'
import { until } from '../world/until.ts'
import { readVisit, untilRecordIsWhole, untilVisitIs } from '../world/visit-record.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

const ringSeconds = 12

let world: World
beforeAll(async () => {
  world = await createWorld({ ringSeconds })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

test('nothing outlives a call: a moment later the SFU has no room and no socket of it', async () => {
  // the first test: a page that is closed without hanging up keeps its seat for minutes, as it should
  expect(await sfuCounts()).toEqual({ rooms: 0, sockets: 0 })
  const { carerPage, kiosk } = await world.arrangeCall()
  expect(await sfuCounts()).toEqual({ rooms: 1, sockets: 2 })
  await carerPage.hangUp()
  await Promise.all([carerPage.untilCallOver(), kiosk.untilCallOver()])
  const isEmpty = async () => Object.values(await sfuCounts()).every((count) => count === 0)
  await until('the SFU is as before', isEmpty, { withinMs: 5_000 })
})

test('a carer signs in and calls; the tablet rings; one tap; both see and hear each other; the carer hangs up', async () => {
  const household = await world.household()
  const kiosk = await world.openKiosk(household.tablet)
  const carer = await world.openSignedOutCarer()
  await carer.open()
  await carer.signIn(household.email, household.password)
  await carer.call()

  await kiosk.untilRinging()
  expect(await kiosk.ringingWords()).toBe('Hoitaja Anna soittaa')
  await kiosk.answer()

  await Promise.all([untilPicturesMove(carer.page, 'the carer'), untilPicturesMove(kiosk.page, 'the resident')])
  await Promise.all([untilHeard(carer.page, 'the carer'), untilHeard(kiosk.page, 'the resident')])

  await carer.hangUp()
  await Promise.all([carer.untilCallOver(), kiosk.untilCallOver()])
  const visit = await untilRecordIsWhole(await world.asStaff(household.carer), household.visitId)
  expect(visit.calls[0]).toMatchObject({ endReason: expect.stringMatching(/LEFT|ENDED/), rungAt: expect.any(String) })
  expect(visit.calls[0]?.participations.map((stay) => stay.name).toSorted()).toEqual(
    ['Aino', 'Anna'].map((name) => expect.stringContaining(name)),
  )
  expect(visit.startedAt).toBe(visit.calls[0]?.answeredAt)
})

test('the resident hangs up, and the tablet goes back to the day', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeCall()
  await kiosk.hangUp()
  await Promise.all([carerPage.untilCallOver(), kiosk.untilCallOver()])
  await untilRecordIsWhole(reader, visitId)
  await kiosk.untilIdle(30_000)
})

test('nobody answers: the ringing ends by itself and the visit is missed', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await carerPage.call()
  await kiosk.untilRinging()
  const visit = await untilVisitIs(reader, visitId, 'MISSED', (ringSeconds + 6) * 1000)
  expect(visit.calls).toHaveLength(1)
  expect(visit.calls[0]).toMatchObject({ endReason: 'MISSED', answeredAt: null })
  await Promise.all([kiosk.untilNotRinging(), carerPage.untilCallOver()])
  expect(await carerPage.outcome()).toMatch(/ ei vastannut$/)
})

test('the API is killed while it rings and started again: still missed in time, and nothing rings on', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await carerPage.call()
  await kiosk.untilRinging()
  const deadline = Date.now() + ringSeconds * 1000
  await world.stack.api.kill()
  await world.stack.api.start()
  // at its deadline, or when somebody is back who can end it
  const visit = await untilVisitIs(reader, visitId, 'MISSED', Math.max(deadline - Date.now(), 0) + 5_000)
  expect(visit.calls[0]).toMatchObject({ endReason: 'MISSED' })
  await Promise.all([kiosk.untilNotRinging(), carerPage.untilCallOver()])
  await kiosk.untilIdle()
})

test('"Ei nyt" declines: the carer is told and the tablet is quiet', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await carerPage.call()
  await kiosk.notNow()
  const visit = await untilVisitIs(reader, visitId, 'DECLINED')
  expect(visit.calls[0]).toMatchObject({ endReason: 'DECLINED', answeredAt: null })
  await Promise.all([kiosk.untilNotRinging(), carerPage.untilCallOver()])
  expect(await carerPage.outcome()).toMatch(/ ei voi vastata nyt$/)
  await kiosk.untilIdle()
})

test('the carer stops ringing: the tablet is quiet at once and the visit is planned again', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await carerPage.call()
  await kiosk.untilRinging()
  await carerPage.stopRinging()
  await kiosk.untilNotRinging()
  const visit = await untilVisitIs(reader, visitId, 'PLANNED')
  expect(visit.calls[0]).toMatchObject({ endReason: 'WITHDRAWN' })
})

test('a second press on "Soita" makes no second call', async () => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await carerPage.callButton.first().dblclick()
  await kiosk.untilRinging()
  const again = await reader.operation('StartVisit', { visitId })
  expect(again.data).toMatchObject({ startVisit: { __typename: 'CallTicket' } })
  expect((await readVisit(reader, visitId)).calls).toHaveLength(1)
})

test('two tablets of one home: one tap answers, the other stops ringing', async () => {
  const { kiosk, carerPage, carer, resident, reader, visitId } = await world.arrangeScreens()
  const bedroom = await world.openKiosk(await world.record.device(resident, carer, 'Makuuhuoneen tabletti'))
  await carerPage.call()
  await Promise.all([kiosk.untilRinging(), bedroom.untilRinging()])
  // whichever is slower may find that nothing rings any more
  await Promise.all([kiosk.tap(), bedroom.tap()])
  const inCall = await until(
    'one tablet is in the call and the other shows the day',
    async () => {
      const has = await Promise.all([kiosk.hangUpButton.isVisible(), bedroom.hangUpButton.isVisible()])
      const quiet = await Promise.all([kiosk.isIdle(), bedroom.isIdle()])
      return (has[0] && quiet[1] && kiosk) || (has[1] && quiet[0] && bedroom)
    },
    { withinMs: 15_000 },
  )
  await Promise.all([untilPicturesMove(inCall.page, 'the resident'), untilPicturesMove(carerPage.page, 'the carer')])
  await carerPage.hangUp()
  const visit = await untilRecordIsWhole(reader, visitId)
  expect(visit.calls[0]?.participations).toHaveLength(2)
})

test('a carer makes a code, the tablet takes it with its own keys, and it rings', async () => {
  const { carer, resident } = await world.household()
  const staff = await world.asStaff(carer)
  const made = await staff.operation('CreatePairingCode', { residentId: resident.residentId })
  const { code } = made.data?.['createPairingCode'] as { code: string }
  const kiosk = await world.openUnpairedKiosk()
  await kiosk.untilUnpaired(10_000)
  await kiosk.pair(code)
  await kiosk.untilIdle()

  const carerPage = await world.openCarer(carer)
  await carerPage.open()
  await carerPage.call()
  await kiosk.untilRinging()
})

test('a revoked tablet stops within two seconds, also in the middle of a call', async () => {
  const { kiosk, carer, tablet } = await world.arrangeCall()
  const staff = await world.asStaff(carer)
  const answer = await staff.operation('RevokeDevice', { deviceId: tablet.deviceId })
  const revoked = Date.now()
  expect(answer.data).toMatchObject({ revokeDevice: { __typename: 'Device' } })
  await kiosk.untilCallOver(2_000)
  await kiosk.untilUnpaired(2_000)
  expect(Date.now() - revoked).toBeLessThan(2_000)
})

test('a carer without camera and microphone joins, sees and hears', async () => {
  const household = await world.household()
  const kiosk = await world.openKiosk(household.tablet)
  const carer = await world.openCarer(household.carer, { who: 'noCamera' })
  await carer.open()
  await carer.call()
  await kiosk.answer()
  await untilPicturesMove(carer.page, 'the carer')
  await untilHeard(carer.page, 'the carer')
  await carer.page
    .getByText(/[Kk]ameraa? .*(ei|puuttuu)|[Ee]i kameraa/)
    .first()
    .waitFor()
})

test('a carer who refuses camera and microphone joins, and is told how to allow them', async () => {
  const household = await world.household()
  const kiosk = await world.openKiosk(household.tablet)
  const carer = await world.openCarer(household.carer, { who: 'refusing' })
  await carer.open()
  await carer.call()
  await kiosk.answer()
  await untilPicturesMove(carer.page, 'the carer')
  await carer.page.getByText(/^Kamera on estetty selaimessa\..*Salli se/).waitFor()
})

async function sfuCounts(): Promise<{ rooms: number; sockets: number }> {
  const headers = { authorization: `Bearer ${metricsToken}` }
  const metrics = await (await fetch(`${world.stack.sfuUrl.replace(/^ws/, 'http')}/metrics`, { headers })).text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(metrics)?.[1])
  return { rooms: read('sfu_rooms'), sockets: read('sfu_sockets') }
}
