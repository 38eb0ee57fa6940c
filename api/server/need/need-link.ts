import { InvalidInput } from '../errors.ts'
import type { PlanProblem } from '../generation/plan-problems.ts'
import type { NeedLink } from './need.ts'

type Proposed = Omit<NeedLink, 'id'>

/** Refuses what cannot be a link by itself; whether the windows allow it, findPlanProblem says. */
export function checkLink(proposed: Proposed, others: readonly NeedLink[]): void {
  const { firstSeries, secondSeries, kind, smallestGapMinutes: smallest, largestGapMinutes: largest } = proposed
  if (firstSeries === secondSeries)
    throw new InvalidInput('input.secondSeriesId', 'is another need than the first', 'LINK_TO_ITSELF')
  if (largest !== null && largest < smallest)
    throw new InvalidInput('input.largestGapMinutes', 'is at least the smallest gap', 'END_BEFORE_START')
  if (others.some((link) => isSamePair(link, proposed)))
    throw new InvalidInput('input.secondSeriesId', 'is linked with the first already: remove that link', 'LINK_EXISTS')
  if (kind === 'order' && leadsTo(others, secondSeries, firstSeries))
    throw new InvalidInput('input.secondSeriesId', 'has to come before the first by other links', 'LINK_CANNOT_BE_MET')
}

function isSamePair(a: Proposed, b: Proposed): boolean {
  const isSame = a.firstSeries === b.firstSeries && a.secondSeries === b.secondSeries
  const isTurned = a.firstSeries === b.secondSeries && a.secondSeries === b.firstSeries
  // an order the other way round is a circle, and is told as one
  return isSame || (isTurned && (a.kind === 'gap' || b.kind === 'gap'))
}

/** Whether orders lead from one need to another. Orders have no circle, so the walk ends. */
function leadsTo(links: readonly NeedLink[], from: NeedLink['firstSeries'], to: NeedLink['firstSeries']): boolean {
  return links
    .filter((link) => link.kind === 'order' && link.firstSeries === from)
    .some((link) => link.secondSeries === to || leadsTo(links, link.secondSeries, to))
}

/** The refusal of an edit after which the needs of the plan do not go together any more. */
export function toRefusal(problem: PlanProblem): InvalidInput {
  switch (problem.kind) {
    case 'window_full':
      return new InvalidInput(
        'input.windowEnd',
        `has to leave ${problem.minutes} minutes for all tasks that share the window: widen it, or move one`,
        'WINDOW_TOO_SHORT',
      )
    case 'link_unmet':
      return new InvalidInput(
        problem.link.kind === 'gap' ? 'input.smallestGapMinutes' : 'input.windowStart',
        `cannot be met by the windows of ${problem.day}: change a window or the link`,
        'LINK_CANNOT_BE_MET',
      )
    default:
      return problem satisfies never
  }
}
