import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../api/client/format-time.ts'
import { expectAccessible } from '../world/accessible.ts'
import { until } from '../world/until.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ timeZone: 'Europe/Helsinki' })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

/** The last Sunday of a month, the next one that is still to come. In March clocks go from 3 to 4, in October from 4 to 3. */
function nextClockChange(month: 3 | 10): string {
  const now = new Date()
  const sundayOf = (year: number) => {
    const last = new Date(Date.UTC(year, month, 0))
    return addDays(last.toISOString().slice(0, 10), -last.getUTCDay())
  }
  const thisYear = sundayOf(now.getUTCFullYear())
  return thisYear > addDays(now.toISOString().slice(0, 10), 1) ? thisYear : sundayOf(now.getUTCFullYear() + 1)
}
const [march, october] = [nextClockChange(3), nextClockChange(10)]

async function openAsCoordinator(place: string): Promise<Page> {
  const { orgId, teamId, record } = world
  const wanted = { orgId, teamId, role: 'coordinator', firstName: 'Kaisa', lastName: 'Mäki' } as const
  const app = await world.openCarer(await record.staff(wanted), { who: 'noCamera' })
  await app.open()
  await app.goTo(place)
  return app.page
}

const leftOut = 'Tätä kellonaikaa ei ole silloin, kun kelloja siirretään.'
const askedFirst = 'Valitse, kumpi kellonaika.'

/** The answer to which of the two hours is asked for where the focus is. */
async function expectAsked(page: Page, question: Locator): Promise<void> {
  await question.getByText(askedFirst).waitFor()
  expect(await question.and(page.locator(':focus')).count()).toBe(1)
  await expectAccessible(page)
}

/** The only instant that the record has there, once it is written. */
function untilWritten(sql: string, id: string): Promise<string> {
  return until('it is written', async () => (await world.record.query<{ at: Date }>(sql, [id]))[0]?.at.toISOString(), {
    withinMs: 20_000,
  })
}

describe('a visit beside the plan', () => {
  test('at a time that clocks leave out is refused, at one that comes twice it is asked which', async () => {
    const { resident } = await world.household()
    const page = await openAsCoordinator(`residents/${resident.residentId}`)
    await page.getByRole('button', { name: 'Lisää käynti' }).click()
    const dialog = page.getByRole('dialog')
    const save = dialog.getByRole('button', { name: 'Lisää käynti' })
    await dialog.getByLabel('Tehtävä', { exact: true }).selectOption({ label: 'Muu tehtävä' })
    await dialog.getByLabel('Miksi').fill('Kotiutui yöllä')
    await dialog.getByLabel('Päivä').fill(march)
    await dialog.getByLabel('Kellonaika').fill('3.30')
    await save.click()
    await dialog.getByText(leftOut).last().waitFor()

    await dialog.getByLabel('Päivä').fill(october)
    const question = dialog.getByRole('group', { name: /^Kellonaika: tämä kellonaika tulee .* kaksi kertaa/ })
    await question.waitFor()
    await save.click()
    await expectAsked(page, question)
    await question.getByRole('radio', { name: /^Toinen/ }).check()
    await save.click()
    await dialog.waitFor({ state: 'hidden' })
    const sql = "select planned_start as at from visit where resident_id = $1 and extra_reason = 'Kotiutui yöllä'"
    // 03:30 of winter time, which is two hours ahead of UTC
    expect(await untilWritten(sql, resident.residentId)).toBe(`${october}T01:30:00.000Z`)
  })
})

describe('a night shift', () => {
  test('that ends at a time that clocks leave out is refused, at one that comes twice it is asked which', async () => {
    const { orgId, teamId, record } = world
    const carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Yrjö', lastName: 'Yökkö' })
    const page = await openAsCoordinator('rota')
    await page
      .getByRole('button', { name: /^Lisää vuoro: Yökkö/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    const save = dialog.getByRole('button', { name: 'Tallenna' })
    await dialog.getByLabel('Päivä', { exact: true }).fill(addDays(march, -1))
    await dialog.getByLabel('Alkaa', { exact: true }).fill('22:00')
    await dialog.getByLabel('Päättyy', { exact: true }).fill('03:30')
    await save.click()
    await dialog.getByText(leftOut).last().waitFor()

    await dialog.getByLabel('Päivä', { exact: true }).fill(addDays(october, -1))
    const question = dialog.getByRole('group', { name: /^Päättyy: tämä kellonaika tulee .* kaksi kertaa/ })
    await question.waitFor()
    await save.click()
    await expectAsked(page, question)
    await question.getByRole('radio', { name: /^Ensimmäinen/ }).check()
    await save.click()
    await dialog.waitFor({ state: 'hidden' })
    // 03:30 of summer time, which is three hours ahead of UTC
    const sql = 'select ends_at as at from shift where staff_id = $1'
    expect(await untilWritten(sql, carer.staffId)).toBe(`${october}T00:30:00.000Z`)
  })
})
