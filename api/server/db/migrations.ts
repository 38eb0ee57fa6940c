import type { Migration } from 'kysely/migration'
import * as foundation from './migrations/0001-foundation.ts'

/** In order. A landed one is never edited; the next is a line here. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
}
