/** When to stop, as plain data, so that it can go to a thread. The best plan so far is valid at any moment. */
export type StopRule =
  | { readonly kind: 'iterations'; readonly most: number }
  | { readonly kind: 'seconds'; readonly most: number }
  /** So many iterations since the best plan became better. */
  | { readonly kind: 'noImprovement'; readonly iterations: number }
  /** Whichever comes first. */
  | { readonly kind: 'any'; readonly rules: readonly StopRule[] }

export interface Standing {
  iterations: number
  seconds: number
  /** The iteration at which the best was found. */
  bestAt: number
}

export function mustStop(rule: StopRule, standing: Standing): boolean {
  switch (rule.kind) {
    case 'iterations':
      return standing.iterations >= rule.most
    case 'seconds':
      return standing.seconds >= rule.most
    case 'noImprovement':
      return standing.iterations - standing.bestAt >= rule.iterations
    case 'any':
      return rule.rules.some((each) => mustStop(each, standing))
  }
}

/** How much of the run is behind us, 0 to 1: annealing cools by it. A run without a fixed length never gets old. */
export function shareDone(rule: StopRule, standing: Standing): number {
  switch (rule.kind) {
    case 'iterations':
      return rule.most === 0 ? 1 : Math.min(1, standing.iterations / rule.most)
    case 'seconds':
      return rule.most === 0 ? 1 : Math.min(1, standing.seconds / rule.most)
    case 'noImprovement':
      return 0
    case 'any':
      return Math.max(0, ...rule.rules.map((each) => shareDone(each, standing)))
  }
}

/** How many iterations may be run before the next look, so that an iteration stop is met exactly. */
export function iterationsLeft(rule: StopRule, standing: Standing): number {
  switch (rule.kind) {
    case 'iterations':
      return rule.most - standing.iterations
    case 'seconds':
      return Infinity
    case 'noImprovement':
      return standing.bestAt + rule.iterations - standing.iterations
    case 'any':
      return Math.min(Infinity, ...rule.rules.map((each) => iterationsLeft(each, standing)))
  }
}
