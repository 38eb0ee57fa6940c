import { mount } from 'svelte'
import App from '../App.svelte'
import '../kiosk.css'
import { browserVoice } from '../sound/browser-voice.ts'
import { firstVoiceOf } from '../sound/prompt-voice.ts'
import { Speaker } from '../sound/speaker.svelte.ts'
import type { KeptOnTablet } from '../tablet/kept-on-tablet.ts'
import { PageReload } from '../tablet/page-reload.ts'
import { ScreenSize } from '../tablet/screen-size.svelte.ts'
import { keepShellOnTablet } from '../tablet/shell-updates.ts'
import { keepScreenOn } from '../tablet/wake-lock.ts'
import { Kiosk } from './kiosk.svelte.ts'

/** For as long as the page is. */
export function startKiosk(target: HTMLElement, kept: KeptOnTablet): void {
  const kiosk = new Kiosk({
    kept,
    speaker: new Speaker(),
    voice: firstVoiceOf([browserVoice()]),
    reload: new PageReload(sessionStorage, () => location.reload()),
  })
  mount(App, { target, props: { kiosk, size: new ScreenSize(kept) } })
  kiosk.start()
  keepScreenOn(new AbortController().signal)
  keepShellOnTablet(() => kiosk.newShell()).catch((error: unknown) => console.error('no service worker', error))
}
