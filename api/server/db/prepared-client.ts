import pg from 'pg'
import { StatementBatch, type Answer, type Asked, type Kept } from './statement-batch.ts'
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
 * A client for the pool that sends what is asked for in one go as one message, without waiting for the answers to what it sent
 * before; and what is sent often as prepared statements.
 */
export function preparedClient(statements: PreparedStatements): typeof pg.Client {
  return class PreparedClient extends pg.Client {
    readonly #kept: Kept = new Map()
    #asked: Asked[] = []

    constructor(config: pg.ClientConfig) {
      super({ ...config, ...pipelined })
    }

    // One of the overloads: what is sent by promise, which is how the query builder sends. All others pass through.
    override query(...args: unknown[]): never {
      const [text, values] = args
      if (isOneStatement(text) && Array.isArray(values) && args.length === 2) return this.#ask(text, values) as never
      this.#send()
      return super.query(...(args as [string])) as never
    }

    #ask(text: string, values: unknown[]): Promise<Answer> {
      if (this.#asked.length === 0) process.nextTick(() => this.#send())
      return new Promise((resolve, rejectIt) => {
        const reject = (error: unknown) => {
          if (isStalePlan(error)) statements.forget()
          // as it came from the library
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          rejectIt(error)
        }
        this.#asked.push({ text, values, name: statements.findName(text), resolve, reject })
      })
    }

    #send(): void {
      const asked = this.#asked
      if (asked.length === 0) return
      this.#asked = []
      const parserOf: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
        // the types promise any
        this.getTypeParser(oid, format) as (text: string) => unknown
      const isOneWhole = asked[0]!.text === 'begin' || isInTransaction(this)
      for (const part of isOneWhole ? [asked] : asked.map((each) => [each]))
        super.query(new StatementBatch(part, this.#kept, parserOf))
    }
  }
}

/** An option of the library that its types do not know yet. */
const pipelined = { pipeline: true }

/** Of several in one text each would need an answer of its own. */
function isOneStatement(text: unknown): text is string {
  return typeof text === 'string' && !text.includes(';')
}

/** By the last answer. Beside each other, statements would otherwise undo each other where one fails. */
function isInTransaction(client: pg.Client): boolean {
  const status = (client as unknown as { getTransactionStatus: () => string | null }).getTransactionStatus()
  return status === 'T' || status === 'E'
}
