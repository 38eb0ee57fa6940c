import type { HardRuleName } from '../plan.ts'

/**
 * Something in a plan that may not be: a hard rule broken, or a plan that contradicts itself (`timeline`) or its own figures
 * (`score`).
 */
export interface Breach {
  rule: HardRuleName | 'timeline' | 'score'
  carer?: string
  visit?: string
  /** One plain sentence with the numbers, for whoever has to find it. */
  message: string
}
