import type { Language } from 'api/client/format-time'
import { getLocale, isLocale, localStorageKey, overwriteGetLocale, setLocale } from './paraglide/runtime.js'

/**
 * The language of the screen. Reading it is reactive, so a switch shows at once, in the middle of a call too: nothing is
 * loaded again.
 */
export class LanguageChoice {
  current = $state<Language>(getLocale())

  constructor() {
    overwriteGetLocale(() => this.current)
    document.documentElement.lang = this.current
  }

  /** The person's own choice, kept on this machine. */
  async choose(language: Language): Promise<void> {
    this.current = language
    document.documentElement.lang = language
    await setLocale(language, { reload: false })
  }

  /** What the account says, until the person has chosen on this machine. */
  suggest(language: Language): void {
    if (isLocale(localStorage.getItem(localStorageKey))) return
    this.current = language
    document.documentElement.lang = language
  }
}
