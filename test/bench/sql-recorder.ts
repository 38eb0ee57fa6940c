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
    byClient.set(this, [...(byClient.get(this) ?? []), ...toStatements(args)])
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

/** Several in one message, as the API's client sends them; or one, with text and values, or as a config object. */
function toStatements([query, values]: unknown[]): Statement[] {
  if (typeof query === 'string') return [{ text: query, values: Array.isArray(values) ? values : [] }]
  const sent = query as Sent & { statements?: readonly Sent[] }
  return (sent.statements ?? [sent]).map(({ text, values: own, name }) => ({
    text,
    values: [...(own ?? [])],
    ...(name === undefined ? {} : { name }),
  }))
}

interface Sent {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly name?: string | undefined
}

/** Those that begin, commit and name the viewer's organisation are counted too: each is a way to the database and back. */
export function countStatements(recording: Recording): number {
  return recording.reduce((sum, statements) => sum + statements.length, 0)
}

/** The same once more, without anything of the API. */
export async function replay(client: pg.Client, recording: Recording): Promise<void> {
  for (const statements of recording) for (const statement of statements) await client.query(statement)
}
