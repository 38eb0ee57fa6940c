import type { Language } from 'api/client/format-time'
import { overwriteGetLocale } from './paraglide/runtime.js'

/** The resident's language: every text on the screen follows it at once. */
class ShownLanguage {
  current = $state<Language>('fi')
}

export const shownLanguage = new ShownLanguage()

overwriteGetLocale(() => shownLanguage.current)
