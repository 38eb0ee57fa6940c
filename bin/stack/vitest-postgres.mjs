import { startThrowawayPostgres } from './postgres.mjs'

/**
 * Vitest's global set-up for the projects that need a database: one throwaway cluster per test run, or the server of
 * DATABASE_URL where that is set. Test files make their databases on it with createTestDatabase (api/server/db/testing.ts),
 * which finds it by TEST_POSTGRES_URL.
 *
 * @returns {Promise<(() => Promise<void>) | undefined>}
 */
export default async function setUpPostgres() {
  if (process.env.TEST_POSTGRES_URL) return undefined // another project of this run was first
  if (process.env.DATABASE_URL) {
    process.env.TEST_POSTGRES_URL = process.env.DATABASE_URL
    return undefined
  }
  const postgres = await startThrowawayPostgres()
  process.env.TEST_POSTGRES_URL = postgres.url()
  return () => postgres.stop()
}
