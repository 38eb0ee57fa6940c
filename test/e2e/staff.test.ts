import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../world/accessible.ts'
import type { CarerPage } from '../world/carer-page.ts'
import { saveWithoutSession } from '../world/lost-session.ts'
import type { NewStaff, StaffMember } from '../world/record.repository.ts'
import { until } from '../world/until.ts'
import { createWorld } from '../world/world.ts'
import type { World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterEach((context) => world.endTest(context))
afterAll(() => world?.stop())

let people = 0
/** Somebody of the organisation, with a name of their own. */
function hire(role: NewStaff['role']): Promise<StaffMember> {
  people += 1
  const { orgId, teamId } = world
  return world.record.staff({ orgId, teamId, role, firstName: 'Sirpa', lastName: `Laine ${people}` })
}

const phone = { width: 390, height: 844 }

async function openAs(staff: StaffMember, place: string, viewport?: typeof phone): Promise<CarerPage> {
  const opened = await world.openCarer(staff, viewport ? { viewport } : {})
  await opened.open()
  await opened.goTo(place)
  return opened
}

describe('a file of staff', () => {
  const header = 'tunniste;etunimi;sukunimi;rooli;kulkutapa'
  const choose = (page: Page, rows: string[]) =>
    page.getByLabel('Valitse CSV-tiedosto').setInputFiles({
      name: 'henkilosto.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...rows].join('\n')),
    })

  test('is looked at first; a bad row is told by line, saved to be mended, and then all of it is brought in', async () => {
    const { page } = await openAs(await hire('administrator'), 'import')
    await page.getByRole('radio', { name: 'Henkilöstö' }).check()
    await choose(page, ['H-1;Aino;Tuotu;hoitaja;auto', 'H-2;Olli;Tuotu;hoitaja;vene'])
    await page.getByRole('button', { name: 'Tarkista tiedosto' }).click()
    await page.getByText('Tiedostossa on 1 virhe. Mitään ei tallennettu.').waitFor()
    await page.getByRole('row', { name: '3 kulkutapa Sanaa ei tunneta. Sallitut: auto, pyörä' }).waitFor()
    expect(await page.getByRole('button', { name: /^Tuo / }).count()).toBe(0)
    await expectAccessible(page, 'bad rows')

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tallenna korjattavat rivit' }).click()
    const saved = readFileSync(await (await saving).path(), 'utf8')
    expect(saved).toContain(`${header};Rivi;`)
    expect(saved).toContain('H-2;Olli;Tuotu;hoitaja;vene;3;Sanaa ei tunneta.')
    expect(saved).not.toContain('H-1')

    await choose(page, ['H-1;Aino;Tuotu;hoitaja;auto', 'H-2;Olli;Tuotu;hoitaja;pyörä'])
    await page.getByRole('button', { name: 'Tarkista tiedosto' }).click()
    await page.getByText('Tiedosto on kunnossa').waitFor()
    await page.getByRole('button', { name: 'Tuo 2 riviä' }).click()
    await page.getByText('Tuotu. Kaikki rivit ovat tallessa.').waitFor()

    // once more, as after an answer that got lost: nobody comes twice
    await page.getByRole('button', { name: 'Tarkista tiedosto' }).click()
    await page.getByText('Kaikki tiedot ovat jo tallessa samoina.').waitFor()
    await page.getByRole('link', { name: 'Henkilöstö' }).click()
    await page.getByLabel('Hae nimellä').fill('Tuotu')
    await page.getByRole('link', { name: 'Tuotu Olli' }).waitFor()
    expect(await page.getByRole('link', { name: /^Tuotu/ }).count()).toBe(2)
  })

  test('that is no text is refused as a whole, and a carer is offered no import', async () => {
    const { page } = await openAs(await hire('administrator'), 'import')
    await page.getByLabel('Valitse CSV-tiedosto').setInputFiles({
      name: 'sheet.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    })
    await page.getByRole('button', { name: 'Tarkista tiedosto' }).click()
    await page.getByText('Tämä ei ole CSV-tiedosto').waitFor()
    const carer = await openAs(await hire('carer'), 'rota')
    await carer.page.getByRole('link', { name: 'Työvuorot' }).waitFor()
    expect(await carer.page.getByRole('link', { name: 'Tuonti' }).count()).toBe(0)
  })
})

describe('a person of the staff', () => {
  test('is made and edited; who edits at the same time sees both versions and chooses', async () => {
    const administrator = await hire('administrator')
    const { page } = await openAs(administrator, 'staff')
    await page.getByRole('button', { name: 'Lisää työntekijä' }).click()
    await page.getByLabel('Etunimi').fill('Mirja')
    await page.getByRole('button', { name: 'Tallenna' }).click()
    // what is missing is told beside the field, and the focus is there
    await page.getByRole('dialog').getByText('Kirjoita sukunimi.').last().waitFor()
    expect(await page.getByLabel('Sukunimi').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(
      true,
    )
    await page.getByLabel('Sukunimi').fill('Suonto')
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('heading', { name: 'Mirja Suonto' }).waitFor()

    await page.getByRole('button', { name: 'Muokkaa', exact: true }).click()
    await page.getByLabel('Sukunimi').fill('Suonto-Oja')
    const staffId = page.url().split('/').at(-1) ?? ''
    const other = await world.asStaff(administrator)
    await other.operation('UpdateStaff', { input: { id: staffId, version: 1, lastName: 'Niemi' } })
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('row', { name: 'Sukunimi Suonto-Oja Niemi' }).waitFor()
    await expectAccessible(page, 'two versions')
    await page.getByRole('button', { name: 'Tallenna omani' }).click()
    await page.getByRole('heading', { name: 'Mirja Suonto-Oja' }).waitFor()
  })

  test('gets an account: the password is there once, and opens the app', async () => {
    const carer = await hire('carer')
    const { page } = await openAs(await hire('administrator'), `staff/${carer.staffId}`)
    await page.getByRole('button', { name: 'Avaa tunnus' }).click()
    const email = `sirpa.${people}@example.fi`
    await page.getByRole('dialog').getByLabel('Sähköposti').fill(email)
    await page.getByRole('dialog').getByRole('button', { name: 'Avaa tunnus' }).click()
    const password = await page.locator('.secret').innerText()
    const newcomer = await world.openSignedOutCarer()
    await newcomer.open()
    await newcomer.signIn(email, password)
    await newcomer.page.getByRole('link', { name: 'Työvuorot' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Anna uusi salasana' }).waitFor()
    expect(await page.getByText(password).count()).toBe(0)
  })

  test('what was typed outlives the session', async () => {
    const administrator = await hire('administrator')
    const [email, password] = [`admin.${people}@example.fi`, 'kesäyön lämpö 7']
    await world.record.account(administrator, email, password)
    const carer = await hire('carer')
    const opened = await openAs(administrator, `staff/${carer.staffId}`)
    const { page } = opened
    await page.getByRole('button', { name: 'Muokkaa', exact: true }).click()
    await page.getByLabel('Etunimi').fill('Sirkka-Liisa')
    const save = () => page.getByRole('button', { name: 'Tallenna' }).click()
    await saveWithoutSession(world, { page, staff: administrator, save })
    await opened.signIn(email, password)
    await page.getByRole('button', { name: 'Muokkaa', exact: true }).click()
    await page.getByText('Sitä ei ole vielä tallennettu').waitFor()
    expect(await page.getByLabel('Etunimi').inputValue()).toBe('Sirkka-Liisa')
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.getByRole('heading', { name: /^Sirkka-Liisa/ }).waitFor()
  })
})

describe('the rota', () => {
  test('is kept by keyboard alone; a shift over another is refused, an absence lists whom it leaves waiting', async () => {
    const carer = await hire('carer')
    const { orgId, teamId } = world
    const resident = await world.record.resident({ orgId, teamId, firstName: 'Siiri', lastName: 'Nurmi' })
    await world.record.visit({ ...{ orgId, residentId: resident.residentId }, carerId: carer.staffId, inMinutes: 20 })
    const { page } = await openAs(await hire('coordinator'), 'rota')
    const { keyboard } = page
    const name = `${carer.lastName} ${carer.firstName}`
    const add = page.getByRole('button', { name: new RegExp(`^Lisää vuoro: ${name}`) }).first()

    for (const isFirst of [true, false]) {
      await add.focus()
      await keyboard.press('Enter')
      await page.getByLabel('Päivä', { exact: true }).waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).focus()
      await keyboard.press('Enter')
      if (!isFirst) continue
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      // back at the button that opened it
      await page.locator(':focus').and(add).waitFor()
    }
    await page.getByText('Työntekijällä on jo vuoro samaan aikaan').waitFor()
    await keyboard.press('Escape')
    await page.getByRole('button', { name: /^7\.00–15\.00/ }).waitFor()
    expect(await page.getByRole('button', { name: /^7\.00–15\.00/ }).count()).toBe(1)

    await page.getByRole('button', { name: 'Ilmoita poissaolo' }).focus()
    await keyboard.press('Enter')
    const person = page.getByRole('combobox', { name: 'Työntekijä' })
    await person.focus()
    await until(
      'the carer is chosen',
      async () => {
        if ((await person.locator('option:checked').innerText()) === name) return true
        await keyboard.press('ArrowDown')
        return false
      },
      { withinMs: 20_000 },
    )
    await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).focus()
    await keyboard.press('Enter')
    await page.getByText('1 käynti odottaa toista hoitajaa').waitFor()
    await page.getByRole('link', { name: /Siiri N\./ }).waitFor()
    await page.getByRole('button', { name: 'Sairaus' }).focus()
    await keyboard.press('Enter')
    await page.getByRole('button', { name: 'Peru poissaolo' }).focus()
    await keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Peru poissaolo' }).focus()
    await keyboard.press('Enter')
    await page.getByRole('button', { name: 'Sairaus' }).waitFor({ state: 'hidden' })
  })
})

describe("an auditor's report about one resident", () => {
  test('names nobody else whose data the same answer held, and says who printed it', async () => {
    const { orgId, teamId, record } = world
    const aino = await record.resident({ orgId, teamId, firstName: 'Aino', lastName: 'Tutkittu' })
    await record.resident({ orgId, teamId, firstName: 'Eino', lastName: 'Sivullinen' })
    const asker = await world.asStaff(await hire('carer'))
    expect((await asker.operation('Residents', { search: null, after: null })).text).toContain('Sivullinen')
    const { page } = await openAs(await hire('auditor'), `residents/${aino.residentId}`)
    await page.getByRole('heading', { name: 'Loki: Aino T.' }).waitFor()
    await page
      .getByRole('row', { name: /Aino T\..*\+ \d+ asiakas/ })
      .first()
      .waitFor()
    expect(await page.getByText('Eino S.').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    await page.getByText(/^Tulostanut Sirpa Laine/).waitFor()
  })
})

describe.each([
  ['phone', phone],
  ['desktop', { width: 1440, height: 900 }],
] as const)('on a %s', (_name, viewport) => {
  test.each([
    ['administrator', ['staff', 'rota', 'import', 'organisation', 'more']],
    ['coordinator', ['staff', 'rota', 'ledger', 'import', 'more']],
    ['carer', ['rota', 'ledger']],
    ['group_leader', ['rota']],
  ] as const)('everything that is for a %s passes axe', async (role, places) => {
    const opened = await openAs(await hire(role), 'account', viewport)
    const { page } = opened
    const heading = page.getByRole('heading', { level: 1 })
    for (const place of places) {
      const before = await heading.innerText()
      await opened.goTo(place)
      await heading.filter({ hasNotText: before }).waitFor()
      await page.getByText('Haetaan…').waitFor({ state: 'hidden' })
      await expectAccessible(page, place)
    }
  })
})
