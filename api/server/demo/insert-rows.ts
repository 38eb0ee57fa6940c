import { sql, type Insertable, type Kysely } from 'kysely'
import type { Database } from '../db/database.ts'

/** Rows of one statement: enough that the way there and back does not count, and some megabytes at most. */
const rowsPerStatement = 2000

/**
 * Many rows in few statements: Postgres reads them from one parameter of JSON, which takes a tenth of the time of a parameter
 * for each value. What is there already stays as it is. All rows have the columns of the first. Answers how many were added.
 */
export async function insertRows<Table extends keyof Database>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const into = sql.table(table)
  let added = 0n
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = JSON.stringify(rows.slice(from, from + rowsPerStatement), toPostgres)
    const result = await sql`insert into ${into} (${columns})
      select ${columns} from json_populate_recordset(null::${into}, ${some}::json) on conflict do nothing`.execute(db)
    added += result.numAffectedRows ?? 0n
  }
  return Number(added)
}

/** Bytes as Postgres reads them from a text. A Buffer has become an object of numbers before a replacer sees it. */
function toPostgres(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const whole = this[key]
  return Buffer.isBuffer(whole) ? `\\x${whole.toString('hex')}` : value
}
