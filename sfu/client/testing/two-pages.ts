import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { CallStatistics } from '../call-statistics.ts'
import { serveTestPage } from './serve-test-page.ts'
import type { TestPage } from './serve-test-page.ts'
import { SfuProcess } from './sfu-process.ts'
import { TcpRelay } from './tcp-relay.ts'

/** Everything that calls between two browsers need: the SFU, its cable, the page and Chromium with fake devices. */
export class CallWorld {
  readonly sfu: SfuProcess
  /** Between the browsers and the SFU's signalling. Media does not pass here. */
  readonly relay: TcpRelay
  readonly #page: TestPage
  readonly #browser: Browser

  static async start(): Promise<CallWorld> {
    const sfu = await SfuProcess.start()
    const relay = await TcpRelay.start(Number(new URL(sfu.url).port))
    const page = await serveTestPage(async (query) => ({
      url: `ws://127.0.0.1:${relay.port}`,
      iceServers: [],
      token: await sfu.signTicket({
        room: query.get('room') ?? '',
        sub: query.get('peer') ?? '',
        name: query.get('name') ?? '',
      }),
    }))
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--disable-background-networking',
        '--autoplay-policy=no-user-gesture-required',
      ],
    })
    return new CallWorld({ sfu, relay, page, browser })
  }

  private constructor(parts: { sfu: SfuProcess; relay: TcpRelay; page: TestPage; browser: Browser }) {
    this.sfu = parts.sfu
    this.relay = parts.relay
    this.#page = parts.page
    this.#browser = parts.browser
  }

  /** Carer and resident in a room of their own, seeing and hearing each other. */
  async call(): Promise<{ carer: CallPage; home: CallPage }> {
    const room = randomUUID()
    const carer = await this.open({ room, peer: 'staff:anna', name: 'Anna' })
    const home = await this.open({ room, peer: 'device:eeva', name: 'Eeva' })
    await Promise.all([carer.untilMediaMoves(), home.untilMediaMoves()])
    return { carer, home }
  }

  /** `query`: see testing/main.ts. `prepare` runs in the page before anything else. */
  async open(query: Record<string, string>, prepare?: () => void): Promise<CallPage> {
    const context = await this.#browser.newContext()
    if (prepare) await context.addInitScript(prepare)
    const page = await context.newPage()
    await page.goto(`${this.#page.url}/?${new URLSearchParams(query)}`)
    return new CallPage(page)
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    await this.#page.stop()
    await this.relay.stop()
    await this.sfu.stop()
  }
}

/** On two cores that a whole test run shares; a person would see it much sooner. */
export const patience = { timeout: 45_000, polling: 100 }

/** One person's page, by what that person would notice. */
export class CallPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readStatistics(): Promise<CallStatistics> {
    return this.page.evaluate(() => window.session.readStatistics())
  }

  /** Frames of the other are decoded and sound is heard, from now on. */
  async untilMediaMoves(): Promise<void> {
    await this.untilPictureMoves()
    await this.untilSoundMoves()
  }

  async untilPictureMoves(): Promise<void> {
    const { framesDecoded } = await this.readStatistics()
    const moves = async (before: number) => (await window.session.readStatistics()).framesDecoded >= before + 10
    await this.page.waitForFunction(moves, framesDecoded, patience)
  }

  async untilSoundMoves(): Promise<void> {
    const { totalAudioEnergy } = await this.readStatistics()
    const moves = async (before: number) => (await window.session.readStatistics()).totalAudioEnergy > before + 0.01
    await this.page.waitForFunction(moves, totalAudioEnergy, patience)
  }

  /** `connected`, `reconnecting me`, `ended otherLeft` and so on, as the page writes it. */
  async untilState(words: string): Promise<void> {
    await this.page.getByTestId('state').getByText(words, { exact: true }).waitFor(patience)
  }

  readState(): Promise<string> {
    return this.page.getByTestId('state').innerText()
  }

  async untilTrue(fact: () => boolean): Promise<void> {
    await this.page.waitForFunction(fact, undefined, patience)
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
