import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import type { StaffMember } from '../world/record.repository.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  // The smiley is given in words of the test's own.
  world = await createWorld({ mode: 'development' })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

async function hireCoordinator(): Promise<StaffMember> {
  const { orgId, record } = world
  return record.staff({ orgId, teamId: null, role: 'coordinator', firstName: 'Katri', lastName: 'Salo' })
}

/** Somebody's app at a place, as by a link to it. */
async function openAt(staff: StaffMember, place: string): Promise<Page> {
  const opened = await world.openCarer(staff)
  await opened.open()
  await opened.goTo(place)
  return opened.page
}

test('a visit that nobody makes is given to a carer, who tells later that it was not made, and why', async () => {
  const household = await world.household()
  const { orgId, record } = world
  const { residentId } = household.resident
  const { visitId } = await record.visit({ orgId, residentId, carerId: null, modality: 'home' })
  await record.query(
    `update visit set planned_start = now() - interval '3 hours', planned_end = now() - interval '2 hours' where id = $1`,
    [visitId],
  )
  const coordinator = await hireCoordinator()
  const page = await openAt(coordinator, `visits/${visitId}`)
  await page.getByRole('button', { name: 'Valitse tekijä' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kuka tekee käynnin?' })
  await expectAccessible(page, 'who makes a visit')
  await dialog.getByLabel('Hoitaja', { exact: true }).selectOption({ value: household.carer.staffId })
  await dialog.getByRole('button', { name: 'Tallenna' }).click()
  await page.getByText('Tekee: Anna Virtanen').waitFor()
  await page.getByRole('button', { name: 'Vahvista käynti' }).click()
  await page.getByText(/^Vahvistettu \d/).waitFor()
  await page.getByRole('button', { name: 'Muuta tehtäviä' }).click()
  const tasks = page.getByRole('dialog', { name: 'Muuta tehtäviä' })
  await tasks.getByRole('checkbox', { name: 'Kuulumiset' }).uncheck()
  await tasks.getByLabel('Uusi tehtävä').selectOption({ label: 'Muu tehtävä' })
  await tasks.getByLabel('Tehtävä tarkemmin').fill('Pattereiden vaihto')
  await expectAccessible(page, 'the tasks of a visit')
  await tasks.getByRole('button', { name: 'Tallenna' }).click()
  await tasks.waitFor({ state: 'hidden' })
  expect(await page.getByRole('list', { name: 'Tehtävät' }).getByRole('listitem').allInnerTexts()).toEqual([
    'Lääkkeet',
    'Pattereiden vaihto',
  ])

  const anna = await openAt(household.carer, `visits/${visitId}`)
  await anna.getByRole('button', { name: 'Käynti jäi tekemättä' }).click()
  const question = anna.getByRole('dialog')
  await question.getByRole('radio', { name: 'Muu syy' }).check()
  await question.getByRole('button', { name: 'Käynti jäi tekemättä' }).click()
  await question.getByText('Kirjoita syy.').waitFor() // it is not sent without one
  await question.getByRole('radio', { name: 'Asiakas ei avannut ovea' }).check()
  await question.getByRole('button', { name: 'Käynti jäi tekemättä' }).click()
  await page.getByText('Jäi tekemättä: Asiakas ei avannut ovea').waitFor() // the coordinator's page hears of it
  await expectAccessible(page, 'a visit that was not made')
})

test('what was said of a visit is read on it by its carer, and by who coordinates in the list of all', async () => {
  const household = await world.household()
  const { record } = world
  await record.query(
    `update visit set state = 'done', modality = 'home', planned_start = now() - interval '3 hours', planned_end = now() - interval '2 hours',
       started_at = now() - interval '3 hours', ended_at = now() - interval '2 hours' where id = $1`,
    [household.visitId],
  )
  const anna = await openAt(household.carer, `visits/${household.visitId}`)
  await anna.getByLabel('Matka-aika minuutteina').fill('kaksi')
  await anna.getByRole('button', { name: 'Tallenna matka-aika' }).click()
  await anna.getByText('Kirjoita minuutit numeroin, 0–600.').waitFor()
  await anna.getByLabel('Matka-aika minuutteina').fill('12')
  await anna.getByRole('button', { name: 'Tallenna matka-aika' }).click()
  await anna.getByText('Matka-aika on tallessa.').waitFor()

  const given = await world
    .asTablet(household.tablet)
    .send(
      'mutation ($input: GiveSmileyInput!) { giveSmiley(input: $input) { __typename ... on Visit { id } ... on Refusal { code } } }',
      { input: { visitId: household.visitId, smiley: 'SAD' } },
    )
  expect(given.text).toContain(household.visitId)
  await anna.getByRole('region', { name: 'Palaute' }).getByText('Huono').waitFor() // without loading the page anew
  await expectAccessible(anna, 'feedback on a visit')

  const page = await openAt(await hireCoordinator(), 'feedback')
  const said = page.getByRole('listitem').filter({ hasText: 'Huono' })
  await said.getByText('Asiakas itse').waitFor()
  await expectAccessible(page, 'all feedback')
  await said.getByRole('link', { name: /^Aino K/ }).click()
  await page.getByText('Matka: 12 min').waitFor()
})

test('a carer makes a calendar address, a new one ends the old, and a removed one opens nothing', async () => {
  const { carer } = await world.household()
  const page = await openAt(carer, 'account')
  const address = async () => (await page.getByText(/\/calendar\/.+\.ics$/).innerText()).trim()
  const status = async (url: string) => (await fetch(new URL(new URL(url).pathname, world.stack.origin))).status
  await page.getByText('Osoitetta ei ole.').waitFor()
  await page.getByRole('button', { name: 'Tee osoite' }).click()
  const first = await address()
  expect(await status(first)).toBe(200)
  await expectAccessible(page, 'a calendar address')

  const confirm = async (name: string) => {
    await page.getByRole('button', { name }).click()
    await page.getByRole('dialog').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await confirm('Tee uusi osoite')
  await page.getByText(first).waitFor({ state: 'hidden' })
  const second = await address()
  expect([await status(first), await status(second)]).toEqual([404, 200])
  await confirm('Poista osoite')
  await page.getByText('Osoitetta ei ole.').waitFor()
  expect(await status(second)).toBe(404)
})

test('a carer who opened the data of a stranger sees until when, and closes them before', async () => {
  const { orgId, record } = world
  const household = await world.household()
  const { teamId } = await record.team(orgId, 'Toinen tiimi')
  const stranger = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Outi', lastName: 'Vieras' })
  const page = await openAt(stranger, `residents/${household.resident.residentId}`)
  await page.getByLabel('Miksi avaat tiedot').fill('Naapuri ilmoitti, ettei ovi aukea')
  await page.getByRole('button', { name: 'Avaa tiedot tunniksi' }).click()
  await page.getByText(/^Näet tiedot poikkeusluvalla kello \d/).waitFor()
  await expectAccessible(page, 'an open glass')
  await page.getByRole('button', { name: 'Sulje tiedot nyt' }).click()
  await page.getByLabel('Miksi avaat tiedot').waitFor()
})
