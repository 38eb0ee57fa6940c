import { mount } from 'svelte'
import App from './App.svelte'
import './kiosk.css'
import { Kiosk } from './kiosk/kiosk.svelte.ts'
import { browserVoice } from './sound/browser-voice.ts'
import { firstVoiceOf } from './sound/prompt-voice.ts'
import { Speaker } from './sound/speaker.svelte.ts'
import { KeptOnTablet } from './tablet/kept-on-tablet.ts'
import { PageReload } from './tablet/page-reload.ts'
import { ScreenSize } from './tablet/screen-size.svelte.ts'
import { keepShellOnTablet } from './tablet/shell-updates.ts'
import { keepScreenOn } from './tablet/wake-lock.ts'

const kept = new KeptOnTablet(localStorage)
const kiosk = new Kiosk({
  kept,
  speaker: new Speaker(),
  voice: firstVoiceOf([browserVoice()]),
  reload: new PageReload(sessionStorage, () => location.reload()),
})

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no #app')
mount(App, { target, props: { kiosk, size: new ScreenSize(kept) } })
kiosk.start()
keepScreenOn(new AbortController().signal)
keepShellOnTablet(() => kiosk.newShell()).catch((error: unknown) => console.error('no service worker', error))
