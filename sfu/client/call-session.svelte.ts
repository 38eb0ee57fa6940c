import type { CallOver, CallState, EndReason, Quality, Ticket } from './call-state.ts'
import type { CallStatistics } from './call-statistics.ts'
import type { CallPeer } from './call-peer.svelte.ts'
import { LocalSource } from './local-source.svelte.ts'
import { Picture } from './picture.svelte.ts'

export interface CallSessionOptions {
  /**
   * A fresh ticket for the same call: asked at the start and whenever the seat was lost. Throws when the API is not reached
   * (it is asked again), answers `{ over }` when there is no call any more.
   */
  getTicket(signal: AbortSignal): Promise<Ticket | CallOver>
  /** What to open. A wanted device that is missing is a `problem` of that source and does not stop the call. */
  media: { microphone: boolean; camera: boolean }
  /** Devices chosen earlier; another is taken when it is not there. */
  devices?: { microphone?: string; camera?: string; speaker?: string }
  /** Starts muted or with the camera off. */
  paused?: { microphone?: boolean; camera?: boolean }
  /** Ends the session like `close()`. */
  signal?: AbortSignal
}

/**
 * The browser's side of one call, for both apps: getting in, devices, mute, quality, and coming back by itself from
 * whatever breaks. Create one per call; the screens read its fields (Svelte runes) and call its methods.
 *
 * const session = new CallSession({ getTicket, media: { microphone: true, camera: true } })
 * await session.prewarm()   // while it rings
 * session.start()           // on the tap
 */
export class CallSession {
  state = $state.raw<CallState>({ name: 'idle' })
  /** The others in the room, in order of arrival; those who reconnect stay in it. */
  peers = $state.raw<readonly CallPeer[]>([])
  /** The other in a call of two. */
  readonly other = $derived(this.peers[0] ?? null)

  readonly microphone = new LocalSource('microphone')
  readonly camera = new LocalSource('camera')
  /** This person's own picture; show it mirrored. */
  readonly selfView = new Picture()
  microphoneMuted = $state(false)
  cameraOff = $state(false)

  speakers = $state.raw<LocalSource['devices']>([])
  /** Null: the system's own choice, also where the browser cannot choose (`canChooseSpeaker`). */
  speakerId = $state<string | null>(null)
  canChooseSpeaker = $state(false)
  /** 0 to 1, of what is heard. */
  volume = $state(1)
  /** The browser wants a touch before it plays sound: offer one that calls `unlockSound()`. */
  soundBlocked = $state(false)

  quality = $state<Quality>('good')
  /** Refreshed every second in a call. Plain values: read by tests, benchmarks and a support view. */
  statistics = $state.raw<CallStatistics>(null as never)

  constructor(_options: CallSessionOptions) {}

  /** Opens camera and microphone and loads what the call needs, so that `start()` is quick. Never throws: see `problem`. */
  async prewarm(): Promise<void> {}
  /** Asks for a ticket and enters the room. Returns at once; watch `state`. Call it in the tap, so that sound may play. */
  start(): void {}
  /** Hangs up, on purpose, also while reconnecting. Resolves when the SFU knows, or after a second. */
  async leave(): Promise<void> {}
  /** Ends the session because of something learnt elsewhere, such as `declined` from the live updates. */
  end(_reason: EndReason): void {}
  /** Lets go of everything without hanging up. Safe to repeat. */
  close(): void {}

  async setMicrophoneMuted(_muted: boolean): Promise<void> {}
  /** Off also lets go of the camera, so that its light goes out. */
  async setCameraOff(_off: boolean): Promise<void> {}
  async chooseMicrophone(_deviceId: string): Promise<void> {}
  async chooseCamera(_deviceId: string): Promise<void> {}
  async chooseSpeaker(_deviceId: string): Promise<void> {}
  /** Tries a source with a `problem` again, for instance after the person allowed it. */
  async retryDevice(_source: 'microphone' | 'camera'): Promise<void> {}
  setVolume(_volume: number): void {}
  async unlockSound(): Promise<void> {}
  /** Tries at once to come back, without waiting for the next try. */
  reconnectNow(): void {}
  /** Fresh figures now, for tests and benchmarks. */
  async readStatistics(): Promise<CallStatistics> {
    return this.statistics
  }
}
