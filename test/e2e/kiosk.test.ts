import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { untilBothSee } from '../world/call.ts'
import type { KioskPage } from '../world/kiosk-page.ts'
import { factsOfScreen, type ButtonFacts, type ScreenFacts } from '../world/kiosk-rules.ts'
import { until } from '../world/until.ts'
import { readVisit, untilVisitIs } from '../world/visit-record.ts'
import { createWorld, type World } from '../world/world.ts'

const ringSeconds = 25

let world: World
beforeAll(async () => {
  world = await createWorld({ ringSeconds })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

/** The shell is on the tablet: from now on it comes up without a server. */
async function untilShellIsKept({ page }: KioskPage): Promise<void> {
  await until('the shell is kept', () => page.evaluate(() => navigator.serviceWorker.controller !== null), {
    withinMs: 20_000,
  })
}

async function expectPlainScreen({ page }: KioskPage): Promise<ScreenFacts> {
  const facts = await factsOfScreen(page)
  const { axe, scrolls, textFields, smallestTextPt, buttons } = facts
  expect({ axe, scrolls, textFields }).toEqual({ axe: [], scrolls: false, textFields: 0 })
  expect(smallestTextPt).toBeGreaterThanOrEqual(23.9)
  for (const { heightMm, widthMm } of buttons) expect(Math.min(heightMm, widthMm)).toBeGreaterThanOrEqual(20)
  return facts
}

function buttonNamed({ buttons }: ScreenFacts, name: string): ButtonFacts {
  const button = buttons.find((each) => each.name === name)
  if (!button) throw new Error(`no button ${name} among ${buttons.map((each) => each.name).join(', ')}`)
  return button
}

test('every screen of a call keeps the rules of kiosk.md, in real millimetres, and axe finds nothing', async () => {
  const { kiosk, carerPage } = await world.arrangeScreens()
  await expectPlainScreen(kiosk)

  await carerPage.call()
  await kiosk.untilRinging()
  const ringing = await expectPlainScreen(kiosk)
  const notNow = buttonNamed(ringing, 'Ei nyt')
  expect(notNow.heightMm).toBeGreaterThanOrEqual(24.9)
  expect(notNow.edgeMm).toBeGreaterThanOrEqual(7.9)
  expect(buttonNamed(ringing, 'Vastaa').edgeMm).toBe(0)

  await kiosk.answer()
  await untilBothSee({ kiosk, carerPage })
  const hangUp = buttonNamed(await expectPlainScreen(kiosk), 'Lopeta')
  expect(hangUp.heightMm).toBeGreaterThanOrEqual(29.9)
  expect(hangUp.widthMm).toBeGreaterThanOrEqual(59.9)
  const face = await kiosk.page.locator('video').boundingBox()
  expect((face?.width ?? 0) * (face?.height ?? 0)).toBeGreaterThanOrEqual(0.7 * 1280 * 800)
  expect(await kiosk.page.locator('video').count()).toBe(1) // no self-view

  await carerPage.hangUp()
  await kiosk.page.getByRole('heading', { name: 'Puhelu päättyi' }).waitFor()
  await expectPlainScreen(kiosk)
  await kiosk.untilIdle(30_000)
})

test.each([
  ['lying', { width: 1280, height: 800 }],
  ['standing', { width: 800, height: 1280 }],
] as const)('on a real ten-inch tablet, %s, the faces after a call are whole and large', async (_how, viewport) => {
  const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
  await kiosk.page.setViewportSize(viewport)
  await kiosk.page.evaluate(() => localStorage.setItem('kotisilta.pxPerMm', '5.9'))
  await kiosk.page.reload()
  await kiosk.untilIdle()
  await carerPage.call()
  await kiosk.answer()
  await untilBothSee({ kiosk, carerPage })
  await kiosk.hangUp()
  await kiosk.page.getByText('Millainen puhelu oli?').waitFor()
  const { buttons } = await expectPlainScreen(kiosk)
  expect(buttons.map(({ name }) => name)).toEqual(['Hyvä', 'Siltä väliltä', 'Huono'])
  for (const { widthMm, heightMm, edgeMm } of buttons) {
    expect(Math.min(heightMm, widthMm / 2)).toBeGreaterThanOrEqual(29.9)
    expect(edgeMm).toBeGreaterThanOrEqual(7.9)
  }
  await kiosk.touch(kiosk.page.getByRole('button', { name: 'Hyvä' }))
  await kiosk.page.getByText('Kiitos vastauksesta').waitFor()
  await untilVisitIs(reader, visitId, 'DONE')
})

test('an unpaired tablet says so, takes no used code, and axe finds nothing', async () => {
  const { carer, resident } = await world.household()
  const made = await (await world.asStaff(carer)).operation('CreatePairingCode', { residentId: resident.residentId })
  const { code } = made.data?.['createPairingCode'] as { code: string }
  const first = await world.openUnpairedKiosk()
  await first.pair(code)
  await first.untilIdle()

  const second = await world.openUnpairedKiosk()
  await second.untilUnpaired(10_000)
  const { axe, textFields } = await factsOfScreen(second.page)
  expect({ axe, textFields }).toEqual({ axe: [], textFields: 0 })
  await second.pair(code)
  await second.page.getByText('Koodi on väärä, vanha tai jo käytetty').waitFor()
  await second.untilUnpaired(1_000)
})

test('a code in the address pairs the tablet, and leaves the address', async () => {
  const { carer, resident } = await world.household()
  const made = await (await world.asStaff(carer)).operation('CreatePairingCode', { residentId: resident.residentId })
  const { code } = made.data?.['createPairingCode'] as { code: string }
  const kiosk = await world.openUnpairedKiosk()
  await kiosk.page.goto(`${world.stack.origin}/koti/#pari=${code}`)
  await kiosk.untilIdle()
  expect(new URL(kiosk.page.url()).hash).toBe('')
})

describe('by keyboard or switch', () => {
  test('Enter answers', async () => {
    const { kiosk, carerPage } = await world.arrangeScreens()
    await carerPage.call()
    await kiosk.untilRinging()
    await kiosk.page.keyboard.press('Enter')
    await untilBothSee({ kiosk, carerPage })
  })

  test('Esc is "Ei nyt"', async () => {
    const { kiosk, carerPage, reader, visitId } = await world.arrangeScreens()
    await carerPage.call()
    await kiosk.untilRinging()
    await kiosk.page.keyboard.press('Escape')
    await untilVisitIs(reader, visitId, 'DECLINED')
    await kiosk.untilIdle()
  })
})

describe('without a touch', () => {
  test('a page loaded again in mid-call is in the same call', async () => {
    const call = await world.arrangeCall()
    const before = await readVisit(call.reader, call.visitId)
    await call.kiosk.page.reload()
    await untilBothSee(call, 20_000)
    const after = await readVisit(call.reader, call.visitId)
    expect(after).toMatchObject({ state: 'IN_PROGRESS' })
    expect(after.calls.map(({ id }) => id)).toEqual(before.calls.map(({ id }) => id))
  })

  test('the clock and the plan come up without a server, and the link comes back', async () => {
    const { kiosk } = await world.arrangeScreens()
    await untilShellIsKept(kiosk)
    await world.stack.api.kill()
    try {
      await kiosk.page.reload()
      await kiosk.untilIdle()
      await kiosk.page.getByText(/^Hoitaja Anna soittaa/).waitFor()
      await kiosk.page.getByText('Yhteys palaa itsestään').waitFor()
      await expectPlainScreen(kiosk)
    } finally {
      await world.stack.api.start()
    }
    await kiosk.page.getByText('Yhteys palaa itsestään').waitFor({ state: 'hidden', timeout: 45_000 })
  })

  test('a ring whose server has died stops at its deadline', async () => {
    const { kiosk, carerPage } = await world.arrangeScreens()
    await carerPage.call()
    await kiosk.untilRinging()
    await world.stack.api.kill()
    try {
      await kiosk.untilNotRinging((ringSeconds + 3) * 1000)
      await kiosk.untilIdle()
    } finally {
      await world.stack.api.start()
    }
  })

  test('with no camera and no microphone it joins, sees, and says so', async () => {
    const household = await world.household()
    const kiosk = await world.openKiosk(household.tablet, { who: 'noCamera' })
    const carerPage = await world.openCarer(household.carer)
    await carerPage.open()
    await carerPage.call()
    await kiosk.answer()
    await kiosk.page.getByText('Kamera ja mikrofoni eivät toimi.').waitFor()
    await kiosk.untilInCall()
  })
})
