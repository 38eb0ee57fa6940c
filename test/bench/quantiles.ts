export interface Quantiles {
  n: number
  p50: number
  p95: number
  max: number
  goal?: Record<string, number>
  /** Of a request: its own SQL without the API, how many times that the request takes, and in how many statements. */
  sql_p50?: number
  ratio?: number
  statements?: number
}

/** What is measured once, or is one figure by nature. */
export interface Value {
  value: number
  /** Out of how many, where it is a count. */
  of?: number
  goal?: { value: number }
}
export type Metric = Quantiles | Value

/** Nearest rank: each figure is one that was measured, to `digits` behind the point. */
export function summarise(values: number[], goal?: Record<string, number>, digits = 0): Quantiles {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (share: number) =>
    roundTo(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN, digits)
  return { n: values.length, p50: rank(0.5), p95: rank(0.95), max: rank(1), ...(goal ? { goal } : {}) }
}

export function roundTo(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
