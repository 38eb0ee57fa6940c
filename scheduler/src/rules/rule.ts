import type { RuleName } from './weights.ts'
import type { PlanView } from './plan-view.ts'

export type Language = 'fi' | 'sv' | 'en'

/** A rule with a price: what it costs over a whole plan, and how a person is told. Its price of one choice stands beside it. */
export interface Rule {
  readonly name: RuleName
  /** The level of scheduling.md's objective. */
  readonly level: 2 | 3 | 4 | 5 | 6 | 7 | 8
  readonly fullPrice: (view: PlanView) => number
  /** {points} is the rule's price in the plan. */
  readonly sentence: Readonly<Record<Language, string>>
}

export function sum<T>(list: readonly T[], valueOf: (item: T) => number): number {
  return list.reduce((total, item) => total + valueOf(item), 0)
}
