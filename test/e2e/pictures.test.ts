import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import { root } from '../../bin/stack/our-node.mjs'
import { expectAccessible } from '../world/accessible.ts'
import { untilBothSee } from '../world/call.ts'
import { until } from '../world/until.ts'
import { createWorld } from '../world/world.ts'
import type { Household, World } from '../world/world.ts'

/** With PICTURES=1 these become those of the README and the documentation; otherwise all are for whoever tests. */
const documented = [
  'call',
  'carer-day-phone',
  'carer-day-desktop',
  'carer-ringing-phone',
  'kiosk-idle',
  'kiosk-ringing',
]
const folders = { documentation: join(root, 'docs/pictures'), artifacts: join(root, 'test/artifacts/pictures') }

function pictureFile(name: string): string {
  const isDocumented = process.env['PICTURES'] === '1' && documented.includes(name)
  return join(isDocumented ? folders.documentation : folders.artifacts, `${name}.png`)
}

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 800 }

let world: World
beforeAll(async () => {
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

/** Looks at a screen as axe and as a reader of the documentation would. */
async function look(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await expectAccessible(page, name)
  await page.screenshot({ path: pictureFile(name) })
}

/** A day as carers have them: held, next, ahead; by video and in person. */
async function planDay({ carer, resident }: Household): Promise<void> {
  const { orgId, teamId, record } = world
  const people = [
    { firstName: 'Eino', lastName: 'Mäkinen', modality: 'home', inMinutes: 40, tasks: ['Haavanhoito', 'Suihku'] },
    { firstName: 'Siiri', lastName: 'Nurmi', modality: 'video', inMinutes: 95, tasks: ['Verenpaine'] },
    { firstName: 'Toivo', lastName: 'Lehtonen', modality: 'video', inMinutes: 140, tasks: ['Lääkkeet', 'Ruokailu'] },
    { firstName: 'Helmi', lastName: 'Salonen', modality: 'home', inMinutes: 200, tasks: ['Ruokailu'] },
  ] as const
  for (const { firstName, lastName, modality, inMinutes, tasks } of people) {
    const other = await record.resident({
      orgId,
      teamId,
      firstName,
      lastName,
      about: 'Kuulee paremmin oikealla korvalla.',
    })
    await record.device(other, carer)
    const { residentId } = other
    await record.visit({ orgId, residentId, carerId: carer.staffId, modality, inMinutes, tasks: [...tasks] })
  }
  const held = await record.visit({ orgId, residentId: resident.residentId, carerId: carer.staffId })
  // the builder puts it behind what is booked already
  await record.query(
    `update visit set state = 'done', planned_start = before, planned_end = after, started_at = before, ended_at = after,
       note = 'Aino voi hyvin.', note_by = carer_id, note_at = after
     from (select now() - interval '70 minutes' as before, now() - interval '50 minutes' as after) as held where id = $1`,
    [held.visitId],
  )
}

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)("the carer's screens, %s", (name, viewport) => {
  test('sign-in', async () => {
    const carer = await world.openSignedOutCarer({ viewport })
    await carer.open()
    await carer.page.getByLabel('Sähköposti').waitFor()
    await look(carer.page, `carer-sign-in-${name}`)
    await carer.signIn('anna@example.fi', 'väärä')
    await carer.page.getByText('Sähköposti tai salasana on väärin').waitFor()
    await look(carer.page, `carer-sign-in-refused-${name}`)
  })

  test('the day, a visit, the residents, a resident, pairing, the account', async () => {
    const household = await world.household()
    await planDay(household)
    const carer = await world.openCarer(household.carer, { viewport })
    await carer.open()
    await carer.untilToday()
    await look(carer.page, `carer-day-${name}`)
    await carer.goTo(`visits/${household.visitId}`)
    await carer.page.getByRole('heading', { name: /Aino/ }).first().waitFor()
    await look(carer.page, `carer-visit-${name}`)
    await carer.goTo('residents')
    await carer.page.getByRole('link', { name: /Siiri/ }).first().waitFor()
    await look(carer.page, `carer-residents-${name}`)
    await carer.goTo(`residents/${household.resident.residentId}`)
    await carer.page.getByRole('button', { name: /Liitä tabletti/ }).click()
    await carer.page.getByText(/^Koodi on voimassa/).waitFor()
    await look(carer.page, `carer-resident-${name}`)
    await carer.goTo('account')
    await carer.page.getByRole('button', { name: 'Kirjaudu ulos' }).waitFor()
    await look(carer.page, `carer-account-${name}`)
  })

  test('ringing, the call, and after it', async () => {
    const household = await world.household()
    const kiosk = await world.openKiosk(household.tablet)
    const carerPage = await world.openCarer(household.carer, { viewport })
    await carerPage.open()
    await carerPage.call()
    await kiosk.untilRinging()
    await carerPage.stopRingingButton.waitFor()
    await look(carerPage.page, `carer-ringing-${name}`)
    await kiosk.answer()
    await untilBothSee({ kiosk, carerPage })
    await look(carerPage.page, `carer-call-${name}`)
    await kiosk.hangUp()
    await carerPage.untilCallOver()
    await look(carerPage.page, `carer-after-${name}`)
  })
})

test('a tablet and a computer in a call, side by side', async () => {
  const household = await world.household()
  const kiosk = await world.openKiosk(household.tablet)
  await look(kiosk.page, 'kiosk-idle')
  const carerPage = await world.openCarer(household.carer)
  await carerPage.open()
  await carerPage.call()
  await kiosk.untilRinging()
  await look(kiosk.page, 'kiosk-ringing')
  await kiosk.answer()
  await untilBothSee({ kiosk, carerPage })
  // a picture of the picture: sharp, and the connection called good, once the encoder has found its pace
  await until('the picture is sharp', async () => (await heightOfPicture(kiosk.page)) >= 480, { withinMs: 15_000 })
  if (process.env['PICTURES'] === '1') await carerPage.page.getByText('Yhteys hyvä').waitFor()
  await look(kiosk.page, 'kiosk-call')
  const pictures = await Promise.all([carerPage.page.screenshot(), kiosk.page.screenshot()])
  writeFileSync(pictureFile('call'), await sideBySide(pictures))
})

function heightOfPicture(page: Page): Promise<number> {
  return page
    .locator('video')
    .first()
    .evaluate((video) => (video as unknown as { videoHeight: number }).videoHeight)
}

async function sideBySide(pictures: Buffer[]): Promise<Buffer> {
  const { page } = await world.open('noCamera', { viewport: { width: 1600, height: 560 } })
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}" />`).join('')
  await page.setContent(`<style>
    body { margin: 0; height: 560px; display: flex; gap: 32px; align-items: center; justify-content: center; background: #efe9dd }
    img { width: 736px; border-radius: 18px; box-shadow: 0 6px 28px rgb(0 0 0 / 0.25) }
  </style>${images}`)
  return page.screenshot()
}
