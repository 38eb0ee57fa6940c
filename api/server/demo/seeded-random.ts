import { createHash } from 'node:crypto'

/** The same seed gives the same demo, on every machine and in every run. */
export interface SeededRandom {
  /** 0 ≤ x < 1 */
  fraction(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  shuffled<T>(from: readonly T[]): T[]
}

/** sfc32 (Chris Doty-Humphrey, PractRand), started from a hash of the seed: small, fast, and good enough for a demo. */
export function seededRandom(seed: string): SeededRandom {
  const state = createHash('sha256').update(seed, 'utf8').digest()
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => state.readInt32LE(offset)) as [number, number, number, number]

  function fraction(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1))

  return {
    fraction,
    between,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    shuffled: (from) =>
      from
        .map((value) => ({ value, rank: fraction() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ value }) => value),
  }
}
