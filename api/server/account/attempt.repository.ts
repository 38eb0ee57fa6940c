import { CompiledQuery, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'

/** What rate-limiter-flexible asks of a Postgres client, answered by our pool. The statements are the library's. */
export function attemptStore(db: Kysely<Database>) {
  return {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) }
    },
  }
}

export async function deleteExpiredAttempts(db: Kysely<Database>, nowMs: number): Promise<void> {
  await db.deleteFrom('attempt').where('expire', '<', nowMs).execute()
}
