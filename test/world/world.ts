import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { TestContext } from 'vitest'
import { root } from '../../bin/stack/our-node.mjs'
import {
  ainosLikeness,
  annasLikeness,
  launchBrowser,
  openPage,
  type BrowserWanted,
  type OpenedPage,
  type PageWanted,
} from './browser.ts'
import { buildApps } from './built-apps.ts'
import { timeZoneWhereItIs } from './time-zone.ts'
import { untilBothSee } from './call.ts'
import type { CallOfTwo } from './call.ts'
import { CarerPage } from './carer-page.ts'
import { faceSvg } from './fake-face.ts'
import { GraphqlClient } from './graphql-client.ts'
import { KioskPage } from './kiosk-page.ts'
import { createHomeNetwork, type HomeNetwork } from './network-namespace.ts'
import type { ResidentBuilt, StaffMember, Tablet } from './record.repository.ts'
import { until } from './until.ts'
import { startStack, type Stack, type StackOptions } from './stack.ts'

export interface WorldOptions extends StackOptions {
  /** The tablet lives in a network of its own, whose link can be taken down. Needs root. */
  homeNetwork?: boolean
  /** Of the organisation, for tests about its clock. Without it, it is ten in the morning there. */
  timeZone?: string
}

/** What time it is where the organisation is, whenever a test runs: screens differ by night, and a day's list at midnight. */
const localHour = 10

/** A carer, a resident with a tablet, and a video visit planned for now: what nearly every test begins with. */
export interface Household {
  carer: StaffMember
  resident: ResidentBuilt
  tablet: Tablet
  visitId: string
  email: string
  password: string
}

type Who = 'anna' | 'aino' | 'noCamera' | 'refusing'

/**
 * The whole system and the people in it. A test file has one; each test gets people and pages of its own, so that what one
 * test leaves behind is not in the way of the next.
 */
export class World {
  readonly stack: Stack
  readonly network: HomeNetwork | undefined
  readonly orgId: string
  readonly teamId: string
  #browsers = new Map<Who, Promise<Browser>>()
  #pages: (OpenedPage & { who: string })[] = []
  #households = 0

  constructor(stack: Stack, network: HomeNetwork | undefined, place: { orgId: string; teamId: string }) {
    this.stack = stack
    this.network = network
    this.orgId = place.orgId
    this.teamId = place.teamId
  }

  get record() {
    return this.stack.record
  }

  /** Everybody in place, and video possible: an API that was away for long has to hear of the SFU first. */
  async household(): Promise<Household> {
    this.#households += 1
    await until('the API hears of the SFU', () => this.record.isVideoPossible(), { withinMs: 30_000 })
    const { orgId, teamId, record } = this
    const email = `anna.${this.#households}@example.fi`
    const password = 'kesäyön lämpö 7'
    const carer = await record.staff({
      ...{ orgId, teamId, role: 'carer', firstName: 'Anna', lastName: 'Virtanen' },
      ...(await record.photo(orgId, faceSvg(annasLikeness.face))),
    })
    await record.account(carer, email, password)
    const resident = await record.resident({
      ...{ orgId, teamId, firstName: 'Aino', lastName: `Koski ${this.#households}` },
      ...(await record.photo(orgId, faceSvg(ainosLikeness.face))),
    })
    const tablet = await record.device(resident, carer)
    const { visitId } = await record.visit({ orgId, residentId: resident.residentId, carerId: carer.staffId })
    return { carer, resident, tablet, visitId, email, password }
  }

  /** The carer's computer, signed in. */
  async openCarer(carer: StaffMember, wanted: Partial<PageWanted> & { who?: Who } = {}): Promise<CarerPage> {
    const value = await this.record.session(carer)
    return new CarerPage(
      await this.open(wanted.who ?? 'anna', { ...wanted, cookie: { name: 'kotisilta_staff', value } }),
      this.stack,
    )
  }

  /** The tablet at home, paired and showing its idle screen. */
  async openKiosk(tablet: Tablet, wanted: Partial<PageWanted> & { who?: Who } = {}): Promise<KioskPage> {
    const kiosk = await this.openKioskSomewhere(tablet, wanted)
    await kiosk.untilIdle()
    return kiosk
  }

  /** The same, on whatever screen it finds itself: it may be rung or in a call. */
  async openKioskSomewhere(tablet: Tablet, wanted: Partial<PageWanted> & { who?: Who } = {}): Promise<KioskPage> {
    const cookie = { name: 'kotisilta_device' as const, value: tablet.cookie }
    const kiosk = new KioskPage(await this.open(wanted.who ?? 'aino', { ...wanted, cookie }), this.stack)
    await kiosk.goto()
    return kiosk
  }

  async openSignedOutCarer(wanted: Partial<PageWanted> = {}): Promise<CarerPage> {
    return new CarerPage(await this.open('anna', wanted), this.stack)
  }

  async openUnpairedKiosk(): Promise<KioskPage> {
    const kiosk = new KioskPage(await this.open('aino'), this.stack)
    await kiosk.goto()
    return kiosk
  }

  async open(who: Who, wanted: Partial<PageWanted> = {}): Promise<OpenedPage> {
    const opened = await openPage(await this.#browser(who), { origin: this.stack.origin, ...wanted })
    this.#pages.push({ ...opened, who })
    return opened
  }

  /** Anna at her list of today, Aino's tablet idle. */
  async arrangeScreens(): Promise<CallOfTwo> {
    const household = await this.household()
    const kiosk = await this.openKiosk(household.tablet)
    const carerPage = await this.openCarer(household.carer)
    await carerPage.open()
    await carerPage.untilToday()
    return { ...household, kiosk, carerPage, reader: await this.asStaff(household.carer) }
  }

  /** The two in a call, seeing each other. */
  async arrangeCall(): Promise<CallOfTwo> {
    const call = await this.arrangeScreens()
    await call.carerPage.call()
    await call.kiosk.answer()
    await untilBothSee(call)
    return call
  }

  /** Asks the API as this person would. */
  async asStaff(staff: StaffMember): Promise<GraphqlClient> {
    return new GraphqlClient({ url: this.stack.origin, app: 'carer', cookie: await this.record.session(staff) })
  }

  asTablet(tablet: Tablet): GraphqlClient {
    return new GraphqlClient({ url: this.stack.origin, app: 'home', cookie: tablet.cookie })
  }

  /** After each test: what was to be seen when it failed, and every page closed. */
  async endTest({ task }: TestContext): Promise<void> {
    if (task.result?.state === 'fail') await this.#keepEvidence(task.name)
    await Promise.all(this.#pages.splice(0).map(({ context }) => context.close()))
  }

  async stop(): Promise<void> {
    const browsers = await Promise.allSettled(this.#browsers.values())
    for (const each of browsers) if (each.status === 'fulfilled') await each.value.close()
    await this.stack.stop()
    this.network?.close()
  }

  #browser(who: Who): Promise<Browser> {
    const known = this.#browsers.get(who)
    if (known) return known
    const launched = launchBrowser(this.#browserWanted(who))
    this.#browsers.set(who, launched)
    return launched
  }

  #browserWanted(who: Who): BrowserWanted {
    const base = { folder: this.stack.folder, name: who, trustedOrigin: this.stack.origin }
    switch (who) {
      case 'anna':
        return { ...base, likeness: annasLikeness }
      case 'aino':
        return { ...base, likeness: ainosLikeness, ...(this.network ? { wrap: this.network.wrap } : {}) }
      case 'noCamera':
        return base
      case 'refusing':
        return { ...base, likeness: annasLikeness, permission: 'refused' }
    }
  }

  async #keepEvidence(testName: string): Promise<void> {
    const folder = join(root, 'test/artifacts', testName.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
    mkdirSync(folder, { recursive: true })
    for (const [index, { page, said, who }] of this.#pages.entries()) {
      writeFileSync(join(folder, `${index}-${who}.log`), said.join('\n'))
      // a page that is gone or hangs has no picture; its log says more
      await page.screenshot({ path: join(folder, `${index}-${who}.png`), timeout: 5_000 }).catch(() => undefined)
    }
    writeFileSync(join(folder, 'api.log'), this.stack.api.logLines.join('\n'))
    writeFileSync(join(folder, 'sfu.log'), this.stack.sfu.logLines.join('\n'))
  }
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  await buildApps()
  const network = options.homeNetwork ? createHomeNetwork() : undefined
  try {
    const address = network ? { address: network.hostAddress } : {}
    const stack = await startStack({ ...address, withApps: true, ...options })
    const { timeZone = timeZoneWhereItIs(localHour, new Date()) } = options
    const { orgId } = await stack.record.organisation('Sointulan hyvinvointialue', timeZone)
    const { teamId } = await stack.record.team(orgId, 'Etäkoti')
    return new World(stack, network, { orgId, teamId })
  } catch (error) {
    network?.close()
    throw error
  }
}
