import pg from 'pg'
import { prepareValue } from 'pg/lib/utils.js'

/** One statement on its way, and who waits for its answer. */
export interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
  /** By which its connection keeps it; undefined: it is read and planned for this one time. */
  readonly name: string | undefined
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export interface Answer {
  /** What Postgres did: SELECT, UPDATE, COMMIT, … */
  readonly command: string
  readonly rowCount: number | null
  readonly rows: readonly Row[]
}

type Row = Record<string, unknown>
type Columns = readonly { readonly name: string; readonly parse: (text: string) => unknown }[]

/** What a connection keeps prepared, by name, each with how its rows are read. */
export type Kept = Map<string, Columns>

/**
 * Statements of one transaction as one message that ends with one Sync: Postgres answers them all with one message too, and
 * after one that fails does nothing of those behind it. What the connection has kept goes without its text, and comes back
 * without a description of its columns: https://www.postgresql.org/docs/15/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 *
 * Its methods are called by the library's client, as its own queries' are.
 */
export class StatementBatch extends pg.Query {
  /** All that is sent, for whoever listens. */
  readonly text: string
  /** Of the whole; the client puts its own around it, for the time that it waits. */
  callback: (error: unknown) => void
  /** The same, each by itself. */
  readonly statements: readonly Pick<Asked, 'text' | 'values' | 'name'>[]
  readonly #asked: readonly Asked[]
  readonly #kept: Kept
  readonly #parserOf: pg.CustomTypesConfig['getTypeParser']
  /** Of each statement, as far as it was known when it was sent. */
  readonly #known: readonly (Columns | undefined)[]
  readonly #outcomes: ({ answer: Answer } | { error: unknown })[] = []
  #columns: Columns = []
  #rows: Row[] = []
  #unreadable: { error: unknown } | undefined

  constructor(asked: readonly Asked[], kept: Kept, parserOf: pg.CustomTypesConfig['getTypeParser']) {
    super('')
    this.text = asked.map((each) => each.text).join('; ')
    this.callback = (error) => this.#settle(error)
    this.statements = asked
    this.#asked = asked
    this.#kept = kept
    this.#parserOf = parserOf
    this.#known = asked.map(({ name }) => (name === undefined ? undefined : kept.get(name)))
    this.#columns = this.#known[0] ?? []
  }

  /** Where it answers an error, nothing was sent. */
  override submit = (connection: pg.Connection): Error | null => {
    const wire = connection as unknown as Wire
    try {
      const values = this.#asked.map((each) => each.values.map(prepareValue))
      wire.stream.cork()
      this.#asked.forEach((each, i) =>
        this.#send(wire, each, { values: values[i]!, isKnown: this.#known[i] !== undefined }),
      )
      wire.sync()
      wire.stream.uncork()
      return null
    } catch (error) {
      return error as Error
    }
  }

  #send(wire: Wire, { text, name }: Asked, { values, isKnown }: { values: unknown[]; isKnown: boolean }): void {
    if (!isKnown) {
      // one that failed may have left it there or not, and to close what is not there is no error
      if (name !== undefined) wire.close({ type: 'S', name })
      wire.parse({ text, name })
    }
    wire.bind({ statement: name, values })
    if (!isKnown) wire.describe({ type: 'P' })
    wire.execute()
  }

  handleRowDescription(message: {
    fields: readonly { name: string; dataTypeID: number; format: 'text' | 'binary' }[]
  }) {
    this.#columns = message.fields.map(({ name, dataTypeID, format }) => ({
      name,
      // what the library's parsers take is the text that comes
      parse: this.#parserOf(dataTypeID, format) as (text: string) => unknown,
    }))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Row = {}
    try {
      this.#columns.forEach(({ name, parse }, i) => {
        const text = fields[i] ?? null
        row[name] = text === null ? null : parse(text)
      })
      this.#rows.push(row)
    } catch (error) {
      this.#unreadable ??= { error }
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [command = '', ...numbers] = text.split(' ')
    const count = Number(numbers.at(-1) ?? Number.NaN)
    this.#conclude({ command, rowCount: Number.isNaN(count) ? null : count, rows: this.#rows })
  }

  handleEmptyQuery(): void {
    this.#conclude({ command: '', rowCount: null, rows: [] })
  }

  /** Of Postgres, for the statement whose turn it was; or of the connection, for all that have no answer. */
  handleError(error: unknown): void {
    this.callback(error)
  }

  handleReadyForQuery(): void {
    this.callback(null)
  }

  #conclude(answer: Answer): void {
    const { name } = this.#asked[this.#outcomes.length]!
    if (name !== undefined) this.#kept.set(name, this.#columns)
    this.#outcomes.push(this.#unreadable ?? { answer })
    this.#columns = this.#known[this.#outcomes.length] ?? []
    this.#rows = []
    this.#unreadable = undefined
  }

  #settle(error: unknown): void {
    this.#asked.forEach((each, i) => {
      const outcome = this.#outcomes[i]
      if (outcome === undefined) this.#fail(each, i, error)
      else if ('answer' in outcome) each.resolve(outcome.answer)
      else each.reject(outcome.error)
    })
  }

  #fail({ name, reject }: Asked, i: number, error: unknown): void {
    if (name !== undefined && this.#known[i] === undefined) this.#kept.delete(name)
    const isBehind = i > this.#outcomes.length && error instanceof pg.DatabaseError
    reject(isBehind ? toAborted() : error)
  }
}

/** What Postgres says of a statement behind one that failed, where they are sent apart. */
function toAborted(): pg.DatabaseError {
  const aborted = new pg.DatabaseError('current transaction is aborted by what was sent before', 0, 'error')
  return Object.assign(aborted, { code: '25P02' })
}

/** The library's connection as it is; its types are of an older one. */
interface Wire {
  readonly stream: { cork: () => void; uncork: () => void }
  close: (what: { type: 'S'; name: string }) => void
  parse: (statement: { text: string; name: string | undefined }) => void
  bind: (bound: { statement: string | undefined; values: unknown[] }) => void
  describe: (what: { type: 'P' }) => void
  execute: () => void
  sync: () => void
}
