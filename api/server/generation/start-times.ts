/** When something may start: minutes from any common zero. */
export interface Slot {
  readonly earliest: number
  readonly latest: number
}

/** `to` starts at least so many minutes after `from` does; a negative number: at most so many before. Indexes of slots. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly atLeast: number
}

/**
 * The earliest start of each slot that keeps all differences, or undefined where none does: longest paths by Bellman and Ford
 * (Cormen et al., "Difference constraints and shortest paths"). A day has a dozen slots.
 */
export function findStarts(slots: readonly Slot[], differences: readonly Difference[]): number[] | undefined {
  const starts = slots.map(({ earliest }) => earliest)
  for (let round = 0; round <= slots.length; round += 1) {
    if (!pushLater(starts, differences))
      return starts.every((start, n) => start <= slots[n]!.latest) ? starts : undefined
  }
  // Still pushing after as many rounds as there are slots: they push each other in a circle.
  return undefined
}

/** Whether any start had to move. */
function pushLater(starts: number[], differences: readonly Difference[]): boolean {
  let moved = false
  for (const { from, to, atLeast } of differences) {
    const earliest = starts[from]! + atLeast
    if (starts[to]! >= earliest) continue
    starts[to] = earliest
    moved = true
  }
  return moved
}
