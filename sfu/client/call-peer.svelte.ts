import { Picture } from './picture.svelte.ts'

/** Another person in the room. */
export class CallPeer {
  readonly id: string
  name = $state('')
  connection = $state<'connected' | 'reconnecting'>('connected')
  /** The other's own choice. Without a microphone at all: `hasMicrophone` false. */
  microphoneMuted = $state(false)
  cameraOff = $state(false)
  hasMicrophone = $state(false)
  hasCamera = $state(false)
  /** 0 (silence) to 1, some times a second, for a speaking indicator. */
  audioLevel = $state(0)
  readonly picture = new Picture()
  /** Sound of this peer, for tests and meters. It is played by the session, never by a tile. */
  audioStream = $state.raw<MediaStream | null>(null)

  constructor(id: string) {
    this.id = id
  }
}
