import type { PlannedModality } from './problem.ts'

/** One thing in a carer's day, in order; minutes from the start of the horizon. */
export type TimelineEntry =
  | { kind: 'travel'; from: number; to: number; start: number; end: number }
  | { kind: 'wait'; start: number; end: number }
  | { kind: 'break'; start: number; end: number }
  | { kind: 'visit'; visit: string; modality: PlannedModality; start: number; end: number }

/** Why a visit is not in the plan: the rule in the way, for one carer or for all, with the numbers of its sentence. */
export type Reason = { rule: string; carer?: string; numbers: Readonly<Record<string, number>> }

/** The answer to a problem: what every carer does, and what was left out, each with its reasons. */
export type Plan = {
  readonly timelines: readonly { readonly carer: string; readonly entries: readonly TimelineEntry[] }[]
  readonly unassigned: readonly { readonly visit: string; readonly reasons: readonly Reason[] }[]
  /** The price by rule; lower is better, 0 is none. */
  readonly score: Readonly<Record<string, number>>
}
