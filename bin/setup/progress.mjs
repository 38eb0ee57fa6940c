import { performance } from 'node:perf_hooks'

const repaintMs = 250
/** Without a terminal there is nothing to repaint: a line now and then shows that it lives. */
const newLineMs = 20_000

/**
 * One line per step with its seconds; while it runs, a counter and what it reports.
 *
 * @param {{ write: (text: string) => void, isTTY: boolean, columns: number }} [to]
 */
export function createProgress(to = outputTo(process.stdout)) {
  return {
    /**
     * @template T
     * @param {string} name
     * @param {(report: (detail: string) => void) => Promise<T> | T} work what it returns as `detail` of its result is shown
     * @returns {Promise<T>}
     */
    async step(name, work) {
      const line = new StepLine(name, to)
      try {
        const result = await work((detail) => line.report(detail))
        line.end('✓')
        return result
      } catch (error) {
        line.end('✗')
        throw error
      }
    },
    /**
     * A step whose failure is a result: what it said stands under its line.
     *
     * @param {string} name
     * @param {() => Promise<{ ok: boolean, output: string }>} work
     */
    async check(name, work) {
      const line = new StepLine(name, to)
      const result = await work()
      line.end(result.ok ? '✓' : '✗')
      if (!result.ok) to.write(`${result.output}\n`)
      return result
    },
    /** @param {string} text */
    say(text) {
      to.write(`${text}\n`)
    },
  }
}

/** @typedef {ReturnType<typeof createProgress>} Progress */

/** @param {NodeJS.WriteStream} stream */
export function outputTo(stream) {
  return {
    write: (/** @type {string} */ text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns || 80
    },
  }
}

class StepLine {
  /**
   * @param {string} name
   * @param {{ write: (text: string) => void, isTTY: boolean, columns: number }} to
   */
  constructor(name, to) {
    this.name = name
    this.to = to
    this.detail = ''
    this.startedAt = performance.now()
    this.timer = setInterval(() => this.paint(), to.isTTY ? repaintMs : newLineMs)
  }

  /** @param {string} detail */
  report(detail) {
    this.detail = detail
  }

  paint() {
    const line = `  … ${this.name} ${this.seconds()}${this.detail && `  ${this.detail}`}`
    this.to.write(this.to.isTTY ? `\r\u001B[2K${line.slice(0, this.to.columns - 1)}` : `${line}\n`)
  }

  /** @param {'✓' | '✗'} mark */
  end(mark) {
    clearInterval(this.timer)
    const done = this.detail && mark === '✓' ? `  (${this.detail})` : ''
    this.to.write(`${this.to.isTTY ? '\r\u001B[2K' : ''}  ${mark} ${this.name} ${this.seconds()}${done}\n`)
  }

  seconds() {
    return `${((performance.now() - this.startedAt) / 1000).toFixed(1)} s`
  }
}
