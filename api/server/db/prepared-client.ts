import type { Writable } from 'node:stream'
import pg from 'pg'
import { isStalePlan } from './unavailable.ts'

/** What is sent this often is worth keeping a plan for, in each connection that sends it. */
const timesUntilPrepared = 3
/** A plan takes some ten kilobytes of its connection's memory. Our services send about two hundred kinds of statements. */
const mostPrepared = 300
/** Lists of changing length make a statement of each length: those that come again stay, others make room. */
const mostCounted = 2_000
const longestPrepared = 6_000

/**
 * In the text of a statement: it is planned for its values each time. For sums over a span of days, where a plan for any span
 * reads many times what a plan for this one does.
 */
export const plannedByValues = '/* planned by its values */'

/**
 * Which statements are prepared, for all connections of a process. Postgres takes several times longer to plan our short
 * statements under row-level security than to run them (a carer's fitness: 1.3 ms of 1.5), so it is to plan them once.
 */
export class PreparedStatements {
  #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  #made = 0

  /** Undefined: not worth it (yet). */
  findName(text: string): string | undefined {
    const name = this.#names.get(text)
    if (name !== undefined) return name
    if (text.includes(plannedByValues)) return undefined
    if (text.length > longestPrepared || this.#names.size >= mostPrepared || this.#count(text) < timesUntilPrepared)
      return undefined
    this.#counts.delete(text)
    this.#made += 1
    const made = `kept_${this.#made}`
    this.#names.set(text, made)
    return made
  }

  #count(text: string): number {
    if (this.#counts.size >= mostCounted) this.#counts.clear()
    const count = (this.#counts.get(text) ?? 0) + 1
    this.#counts.set(text, count)
    return count
  }

  /** A table has got another shape while we run (a migration): every plan is made anew, under another name. */
  forget(): void {
    this.#names = new Map()
  }
}

/**
 * A client for the pool that sends what is sent often as prepared statements: only what has parameters is. It sends without
 * waiting for the answers to what it sent before, and what is asked for in one go goes out in one write.
 */
export function preparedClient(statements: PreparedStatements): typeof pg.Client {
  return class PreparedClient extends pg.Client {
    #isCorked = false

    constructor(config: pg.ClientConfig) {
      super({ ...config, ...pipelined })
    }

    // One of the overloads: what is sent by promise, which is how the query builder sends. All others pass through.
    override query(...args: unknown[]): never {
      this.#cork()
      return sendPrepared(statements, args, (...sent) => super.query(...(sent as [string]))) as never
    }

    #cork(): void {
      if (this.#isCorked) return
      const { stream } = (this as unknown as WithStream).connection
      stream.cork()
      this.#isCorked = true
      process.nextTick(() => {
        this.#isCorked = false
        stream.uncork()
      })
    }
  }
}

/** An option of the library that its types do not know yet. */
const pipelined = { pipeline: true }

/** What the library's types do not show: https://nodejs.org/api/stream.html#writablecork says why it is worth looking. */
interface WithStream {
  connection: { stream: Writable }
}

type Send = (...args: unknown[]) => unknown

function sendPrepared(statements: PreparedStatements, args: unknown[], send: Send): unknown {
  const [text, values] = args
  if (typeof text !== 'string' || args.length !== 2 || !Array.isArray(values) || values.length === 0)
    return send(...args)
  const name = statements.findName(text)
  if (name === undefined) return send(text, values)
  return Promise.resolve(send({ name, text, values })).catch((error: unknown) => {
    if (isStalePlan(error)) statements.forget()
    throw error
  })
}
