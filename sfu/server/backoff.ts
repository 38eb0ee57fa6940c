/** How long to wait after the n-th failure (0, 1, 2 …): doubling from 0.2 to 5 s, half of it random, so that many clients spread. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(5_000, 200 * 2 ** Math.min(attempt, 10))
  return ceiling / 2 + (ceiling / 2) * random()
}
