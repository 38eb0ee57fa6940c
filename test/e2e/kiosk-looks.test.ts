import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { arrangeRelative } from '../world/companion.ts'
import type { KioskPage } from '../world/kiosk-page.ts'
import { factsOfScreen } from '../world/kiosk-rules.ts'
import { createWorld, type Household, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  // who looks asks the API in words of the test's own
  world = await createWorld({ mode: 'development' })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

const heading = ({ page }: KioskPage) => page.getByRole('heading', { name: 'Kuka katsoi tietojasi' })
const backButton = ({ page }: KioskPage) => page.getByRole('button', { name: 'Takaisin' })

/** As who helps does it: a finger on the day, for three seconds. */
async function holdTheDay({ page }: KioskPage): Promise<void> {
  const day = await page
    .getByText(/^Nyt on/)
    .first()
    .boundingBox()
  if (!day) throw new Error('no day on the screen')
  await page.mouse.move(day.x + 20, day.y + day.height / 2)
  await page.mouse.down()
  await page.getByRole('heading', { name: 'Kuka katsoi tietojasi' }).waitFor({ timeout: 10_000 })
  await page.mouse.up()
}

const look = 'query ($id: ID!) { resident(id: $id) { firstName } }'

async function lookAs(household: Household, who: Household['carer']): Promise<void> {
  const answer = await (await world.asStaff(who)).send(look, { id: household.resident.residentId })
  expect(answer.data).toMatchObject({ resident: { firstName: 'Aino' } })
}

/** Somebody of another team, who has to say why. */
async function lookWithBrokenGlass({ resident }: Household, reason: string): Promise<void> {
  const { teamId } = await world.record.team(world.orgId, 'Yöpartio')
  const other = { orgId: world.orgId, teamId, role: 'carer' as const, firstName: 'Mikko', lastName: 'Lahti' }
  const mikko = await world.asStaff(await world.record.staff(other))
  const input = { residentId: resident.residentId, reason }
  await mikko.send('mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { __typename } }', { input })
  expect((await mikko.send(look, { id: resident.residentId })).data).toMatchObject({ resident: { firstName: 'Aino' } })
}

test.each([
  ['lying', { width: 1280, height: 800 }],
  ['standing', { width: 800, height: 1280 }],
] as const)('who looked, when and why stands on a tablet, %s, in words that fit it', async (_how, viewport) => {
  const household = await world.household()
  await lookAs(household, household.carer)
  const { coordinator } = await arrangeRelative(world, household, [])
  await coordinator.send(look, { id: household.resident.residentId })
  await lookWithBrokenGlass(household, 'Aino soitti päivystykseen yöllä, eikä oma tiimi vastannut puhelimeen')
  const kiosk = await world.openKiosk(household.tablet)
  await kiosk.page.setViewportSize(viewport)
  await kiosk.page.evaluate(() => localStorage.setItem('kotisilta.pxPerMm', '5.9'))
  await kiosk.page.reload()
  await kiosk.untilIdle()
  await holdTheDay(kiosk)

  await kiosk.page.getByText('Katsoi poikkeusluvalla').waitFor()
  await kiosk.page.getByText('Hoitaja Mikko L.').waitFor()
  await kiosk.page.getByText(/^Syy: Aino soitti päivystykseen/).waitFor()
  await kiosk.page.getByText('Tämä tarkistetaan aina.').waitFor()
  await expectPlain(kiosk)
  await kiosk.touch(kiosk.page.getByRole('button', { name: 'Aiemmin' }))
  await kiosk.page.getByText('Hoitaja Anna V.').waitFor()
  await kiosk.page.getByText('Hoitoasi varten').waitFor()
  await kiosk.page.getByText('Ohjaaja Katri S.').waitFor()
  expect(await kiosk.page.getByText('Katsoi poikkeusluvalla').count()).toBe(0)
  await expectPlain(kiosk)
  await kiosk.touch(backButton(kiosk))
  await kiosk.untilIdle()
})

async function expectPlain({ page }: KioskPage): Promise<void> {
  const { axe, scrolls, textFields, smallestTextPt, buttons } = await factsOfScreen(page)
  expect({ axe, scrolls, textFields }).toEqual({ axe: [], scrolls: false, textFields: 0 })
  expect(smallestTextPt).toBeGreaterThanOrEqual(23.9)
  for (const { heightMm, widthMm, edgeMm } of buttons) {
    expect(Math.min(heightMm, widthMm)).toBeGreaterThanOrEqual(24.9)
    expect(edgeMm).toBeGreaterThanOrEqual(7.9)
  }
  const primary = buttons.find(({ name }) => name === 'Takaisin')
  expect(primary?.heightMm).toBeGreaterThanOrEqual(29.9)
  expect(primary?.widthMm).toBeGreaterThanOrEqual(59.9)
  // nothing is cut off: all that is said stands above the screen's lower edge
  const lowest = await page
    .locator('main p')
    .evaluateAll((texts) => Math.max(...texts.map((text) => text.getBoundingClientRect().bottom)))
  expect(lowest).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
}

describe('the screen', () => {
  test('gives way to a ring', async () => {
    const { kiosk, carerPage } = await world.arrangeScreens()
    await holdTheDay(kiosk)
    await carerPage.call()
    await kiosk.untilRinging()
    expect(await heading(kiosk).count()).toBe(0)
    await kiosk.notNow()
    await kiosk.untilIdle()
  })

  test('gives way to the day when nobody touches it for a minute, and not before', async () => {
    const { tablet } = await world.household()
    const kiosk = await world.openKiosk(tablet)
    await kiosk.page.clock.install()
    await holdTheDay(kiosk)
    await kiosk.page.clock.fastForward(50_000)
    await kiosk.page.mouse.click(400, 300)
    await kiosk.page.clock.fastForward(50_000)
    await heading(kiosk).waitFor()
    await kiosk.page.clock.fastForward(11_000)
    await kiosk.untilIdle(5_000)
  })

  test('opens and closes by keyboard, and a short touch of the day opens nothing', async () => {
    const { tablet } = await world.household()
    const kiosk = await world.openKiosk(tablet)
    await kiosk.page
      .getByText(/^Nyt on/)
      .first()
      .click()
    expect(await heading(kiosk).count()).toBe(0)
    await kiosk.page.keyboard.press('Tab')
    await kiosk.page.keyboard.press('Enter')
    await heading(kiosk).waitFor()
    await kiosk.page.keyboard.press('Escape')
    await kiosk.untilIdle()
  })

  test('without a network says so, and the day is a touch away', async () => {
    const { tablet } = await world.household()
    const kiosk = await world.openKiosk(tablet)
    await kiosk.page.context().setOffline(true)
    // it says so in a line of its own, and all moves a little: not under a finger
    await kiosk.page.getByText('Yhteys palaa itsestään').waitFor()
    await holdTheDay(kiosk)
    await kiosk.page.getByText('Tietoja ei saa juuri nyt').waitFor()
    await kiosk.touch(backButton(kiosk))
    await kiosk.untilIdle()
  })
})
