import type { MovedVisits } from '../../model/moved.ts'
import type { RuinAndRecreate } from '../ruin-and-recreate.ts'

/** For each visit left out: attempts, a few for those who go together, which take longer; successes; and in one attempt, who make way. */
const most = { attempts: 200, attemptsTogether: 80, successes: 40, ejections: 3 }

/**
 * In a re-plan: puts in who is left out by few moves. Each attempt draws who makes way, puts them elsewhere, where need be at the
 * cost of others again, and is taken back; the cheapest is made. Who is not as published anyway makes way first.
 */
export function makeFewMoves(search: RuinAndRecreate, moved: MovedVisits): void {
  const { state, ejection } = search
  const { groupFirst } = state.model
  const best = search.current()
  const left = new Uint8Array(state.model.groups)
  for (const group of state.absent.slice(0, state.absentCount)) {
    if (state.absentAt[group]! < 0) continue
    left.fill(0)
    for (let i = 0; i < state.absentCount; i++) left[state.absent[i]!] = 1
    let cheapest = state.total
    const isOne = groupFirst[group + 1]! - groupFirst[group]! === 1
    const attempts = isOne ? most.attempts : most.attemptsTogether
    for (let tries = 0, successes = 0; tries < attempts && successes < most.successes; tries++) {
      state.begin()
      ejection.drawPrices((task) => moved.isAsPublished(task))
      if (attempt(search, group, left)) {
        successes++
        if (state.total < cheapest) {
          cheapest = state.total
          state.writeTo(best)
        }
      }
      state.rollBack()
    }
    search.moveTo(best)
  }
  ejection.forget()
}

/** Whether the group and all who made way for it have a place; nobody else is left out for it. */
function attempt({ state, ejection, recreate }: RuinAndRecreate, group: number, left: Uint8Array): boolean {
  for (let ejections = 0, next = group; ejections < most.ejections; ejections++) {
    if (!ejection.insert(next) || state.broken) return false
    do {
      next = findNotIn(left, state.absent, state.absentCount)
      if (next < 0) return true
      recreate.putBack(next, 1)
      if (state.broken) return false
    } while (state.absentAt[next]! < 0)
  }
  return false
}

function findNotIn(left: Uint8Array, absent: Int32Array, count: number): number {
  for (let i = 0; i < count; i++) if (left[absent[i]!] === 0) return absent[i]!
  return -1
}
