import { stringify } from 'csv-stringify/sync'
import type { Language } from '../db/database.ts'
import type { Columns, RowOf } from './column.ts'

/**
 * Rows as a file that a Finnish spreadsheet opens by a double click: UTF-8 with its mark, semicolons, decimal commas, names
 * of columns in the reader's language. The import reads the same file back.
 *
 * Text that begins with =, +, -, @, their wide forms, a tab or a line end gets an apostrophe in front: a name or a note that
 * somebody typed must not run as a formula on the machine of whoever opens the file (OWASP, CSV injection).
 */
export function writeCsv<C extends Columns>(columns: C, rows: readonly RowOf<C>[], language: Language): string {
  const fields = Object.entries(columns)
  const header = fields.map(([, { names }]) => names[language])
  const lines = rows.map((row) =>
    fields.map(([field, { cell }]) => {
      const value: unknown = row[field]
      return value === null || value === undefined ? '' : cell.write(value, language)
    }),
  )
  return stringify([header, ...lines], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}
