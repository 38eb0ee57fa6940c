import type { PlannedModality } from './problem.ts'
import type { RuleName } from './rules/weights.ts'

/**
 * One thing in a carer's day, in order; minutes from the start of the horizon. A travel's `from` and `to` are places. Entries
 * of one shift follow each other without holes; a desk has no travel.
 */
export type TimelineEntry =
  | { kind: 'travel'; from: number; to: number; start: number; end: number }
  | { kind: 'wait'; start: number; end: number }
  | { kind: 'break'; start: number; end: number }
  | { kind: 'visit'; visit: string; modality: PlannedModality; start: number; end: number }

/** Rules that are never broken; a visit is left out instead. */
export type HardRuleName =
  | 'qualification'
  | 'refused'
  | 'modality'
  | 'base'
  | 'pin'
  | 'window'
  | 'shift'
  | 'break'
  | 'link'
  | 'floor'
  | 'onePlace'
  | 'noCarer'

/** Why a visit is not in the plan: the rule in the way, for one carer or for all, with the numbers of its sentence. */
export type Reason = { rule: HardRuleName; carer?: string; numbers: Readonly<Record<string, number>> }

/** Points by rule, 0 where there are none. */
export type Score = Readonly<Record<RuleName, number>>

/** The answer to a problem: what every carer does, and what was left out, each with its reasons. */
export type Plan = {
  readonly timelines: readonly { readonly carer: string; readonly entries: readonly TimelineEntry[] }[]
  readonly unassigned: readonly { readonly visit: string; readonly reasons: readonly Reason[] }[]
  /** The price by rule; lower is better, 0 is none. */
  readonly score: Score
  /** The sum of the score. */
  readonly cost: number
  /** What video freed against going there, and what was given back to visits in person beyond their planned minutes. */
  readonly careTime: { readonly freedMinutes: number; readonly givenBackMinutes: number }
}
