import { iterationsLeft, mustStop, shareDone, type Standing, type StopRule } from './stop.ts'

/** What can be driven until a stop rule holds. */
export interface Engine {
  readonly iterations: number
  /** The iteration at which the best was found. */
  readonly bestAt: number
  run(count: number): void
  /** How much of the run is behind us, 0 to 1. */
  cool(share: number): void
}

export interface DriveOptions {
  stop: StopRule
  signal?: AbortSignal | undefined
  /** At most ten times a second. */
  onProgress?: ((standing: Standing) => void) | undefined
  /** Milliseconds, from any moment. */
  clock?: () => number
}

/** Between two coolings: the same whatever the machine's speed, so that an iteration stop gives one answer. */
const batch = 100
/** For so long at most the thread hears nothing else: neither a cancel nor, in a server, another request. */
const turnMs = 25

/** Runs until the stop rule holds or the signal aborts. */
export async function drive(engine: Engine, options: DriveOptions): Promise<Standing & { cancelled: boolean }> {
  const { stop, signal, onProgress, clock = () => performance.now() } = options
  const begin = clock()
  let turn = begin
  let told = begin
  for (;;) {
    const now = clock()
    const standing = { iterations: engine.iterations, seconds: (now - begin) / 1000, bestAt: engine.bestAt }
    if (signal?.aborted || mustStop(stop, standing)) return { ...standing, cancelled: signal?.aborted ?? false }
    engine.cool(shareDone(stop, standing))
    engine.run(Math.max(1, Math.min(batch, iterationsLeft(stop, standing))))
    if (now - turn < turnMs) continue
    if (onProgress && now - told >= 100) {
      onProgress(standing)
      told = now
    }
    await new Promise((resolve) => setImmediate(resolve))
    turn = clock()
  }
}
