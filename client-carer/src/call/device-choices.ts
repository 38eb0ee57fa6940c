export interface DeviceChoices {
  microphone?: string
  camera?: string
  speaker?: string
}

const key = 'kotisilta.devices'
const names = ['microphone', 'camera', 'speaker'] as const

/** The microphone, camera and speaker that the person chose on this machine. */
export function readDeviceChoices(storage: Storage): DeviceChoices {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? '{}') as Record<string, unknown>
    const known = names.flatMap((name) => (typeof stored[name] === 'string' ? [[name, stored[name]] as const] : []))
    return Object.fromEntries(known)
  } catch {
    return {} // not ours
  }
}

export function keepDeviceChoice(storage: Storage, name: (typeof names)[number], deviceId: string): void {
  try {
    storage.setItem(key, JSON.stringify({ ...readDeviceChoices(storage), [name]: deviceId }))
  } catch {
    // No room or a private window: the choice holds for this call, which is what matters.
  }
}
