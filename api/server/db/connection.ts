import { Kysely } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import type { Database } from './database.ts'
import { JoinedDialect } from './joined-driver.ts'
import { parseInstant } from './parse-instant.ts'
import { preparedClient, PreparedStatements } from './prepared-client.ts'

const bigint = 20
const date = 1082
const timestamptz = 1184

export interface ConnectionOptions {
  url: string
  log: Logger
  maxConnections?: number
}

/** Nothing waits for ever: neither a statement, nor a lock, nor a transaction that its owner forgot or whose machine died. */
const timeouts = {
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
  // The client's own, for a server that has gone silent: a little later than the server's, so that its word comes first.
  query_timeout: 12_000,
  connectionTimeoutMillis: 5_000,
}

/** The pool that all requests share. Its owner ends it with `db.destroy()`. */
export function createDatabase(options: ConnectionOptions): Kysely<Database> {
  const pool = new pg.Pool({
    Client: preparedClient(new PreparedStatements()),
    ...connectionConfig(options.url),
    ...timeouts,
    max: options.maxConnections ?? 20,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closed: the pool drops it by itself; unheard, the event would end the process.
  pool.on('error', (error) => options.log.warn({ err: error }, 'an idle database connection was lost'))
  // The same for one that is in use, between two of its queries: the next query says so to whoever asks it.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new JoinedDialect({ pool }) })
}

/** A connection of one's own, for LISTEN. No query timeout: it waits for a living. */
export function createClient(url: string): pg.Client {
  return new pg.Client({
    ...connectionConfig(url),
    connectionTimeoutMillis: timeouts.connectionTimeoutMillis,
  })
}

function connectionConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'kotisilta-api',
    keepAlive: true,
    types: { getTypeParser },
  }
}

/**
 * bigint as number (pg gives text): sequence numbers stay far below 2^53, and a wrong one must not pass. date as the text that
 * it is: pg would make a midnight of it, in the server's own zone.
 */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (format !== 'binary' && oid === bigint) return toSafeNumber
  if (format !== 'binary' && oid === date) return (text: string) => text
  if (format !== 'binary' && oid === timestamptz) return parseInstant
  // The library's parsers give whatever the column's type is.
  return pg.types.getTypeParser(oid, format) as typeof toSafeNumber
}

function toSafeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint from the database does not fit a number')
  return value
}
