import type { ResidentId, StaffId } from '../db/ids.ts'
import { StaleVersion } from '../stale-version.ts'

/** How to get in. Apart from the resident, because its readers are fewer: whoever has it can open the door. */
export interface HomeEntry {
  readonly residentId: ResidentId
  readonly doorNote: string
  readonly keyNote: string
  readonly changedBy: StaffId | null
  readonly changedAt: Date | null
  /** 0: nobody has written it yet. */
  readonly version: number
}

export function unwritten(residentId: ResidentId): HomeEntry {
  return { residentId, doorNote: '', keyNote: '', changedBy: null, changedAt: null, version: 0 }
}

export class StaleHomeEntry extends StaleVersion<HomeEntry> {
  override name = 'StaleHomeEntry'
}
