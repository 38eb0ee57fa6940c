import type { Source } from '../protocol/messages.ts'
import type { DeviceProblem } from './device-problem.ts'
import { mayMendItself, toDeviceProblem } from './device-problem.ts'
import { toConstraints } from './media-constraints.ts'

export interface DeviceChoice {
  id: string
  /** As the browser says it; empty until the person has allowed the device once. */
  label: string
}

export interface LocalSourceOptions {
  source: Source
  preferredDeviceId: string | null
  /** The track has changed, or is gone (null). */
  changed(): void
}

/** This person's microphone or camera. Owned by the session; stops its own track. */
export class LocalSource {
  readonly source: Source
  /** `released`: let go on purpose (never asked for, camera off). */
  status = $state<'released' | 'opening' | 'live' | 'problem'>('released')
  problem = $state<DeviceProblem | null>(null)
  devices = $state.raw<readonly DeviceChoice[]>([])
  /** The device in use; null when none is. */
  deviceId = $state<string | null>(null)
  track = $state.raw<MediaStreamTrack | null>(null)
  /** 0 to 1, of the microphone. */
  level = $state(0)
  /** The microphone is open and not muted, and delivers nothing but zeros: the other hears nothing. */
  silent = $state(false)

  readonly #changed: () => void
  #preferredDeviceId: string | null
  #enabled = true
  #opening: Promise<void> | null = null
  /** Each open and release takes a new number; a device that opens for an older one is let go at once. */
  #turn = 0
  #closed = false

  constructor(options: LocalSourceOptions) {
    this.source = options.source
    this.#preferredDeviceId = options.preferredDeviceId
    this.#changed = options.changed
  }

  get wanted(): boolean {
    return this.status !== 'released'
  }

  /** Opens it unless it is open; never throws, see `problem`. */
  open(): Promise<void> {
    if (this.status === 'live' || this.#closed) return Promise.resolve()
    if (this.#opening) return this.#opening
    const opening = this.#openAny().finally(() => {
      if (this.#opening === opening) this.#opening = null
    })
    this.#opening = opening
    return opening
  }

  /**
   * For a track that is opened together with the other source's, in one question to the person: answers what takes it over,
   * unless this source was released meanwhile.
   */
  expectTrack(): (track: MediaStreamTrack) => void {
    const turn = ++this.#turn
    this.status = 'opening'
    return (track) => this.#takeIf(turn, track)
  }

  /** Lets go of the device. */
  release(): void {
    this.#turn++
    this.#opening = null
    this.#drop()
    this.status = 'released'
    this.problem = null
  }

  /** A muted microphone is silent from this moment, whatever the network does. */
  setEnabled(enabled: boolean): void {
    this.#enabled = enabled
    if (this.track) this.track.enabled = enabled
    if (!enabled) this.silent = false
  }

  /** Another device, chosen by the person; when it does not open, the former one comes back and `problem` says why. */
  async choose(deviceId: string): Promise<void> {
    const former = this.#preferredDeviceId
    this.#preferredDeviceId = deviceId
    if (this.status === 'released') return
    const turn = ++this.#turn
    // Before the new one opens: tablets do not hold two cameras, nor two microphones.
    this.#drop()
    this.status = 'opening'
    try {
      this.#takeIf(turn, await openTrack(this.source, deviceId, true))
    } catch (error) {
      if (turn !== this.#turn) return
      this.#preferredDeviceId = former
      await this.#openAny()
      this.problem = toDeviceProblem(error)
    }
  }

  /** The list of devices has changed: a source that was missing may be there now. */
  async devicesChanged(devices: readonly DeviceChoice[]): Promise<void> {
    this.devices = devices
    if (this.status !== 'problem' || devices.length === 0) return
    if (this.problem !== null && mayMendItself(this.problem)) await this.open()
  }

  close(): void {
    this.release()
    this.#closed = true
  }

  async #openAny(): Promise<void> {
    const turn = ++this.#turn
    this.status = 'opening'
    try {
      this.#takeIf(turn, await openTrack(this.source, this.#preferredDeviceId, false))
    } catch (error) {
      if (turn === this.#turn) this.#fail(toDeviceProblem(error))
    }
  }

  #takeIf(turn: number, track: MediaStreamTrack): void {
    if (turn === this.#turn && !this.#closed) this.#take(track)
    else track.stop()
  }

  #take(track: MediaStreamTrack): void {
    track.enabled = this.#enabled
    track.addEventListener('ended', () => this.#ended(track))
    this.track = track
    this.deviceId = track.getSettings().deviceId ?? null
    this.status = 'live'
    this.problem = null
    this.#changed()
  }

  #drop(): void {
    const track = this.track
    this.track = null
    this.deviceId = null
    this.level = 0
    this.silent = false
    if (!track) return
    track.stop()
    this.#changed()
  }

  #fail(problem: DeviceProblem): void {
    this.status = 'problem'
    this.problem = problem
    this.#changed()
  }

  /** Pulled out, or taken away by the system: another one, or none. Not called for our own stop(). */
  #ended(track: MediaStreamTrack): void {
    if (track !== this.track) return
    this.track = null
    this.deviceId = null
    this.#changed()
    void this.#openAny().then(() => {
      if (this.problem === 'notFound') this.problem = 'unplugged'
    })
  }
}

/** One question to the person for both, where they have not answered yet; the sources fall back to asking each alone. */
export async function openTogether(microphone: LocalSource, camera: LocalSource): Promise<void> {
  if (!(await mustAsk())) return void (await Promise.all([microphone.open(), camera.open()]))
  const takers = { audio: microphone.expectTrack(), video: camera.expectTrack() }
  try {
    const stream = await devicesOf().getUserMedia({
      audio: toConstraints('microphone', null, false),
      video: toConstraints('camera', null, false),
    })
    for (const track of stream.getTracks()) takers[track.kind === 'audio' ? 'audio' : 'video'](track)
  } catch {
    // One of the two is missing or refused: each says for itself what is wrong.
    if (microphone.wanted) await microphone.open()
    if (camera.wanted) await camera.open()
  }
}

/** Devices of a kind as the browser lists them, with the empty placeholders left out that it gives before permission. */
export async function listDevices(): Promise<Record<MediaDeviceKind, DeviceChoice[]>> {
  const lists: Record<MediaDeviceKind, DeviceChoice[]> = { audioinput: [], videoinput: [], audiooutput: [] }
  if (!navigator.mediaDevices) return lists
  for (const { kind, deviceId, label } of await navigator.mediaDevices.enumerateDevices()) {
    if (deviceId) lists[kind].push({ id: deviceId, label })
  }
  return lists
}

async function openTrack(source: Source, deviceId: string | null, exact: boolean): Promise<MediaStreamTrack> {
  const constraints = toConstraints(source, deviceId, exact)
  const stream = await devicesOf().getUserMedia(
    source === 'microphone' ? { audio: constraints } : { video: constraints },
  )
  const [track] = stream.getTracks()
  if (!track) throw new DOMException('No track', 'NotFoundError')
  return track
}

async function mustAsk(): Promise<boolean> {
  try {
    const states = await Promise.all([
      navigator.permissions.query({ name: 'microphone' }),
      navigator.permissions.query({ name: 'camera' }),
    ])
    return states.some(({ state }) => state === 'prompt')
  } catch {
    return true // older browsers do not tell
  }
}

/** Undefined where the page did not come over HTTPS. */
function devicesOf(): MediaDevices {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) throw new DOMException('No access to devices here', 'NotSupportedError')
  return devices
}
