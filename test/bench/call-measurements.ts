import type { Page } from 'playwright-core'
import type { CarerPage } from '../world/carer-page.ts'
import type { KioskPage } from '../world/kiosk-page.ts'
import { frameTimes, lastPressAt, untilPicturesMove } from '../world/media-probe.ts'
import { until } from '../world/until.ts'
import { createWorld } from '../world/world.ts'
import type { Household, World } from '../world/world.ts'
import { summarise } from './quantiles.ts'
import type { Metric } from './quantiles.ts'

/** Of the issue (press and tap) and of the video design (the rest), on one machine over loopback. */
export const callGoals = {
  press_to_ring_ms: { p95: 300 },
  tap_to_first_frame_carer_ms: { p50: 250, p95: 500 },
  tap_to_first_frame_kiosk_ms: { p50: 250, p95: 500 },
  cold_page_to_first_frame_ms: { p95: 1_500 },
  sfu_kill_to_frame_ms: { p95: 3_000 },
}
type Name = keyof typeof callGoals

export interface Wanted {
  calls: number
  kills: number
  progress: (line: string) => void
}

/** Real pages in real browsers against the whole system; every time is taken inside a page, on the machine's one clock. */
export async function measureCalls({ calls, kills, progress }: Wanted): Promise<Record<string, Metric>> {
  const world = await createWorld()
  const samples: Record<Name, number[]> = {
    press_to_ring_ms: [],
    tap_to_first_frame_carer_ms: [],
    tap_to_first_frame_kiosk_ms: [],
    cold_page_to_first_frame_ms: [],
    sfu_kill_to_frame_ms: [],
  }
  try {
    const household = await world.household()
    const carer = await world.openCarer(household.carer)
    let kiosk = await world.openKiosk(household.tablet)
    for (let call = 1; call <= calls; call += 1) {
      await measureTap(world, { household, carer, kiosk }, samples)
      kiosk = await measureColdPage(world, { household, kiosk }, samples)
      await carer.hangUp()
      await Promise.all([carer.untilCallOver(), kiosk.untilIdle(30_000)])
      progress(`call ${call} of ${calls}: ${shown(samples)}`)
      await planNext(world, household)
    }
    await startCall({ carer, kiosk })
    for (let kill = 1; kill <= kills; kill += 1) {
      samples.sfu_kill_to_frame_ms.push(await measureSfuKill(world, [carer.page, kiosk.page]))
      progress(`kill ${kill} of ${kills}: ${samples.sfu_kill_to_frame_ms.at(-1)?.toFixed()} ms`)
    }
  } finally {
    await world.stop()
  }
  return Object.fromEntries(
    (Object.keys(callGoals) as Name[])
      .filter((name) => samples[name].length > 0)
      .map((name) => [name, summarise(samples[name], callGoals[name])]),
  )
}

type Samples = Record<Name, number[]>
interface People {
  household: Household
  carer: CarerPage
  kiosk: KioskPage
}

/** Press → ring → tap → first frame on both sides. */
async function measureTap(_world: World, { carer, kiosk }: People, samples: Samples): Promise<void> {
  await carer.open()
  await carer.untilToday()
  const [rangAt] = await Promise.all([whenRinging(kiosk.page), carer.call()])
  samples.press_to_ring_ms.push(rangAt - (await lastPressAt(carer.page)))
  await kiosk.answer()
  const tappedAt = await lastPressAt(kiosk.page)
  samples.tap_to_first_frame_carer_ms.push((await firstFrameAfter(carer.page, tappedAt)) - tappedAt)
  samples.tap_to_first_frame_kiosk_ms.push((await firstFrameAfter(kiosk.page, tappedAt)) - tappedAt)
  await untilPicturesMove(carer.page, 'the carer')
}

/** The tablet is started anew in mid-call with an empty cache: from the page's beginning to its first frame. */
async function measureColdPage(
  world: World,
  { household, kiosk }: Omit<People, 'carer'>,
  samples: Samples,
): Promise<KioskPage> {
  const kept = await kiosk.page.context().storageState()
  await kiosk.page.context().close()
  const fresh = await world.openKioskSomewhere(household.tablet, { kept })
  const first = await firstFrameAfter(fresh.page, 0)
  samples.cold_page_to_first_frame_ms.push(first - (await fresh.page.evaluate<number>('performance.timeOrigin')))
  return fresh
}

async function measureSfuKill(world: World, pages: Page[]): Promise<number> {
  await Promise.all(pages.map((page) => untilPicturesMove(page, 'each')))
  const killedAt = Date.now()
  await world.stack.sfu.kill()
  await world.stack.sfu.start()
  const back = await Promise.all(pages.map((page) => firstFrameAfterStandstill(page, killedAt)))
  return Math.max(...back) - killedAt
}

async function startCall({ carer, kiosk }: Omit<People, 'household'>): Promise<void> {
  await carer.open()
  await carer.call()
  await kiosk.answer()
}

/** The visit of the last round is done: a new one for the same two. */
async function planNext(world: World, { carer, resident }: Household): Promise<void> {
  await world.record.visit({ orgId: world.orgId, residentId: resident.residentId, carerId: carer.staffId })
}

/** When the ring is on this page's screen. */
function whenRinging(page: Page): Promise<number> {
  return page.evaluate<number>("kotisiltaProbe.whenButtonShown('Vastaa')")
}

function firstFrameAfter(page: Page, at: number): Promise<number> {
  const find = async () => (await frameTimes(page)).find((time) => time > at)
  return until('a frame of the other', find, { withinMs: 15_000 })
}

/** What was buffered is still shown after a kill: the first frame after the longest standstill is the first new one. */
function firstFrameAfterStandstill(page: Page, since: number): Promise<number> {
  return until(
    'frames again after a standstill',
    async () => {
      const times = [since, ...(await frameTimes(page)).filter((time) => time > since)]
      return times.find((time, index) => index > 0 && time - (times[index - 1] ?? time) > 250)
    },
    { withinMs: 30_000 },
  )
}

function shown(samples: Samples): string {
  return Object.entries(samples)
    .flatMap(([name, values]) => (values.length > 0 ? [`${name} ${values.at(-1)?.toFixed()}`] : []))
    .join(', ')
}
