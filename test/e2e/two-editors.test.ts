import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import { documentId } from '../world/graphql-client.ts'
import type { StaffMember } from '../world/record.repository.ts'
import { createWorld } from '../world/world.ts'
import type { Household, World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

const hireCoordinator = (firstName: string): Promise<StaffMember> =>
  world.record.staff({ orgId: world.orgId, teamId: null, role: 'coordinator', firstName, lastName: 'Salo' })

async function openAt(staff: StaffMember, place: string): Promise<Page> {
  const opened = await world.openCarer(staff)
  await opened.open()
  await opened.goTo(place)
  return opened.page
}

/** The visit as it was made goes to tomorrow at eleven: its first edit. */
async function moveToTomorrow({ visitId }: Household): Promise<void> {
  const [row] = await world.record.query<{ tomorrow: string }>(
    `select to_char((now() at time zone time_zone) + interval '1 day', 'YYYY-MM-DD') as tomorrow from organisation where id = $1`,
    [world.orgId],
  )
  const other = await world.asStaff(await hireCoordinator('Kirsi'))
  const time = { on: row?.tomorrow, at: '11:00', minutes: 25, secondTime: false }
  const { text } = await other.operation('MoveVisit', { input: { visitId, version: 1, time, outsideWindow: true } })
  expect(text).toContain('"plannedStart"')
}

/** The row of a table of two versions, by what differs: mine, then the other's. */
const differing = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('row', { name })

test('who decides on a visit that another has moved meanwhile sees when it was and is, and decides anew', async () => {
  const household = await world.household()
  const page = await openAt(household.carer, `visits/${household.visitId}`)
  await page.getByRole('button', { name: 'Vaihda käyntitapa' }).click()
  await page.getByRole('dialog').getByLabel('Käynti', { exact: true }).check()
  await moveToTomorrow(household)
  await page.getByRole('dialog').getByRole('button', { name: 'Vaihda käyntitapa' }).click()
  await page
    .getByRole('dialog')
    .getByRole('alert')
    .getByText(/^Toinen on muuttanut käyntiä sillä välin/)
    .waitFor()
  await differing(page, /^Kellonaika \d+\.\d\d–\d+\.\d\d \d+\.\d+\. 11\.00–11\.25$/).waitFor()
  await expectAccessible(page, 'a visit that another has moved')
  await page.getByRole('dialog').getByRole('button', { name: 'Vaihda käyntitapa' }).click()
  await page.getByText(/^Vaihdettu: Kuvapuhelu → Käynti/).waitFor()
})

test('a visit is not confirmed as one that it no longer is', async () => {
  const household = await world.household()
  const page = await openAt(await hireCoordinator('Katri'), `visits/${household.visitId}`)
  const confirming = await documentId('ConfirmVisit')
  const moved = Promise.withResolvers<void>()
  // what is pressed is on its way while another moves the visit
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(confirming) === true) await moved.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Vahvista käynti' }).click()
  await moveToTomorrow(household)
  moved.resolve()
  await differing(page, /^Kellonaika .* 11\.00–11\.25$/).waitFor()
  expect(await page.getByText(/^Vahvistettu \d/).count()).toBe(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Vahvista käynti' }).click()
  await page.getByText(/^Vahvistettu \d/).waitFor()
})

test('who gives a visit to another carer sees the names and the time of both versions', async () => {
  const household = await world.household()
  const { orgId, teamId, record } = world
  await record.staff({ orgId, teamId, role: 'carer', firstName: 'Iida', lastName: 'Toinen' })
  const page = await openAt(await hireCoordinator('Katri'), `visits/${household.visitId}`)
  await page.getByRole('button', { name: 'Valitse tekijä' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kuka tekee käynnin?' })
  await dialog.getByLabel('Hae hoitajaa nimellä').fill('Toinen')
  await dialog.getByLabel('Hoitaja', { exact: true }).selectOption({ label: 'Toinen Iida, Etäkoti' })
  await moveToTomorrow(household)
  await dialog.getByRole('button', { name: 'Tallenna' }).click()
  await differing(page, 'Hoitaja Iida Toinen Anna Virtanen').waitFor()
  await differing(page, /^Kellonaika .* 11\.00–11\.25$/).waitFor()
  await expectAccessible(page, 'who makes a visit that another has moved')
  await dialog.getByRole('button', { name: 'Tallenna omani' }).click()
  await page.getByText('Tekee: Iida Toinen').waitFor()
})

test('a task that another has taken away comes back with who keeps the own version', async () => {
  const household = await world.household()
  const { visitId } = household
  const page = await openAt(await hireCoordinator('Katri'), `visits/${visitId}`)
  await page.getByRole('button', { name: 'Muuta tehtäviä' }).click()
  const dialog = page.getByRole('dialog', { name: 'Muuta tehtäviä' })
  await dialog.getByLabel('Uusi tehtävä').selectOption({ label: 'Muu tehtävä' })

  const tasks = await world.record.query<{ id: string }>(
    `select id from visit_task where visit_id = $1 and detail = $2`,
    [visitId, 'Kuulumiset'],
  )
  const kept = tasks.map(({ id }) => ({ id, taskCode: 'other', detail: 'Kuulumiset' }))
  const other = await world.asStaff(await hireCoordinator('Kirsi'))
  const { text } = await other.operation('EditVisitTasks', { input: { visitId, version: 1, tasks: kept } })
  expect(text).toContain('"plannedStart"')

  await dialog.getByRole('button', { name: 'Tallenna' }).click()
  await differing(page, 'Tehtävät, jotka jäävät Lääkkeet, Kuulumiset Kuulumiset').waitFor()
  await differing(page, 'Uusi tehtävä Muu tehtävä –').waitFor()
  await dialog.getByRole('button', { name: 'Tallenna omani' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const shown = await page.getByRole('list', { name: 'Tehtävät' }).getByRole('listitem').allInnerTexts()
  expect(shown.toSorted((a, b) => a.localeCompare(b, 'fi'))).toEqual(['Kuulumiset', 'Lääkkeet', 'Muu tehtävä'])
})
