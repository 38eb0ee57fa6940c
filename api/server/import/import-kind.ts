import type { BadCell, Columns, ColumnPlaces, RowOf } from '../csv/column.ts'
import { countKnown, placeColumns, readRow } from '../csv/column.ts'
import type { RequestContext, StaffViewer } from '../context.ts'
import type { StaffRole, Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import type { ExternalKeyKind } from '../db/tables/access.ts'
import type { ImportNames } from './import-names.ts'

/** What a row needs beside itself. `ctx` works inside the import's transaction, `trx`. */
export interface ImportRoom {
  readonly ctx: RequestContext
  readonly trx: Trx
  readonly viewer: StaffViewer
  /** IANA zone of the organisation: whose clock the file's times are on. */
  readonly timeZone: string
  readonly names: ImportNames
}

/** What became of a row. */
export interface Brought {
  /** What the row's key means from now on. */
  readonly id: string
  readonly change: 'created' | 'updated' | 'unchanged'
  /** Whose data it is. */
  readonly residentIds: readonly ResidentId[]
}

/** A kind of file: its columns, whose it is to bring in, and how one row is. */
export interface ImportKindSpec<C extends Columns> {
  readonly kind: ExternalKeyKind
  readonly columns: C
  readonly roles: readonly StaffRole[]
  /** Brings in a row; `existingId` is what its key has meant since an earlier import. */
  readonly bring: (room: ImportRoom, row: RowOf<C>, existingId: string | undefined) => Promise<Brought>
  /** Which column an input of the noun's service, or the code of a refusal, is about; other inputs are called as columns are. */
  readonly fieldOfInput?: Readonly<Record<string, keyof C & string>>
}

/** The same without its columns' types, so that all kinds stand in one list. */
export interface ImportKind {
  readonly kind: ExternalKeyKind
  readonly columns: Columns
  readonly roles: readonly StaffRole[]
  readonly countKnown: (header: readonly string[]) => number
  readonly place: (header: readonly string[]) => ColumnPlaces
  /** The bad cells of a row, or the row: its key, and what brings it in. */
  readonly read: (places: ColumnPlaces['places'], cells: readonly string[]) => { bad: BadCell[] } | ReadableRow
  readonly fieldOfInput: Readonly<Record<string, string>>
}

export interface ReadableRow {
  readonly key: string
  /** As the file names it, where it does. */
  readonly organisation: string | null
  readonly bring: (room: ImportRoom, existingId: string | undefined) => Promise<Brought>
}

/** `columns` hold `key` and `organisation` (import-columns.ts). */
export function importKind<C extends Columns>(spec: ImportKindSpec<C>): ImportKind {
  const { kind, columns, roles, fieldOfInput = {} } = spec
  return {
    kind,
    columns,
    roles,
    countKnown: (header) => countKnown(columns, header),
    place: (header) => placeColumns(columns, header),
    fieldOfInput,
    read: (places, cells) => {
      const read = readRow(columns, places, cells)
      if ('bad' in read) return read
      // Every kind's columns begin with these two.
      const { key, organisation } = read.row as { key: string; organisation?: string | null }
      return {
        key,
        organisation: organisation ?? null,
        bring: (room, existingId) => spec.bring(room, read.row, existingId),
      }
    },
  }
}
