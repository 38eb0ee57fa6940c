import type { Job, Part } from './chain.ts'

/** What a thread is started with. */
export interface ThreadData {
  job: Job
  seed: number
  /** One number: not 0 once everybody is to stop. */
  halt: SharedArrayBuffer
}

/** One round of a chain, from the team to the thread. */
export interface RoundOrder {
  /** So many iterations, or until so many milliseconds have passed. */
  length: { iterations: number } | { ms: number }
  /** How much of the whole run is behind us at the round's begin and end. */
  share: { from: number; to: number }
  /** Where to go on from; where it stands, when absent. */
  moveTo?: Int32Array | undefined
  part?: Part | undefined
}

/** The thread's answer: at first about the plan it has constructed, then about each round. */
export interface RoundReport {
  iterations: number
  bestCost: number
  best: Int32Array
  currentCost: number
  current: Int32Array
}
