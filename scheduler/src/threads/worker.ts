import { parentPort, workerData } from 'node:worker_threads'
import { createChain } from './chain.ts'
import type { RoundOrder, RoundReport, ThreadData } from './messages.ts'

/** Runs one chain, round by round, as the team orders. */
const { job, seed, halt } = workerData as ThreadData
const halted = new Int32Array(halt)
const chain = createChain(job, seed)

/** Iterations between two coolings, and two looks at whether to halt. */
const batch = 100

function run({ length, share, moveTo, part }: RoundOrder): void {
  if (moveTo) chain.moveTo(moveTo)
  chain.restrict(part)
  const begin = performance.now()
  let done = 0
  for (;;) {
    const behind = 'ms' in length ? (performance.now() - begin) / length.ms : done / length.iterations
    if (behind >= 1 || Atomics.load(halted, 0) !== 0) return
    chain.cool(share.from + behind * (share.to - share.from))
    const count = 'ms' in length ? batch : Math.min(batch, length.iterations - done)
    chain.run(count)
    done += count
  }
}

function report(): void {
  parentPort?.postMessage({
    iterations: chain.iterations,
    bestCost: chain.bestCost,
    best: chain.best(),
    currentCost: chain.currentCost,
    current: chain.current(),
  } satisfies RoundReport)
}

parentPort?.on('message', (order: RoundOrder) => {
  run(order)
  report()
})
report()
