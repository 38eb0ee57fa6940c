import type { Source } from '../protocol/messages.ts'
import type { DeviceProblem } from './device-problem.ts'

export interface DeviceChoice {
  id: string
  /** As the browser says it; empty until the person has allowed the device once. */
  label: string
}

/** This person's microphone or camera. */
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

  constructor(source: Source) {
    this.source = source
  }
}
