export interface Quantiles {
  n: number
  p50: number
  p95: number
  max: number
  goal?: Record<string, number>
}

/** What is measured once, or is one figure by nature. */
export interface Value {
  value: number
  /** Out of how many, where it is a count. */
  of?: number
  goal?: { value: number }
}
export type Metric = Quantiles | Value

/** Nearest rank: each figure is one that was measured. */
export function summarise(values: number[], goal?: Record<string, number>): Quantiles {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (share: number) => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
  return { n: values.length, p50: rank(0.5), p95: rank(0.95), max: rank(1), ...(goal ? { goal } : {}) }
}
