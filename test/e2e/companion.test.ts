import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import { arrangeRelative, type ConsentScope } from '../world/companion.ts'
import { until } from '../world/until.ts'
import { createWorld, type World } from '../world/world.ts'

const phone = { width: 390, height: 844 }

let world: World
beforeAll(async () => {
  // The coordinator's side is asked of the API in words of the test's own.
  world = await createWorld({ mode: 'development' })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

/** A resident with one visit behind and one ahead, a relative, and the relative's telephone. */
async function arrange(consents: readonly ConsentScope[] = ['SEE_VISITS', 'GIVE_FEEDBACK']) {
  const household = await world.household()
  const { orgId, record } = world
  const { residentId } = household.resident
  const done = await record.visit({ orgId, residentId, carerId: household.carer.staffId, inMinutes: 60 })
  await record.query(
    `update visit set state = 'done', planned_start = now() - interval '3 hours', planned_end = now() - interval '2 hours',
       started_at = now() - interval '3 hours', ended_at = now() - interval '2 hours' where id = $1`,
    [done.visitId],
  )
  const relative = await arrangeRelative(world, household, consents)
  const { page, context } = await world.open('noCamera', { viewport: phone })
  return { household, relative, page, context, doneVisitId: done.visitId }
}

const acceptButton = (page: Page) => page.getByRole('button', { name: 'Hyväksyn ja jatkan' })
const week = (page: Page) => page.getByRole('heading', { level: 1, name: 'Aino: käynnit' })

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await acceptButton(page).click()
  await week(page).waitFor()
}

async function expectNoBarriers(page: Page): Promise<void> {
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

test('a relative opens the link, reads what it is about, says yes, and tells how a visit went: by keyboard alone', async () => {
  const { relative, page, doneVisitId } = await arrange()
  const url = await relative.invite()
  await page.goto(url)
  await page.getByRole('heading', { name: 'Aino toivoo sinut rinnalleen' }).waitFor()
  expect(page.url()).toBe(`${world.stack.origin}/koti/rinnalla`)
  await page.getByText('Hei Ritva Koski!').waitFor()
  await page.getByText('Näet, milloin Aino saa käyntejä ja kuka tulee.').waitFor()
  expect(await page.getByText('Näet, mitä käynneillä tehdään.').count()).toBe(0)
  await expectNoBarriers(page)

  await acceptButton(page).focus()
  await page.keyboard.press('Enter')
  await week(page).waitFor()
  await page.getByText('Hoitaja Anna').first().waitFor()
  expect(await page.getByText('Lääkkeet').count()).toBe(0) // tasks are for SEE_PLAN
  expect(await page.getByText('Virtanen').count()).toBe(0)
  await expectNoBarriers(page)

  await page.getByRole('button', { name: /^Kerro, miten meni/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // nothing written yet: the field says so, and has the focus
  await page.getByText('Kirjoita ensin, miten meni.').waitFor()
  await page.keyboard.type('Äiti oli iloinen.')
  await expectNoBarriers(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Kiitos! Palautteesi on perillä.').waitFor()
  expect(await relative.feedback()).toEqual([
    { text: 'Äiti oli iloinen.', companionName: 'Ritva Koski', visit: { id: doneVisitId } },
  ])
  const heard = [...world.stack.api.logLines].join('\n')
  expect(heard).not.toContain(url.split('=')[1])
})

test('a link used twice opens nothing for another, and the same page for the one who is in', async () => {
  const { relative, page } = await arrange()
  const url = await relative.invite()
  await enter(page, url)
  await page.goto(url)
  await page.getByText('Olet jo mukana tällä laitteella').waitFor()
  await week(page).waitFor()

  const stranger = await world.open('noCamera', { viewport: phone })
  await stranger.page.goto(url)
  await stranger.page.getByRole('heading', { name: 'Linkki ei ole voimassa' }).waitFor()
  await stranger.page.getByText('Pyydä uusi kutsu siltä, joka lähetti tämän.').waitFor()
  await expectNoBarriers(stranger.page)
  expect(new URL(stranger.page.url()).hash).toBe('')
})

describe('while the page is open', () => {
  test('what the resident allows no more is gone at once, and so is the page when the relation ends', async () => {
    const { relative, page } = await arrange()
    await enter(page, await relative.invite())
    await page.getByText('Hoitaja Anna').first().waitFor()
    await relative.withdraw('SEE_VISITS')
    await page.getByText('Aino ei ole luvannut näyttää käyntejä.').waitFor()
    expect(await page.getByText('Hoitaja Anna').count()).toBe(0)
    await relative.grant('SEE_PLAN')
    await relative.grant('SEE_VISITS')
    await page.getByText('Lääkkeet, Kuulumiset').first().waitFor()
    await relative.end()
    await page.getByRole('heading', { name: 'Et ole nyt mukana tällä laitteella' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('kotisilta.companion'))).toBeNull()
  })

  test('words written without a network are kept, also through a reload, and go by themselves', async () => {
    const { relative, page, context } = await arrange()
    await enter(page, await relative.invite())
    await page.getByRole('button', { name: /^Kerro, miten meni/ }).click()
    await page.getByRole('textbox').fill('Kaikki hyvin.')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
    await page.getByText('Palaute on tallessa ja lähtee itsestään').waitFor()
    await context.setOffline(false)
    await page.getByText('Kiitos! Palautteesi on perillä.').waitFor({ timeout: 30_000 })

    await page.getByRole('button', { name: /^Kirjoita lisää/ }).click()
    await page.getByRole('textbox').fill('Ja vielä')
    await page.reload()
    expect(await page.getByRole('textbox').inputValue()).toBe('Ja vielä')
    expect((await relative.feedback()).map(({ text }) => text)).toContain('Kaikki hyvin.')
  })

  test('the companion leaves, and nothing is left on the telephone', async () => {
    const { relative, page, context } = await arrange()
    await enter(page, await relative.invite())
    await page.getByRole('button', { name: 'Poistu tältä laitteelta' }).click()
    await page.getByRole('button', { name: 'Poistu', exact: true }).click()
    await page.getByRole('heading', { name: 'Olet poistunut' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('kotisilta.companion'))).toBeNull()
    expect((await context.cookies()).filter(({ name }) => name === 'kotisilta_companion')).toEqual([])
    await page.reload()
    await page.getByRole('heading', { name: 'Et ole nyt mukana tällä laitteella' }).waitFor()
  })
})

describe('what a browser is', () => {
  test("a resident's tablet stays one, whatever link is opened on it, even when it has forgotten what it kept", async () => {
    const { relative, household } = await arrange()
    const kiosk = await world.openKiosk(household.tablet)
    const url = await relative.invite()
    await kiosk.page.goto(url)
    await until('the token has left the address', () => new URL(kiosk.page.url()).hash === '', { withinMs: 5_000 })
    await kiosk.page.goto('about:blank')
    await kiosk.page.goto(url)
    await kiosk.untilIdle()
    expect(new URL(kiosk.page.url()).hash).toBe('')
    await kiosk.page.evaluate(() => localStorage.clear())
    await kiosk.page.goto(`${world.stack.origin}/koti/rinnalla`)
    await kiosk.untilIdle()
    const { page } = await world.open('noCamera', { viewport: phone })
    await enter(page, url) // and the link is still good
  })

  test("a companion's telephone becomes no tablet by a link", async () => {
    const { relative, household, page } = await arrange()
    await enter(page, await relative.invite())
    const made = await (
      await world.asStaff(household.carer)
    ).operation('CreatePairingCode', {
      residentId: household.resident.residentId,
    })
    const { code } = made.data?.['createPairingCode'] as { code: string }
    await page.goto(`${world.stack.origin}/koti/#pari=${code}`)
    await week(page).waitFor()
    const tablets = await world.record.query('select id from device where resident_id = $1', [
      household.resident.residentId,
    ])
    await until('the page is the companion’s', () => week(page).isVisible(), { withinMs: 5_000 })
    expect(tablets).toHaveLength(1) // the household's own
  })
})
