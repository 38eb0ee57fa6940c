import { KeptOnPhone } from './companion/kept-on-phone.ts'
import { KeptOnTablet } from './tablet/kept-on-tablet.ts'
import { findInvitation, takeInvitation, whichPage } from './which-page.ts'

/** A part of the page that did not come is asked for again: nobody at home can do it. */
const againMs = 10_000

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
const kept = { tablet: new KeptOnTablet(localStorage), phone: new KeptOnPhone(localStorage) }
const invitation = takeInvitation(location, history)

async function startKiosk(app: HTMLElement): Promise<void> {
  const kiosk = await import('./kiosk/start-kiosk.ts')
  kiosk.startKiosk(app, kept.tablet)
}

async function startCompanion(app: HTMLElement): Promise<void> {
  const companion = await import('./companion/start-companion.ts')
  companion.startCompanion(app, { kept: kept.phone, invitation })
}

/** A link followed in this very tab changes only the address: the page begins anew with it. A tablet goes on. */
addEventListener('hashchange', () => {
  if (kept.tablet.read() !== undefined) takeInvitation(location, history)
  else if (findInvitation(location) !== undefined) location.reload()
})

const page = whichPage({
  pathname: location.pathname,
  hasInvitation: invitation !== undefined,
  isTablet: kept.tablet.read() !== undefined,
  isCompanions: kept.phone.isCompanions(),
})
const start = page === 'kiosk' ? startKiosk : startCompanion
start(target).catch((error: unknown) => {
  console.error(`the ${page} did not load`, error)
  setTimeout(() => location.reload(), againMs)
})
