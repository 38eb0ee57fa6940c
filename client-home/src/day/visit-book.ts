import type { HomeVisit } from './home-visit.ts'

/**
 * The visits as last heard. Answers of the server may overtake each other, so each comes with the number of its question:
 * a later question's answer is never undone by an earlier one's.
 */
export class VisitBook {
  #visits = new Map<string, { visit: HomeVisit; question: number }>()
  #questions = 0
  #wholePlan = 0

  ask(): number {
    this.#questions += 1
    return this.#questions
  }

  /** Everything that the plan holds: what it does not hold is gone, but for what was heard later. */
  hearPlan(visits: readonly HomeVisit[], question: number): void {
    if (question < this.#wholePlan) return
    this.#wholePlan = question
    const newer = [...this.#visits.values()].filter((known) => known.question > question)
    this.#visits = new Map(visits.map((visit) => [visit.id, { visit, question }]))
    for (const known of newer) this.#visits.set(known.visit.id, known)
  }

  hear(visit: HomeVisit, question: number): void {
    const known = this.#visits.get(visit.id)
    if (question < Math.max(known?.question ?? 0, this.#wholePlan)) return
    this.#visits.set(visit.id, { visit, question })
  }

  all(): HomeVisit[] {
    return [...this.#visits.values()].map(({ visit }) => visit)
  }

  find(visitId: string): HomeVisit | undefined {
    return this.#visits.get(visitId)?.visit
  }

  forget(): void {
    this.#visits.clear()
    this.#wholePlan = this.#questions
  }
}
