import type { Source } from '../protocol/messages.ts'
import { LocalSource, listDevices, openTogether } from './local-source.svelte.ts'
import { Picture } from './picture.svelte.ts'
import { RemoteSound } from './remote-sound.ts'

export interface OwnDevicesOptions {
  /** What to open. A wanted device that is missing is a `problem` of that source and does not stop the call. */
  wanted: { microphone: boolean; camera: boolean }
  /** Devices chosen earlier; another is taken when it is not there. */
  chosen: { microphone?: string | null; camera?: string | null; speaker?: string | null }
  /** Starts muted or with the camera off. */
  paused: { microphone?: boolean; camera?: boolean }
  /** The track of a source, or whether it is muted, has changed: the room wants to know. */
  changed(source: Source): void
}

/** This person's microphone, camera and speaker in a call. Owned by the session; lets go of them all in `close()`. */
export class OwnDevices {
  readonly microphone: LocalSource
  readonly camera: LocalSource
  /** This person's own picture; show it mirrored. */
  readonly selfView = new Picture()
  microphoneMuted = $state(false)
  cameraOff = $state(false)

  speakers = $state.raw<LocalSource['devices']>([])
  /** Null: the system's own choice, also where the browser cannot choose (`canChooseSpeaker`). */
  speakerId = $state<string | null>(null)
  readonly canChooseSpeaker = RemoteSound.canChooseSpeaker
  /** 0 to 1, of what is heard. */
  volume = $state(1)
  /** The browser wants a touch before it plays sound: offer one that calls `unlockSound()`. */
  soundBlocked = $state(false)

  readonly #options: OwnDevicesOptions
  #sound: RemoteSound | null = null
  #closed = false

  constructor(options: OwnDevicesOptions) {
    this.#options = options
    this.microphoneMuted = options.paused.microphone ?? false
    this.cameraOff = options.paused.camera ?? false
    this.speakerId = options.chosen.speaker ?? null
    this.microphone = this.#toLocalSource('microphone')
    this.camera = this.#toLocalSource('camera')
    this.microphone.setEnabled(!this.microphoneMuted)
  }

  /** Where the others are heard; null before `startSound()` and after `close()`. */
  get sound(): RemoteSound | null {
    return this.#sound
  }

  isPaused(source: Source): boolean {
    return source === 'microphone' ? this.microphoneMuted : this.cameraOff
  }

  /** Opens what is wanted, asking the person once. Never throws: see `problem`. */
  async open(): Promise<void> {
    if (this.#closed) return
    const { wanted } = this.#options
    const camera = wanted.camera && !this.cameraOff
    if (wanted.microphone && camera && !this.microphone.wanted && !this.camera.wanted) {
      await openTogether(this.microphone, this.camera)
    } else {
      await Promise.all([wanted.microphone && this.microphone.open(), camera && this.camera.open()])
    }
    await this.refresh()
  }

  /** The list of devices may have changed. */
  async refresh(): Promise<void> {
    const { audioinput, videoinput, audiooutput } = await listDevices()
    if (this.#closed) return
    this.speakers = audiooutput
    await Promise.all([this.microphone.devicesChanged(audioinput), this.camera.devicesChanged(videoinput)])
  }

  /** Call it in a touch, so that sound may play. */
  async startSound(): Promise<void> {
    this.#sound = new RemoteSound((blocked) => (this.soundBlocked = blocked))
    this.#sound.volume = this.volume
    await Promise.all([this.#sound.play(), this.speakerId !== null && this.#sound.chooseSpeaker(this.speakerId)])
  }

  async setMicrophoneMuted(muted: boolean): Promise<void> {
    this.microphoneMuted = muted
    this.microphone.setEnabled(!muted)
    if (!muted && !this.#closed) await this.microphone.open()
    this.#options.changed('microphone')
  }

  /** Off also lets go of the camera, so that its light goes out. */
  async setCameraOff(off: boolean): Promise<void> {
    this.cameraOff = off
    if (off) this.camera.release()
    else if (!this.#closed) await this.camera.open()
    this.#options.changed('camera')
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    await this.#sound?.chooseSpeaker(deviceId)
    this.speakerId = deviceId
  }

  /** Tries a source with a `problem` again, for instance after the person allowed it. */
  async retry(source: Source): Promise<void> {
    if (!this.#closed) await this[source].open()
    await this.refresh()
  }

  setVolume(volume: number): void {
    this.volume = Math.min(1, Math.max(0, volume))
    if (this.#sound) this.#sound.volume = this.volume
  }

  async unlockSound(): Promise<void> {
    await this.#sound?.play()
  }

  /** Safe to repeat. */
  close(): void {
    this.#closed = true
    this.microphone.close()
    this.camera.close()
    this.#sound?.close()
    this.#sound = null
  }

  #toLocalSource(source: Source): LocalSource {
    return new LocalSource({
      source,
      preferredDeviceId: this.#options.chosen[source] ?? null,
      changed: () => this.#sourceChanged(source),
    })
  }

  #sourceChanged(source: Source): void {
    if (source === 'camera') {
      const { track } = this.camera
      this.selfView.stream = track ? new MediaStream([track]) : null
    }
    this.#options.changed(source)
  }
}
