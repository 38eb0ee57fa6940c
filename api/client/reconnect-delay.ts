/** How long to wait before the n-th attempt (from 1) to connect again: 1, 2, 4 … 30 s, spread so that thousands do not come at once. */
export function reconnectDelayMs(attempt: number, random: () => number): number {
  const ceilingMs = Math.min(30_000, 1_000 * 2 ** Math.max(0, attempt - 1))
  return Math.round(ceilingMs * (0.5 + random() / 2))
}
