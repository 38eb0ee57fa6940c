/**
 * How long to wait after the n-th failure (0, 1, 2 …): doubling from 0.2 s to `longestMs`, half of it random, so that many
 * clients spread.
 */
export function backoffMs(
  attempt: number,
  { longestMs = 5_000, random = Math.random }: { longestMs?: number; random?: () => number } = {},
): number {
  const ceiling = Math.min(longestMs, 200 * 2 ** Math.min(attempt, 10))
  return ceiling / 2 + (ceiling / 2) * random()
}
