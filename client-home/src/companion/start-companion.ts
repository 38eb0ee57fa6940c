import { mount } from 'svelte'
import type { Language } from 'api/client/format-time'
import { shownLanguage } from '../language.svelte.ts'
import { companionPlace } from '../which-page.ts'
import './companion.css'
import { CompanionPage } from './companion-page.svelte.ts'
import CompanionApp from './CompanionApp.svelte'
import type { KeptOnPhone } from './kept-on-phone.ts'

/** For as long as the page is. The telephone is the companion's own: nothing of the kiosk is kept or installed on it. */
export function startCompanion(
  target: HTMLElement,
  { kept, invitation }: { kept: KeptOnPhone; invitation: string | undefined },
): void {
  const home = import.meta.env.BASE_URL
  history.replaceState(null, '', home + companionPlace)
  document.documentElement.dataset['app'] = 'companion'
  document.querySelector('link[rel=manifest]')?.remove()
  shownLanguage.current = kept.language ?? browserLanguage()
  const onTablet = () => {
    kept.forget()
    location.replace(home)
  }
  const page = new CompanionPage({ kept, invitation, onTablet })
  mount(CompanionApp, { target, props: { page } })
  page.start()
}

function browserLanguage(): Language {
  const spoken = navigator.languages.map((language) => language.slice(0, 2))
  return spoken.find((language): language is Language => ['fi', 'sv', 'en'].includes(language)) ?? 'fi'
}
