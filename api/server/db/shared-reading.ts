import type { Trx } from './database.ts'
import { isAborted, isOfDatabase } from './unavailable.ts'

/** Begins a transaction, does the work in it and commits: `inOrganisation` (context.ts) for one organisation. */
export type Transact = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>

/**
 * One transaction for all that an operation reads: it begins with the first reading and is committed before anything of the
 * answer goes out. Who runs the operation makes it and closes it (graphql/execute-operation.ts). The readings share a
 * connection, so their statements go one after the other; what runs in one may not wait for a connection of its own, or a
 * pool full of readers would wait for itself.
 */
export class SharedReading {
  readonly #transact: Transact
  readonly #running = new Set<Promise<unknown>>()
  #opened: OpenTransaction | undefined
  #failure: { cause: unknown } | undefined
  #state: 'shared' | 'apart' | 'closed' = 'shared'

  constructor(transact: Transact) {
    this.#transact = transact
  }

  /** Whether what is read now belongs in it: a mutation that runs has a transaction of its own. */
  get isShared(): boolean {
    return this.#state !== 'apart'
  }

  /** Rejects with what first went wrong in the transaction: whatever came after it heard only that it was aborted. */
  run<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    if (this.#state === 'closed') return Promise.reject(new ReadingIsOver())
    const reading = this.#read(work)
    this.#running.add(reading)
    const forget = () => this.#running.delete(reading)
    reading.then(forget, forget)
    return reading
  }

  async #read<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    if (this.#failure !== undefined) throw this.#failure.cause
    try {
      this.#opened ??= new OpenTransaction(this.#transact)
      return await work(await this.#opened.begun)
    } catch (error) {
      if (isOfDatabase(error) && !isAborted(error)) this.#failure ??= { cause: error }
      throw isAborted(error) && this.#failure !== undefined ? this.#failure.cause : error
    }
  }

  /** A mutation: what was read before it is committed, what it does is its own, what is read after it shares another one. */
  async apart<T>(change: () => Promise<T> | T): Promise<T> {
    await this.#end()
    this.#state = 'apart'
    try {
      return await change()
    } finally {
      this.#state = 'shared'
    }
  }

  /** Nothing is read any more. Throws where anything failed: what was read stands in no log then, and must not go out. */
  async close(): Promise<void> {
    this.#state = 'closed'
    await this.#end()
  }

  /** Also waits for readings for which nobody waits any more, since a field beside theirs has failed. */
  async #end(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
    const opened = this.#opened
    this.#opened = undefined
    if (this.#failure === undefined) await opened?.commit().catch((error: unknown) => this.#fail(error))
    else await opened?.rollBack()
    if (this.#failure !== undefined) throw this.#failure.cause
  }

  #fail(cause: unknown): void {
    this.#failure = { cause }
  }
}

/** A transaction whose end is said from outside. */
class OpenTransaction {
  readonly begun: Promise<Trx>
  readonly #ended: Promise<void>
  readonly #ending = Promise.withResolvers<'commit' | 'rollback'>()

  constructor(transact: Transact) {
    const begun = Promise.withResolvers<Trx>()
    this.begun = begun.promise
    this.#ended = transact(async (trx) => {
      begun.resolve(trx)
      if ((await this.#ending.promise) === 'rollback') throw new RolledBack()
    })
    this.#ended.catch(begun.reject) // where it never began
  }

  commit(): Promise<void> {
    this.#ending.resolve('commit')
    return this.#ended
  }

  /** Whatever else goes wrong in it: there is a failure already, which is told. */
  async rollBack(): Promise<void> {
    this.#ending.resolve('rollback')
    await this.#ended.catch(() => undefined)
  }
}

/** Not an error: the way out of a transaction that shall leave nothing behind. */
class RolledBack extends Error {
  override name = 'RolledBack'
}

/** Read after the operation was over: nobody hears the answer. */
export class ReadingIsOver extends Error {
  override name = 'ReadingIsOver'
  readonly code = 'READING_IS_OVER'
  constructor() {
    super('the operation is over: nothing is read for it any more')
  }
}
