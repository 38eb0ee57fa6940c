import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import type { CarerPage } from '../world/carer-page.ts'
import { saveWithoutSession } from '../world/lost-session.ts'
import type { StaffMember } from '../world/record.repository.ts'
import { createWorld } from '../world/world.ts'
import type { Household, World } from '../world/world.ts'

let world: World
let coordinators = 0
beforeAll(async () => {
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

interface Arranged {
  household: Household
  coordinator: StaffMember
  app: CarerPage
  page: Page
  goTo: (place: string) => Promise<void>
}

/** A coordinator at her screen. The household's visit has brought a kind of task into the catalogue: "Muu tehtävä". */
async function arrange(): Promise<Arranged> {
  const household = await world.household()
  const { orgId, teamId, record } = world
  coordinators += 1
  const wanted = { orgId, teamId, role: 'coordinator', firstName: 'Kaisa', lastName: `M ${coordinators}` } as const
  const coordinator = await record.staff(wanted)
  const app = await world.openCarer(coordinator)
  await app.open()
  return { household, coordinator, app, page: app.page, goTo: (place) => app.goTo(place) }
}

async function hasFocus(page: Page, target: Locator): Promise<boolean> {
  return (await target.and(page.locator(':focus')).count()) === 1
}

/** As somebody without a mouse gets there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < 80; step += 1) {
    if (await hasFocus(page, target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The keyboard does not get there.')
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

test('a plan is started and a need made by keyboard alone; the same need once more is refused beside its field', async () => {
  const { household, page, goTo } = await arrange()
  await goTo(`residents/${household.resident.residentId}/plan`)
  await press(page, page.getByRole('button', { name: 'Aloita suunnitelma' }))
  await tabTo(page, page.getByLabel('Perustelu'))
  await page.keyboard.type('Kotiutui sairaalasta')
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Aloita suunnitelma' }))
  await page.getByText('Hybriditaso').first().waitFor()

  await press(page, page.getByRole('link', { name: 'Lisää tarve' }))
  await tabTo(page, page.getByLabel('Tarkennus'))
  await page.keyboard.type('Insuliini')
  await tabTo(page, page.getByLabel('Toistuu'))
  await page.keyboard.press('ArrowDown') // daily → weekly, on the weekday of its first day
  const monday = page.getByRole('checkbox', { name: 'maanantai' })
  await monday.waitFor()
  for (const day of await page.getByRole('checkbox', { checked: true }).all()) await press(page, day, 'Space')
  await press(page, monday, 'Space')
  await press(page, page.getByRole('checkbox', { name: 'torstai' }), 'Space')
  await page.getByText('maanantaisin ja torstaisin').waitFor()
  await page.getByText('2 kertaa viikossa').waitFor()
  await expectAccessible(page)
  await press(page, page.getByRole('button', { name: 'Tallenna' }))
  await page.getByText('maanantaisin ja torstaisin 8.00–9.00').waitFor()
  await page.getByText(/^Tulevat 7 päivää: 2 käyntiä/).waitFor()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Lisää tarve' }).click()
  await page.getByLabel('Tarkennus').fill('Insuliini')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  const refused = page.getByLabel('Tehtävä')
  await page.getByText('Sama tarve on jo suunnitelmassa').first().waitFor()
  expect(await refused.getAttribute('aria-invalid')).toBe('true')
  expect(await hasFocus(page, refused)).toBe(true)
  expect(await page.getByLabel('Tarkennus').inputValue()).toBe('Insuliini')
})

test('what another changed meanwhile is shown beside what one typed, and one chooses', async () => {
  const { household, coordinator, page, goTo } = await arrange()
  const { residentId } = household.resident
  await goTo(`residents/${residentId}/edit`)
  await page.getByLabel('Puhelin').fill('050 111 1111')
  const other = await world.asStaff(coordinator)
  const input = { id: residentId, version: 1, phone: '050 222 2222' }
  expect((await other.operation('UpdateResident', { input })).data).toMatchObject({
    updateResident: { __typename: 'Resident' },
  })
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  const both = page.getByRole('region', { name: 'Toinen on muuttanut tätä samaan aikaan' })
  await both.getByRole('cell', { name: '050 111 1111' }).waitFor()
  await both.getByRole('cell', { name: '050 222 2222' }).waitFor()
  await expectAccessible(page)
  await both.getByRole('button', { name: 'Tallenna omani' }).click()
  await page.getByRole('link', { name: '050 111 1111' }).waitFor()
})

test('a lost network costs no word: what was typed stays, and is saved afterwards', async () => {
  const { page, goTo } = await arrange()
  await goTo('residents/new')
  await page.getByLabel('Etunimi').fill('Toivo')
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await page.getByText('Korjaa nämä').waitFor()
  expect(await hasFocus(page, page.getByLabel('Sukunimi'))).toBe(true)
  await page.getByLabel('Sukunimi').fill('Lehtonen')
  await page.getByLabel('Katuosoite').fill('Rantatie 1')
  await page.getByLabel('Postinumero').fill('37600')
  await page.getByLabel('Postitoimipaikka').fill('Valkeakoski')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await page.getByRole('alert').getByText('Palvelimeen ei saada yhteyttä').waitFor()
  expect(await page.getByLabel('Sukunimi').inputValue()).toBe('Lehtonen')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Toivo Lehtonen' }).waitFor()
  await page.getByText('Sijainti puuttuu').waitFor()
})

test('what was typed into a need outlives the session', async () => {
  const { household, coordinator, app, page, goTo } = await arrange()
  const [email, password] = [`kaisa.${coordinators}@example.fi`, 'kesäyön lämpö 7']
  await world.record.account(coordinator, email, password)
  const { residentId } = household.resident
  await goTo(`residents/${residentId}/plan`)
  await page.getByRole('button', { name: 'Aloita suunnitelma' }).click()
  await page.getByLabel('Perustelu').fill('Kotiutui sairaalasta')
  await page.getByRole('dialog').getByRole('button', { name: 'Aloita suunnitelma' }).click()
  await page.getByRole('link', { name: 'Lisää tarve' }).click()
  await page.getByLabel('Tarkennus').fill('Silmätipat')
  await page.getByLabel('Toistuu').selectOption({ index: 1 })
  const friday = page.getByRole('checkbox', { name: 'perjantai' })
  await friday.setChecked(!(await friday.isChecked()))
  const wasChecked = await friday.isChecked()

  const save = () => page.getByRole('button', { name: 'Tallenna' }).click()
  await saveWithoutSession(world, { page, staff: coordinator, save })
  await app.signIn(email, password)
  await page.getByText('Sitä ei ole vielä tallennettu').waitFor()
  expect(await page.getByLabel('Tarkennus').inputValue()).toBe('Silmätipat')
  expect(await friday.isChecked()).toBe(wasChecked)
})
