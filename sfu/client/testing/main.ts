import { mount } from 'svelte'
import type { CallOver, Ticket } from '../call-state.ts'
import { CallSession } from '../call-session.svelte.ts'
import TestPage from './TestPage.svelte'

declare global {
  interface Window {
    /** The call of this page, for tests and for the console. */
    session: CallSession
  }
}

/**
 * A page with nothing but a CallSession, for tests and debugging: /?room=<uuid>&peer=<id>&name=<name>, and
 * `camera=0`, `microphone=0`, `muted=1`, `start=0`. Its tickets come from the server that serves it.
 */
const query = new URLSearchParams(location.search)

async function getTicket(signal: AbortSignal): Promise<Ticket | CallOver> {
  const response = await fetch(`/ticket?${query}`, { method: 'POST', signal })
  if (!response.ok) throw new Error(`No ticket: ${response.status}`)
  return (await response.json()) as Ticket | CallOver // from serve-test-page.ts
}

window.session = new CallSession({
  getTicket,
  media: { microphone: query.get('microphone') !== '0', camera: query.get('camera') !== '0' },
  paused: { microphone: query.get('muted') === '1', camera: query.get('off') === '1' },
})
mount(TestPage, { target: document.body, props: { session: window.session } })
if (query.get('start') !== '0') window.session.start()
