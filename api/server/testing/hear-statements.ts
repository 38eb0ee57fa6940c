import pg from 'pg'
import { vi } from 'vitest'

/** All that this process sends to a database from now on, until `vi.restoreAllMocks()`. */
export function hearStatements(): string[] {
  const sent: string[] = []
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    sent.push(typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text)
    return query.apply(this, args) as never
  })
  return sent
}
