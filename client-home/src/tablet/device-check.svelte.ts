/** What the installer is told of a camera or microphone. */
export type DeviceFinding = 'unknown' | 'works' | 'missing' | 'blocked' | 'busy' | 'insecure'

const findingOfError: Readonly<Record<string, DeviceFinding>> = {
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotAllowedError: 'blocked',
  SecurityError: 'blocked',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

export function toDeviceFinding(error: unknown): DeviceFinding {
  const name = error instanceof Error ? error.name : ''
  return findingOfError[name] ?? 'busy'
}

/** Tries camera and microphone while somebody who can mend them stands at the tablet, and so asks for their permission. */
export class DeviceCheck {
  camera = $state<DeviceFinding>('unknown')
  microphone = $state<DeviceFinding>('unknown')

  readonly areReady: boolean = $derived(this.camera === 'works' && this.microphone === 'works')

  /** One after the other: browsers show one question at a time. */
  async run(): Promise<void> {
    this.camera = await tryDevice({ video: true })
    this.microphone = await tryDevice({ audio: true })
  }
}

async function tryDevice(wanted: MediaStreamConstraints): Promise<DeviceFinding> {
  // Browsers hide cameras from pages without https.
  if (!window.isSecureContext || !navigator.mediaDevices) return 'insecure'
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wanted)
    for (const track of stream.getTracks()) track.stop()
    return 'works'
  } catch (error) {
    return toDeviceFinding(error)
  }
}
