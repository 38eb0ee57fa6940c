import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import { arrangeRelative } from '../world/companion.ts'
import type { CallOfTwo } from '../world/call.ts'
import type { CarerPage } from '../world/carer-page.ts'
import { untilHeard, untilOthersMove } from '../world/media-probe.ts'
import type { StaffMember } from '../world/record.repository.ts'
import { until } from '../world/until.ts'
import { readVisit, untilRecordIsWhole } from '../world/visit-record.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  // The coordinator's side is asked of the API in words of the test's own.
  world = await createWorld({ mode: 'development' })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

interface CallForThree extends CallOfTwo {
  /** Ida, who makes the visit with Anna, at her day. */
  second: CarerPage
}

/** The visit needs two, of whom Ida is the other. */
async function arrangeIda({ visitId }: Pick<CallOfTwo, 'visitId'>): Promise<StaffMember> {
  const { orgId, teamId, record } = world
  const ida = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Ida', lastName: 'Salo' })
  await record.query('update visit set carers_needed = 2, second_carer_id = $2 where id = $1', [visitId, ida.staffId])
  return ida
}

/** Anna and Aino in a call of a visit that Ida makes too. */
async function arrangeCallForThree(): Promise<CallForThree> {
  const call = await world.arrangeScreens()
  const second = await world.openCarer(await arrangeIda(call))
  await second.open()
  await call.carerPage.call()
  await call.kiosk.page.getByRole('heading', { name: 'Anna ja Ida soittavat' }).waitFor()
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

/** By a region that a screen reader reads out, to the resident and to Anna. */
async function untilTold({ kiosk, carerPage }: CallForThree, what: string): Promise<void> {
  const region = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()
  await Promise.all([region(kiosk.page, `Hoitaja Ida ${what}`), region(carerPage.page, `Ida ${what}`)])
}

test('before the visit the tablet and a relative read the names of both', async () => {
  const household = await world.household()
  await arrangeIda(household)
  const kiosk = await world.openKiosk(household.tablet)
  await kiosk.page.getByText(/^Anna ja Ida soittavat/).waitFor()

  const relative = await arrangeRelative(world, household, ['SEE_VISITS'])
  const { page } = await world.open('noCamera')
  await page.goto(await relative.invite())
  await page.getByRole('button', { name: 'Hyväksyn ja jatkan' }).click()
  await page.getByText('Anna ja Ida').first().waitFor()
  expect(await page.getByText('Salo').count()).toBe(0)
})

test('the other carer joins from the day: all three see each other; either steps out, and the last one ends it', async () => {
  const call = await arrangeCallForThree()
  const { kiosk, carerPage, second, reader, visitId } = call
  const toldThatSheCame = untilTold(call, 'tuli puheluun')
  await second.joinButton.click()
  await toldThatSheCame
  await untilAllSee(call)
  await Promise.all([untilHeard(second.page, 'the carer who joined'), untilHeard(kiosk.page, 'the resident')])
  await kiosk.page.getByText('Hoitaja Ida', { exact: true }).waitFor()
  await expectAccessible(second.page, 'a call of three')

  const toldThatSheLeft = untilTold(call, 'lähti puhelusta')
  await second.stepOutButton.click()
  await toldThatSheLeft
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
