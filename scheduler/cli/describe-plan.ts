import type { Plan, TimelineEntry } from '../src/plan.ts'
import type { Problem } from '../src/problem.ts'
import { reasonSentence } from '../src/explain/reason-sentence.ts'
import { toClock } from '../src/explain/clock.ts'

/** A plan for a person at a terminal: each carer's day, what was left out and why, and the price by rule. */
export function describePlan(problem: Problem, plan: Plan): string {
  const days = plan.timelines
    .filter(({ entries }) => entries.length > 0)
    .map(({ carer, entries }) => toDay(carer, entries))
  const left = plan.unassigned.map(({ visit, reasons }) => {
    const sentences = reasons.map((reason) => `    ${reasonSentence(reason, 'en')}`)
    return [`${visit} is left out:`, ...new Set(sentences)].join('\n')
  })
  const prices = Object.entries(plan.score).filter(([, points]) => points > 0)
  const score = `cost ${plan.cost}: ${prices.map(([rule, points]) => `${rule} ${points}`).join(', ') || 'nothing'}`
  return [
    ...days,
    ...left,
    `${problem.visits.length - plan.unassigned.length} of ${problem.visits.length} visits`,
    score,
  ].join('\n')
}

function toDay(carer: string, entries: readonly TimelineEntry[]): string {
  return [carer, ...entries.filter(({ kind }) => kind !== 'wait').map((entry) => `  ${toLine(entry)}`)].join('\n')
}

function toLine(entry: TimelineEntry): string {
  const time = `${toClock(entry.start)}–${toClock(entry.end)}`
  switch (entry.kind) {
    case 'visit':
      return `${time}  ${entry.modality === 'video' ? 'video' : 'home '}  ${entry.visit}`
    case 'travel':
      return `${time}  travel to place ${entry.to}`
    case 'break':
      return `${time}  break`
    case 'wait':
      return `${time}  wait`
  }
}
