import path from 'node:path'
import pg from 'pg'
import { ensureDataFolder } from '../start/data-folder.mjs'
import { checkDatabase } from '../start/database-server.mjs'
import { findRunningPostgres } from '../stack/running-postgres.mjs'
import { StackError } from '../stack/stack-error.mjs'

/** With demo data and without (bin/start/run-system.mjs): a folder may have both. */
const databases = ['kotisilta_demo', 'kotisilta']

/**
 * The databases to look at, as their owner: DATABASE_URL, or those of the running npm start that hold a record.
 *
 * @returns {Promise<string[]>}
 */
export async function findOwnerUrls() {
  const given = process.env.DATABASE_URL
  if (given) {
    await checkDatabase(given)
    return [given]
  }
  const running = findRunningPostgres(path.join(ensureDataFolder(), 'postgres'))
  const urls = running ? await keepThoseWithRecord(databases.map((name) => running.url(name))) : []
  if (urls.length > 0) return urls
  throw new StackError('NO_DATABASE', 'No database of npm start is running here.', {
    remedy:
      'npm start   in another terminal, or\nDATABASE_URL=postgres://owner:password@host:5432/kotisilta npm run audit:verify',
  })
}

/** @param {string[]} urls */
async function keepThoseWithRecord(urls) {
  const found = []
  for (const url of urls) if (await hasLog(url)) found.push(url)
  return found
}

/** @param {string} url */
async function hasLog(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query("select to_regclass('access_lane') is not null as there")
    return rows[0].there
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === '3D000') return false // no such database
    throw error
  } finally {
    await client.end()
  }
}
