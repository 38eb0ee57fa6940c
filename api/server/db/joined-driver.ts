import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type QueryResult,
} from 'kysely'
import type { Trx } from './database.ts'

/**
 * Postgres with fewer journeys: what a transaction says first goes out with its `begin`, and what it says last with its
 * `commit`. A lock that such a last statement takes is held for as long as Postgres needs, and not for as long as a busy
 * process takes to come back and commit.
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

/** Opens the transaction with a statement without parameters whose answer nobody reads. */
export function sayWithBegin(trx: Trx, statement: string): Promise<void> {
  return onConnection(trx, (connection) => connection.sayWithBegin(statement))
}

/**
 * Keeps a statement without parameters, whose answer nobody reads, until the transaction commits. Where it fails the commit
 * fails; with a transaction that is rolled back it is forgotten.
 */
export function sayWithCommit(trx: Trx, statement: string): Promise<void> {
  return onConnection(trx, (connection) => connection.sayWithCommit(statement))
}

function onConnection(trx: Trx, use: (connection: JoinedConnection) => Promise<void> | void): Promise<void> {
  return trx.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof JoinedConnection)) throw new TypeError('this database was not opened by createDatabase')
    await use(connection)
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
    const state = joined.end()
    if (state.isUnbegun) return
    if (state.lastWords.length === 0) return this.#driver.commitTransaction(joined.own)
    // One that was aborted fails at the first of the words, and would not be told apart at `commit`.
    await joined.own.executeQuery(toQuery([...state.lastWords, 'commit']))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    const joined = toJoined(connection)
    if (!joined.end().isUnbegun) await this.#driver.rollbackTransaction(joined.own)
  }
}

class JoinedConnection implements DatabaseConnection {
  readonly own: OwnConnection
  #isUnbegun = false
  #lastWords: string[] = []

  constructor(own: OwnConnection) {
    this.own = own
  }

  begin(): void {
    this.#isUnbegun = true
  }

  /** Whether anything has begun, and what is still to be said. The connection is as new then. */
  end(): { isUnbegun: boolean; lastWords: readonly string[] } {
    const state = { isUnbegun: this.#isUnbegun, lastWords: this.#lastWords }
    this.#isUnbegun = false
    this.#lastWords = []
    return state
  }

  async sayWithBegin(statement: string): Promise<void> {
    const words = this.#isUnbegun ? ['begin', statement] : [statement]
    this.#isUnbegun = false
    await this.own.executeQuery(toQuery(words))
  }

  async sayWithCommit(statement: string): Promise<void> {
    await this.#ensureBegun()
    this.#lastWords.push(statement)
  }

  async executeQuery<Row>(...args: Parameters<OwnConnection['executeQuery']>): Promise<QueryResult<Row>> {
    await this.#ensureBegun()
    return this.own.executeQuery<Row>(...args)
  }

  async *streamQuery<Row>(...args: Parameters<OwnConnection['streamQuery']>) {
    await this.#ensureBegun()
    yield* this.own.streamQuery<Row>(...args)
  }

  async #ensureBegun(): Promise<void> {
    if (!this.#isUnbegun) return
    this.#isUnbegun = false
    await this.own.executeQuery(toQuery(['begin']))
  }
}

function toJoined(connection: DatabaseConnection): JoinedConnection {
  // The only ones that this driver gives out.
  return connection as JoinedConnection
}

/** Without parameters, Postgres takes several statements in one message, each with a look at the data of its own. */
function toQuery(statements: readonly string[]): CompiledQuery {
  return CompiledQuery.raw(statements.join('; '))
}
