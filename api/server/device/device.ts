import type { DeviceId, ResidentId } from '../db/ids.ts'
import type { Language } from '../db/database.ts'
import { DomainError } from '../errors.ts'

/** A tablet at home, bound to one resident and nothing else. */
export interface Device {
  readonly id: DeviceId
  readonly residentId: ResidentId
  readonly name: string
  readonly pairedAt: Date
  readonly lastSeenAt: Date | null
  readonly revokedAt: Date | null
}

/** A kiosk says every 15 s that it is there: three missed beats, and it is not. */
const onlineMs = 45_000

export function isOnline(device: Pick<Device, 'lastSeenAt' | 'revokedAt'>, now: Date): boolean {
  if (device.revokedAt !== null || device.lastSeenAt === null) return false
  return now.getTime() - device.lastSeenAt.getTime() <= onlineMs
}

/** The longest that browsers keep a cookie. Each heartbeat begins it anew, so a tablet in use never loses its credential. */
export const deviceCookieSeconds = 400 * 24 * 3600

/** What a tablet is called until somebody names it. */
export function defaultDeviceName(language: Language): string {
  return { fi: 'Tabletti', sv: 'Surfplatta', en: 'Tablet' }[language]
}

/** One answer for a code that never was, is used, is over, or lost the race for its one use. */
export class PairingCodeInvalid extends DomainError {
  override name = 'PairingCodeInvalid'
  readonly code = 'PAIRING_CODE_INVALID'
  constructor() {
    super('The pairing code is not valid; make a new one.')
  }
}
