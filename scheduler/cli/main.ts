import { run } from './run.ts'
import { processOutput } from './output.ts'

const stop = new AbortController()
/** A Ctrl-C reaches us from the terminal and once more from npm's launcher: within this time it is the same one. */
const sameSignalMs = 1_000
let askedAt = Infinity
// The first asks for the best plan so far, a later one ends at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (performance.now() - askedAt > sameSignalMs) process.exit(130)
    askedAt = Math.min(askedAt, performance.now())
    stop.abort()
  })
}
// A reader that has seen enough (head) closes the pipe: nothing is lost, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2), { output: processOutput, signal: stop.signal })
