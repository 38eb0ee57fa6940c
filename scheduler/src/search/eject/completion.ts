import type { RuinAndRecreate } from '../ruin-and-recreate.ts'
import { makeFewMoves } from './few-moves.ts'

/** So many ejections without a plan that leaves out fewer, and the day is taken to hold no more; more of them in a larger day. */
const patience = { least: 20, perGroup: 0.3 }
/** How warm the search is between two ejections (`cool`). */
const warmth = 0.3

/**
 * Makes a plan complete as far as the day allows: puts in whoever was left out last, where nothing fits at the cost of others,
 * and after each time moves some a little, so that room arises elsewhere. It ends with the best plan, which is complete or
 * leaves out what the day cannot hold.
 */
export function complete(search: RuinAndRecreate): void {
  const { state, moved } = search
  // In a re-plan nobody moves but for those left out, and as few as may be
  if (moved) makeFewMoves(search, moved)
  const most = patience.least + patience.perGroup * state.model.groups
  let fewest = state.absentCount
  let tries = 0
  search.cool(warmth)
  while (state.absentCount > 0 && tries < most) {
    putIn(search, state.absent[state.absentCount - 1]!)
    if (!moved) search.run(1)
    tries++
    if (state.absentCount >= fewest) continue
    fewest = state.absentCount
    tries = 0
  }
  search.moveTo(search.best())
}

function putIn(search: RuinAndRecreate, group: number): void {
  const { state, ejection } = search
  state.begin()
  search.recreate.putBack(group, 1)
  if (state.absentAt[group]! >= 0 && !state.broken && !ejection.insert(group)) state.broken = true
  if (state.broken) state.rollBack()
  else search.keepIfBest()
}
