import { requireStaff, type RequestContext } from '../context.ts'
import type { Columns } from '../csv/column.ts'
import type { Language } from '../db/database.ts'
import { importKindsOf } from './import-kinds.ts'

/** A column, as a person is told of it before a file is made. */
export interface ColumnDescription {
  readonly field: string
  /** At the top of the file, in the language asked for. */
  readonly name: string
  readonly required: boolean
  /** What may stand in it: words of the language, a range of numbers, a length in characters. */
  readonly words?: readonly string[]
  readonly from?: number
  readonly to?: number
  readonly atMost?: number
}

export interface KindDescription {
  /** As in `POST /import/<name>`. */
  readonly name: string
  readonly columns: readonly ColumnDescription[]
}

/** What the viewer may bring in, and what such a file looks like. Nothing for who brings in nothing. */
export function describeKinds(ctx: RequestContext, language: Language): KindDescription[] {
  const { role } = requireStaff(ctx.viewer)
  return importKindsOf(role).map(({ name, kind }) => ({ name, columns: describeColumns(kind.columns, language) }))
}

function describeColumns(columns: Columns, language: Language): ColumnDescription[] {
  return Object.entries(columns).map(([field, { names, required, cell }]) => {
    const { words, ...range } = cell.takes ?? {}
    return { field, name: names[language], required, ...range, ...(words && { words: words[language] }) }
  })
}
