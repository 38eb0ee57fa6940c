import type { Quality } from './call-state.ts'

/** One second of a call, as measured. What is not known is null and counts as good. */
export interface QualitySample {
  connected: boolean
  /** Share of packets lost on the way here, 0 to 1. */
  lossIn: number | null
  /** Share lost on the way to the SFU, as it reports. */
  lossOut: number | null
  roundTripMs: number | null
  jitterMs: number | null
  /** The SFU's scores, 0 to 10, worst of what this browser sends and receives. */
  scoreIn: number | null
  scoreOut: number | null
  /** Of the other's picture, null when there should be none. */
  framesPerSecond: number | null
}

type Grade = Exclude<Quality, 'lost'>
const rank: Record<Grade, number> = { good: 0, fair: 1, poor: 2 }

/** First figure of a pair: from here on fair; second: poor. Speech through FEC bears 10 % of loss, a talk bears 400 ms. */
const rising = {
  lossIn: [0.03, 0.1],
  lossOut: [0.03, 0.1],
  roundTripMs: [250, 500],
  jitterMs: [40, 100],
} as const
const falling = {
  scoreIn: [8, 5],
  scoreOut: [8, 5],
  framesPerSecond: [15, 8],
} as const

/** What this second alone looks like. */
export function gradeSample(sample: QualitySample): Quality {
  if (!sample.connected) return 'lost'
  const grades: Grade[] = ['good']
  for (const key of keysOf(rising)) grades.push(gradeRising(sample[key], rising[key]))
  for (const key of keysOf(falling)) grades.push(gradeFalling(sample[key], falling[key]))
  return grades.reduce((worst, grade) => (rank[grade] > rank[worst] ? grade : worst))
}

function gradeRising(value: number | null, [fair, poor]: readonly [number, number]): Grade {
  if (value === null || value < fair) return 'good'
  return value < poor ? 'fair' : 'poor'
}

function gradeFalling(value: number | null, [fair, poor]: readonly [number, number]): Grade {
  if (value === null || value >= fair) return 'good'
  return value >= poor ? 'fair' : 'poor'
}

/** Seconds that must agree before the shown quality changes: down sooner than up, and a lost connection at once. */
const secondsToWorsen = 2
const secondsToImprove = 4

export interface ShownQuality {
  shown: Quality
  pending: Quality
  seconds: number
}

export const startQuality: ShownQuality = { shown: 'good', pending: 'good', seconds: 0 }

/** The shown quality after one more second; steady, because bars that flicker tell nothing. */
export function nextQuality(before: ShownQuality, sample: QualitySample): ShownQuality {
  const grade = gradeSample(sample)
  if (grade === 'lost' || before.shown === 'lost') return { shown: grade, pending: grade, seconds: 0 }
  if (grade === before.shown) return { shown: grade, pending: grade, seconds: 0 }
  const seconds = grade === before.pending ? before.seconds + 1 : 1
  const needed = rank[grade] > rank[before.shown] ? secondsToWorsen : secondsToImprove
  if (seconds >= needed) return { shown: grade, pending: grade, seconds: 0 }
  return { shown: before.shown, pending: grade, seconds }
}

/** Cast: `Object.keys` forgets what the keys are; the objects are constants above. */
function keysOf<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[]
}
