import pg from 'pg'

/** A statement as a connection of this process sent it. */
export interface Statement {
  readonly text: string
  readonly values: unknown[]
  /** Of one that the API keeps prepared. */
  readonly name?: string
}

/** What was sent, in order, for each connection that sent something. */
export type Recording = readonly (readonly Statement[])[]

type Query = (this: pg.Client, ...args: unknown[]) => unknown

/** Listens to every query of every client of this process while `act` runs. The library has no hook for it. */
export async function recordStatements(act: () => Promise<unknown>): Promise<Recording> {
  const byClient = new Map<pg.Client, Statement[]>()
  const original = pg.Client.prototype.query as unknown as Query
  const listening: Query = function (...args) {
    const statement = toStatement(args)
    byClient.set(this, [...(byClient.get(this) ?? []), statement])
    return original.apply(this, args)
  }
  Object.assign(pg.Client.prototype, { query: listening })
  try {
    await act()
  } finally {
    Object.assign(pg.Client.prototype, { query: original })
  }
  return [...byClient.values()]
}

/** As Kysely calls it, with text and values, or with a config object. */
function toStatement([query, values]: unknown[]): Statement {
  if (typeof query === 'string') return { text: query, values: Array.isArray(values) ? values : [] }
  const { text, values: own, name } = query as { text: string; values?: unknown[]; name?: string }
  return { text, values: own ?? [], ...(name === undefined ? {} : { name }) }
}

/** Those that begin, commit and name the viewer's organisation are counted too: each is a way to the database and back. */
export function countStatements(recording: Recording): number {
  return recording.reduce((sum, statements) => sum + statements.length, 0)
}

/** The same once more, without anything of the API. */
export async function replay(client: pg.Client, recording: Recording): Promise<void> {
  for (const statements of recording) for (const statement of statements) await client.query(statement)
}
