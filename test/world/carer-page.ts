import type { Locator, Page } from 'playwright-core'
import type { OpenedPage } from './browser.ts'

/** The carer's app, as the carer meets it. */
export class CarerPage {
  readonly page: Page
  readonly #origin: string

  constructor({ page }: OpenedPage, { origin }: { origin: string }) {
    this.page = page
    this.#origin = origin
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#origin}/`)
  }

  /** As by a link within the app: the page is not loaded anew. */
  async goTo(place: string): Promise<void> {
    await this.page.goto(`${this.#origin}/#/${place}`)
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Sähköposti').fill(email)
    await this.page.getByLabel('Salasana', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Kirjaudu', exact: true }).click()
  }

  get callButton(): Locator {
    return this.page.getByRole('button', { name: /^Soita( uudelleen)?$/ })
  }
  get hangUpButton(): Locator {
    return this.page.getByRole('button', { name: 'Lopeta', exact: true })
  }
  /** Where the other carer's call is on. */
  get joinButton(): Locator {
    return this.page.getByRole('button', { name: 'Liity puheluun' })
  }
  /** In place of *Lopeta* while another carer is in the call. */
  get stepOutButton(): Locator {
    return this.page.getByRole('button', { name: 'Poistu', exact: true })
  }
  get stopRingingButton(): Locator {
    return this.page.getByRole('button', { name: 'Lopeta soitto' })
  }
  get muteButton(): Locator {
    return this.page.getByRole('button', { name: 'Mykistä' })
  }

  /** Today's visits, the first of them to be called. */
  async untilToday(withinMs = 30_000): Promise<void> {
    await this.callButton.first().waitFor({ timeout: withinMs })
  }

  async call(): Promise<void> {
    await this.untilToday()
    await this.callButton.first().click()
  }

  async mute(): Promise<void> {
    await this.muteButton.click()
  }

  async unmute(): Promise<void> {
    await this.muteButton.click()
  }

  /** What the screen says about the microphone. */
  async saysMuted(): Promise<boolean> {
    return (await this.muteButton.getAttribute('aria-pressed')) === 'true'
  }

  async stopRinging(): Promise<void> {
    await this.stopRingingButton.click()
  }

  async hangUp(): Promise<void> {
    await this.hangUpButton.click()
  }

  /** Nothing is left to hang up, whatever else the screen can say at this moment. */
  async untilOutOfCall(withinMs = 20_000): Promise<void> {
    await this.hangUpButton.waitFor({ state: 'hidden', timeout: withinMs })
  }

  /** The screen that says how the call came out, or the note that is to be written next. */
  async untilCallOver(withinMs = 20_000): Promise<void> {
    const outcome = this.page.getByRole('link', { name: 'Takaisin päivään' })
    const note = this.page.getByRole('textbox', { name: 'Kirjaus' })
    await outcome.or(note).waitFor({ timeout: withinMs })
  }

  /** What that screen says first. */
  outcome(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText()
  }
}
