import type { Page } from 'playwright-core'
import type { CarerPage } from './carer-page.ts'
import type { GraphqlClient } from './graphql-client.ts'
import type { KioskPage } from './kiosk-page.ts'
import { frameTimes, untilPicturesMove } from './media-probe.ts'
import type { Household } from './world.ts'

/** A carer's and a resident's screens that are, or may come to be, in one call. */
export interface CallOfTwo extends Household {
  carerPage: CarerPage
  kiosk: KioskPage
  /** Reads the record as the carer. */
  reader: GraphqlClient
}

type Screens = Pick<CallOfTwo, 'carerPage' | 'kiosk'>

/** Both see the other move, from now on. */
export async function untilBothSee({ kiosk, carerPage }: Screens, withinMs = 20_000): Promise<void> {
  await Promise.all([
    untilPicturesMove(carerPage.page, 'the carer', withinMs),
    untilPicturesMove(kiosk.page, 'the resident', withinMs),
  ])
}

/** The longest that either picture stood still between `since` and now, in ms. */
export async function longestStandstillMs({ kiosk, carerPage }: Screens, since: number): Promise<number> {
  return Math.max(await standstillMs(kiosk.page, since), await standstillMs(carerPage.page, since))
}

async function standstillMs(page: Page, since: number): Promise<number> {
  const shown = (await frameTimes(page)).filter((time) => time > since)
  const times = [since, ...shown, Date.now()]
  return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)))
}
