import type { RuinOperator } from './ruin.ts'

/** A few tasks from anywhere near a seed, one by one: small exchanges that strings are too coarse for. */
export const scattered: RuinOperator = {
  name: 'scattered',
  weight: 10,
  ruin({ state, random, near, size, pickPlanned, remove }) {
    const seed = pickPlanned()
    if (seed < 0) return
    let left = 1 + random.below(size)
    remove(seed)
    const list = seed * near.width
    for (let i = list; i < list + near.width && left > 0; i++) {
      const task = near.lists[i]!
      if (task < 0) return
      if (state.nodeOf[task]! < 0 || random.chance(0.5)) continue
      remove(task)
      left--
    }
  },
}
