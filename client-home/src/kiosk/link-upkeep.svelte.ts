import { untrack } from 'svelte'
import type { ServerClock } from '../server/server-clock.ts'
import type { PageReload } from '../tablet/page-reload.ts'
import { isShellCached } from '../tablet/shell-updates.ts'
import type { Screen } from './kiosk-state.ts'
import { isNightlyReloadDue, isReloadDueToDeadLink } from './reload-rules.ts'
import { every } from './timers.ts'

const heartbeatMs = 15_000
const lookAtReloadsMs = 10_000
/** A break shorter than this is not worth a word to anybody. */
const linkGraceMs = 3_000

export type LinkUpkeepConfig = {
  reload: PageReload
  clock: ServerClock
  /** "I am here". Throws when the server has not heard it. */
  beat: () => Promise<void>
  onBeatFailed: (error: unknown) => void
  /** Of the live stream alone. */
  isStreamLive: () => boolean
  onLink: (link: 'live' | 'lost') => void
  screen: () => Screen
  timeZone: () => string
  /** Since when a call that goes on is out of reach; undefined also where there is no call, `isInCall` tells. */
  callLostSinceMs: () => number | undefined
  isInCall: () => boolean
  signal: AbortSignal
}

/** Keeps the tablet in touch: says that it is here, knows when nobody hears it, and loads the page again when that helps. */
export class LinkUpkeep {
  readonly #config: LinkUpkeepConfig
  #isHeartbeatFailing = $state(false)
  /** An unpaired tablet has no live stream, and misses none. */
  readonly #isUp = $derived.by(
    () => this.#config.screen().kind === 'unpaired' || (this.#config.isStreamLive() && !this.#isHeartbeatFailing),
  )
  #isLost = false
  #lostSinceMs: number | undefined
  #hasNewShell = false

  constructor(config: LinkUpkeepConfig) {
    this.#config = config
  }

  start(): void {
    const { signal } = this.#config
    every(heartbeatMs, () => void this.#beat(), signal)
    every(lookAtReloadsMs, () => this.#reloadIfDue(), signal)
    const stopWatching = $effect.root(() => {
      $effect(() => {
        const isUp = this.#isUp
        return untrack(() => this.#changed(isUp))
      })
    })
    signal.addEventListener('abort', stopWatching)
  }

  /** A newer shell waits: loaded when nobody is in a call. */
  newShell(): void {
    this.#hasNewShell = true
    this.#reloadIfDue()
  }

  async #beat(): Promise<void> {
    try {
      await this.#config.beat()
      this.#isHeartbeatFailing = false
    } catch (error) {
      this.#isHeartbeatFailing = true
      this.#config.onBeatFailed(error)
    }
  }

  #changed(isUp: boolean): void | (() => void) {
    if (isUp) {
      this.#lostSinceMs = undefined
      this.#config.reload.linkLives()
      this.#tell('live')
      return
    }
    this.#lostSinceMs = Date.now()
    const timer = setTimeout(() => this.#tell('lost'), linkGraceMs)
    return () => clearTimeout(timer)
  }

  #tell(link: 'live' | 'lost'): void {
    this.#isLost = link === 'lost'
    this.#config.onLink(link)
  }

  #reloadIfDue(): void {
    const { reload, screen, isInCall, callLostSinceMs } = this.#config
    const { kind } = screen()
    const health = {
      nowMs: Date.now(),
      lostSinceMs: isInCall() ? callLostSinceMs() : this.#lostSinceMs,
      reloadsInVain: reload.inVain,
      isShellCached: isShellCached(),
    }
    const mayReloadNow = kind !== 'ringing' && kind !== 'unpaired'
    if (mayReloadNow && isReloadDueToDeadLink(health)) reload.becauseOfDeadLink()
    else if (kind === 'idle' && (this.#hasNewShell || this.#isNightlyReloadDue())) reload.toStartFresh()
  }

  #isNightlyReloadDue(): boolean {
    const nowMs = this.#config.clock.nowMs()
    const isSafe = isShellCached() || !this.#isLost
    return (
      isSafe && isNightlyReloadDue({ nowMs, loadedAtMs: nowMs - performance.now(), timeZone: this.#config.timeZone() })
    )
  }
}
