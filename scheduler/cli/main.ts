import { run } from './run.ts'
import { processOutput } from './output.ts'

const stop = new AbortController()
// The first Ctrl-C asks for the best plan so far, the second ends at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  })
}
// A reader that has seen enough (head) closes the pipe: nothing is lost, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await run(process.argv.slice(2), { output: processOutput, signal: stop.signal })
