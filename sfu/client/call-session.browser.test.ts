import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CallPage } from './testing/two-pages.ts'
import { CallWorld, patience } from './testing/two-pages.ts'

/** Two pages in Chromium, the real SFU as a process, fake cameras: what two people would see and hear. */
let world: CallWorld
let opened: CallPage[] = []

beforeAll(async () => {
  world = await CallWorld.start()
  return () => world.stop()
})

afterEach(async () => {
  for (const page of opened) await page.close()
  opened = []
})

async function call(): Promise<{ carer: CallPage; home: CallPage }> {
  const pages = await world.call()
  opened.push(pages.carer, pages.home)
  return pages
}

async function open(...how: Parameters<CallWorld['open']>): Promise<CallPage> {
  const page = await world.open(...how)
  opened.push(page)
  return page
}

/** The carer is muted: only the resident is heard. */
async function untilBothMove({ carer, home }: { carer: CallPage; home: CallPage }): Promise<void> {
  await Promise.all([carer.untilState('connected'), home.untilState('connected')])
  await Promise.all([carer.untilMediaMoves(), home.untilPictureMoves()])
}

describe('a call of two', () => {
  test('is seen and heard both ways, and a mark says when the first frame was on the screen', async () => {
    const { carer, home } = await call()
    expect(await carer.readState()).toBe('connected')
    await home.untilTrue(() => (window.session.other?.picture.firstFrameAt ?? 0) > 0)
    const { marks } = await home.readStatistics()
    expect(marks.firstFrame).toBeGreaterThan(marks.started ?? Number.POSITIVE_INFINITY)
  })

  test('a muted microphone is shown to the other and is not heard, until it is opened', async () => {
    const { carer, home } = await call()
    await carer.page.evaluate(() => window.session.devices.setMicrophoneMuted(true))
    await home.untilTrue(() => window.session.other?.microphoneMuted === true)
    const before = (await home.readStatistics()).totalAudioEnergy
    await home.untilPictureMoves()
    // What was under way when the mute came may still be played: less than one beep of the fake microphone.
    expect((await home.readStatistics()).totalAudioEnergy - before).toBeLessThan(0.05)
    await carer.page.evaluate(() => window.session.devices.setMicrophoneMuted(false))
    await home.untilSoundMoves()
  })

  test('a camera that is off lets go of its light, and comes back', async () => {
    const { carer, home } = await call()
    await carer.page.evaluate(() => window.session.devices.setCameraOff(true))
    await home.untilTrue(() => window.session.other?.picture.stream === null)
    expect(await carer.page.evaluate(() => window.session.devices.camera.track)).toBe(null)
    await carer.page.evaluate(() => window.session.devices.setCameraOff(false))
    await home.untilPictureMoves()
  })

  test('a camera that is pulled out is replaced by another without ending the call', async () => {
    const { carer, home } = await call()
    await carer.page.evaluate(() => {
      const { track } = window.session.devices.camera
      track?.stop()
      track?.dispatchEvent(new Event('ended'))
    })
    await carer.untilTrue(() => window.session.devices.camera.status === 'live')
    await home.untilPictureMoves()
    expect(await carer.readState()).toBe('connected')
  })

  test('hanging up ends it for both, each with its reason', async () => {
    const { carer, home } = await call()
    await home.page.evaluate(() => window.session.leave())
    await home.untilState('ended left')
    await carer.untilState('ended otherLeft')
    expect(await carer.page.evaluate(() => window.session.devices.camera.track)).toBe(null)
  })

  test('a person without camera and microphone is in the call and sees the other', async () => {
    const room = randomUUID()
    const carer = await open({ room, peer: 'staff:anna', name: 'Anna' })
    const home = await open({ room, peer: 'device:eeva', name: 'Eeva' }, () => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none here', 'NotFoundError'))
    })
    await home.untilMediaMoves()
    await carer.untilState('connected')
    expect(
      await home.page.evaluate(() => [
        window.session.devices.camera.problem,
        window.session.devices.microphone.problem,
      ]),
    ).toEqual(['notFound', 'notFound'])
  })

  test('the same person joining from another page takes the call there', async () => {
    const room = randomUUID()
    const first = await open({ room, peer: 'staff:anna', name: 'Anna' })
    await first.untilState('waiting')
    const second = await open({ room, peer: 'staff:anna', name: 'Anna' })
    await first.untilState('ended replaced')
    await second.untilState('waiting')
  })
})

describe('a call comes back by itself, and a muted microphone stays muted', () => {
  test('after the socket broke', async () => {
    const pages = await muted(await call())
    world.relay.cut()
    await untilJoinedAgain(pages)
    await untilBothMove(pages)
    await expectStillMuted(pages)
  })

  test('after the socket fell silent without closing, which is shown within five seconds', async () => {
    const pages = await muted(await call())
    const joins = await pages.carer.page.evaluate(() => window.session.statistics.joins)
    world.relay.silence()
    const silentAt = Date.now()
    // by the page's own look at the clock: a busy test process hears of it later
    const shownAt = await pages.carer.page.waitForFunction(
      (before) =>
        (window.session.state.name !== 'connected' || window.session.statistics.joins !== before) && Date.now(),
      joins,
      { polling: 20 },
    )
    expect(Number(await shownAt.jsonValue()) - silentAt).toBeLessThan(5_000)
    await untilJoinedAgain(pages)
    await untilBothMove(pages)
    await expectStillMuted(pages)
  })

  test('after the media worker was killed', async () => {
    const pages = await muted(await call())
    await world.sfu.killWorkers()
    await untilJoinedAgain(pages)
    await untilBothMove(pages)
    await expectStillMuted(pages)
  })

  test('after the SFU was killed and started again', async () => {
    const pages = await muted(await call())
    await world.sfu.kill()
    await pages.carer.untilState('reconnecting me')
    await world.sfu.run()
    await untilJoinedAgain(pages)
    await untilBothMove(pages)
    await expectStillMuted(pages)
  })

  test('and while it is away, hanging up works', async () => {
    const { carer } = await call()
    await world.sfu.kill()
    await carer.untilState('reconnecting me')
    await carer.page.evaluate(() => window.session.leave())
    expect(await carer.readState()).toBe('ended left')
    await world.sfu.run()
  })
})

type Pages = { carer: CallPage; home: CallPage; joins: [number, number] }

/** The carer is muted, and the resident's page knows it. */
async function muted({ carer, home }: { carer: CallPage; home: CallPage }): Promise<Pages> {
  await carer.page.evaluate(() => window.session.devices.setMicrophoneMuted(true))
  await home.untilTrue(() => window.session.other?.microphoneMuted === true)
  const joins = await Promise.all([carer, home].map(async (page) => (await page.readStatistics()).joins))
  return { carer, home, joins: [joins[0] ?? 0, joins[1] ?? 0] }
}

async function untilJoinedAgain({ carer, home, joins }: Pages): Promise<void> {
  for (const [index, page] of [carer, home].entries()) {
    const before = joins[index] ?? 0
    await page.page.waitForFunction((count) => window.session.statistics.joins > count, before, patience)
  }
}

async function expectStillMuted({ carer, home }: Pages): Promise<void> {
  await home.untilTrue(() => window.session.other?.microphoneMuted === true)
  expect(await carer.page.evaluate(() => window.session.devices.microphoneMuted)).toBe(true)
  expect(await carer.page.evaluate(() => window.session.devices.microphone.track?.enabled)).toBe(false)
}
