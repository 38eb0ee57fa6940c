/** Milliseconds since the epoch on a clock that is never set: what a call measures gaps with and shows as "since". */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}
