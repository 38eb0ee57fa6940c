import type { Modality } from '../db/database.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import type { PlannedTask } from '../generation/existing-visit.ts'

/** A visit of the demo before it is a row: from the generator, or an extra one, with whoever makes it. */
export interface PlannedVisit {
  readonly id: string
  readonly residentId: string
  readonly origin: 'need' | 'extra'
  readonly carePlanId: string | null
  readonly occurrenceOn: string | null
  readonly modality: Modality
  readonly allowed: AllowedModality
  readonly start: Date
  readonly end: Date
  readonly windowStart: Date
  readonly windowEnd: Date
  readonly priority: number
  readonly carersNeeded: 1 | 2
  readonly normMinutes: number
  readonly baselineTravelMinutes: number
  readonly extraReason: string | null
  readonly tasks: readonly PlannedTask[]
  /** One, two, or nobody yet. */
  readonly carers: readonly string[]
  readonly travelMinutes: number
  /** How much longer the carers could stay. */
  readonly spareMinutes: number
}
