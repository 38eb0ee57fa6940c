import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  Transaction,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  type PostgresDialectConfig,
  type QueryResult,
} from 'kysely'
import type { Database, Trx } from './database.ts'

/**
 * Postgres with fewer journeys: what a transaction says first goes out with the first statement whose answer somebody reads,
 * and what it says last with its `commit`. A lock that such a last statement takes is held for as long as Postgres needs, and
 * not for as long as a busy process takes to come back and commit. The pool's clients send without waiting for the answers to
 * what they sent before (db/prepared-client.ts).
 */
export class JoinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new JoinedDriver(new PostgresDriver(this.#config))
  }
}

/**
 * A transaction in which statements that are asked for at once go out at once, and are answered in that order; in the
 * library's own each waits for the answer to the one before.
 */
export function transact<T>(db: Kysely<Database>, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const connection = await trx.getExecutor().provideConnection((own) => Promise.resolve(own))
    const executor = trx.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) })
    return work(new Transaction<Database>({ ...neverAsked, executor }))
  })
}

/** A transaction asks its executor alone. */
const neverAsked = toProps(
  new PostgresDialect({ pool: () => Promise.reject(new TypeError('a transaction has its own')) }),
)

function toProps(dialect: PostgresDialect) {
  return { config: { dialect }, dialect, driver: dialect.createDriver() }
}

/** Opens the transaction with a statement whose answer nobody reads. */
export function sayWithBegin(trx: Trx, statement: CompiledQuery): Promise<void> {
  return onConnection(trx, (connection) => connection.sayWithBegin(statement))
}

/**
 * Keeps a statement whose answer nobody reads until the transaction sends another, or commits: both go out together. Where it
 * fails, so does that other one, with its error.
 */
export function sayWithNext(trx: Trx, statement: CompiledQuery): Promise<void> {
  return onConnection(trx, (connection) => connection.sayWithNext(statement))
}

/**
 * Keeps a statement whose answer nobody reads until the transaction commits. Where it fails the commit
 * fails; with a transaction that is rolled back it is forgotten.
 */
export function sayWithCommit(trx: Trx, statement: CompiledQuery): Promise<void> {
  return onConnection(trx, (connection) => connection.sayWithCommit(statement))
}

function onConnection(trx: Trx, use: (connection: JoinedConnection) => void): Promise<void> {
  return trx.getExecutor().provideConnection((connection) => {
    if (!(connection instanceof JoinedConnection)) throw new TypeError('this database was not opened by createDatabase')
    use(connection)
    return Promise.resolve()
  })
}

type OwnConnection = Parameters<PostgresDriver['releaseConnection']>[0]

/** The library's driver, with connections that wait for a word before they begin. */
class JoinedDriver implements Driver {
  readonly #driver: PostgresDriver
  readonly #joined = new WeakMap<OwnConnection, JoinedConnection>()

  constructor(driver: PostgresDriver) {
    this.#driver = driver
  }

  init: Driver['init'] = (options) => this.#driver.init(options)
  destroy: Driver['destroy'] = () => this.#driver.destroy()

  async acquireConnection(options?: Parameters<PostgresDriver['acquireConnection']>[0]): Promise<JoinedConnection> {
    // What it gives out is what it takes back; its types say so on one side only.
    const own = (await this.#driver.acquireConnection(options)) as OwnConnection
    const joined = this.#joined.get(own) ?? new JoinedConnection(own)
    this.#joined.set(own, joined)
    return joined
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#driver.releaseConnection(toJoined(connection).own)
  }

  async beginTransaction(connection: DatabaseConnection, settings: Parameters<Driver['beginTransaction']>[1]) {
    const { own } = toJoined(connection)
    const isPlain = settings.isolationLevel === undefined && settings.accessMode === undefined
    if (isPlain) toJoined(connection).begin()
    else await this.#driver.beginTransaction(own, settings)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const joined = toJoined(connection)
    const { unsaid, lastWords, hasOnlyBegun } = joined.end()
    if (hasOnlyBegun) return
    if (unsaid.length === 0 && lastWords.length === 0) return this.#driver.commitTransaction(joined.own)
    // One that was aborted fails at the first of the words, and would not be told apart at `commit`.
    await sendTogether(joined.own, [...unsaid, ...lastWords, commit])
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const joined = toJoined(connection)
    if (!joined.end().isUnheard) await this.#driver.rollbackTransaction(joined.own)
  }
}

interface Ended {
  unsaid: readonly CompiledQuery[]
  lastWords: readonly CompiledQuery[]
  /** Postgres knows nothing of it. */
  isUnheard: boolean
  /** And there is nothing to be said. */
  hasOnlyBegun: boolean
}

const begin = CompiledQuery.raw('begin')
const commit = CompiledQuery.raw('commit')

class JoinedConnection implements DatabaseConnection {
  readonly own: OwnConnection
  /** `begin` and what goes with it, until it is sent. */
  #firstWords: CompiledQuery[] = []
  #unsaid: CompiledQuery[] = []
  #lastWords: CompiledQuery[] = []

  constructor(own: OwnConnection) {
    this.own = own
  }

  begin(): void {
    this.#firstWords = [begin]
  }

  /** What is still to be said, and what Postgres has heard of the transaction yet. The connection is as new then. */
  end(): Ended {
    const isUnheard = this.#firstWords.length > 0
    const lastWords = this.#lastWords
    const hasOnlyBegun = isUnheard && this.#unsaid.length === 0 && lastWords.length === 0
    this.#lastWords = []
    return { unsaid: this.#takeUnsaid(), lastWords, isUnheard, hasOnlyBegun }
  }

  sayWithBegin(statement: CompiledQuery): void {
    if (this.#firstWords.length > 0) this.#firstWords.push(statement)
    else this.sayWithNext(statement)
  }

  sayWithNext(statement: CompiledQuery): void {
    this.#unsaid.push(statement)
  }

  sayWithCommit(statement: CompiledQuery): void {
    this.#lastWords.push(statement)
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // what was said in a part that is undone is not said at all
    if (query.sql.startsWith('rollback to')) this.#unsaid = []
    return sendTogether(this.own, [...this.#takeUnsaid(), query])
  }

  // eslint-disable-next-line require-yield -- the interface wants it
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    await Promise.reject(
      new TypeError('rows are not streamed: a cursor cannot share a connection with what is sent beside it'),
    )
  }

  #takeUnsaid(): CompiledQuery[] {
    const unsaid = [...this.#firstWords, ...this.#unsaid]
    this.#firstWords = []
    this.#unsaid = []
    return unsaid
  }
}

/**
 * One after the other without waiting between, as one message to Postgres; the answer is the last one's. Where one fails the
 * transaction is aborted, so those behind it do nothing: told is what went wrong first.
 */
async function sendTogether<Row>(own: OwnConnection, queries: readonly CompiledQuery[]): Promise<QueryResult<Row>> {
  const answers = await Promise.allSettled(queries.map((query) => own.executeQuery<Row>(query)))
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  // none has failed
  return (answers.at(-1) as PromiseFulfilledResult<QueryResult<Row>>).value
}

function toJoined(connection: DatabaseConnection): JoinedConnection {
  // The only ones that this driver gives out.
  return connection as JoinedConnection
}
