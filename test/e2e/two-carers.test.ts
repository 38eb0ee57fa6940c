import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import type { CallOfTwo } from '../world/call.ts'
import type { CarerPage } from '../world/carer-page.ts'
import { untilHeard, untilOthersMove } from '../world/media-probe.ts'
import { until } from '../world/until.ts'
import { readVisit, untilRecordIsWhole } from '../world/visit-record.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

interface CallForThree extends CallOfTwo {
  /** Ida, who makes the visit with Anna, at her day. */
  second: CarerPage
}

/** Anna and Aino in a call of a visit that Ida makes too. */
async function arrangeCallForThree(): Promise<CallForThree> {
  const { orgId, teamId, record } = world
  const call = await world.arrangeScreens()
  const ida = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Ida', lastName: 'Salo' })
  await record.query('update visit set carers_needed = 2, second_carer_id = $2 where id = $1', [
    call.visitId,
    ida.staffId,
  ])
  const second = await world.openCarer(ida)
  await second.open()
  await call.carerPage.call()
  await call.kiosk.answer()
  await second.joinButton.waitFor()
  return { ...call, second }
}

async function untilAllSee({ kiosk, carerPage, second }: CallForThree): Promise<void> {
  await Promise.all([
    untilOthersMove(kiosk.page, 'the resident', 2),
    untilOthersMove(carerPage.page, 'the carer who called', 2),
    untilOthersMove(second.page, 'the carer who joined', 2),
  ])
}

test('the other carer joins from the day: all three see each other; either steps out, and the last one ends it', async () => {
  const call = await arrangeCallForThree()
  const { kiosk, carerPage, second, reader, visitId } = call
  await second.joinButton.click()
  await untilAllSee(call)
  await Promise.all([untilHeard(second.page, 'the carer who joined'), untilHeard(kiosk.page, 'the resident')])
  await kiosk.page.getByText('Hoitaja Ida').waitFor()
  await expectAccessible(second.page, 'a call of three')

  await second.stepOutButton.click()
  await second.joinButton.waitFor() // on the visit's page now
  await carerPage.hangUpButton.waitFor() // alone with the resident
  await untilOthersMove(kiosk.page, 'the resident', 1)
  expect((await readVisit(reader, visitId)).state).toBe('IN_PROGRESS')

  await second.joinButton.click()
  await untilAllSee(call)
  await carerPage.stepOutButton.click()
  await untilOthersMove(kiosk.page, 'the resident', 1)
  await kiosk.page.getByRole('heading', { name: 'Hoitaja Ida' }).waitFor()
  await second.hangUp()
  await Promise.all([kiosk.untilCallOver(), second.untilCallOver()])
  const visit = await untilRecordIsWhole(reader, visitId)
  expect(visit.calls[0]?.participations).toHaveLength(4) // Aino, Anna, and Ida twice
})

test('the resident hangs up: the call is over for both carers', async () => {
  const call = await arrangeCallForThree()
  await call.second.joinButton.click()
  await untilAllSee(call)
  await call.kiosk.hangUp()
  await Promise.all([call.kiosk, call.carerPage, call.second].map((each) => each.untilCallOver()))
  await untilRecordIsWhole(call.reader, call.visitId)
})

test('a call that has ended meanwhile is not joined, nor rung anew: the carer is told', async () => {
  const { kiosk, carerPage, second, reader, visitId } = await arrangeCallForThree()
  // her day is not refreshed any more: it goes on offering the call
  await second.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"date"') ? route.abort() : route.continue(),
  )
  await carerPage.hangUp()
  await kiosk.untilCallOver()
  await untilRecordIsWhole(reader, visitId)
  await second.joinButton.click()
  await until('she is told', async () => (await second.outcome()) === 'Puhelu on päättynyt', { withinMs: 10_000 })
  expect((await readVisit(reader, visitId)).calls).toHaveLength(1)
  expect(await kiosk.answerButton.isVisible()).toBe(false)
})
