import type { Locator, Page } from 'playwright-core'
import { touchRules } from '../../client-home/src/touch/touch-rules.ts'
import type { OpenedPage } from './browser.ts'
import { until } from './until.ts'

/** The tablet at home, as the resident meets it. */
export class KioskPage {
  readonly page: Page
  readonly #origin: string
  #touchedMs = -Infinity

  constructor({ page }: OpenedPage, { origin }: { origin: string }) {
    this.page = page
    this.#origin = origin
  }

  async goto(): Promise<void> {
    await this.page.goto(`${this.#origin}/koti/`)
  }

  /** Until the day is on the screen. */
  async open(): Promise<void> {
    await this.goto()
    await this.untilIdle()
  }

  isIdle(): Promise<boolean> {
    return this.page
      .getByText(/^Nyt on/)
      .first()
      .isVisible()
  }

  /** The day in words; nothing to press, nothing to wait for. */
  async untilIdle(withinMs = 30_000): Promise<void> {
    await this.page
      .getByText(/^Nyt on/)
      .first()
      .waitFor({ timeout: withinMs })
  }

  get answerButton(): Locator {
    return this.page.getByRole('button', { name: /Vastaa/ })
  }
  get notNowButton(): Locator {
    return this.page.getByRole('button', { name: 'Ei nyt' })
  }
  get hangUpButton(): Locator {
    return this.page.getByRole('button', { name: 'Lopeta', exact: true })
  }

  async untilRinging(withinMs = 10_000): Promise<void> {
    await this.answerButton.waitFor({ timeout: withinMs })
  }

  /** What the big words of the ring say. */
  ringingWords(): Promise<string> {
    return this.page.getByRole('heading').first().innerText()
  }

  async untilNotRinging(withinMs = 10_000): Promise<void> {
    await this.answerButton.waitFor({ state: 'hidden', timeout: withinMs })
  }

  /** As who waits for what a touch did before touching again: the screen takes a quick second one for a trembling hand. */
  async touch(target: Locator): Promise<void> {
    await this.#touch(() => target.click())
  }

  async #touch(act: () => Promise<void>): Promise<void> {
    const isOver = (ms: number) => performance.timeOrigin + performance.now() > ms
    await this.page.waitForFunction(isOver, this.#touchedMs + touchRules.repeatMs)
    await act()
    this.#touchedMs = await this.page.evaluate(() => performance.timeOrigin + performance.now())
  }

  async answer(): Promise<void> {
    await this.untilRinging()
    await this.tap()
  }

  /** In the middle of the screen, where a hand lands that aims at nothing. While it rings, that answers. */
  async tap(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 1280, height: 800 }
    await this.#touch(() => this.page.mouse.click(width / 2, height / 3))
  }

  async notNow(): Promise<void> {
    await this.untilRinging()
    await this.touch(this.notNowButton)
  }

  async untilInCall(withinMs = 20_000): Promise<void> {
    await this.hangUpButton.waitFor({ timeout: withinMs })
  }

  async hangUp(): Promise<void> {
    await this.touch(this.hangUpButton)
  }

  async untilCallOver(withinMs = 20_000): Promise<void> {
    await this.hangUpButton.waitFor({ state: 'hidden', timeout: withinMs })
  }

  /** Until it shows what an unpaired tablet shows. */
  async untilUnpaired(withinMs: number): Promise<void> {
    await this.page.getByText('Tablettia ei ole liitetty').waitFor({ timeout: withinMs })
  }

  /** Types the code on the tablet's own keys. */
  async pair(code: string): Promise<void> {
    for (const key of code.replaceAll('-', '')) {
      await this.page.getByRole('button', { name: key, exact: true }).click()
    }
    await until('the code can be sent', () => this.page.getByRole('button', { name: 'Liitä' }).isEnabled(), {
      withinMs: 5_000,
    })
    await this.page.getByRole('button', { name: 'Liitä' }).click()
  }
}
