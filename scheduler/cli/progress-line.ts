import type { Progress } from '../src/solve.ts'

const repaintMs = 250
/** Where nothing can be repainted, a line now and then shows that it lives. */
const newLineMs = 5_000

/** One line on standard error that says how far the search is; `end` leaves the last one standing. */
export function createProgressLine(stream: NodeJS.WriteStream = process.stderr) {
  const every = stream.isTTY ? repaintMs : newLineMs
  let shownAt = -Infinity
  const show = (progress: Progress) =>
    stream.write(stream.isTTY ? `\r\u001b[2K${toText(progress)}` : `${toText(progress)}\n`)
  return {
    report(progress: Progress): void {
      const now = performance.now()
      if (now - shownAt < every) return
      shownAt = now
      show(progress)
    },
    end(): void {
      if (stream.isTTY && shownAt > 0) stream.write('\n')
    },
  }
}

function toText({ iterations, seconds, cost, unassigned }: Progress): string {
  return `${seconds.toFixed(1)} s · ${iterations} iterations · cost ${cost} · ${unassigned} unassigned`
}
