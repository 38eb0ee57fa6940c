import { careTime } from './care-time.ts'
import { changedCarer } from './changed-carer.ts'
import { changedModality } from './changed-modality.ts'
import { changedTime } from './changed-time.ts'
import { fairness } from './fairness.ts'
import { familiarCarer } from './familiar-carer.ts'
import { language } from './language.ts'
import { lateness } from './lateness.ts'
import { leftOut } from './left-out.ts'
import { modality } from './modality.ts'
import { overtime } from './overtime.ts'
import type { PlanView } from './plan-view.ts'
import { preferredCarer } from './preferred-carer.ts'
import type { Rule } from './rule.ts'
import { travel } from './travel.ts'
import { waiting } from './waiting.ts'
import type { Score } from '../plan.ts'

/** Every rule with a price. */
export const rules: readonly Rule[] = [
  leftOut,
  lateness,
  overtime,
  preferredCarer,
  familiarCarer,
  language,
  modality,
  careTime,
  travel,
  waiting,
  fairness,
  changedCarer,
  changedTime,
  changedModality,
]

export function fullScore(view: PlanView): Score {
  return Object.fromEntries(rules.map(({ name, fullPrice }) => [name, fullPrice(view)])) as Score
}
