import type { Language } from '../db/database.ts'
import { CellInvalid, toWord, type Cell } from './cell.ts'

/** One column: what it is called at the top of a file in three languages, and what its cells hold. */
export interface Column<T, Required extends boolean = boolean> {
  readonly cell: Cell<T>
  readonly names: Record<Language, string>
  readonly required: Required
}

/** Columns by the name of their field, in the order in which they are written. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Columns = Record<string, Column<any>>

/**
 * A row as it was read. A required field has a value. Of the others null is an empty cell, and undefined a column that the
 * file does not have: an update leaves that field as it is.
 */
export type RowOf<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends Column<infer T, infer R> ? (R extends true ? T : T | null | undefined) : never
}

/** [Finnish, Swedish, English] names. */
type Names = readonly [string, string, string]

export function required<T>(names: Names, cell: Cell<T>): Column<T, true> {
  return { cell, names: toNames(names), required: true }
}

export function optional<T>(names: Names, cell: Cell<T>): Column<T, false> {
  return { cell, names: toNames(names), required: false }
}

function toNames([fi, sv, en]: Names): Record<Language, string> {
  return { fi, sv, en }
}

/** Which of the file's columns holds which field. */
export interface ColumnPlaces {
  readonly places: ReadonlyMap<string, number>
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  /** Headers of the file that are no column of ours: they are left out, and said. */
  readonly unknown: readonly string[]
}

export function placeColumns(columns: Columns, header: readonly string[]): ColumnPlaces {
  const fieldOf = toFieldLookup(columns)
  const found = header.map((name) => fieldOf(name))
  const fields = Object.keys(columns)
  const count = (field: string) => found.filter((each) => each === field).length
  return {
    places: new Map(fields.filter((field) => count(field) > 0).map((field) => [field, found.indexOf(field)])),
    missing: fields.filter((field) => columns[field]?.required === true && count(field) === 0),
    twice: fields.filter((field) => count(field) > 1),
    unknown: header.filter((name, place) => name !== '' && found[place] === undefined),
  }
}

/** How many of a line's cells are columns of ours. */
export function countKnown(columns: Columns, header: readonly string[]): number {
  const fieldOf = toFieldLookup(columns)
  return header.filter((name) => fieldOf(name) !== undefined).length
}

/** A column is known by its field's name (`firstName`, `first_name`) and by its name in each language. */
function toFieldLookup(columns: Columns): (name: string) => string | undefined {
  const byWord = new Map(
    Object.entries(columns).flatMap(([field, { names }]) =>
      [toSnakeCase(field), field, ...Object.values(names)].map((name) => [toWord(name), field] as const),
    ),
  )
  return (name) => byWord.get(toWord(name))
}

function toSnakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** One bad cell: the field, what is wrong, and what to do about it. */
export interface BadCell {
  readonly field: string
  readonly code: string
  readonly cure: string
}

/** The row, or all of its bad cells at once. */
export function readRow<C extends Columns>(
  columns: C,
  places: ColumnPlaces['places'],
  cells: readonly string[],
): { row: RowOf<C> } | { bad: BadCell[] } {
  const bad: BadCell[] = []
  const entries = Object.entries(columns).map(([field, column]) => {
    const place = places.get(field)
    if (place === undefined) return [field, undefined] as const
    try {
      return [field, readCell(column, cells[place] ?? '')] as const
    } catch (error) {
      if (!(error instanceof CellInvalid)) throw error
      bad.push({ field, code: error.code, cure: error.cure })
      return [field, undefined] as const
    }
  })
  // Each field holds what its own column's cell has read.
  return bad.length > 0 ? { bad } : { row: Object.fromEntries(entries) as RowOf<C> }
}

/** A cell that a spreadsheet must not take for a formula begins with an apostrophe (csv-writing.ts): it is no part of it. */
function readCell({ cell, required }: Column<unknown>, raw: string): unknown {
  const plain = raw.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '').trim()
  if (plain !== '') return cell.read(plain)
  if (required) throw new CellInvalid('REQUIRED', 'This cell must not be empty.')
  return null
}
