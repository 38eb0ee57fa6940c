import { sql, type SelectQueryBuilder } from 'kysely'
import type { NamePlace } from '../graphql/place-cursor.ts'
import type { Database } from './database.ts'

/** A page of people by last name, first name and id. */
export interface NamePage<Name extends string> {
  /** For `like`, in small letters: each must begin a first or last name (resident/name-search.ts). */
  readonly namePatterns: readonly string[]
  readonly after: NamePlace<Name> | undefined
  readonly before: NamePlace<Name> | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

/** Finnish order: å, ä and ö come after z. */
const lastName = sql<string>`last_name collate "fi-x-icu"`
const firstName = sql<string>`first_name collate "fi-x-icu"`
const place = sql`(${lastName}, ${firstName}, id)`

/** Keeps to the page; the cursor is compared as a whole, so no row is met twice. */
export function pageByName<Table extends 'staff' | 'resident', Row, Name extends string>(
  query: SelectQueryBuilder<Database, Table, Row>,
  page: NamePage<Name>,
): SelectQueryBuilder<Database, Table, Row> {
  const direction = page.inverted ? 'desc' : 'asc'
  let paged = query
    .orderBy(lastName, direction)
    .orderBy(firstName, direction)
    .orderBy(sql`id`, direction)
    .limit(page.limit)
  for (const pattern of page.namePatterns) {
    paged = paged.where(sql<boolean>`(lower(first_name) like ${pattern} or lower(last_name) like ${pattern})`)
  }
  if (page.after) paged = paged.where(sql<boolean>`${place} > ${placeOf(page.after)}`)
  if (page.before) paged = paged.where(sql<boolean>`${place} < ${placeOf(page.before)}`)
  return paged
}

function placeOf(cursor: NamePlace<string>) {
  return sql`(${cursor.lastName}, ${cursor.firstName}, ${cursor.id}::uuid)`
}
