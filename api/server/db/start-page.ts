import { sql, type SelectQueryBuilder } from 'kysely'
import type { StartPlace } from '../graphql/place-cursor.ts'
import type { Database } from './database.ts'

/** A page by start and id. */
export interface StartPage<Name extends string> {
  readonly after: StartPlace<Name> | undefined
  readonly before: StartPlace<Name> | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

/** Keeps to the page; the cursor is compared as a whole, so no row is met twice. */
export function pageByStart<Table extends 'shift' | 'absence', Row, Name extends string>(
  query: SelectQueryBuilder<Database, Table, Row>,
  page: StartPage<Name>,
): SelectQueryBuilder<Database, Table, Row> {
  const direction = page.inverted ? 'desc' : 'asc'
  let paged = query
    .orderBy(sql`starts_at`, direction)
    .orderBy(sql`id`, direction)
    .limit(page.limit)
  if (page.after) paged = paged.where(sql<boolean>`(starts_at, id) > ${placeOf(page.after)}`)
  if (page.before) paged = paged.where(sql<boolean>`(starts_at, id) < ${placeOf(page.before)}`)
  return paged
}

/** Cursors hold milliseconds: what people plan has no finer instants. */
function placeOf(place: StartPlace<string>) {
  return sql`(${place.startsAt}::timestamptz, ${place.id}::uuid)`
}
