import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import type { StaffMember } from '../world/record.repository.ts'
import { until } from '../world/until.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
let katri: StaffMember
beforeAll(async () => {
  world = await createWorld()
  katri = await world.record.staff({
    orgId: world.orgId,
    teamId: null,
    role: 'coordinator',
    firstName: 'Katri',
    lastName: 'Salo',
  })
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

async function openAt(place: string): Promise<Page> {
  const opened = await world.openCarer(katri)
  await opened.open()
  await opened.goTo(place)
  return opened.page
}

/** A resident of a team, and what was said of so many of the resident's visits, a minute apart. */
async function arrangeFeedback(
  teamId: string,
  who: { firstName: string; lastName: string },
  count: number,
): Promise<void> {
  const { orgId, record } = world
  const { residentId } = await record.resident({ orgId, teamId, ...who })
  const carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Outi', lastName: 'Laine' })
  await record.query(
    `with made as (
       insert into visit (org_id, resident_id, carer_id, modality, state, planned_start, planned_end, started_at, ended_at)
       select $1, $2, $4, 'home', 'done', at, at + interval '20 minutes', at, at + interval '20 minutes'
       from (select now() - interval '40 minutes' * n as at from generate_series(1, $3) as n) as times returning id, planned_start)
     insert into feedback (org_id, visit_id, resident_id, smiley, at) select $1, id, $2, 3, planned_start + interval '30 minutes' from made`,
    [orgId, residentId, count, carer.staffId],
  )
}

test('feedback is read page after page, of all or of a team, however many and however long the names', async () => {
  const { orgId, record } = world
  const { teamId: north } = await record.team(orgId, 'Pohjoisen kotihoito')
  const { teamId: empty } = await record.team(orgId, 'Tyhjä tiimi')
  const long = { firstName: 'Maria-Magdaleena', lastName: 'Wolff-Hirvensalmi-Kankaanpäänkorpi' }
  await arrangeFeedback(north, long, 3)
  await arrangeFeedback(world.teamId, { firstName: 'Veikko', lastName: 'Koski' }, 200)
  const page = await openAt('feedback')
  const rows = page.getByRole('main').getByRole('listitem')
  const untilRows = (wanted: number) =>
    until(`${wanted} rows`, async () => (await rows.count()) === wanted, { withinMs: 15_000 })
  await untilRows(50)
  for (const wanted of [100, 150, 200, 203]) {
    await page.getByRole('button', { name: 'Näytä lisää' }).click()
    await untilRows(wanted)
  }
  expect(await page.getByRole('button', { name: 'Näytä lisää' }).count()).toBe(0)

  await page.getByLabel('Tiimi').selectOption({ value: north })
  await untilRows(3)
  expect(await page.getByText('Veikko').count()).toBe(0)
  await expectAccessible(page, 'the feedback of a team')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390) // nothing to scroll sideways for
  await page.getByLabel('Tiimi').selectOption({ value: empty })
  await page.getByText('Tämän tiimin käynneistä ei ole vielä palautetta.').waitFor()
  await page.getByLabel('Tiimi').selectOption({ value: world.teamId })
  await untilRows(50) // from its beginning again
})

test('visits are saved as a file; too many days at once are refused with the cure beside the day', async () => {
  await world.household()
  const page = await openAt('import')
  const card = page.getByRole('region', { name: 'Vie tiedostoon' })
  await card.getByRole('radio', { name: 'Käynnit' }).check()
  await card.getByLabel('Ensimmäinen päivä').fill('2026-01-01')
  await card.getByLabel('Viimeinen päivä').fill('2026-12-31')
  await card.getByRole('button', { name: 'Tallenna tiedosto' }).click()
  await card
    .getByRole('alert')
    .getByText(/Viimeinen päivä: Tiedostosta tulisi liian suuri\. Valitse lyhyempi aika/)
    .waitFor()
  await expectAccessible(page, 'an export that is too large')

  await card.getByLabel('Viimeinen päivä').fill('2026-02-01')
  const saved = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Tallenna tiedosto' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('kotisilta-visits.csv')
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^\uFEFFtunniste;/)
  await card.getByText('Tallennettu: kotisilta-visits.csv').waitFor()
})
