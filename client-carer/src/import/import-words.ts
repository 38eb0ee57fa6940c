import * as m from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { codeWords } from '../refusal-code-words.ts'
import type { Column, FileRefused, RowProblem } from './import-report.ts'

export function kindWord(kind: string): string {
  return (
    { residents: m.nav_residents, staff: m.nav_staff, needs: m.import_needs, visits: m.import_visits }[kind] ??
    m.import_file
  )()
}

/** What is wrong with a file as a whole, and the cure (api/server/csv/csv-errors.ts). */
const fileWords: Readonly<Record<string, () => string>> = {
  NOT_A_TEXT_FILE: m.import_not_text,
  NOT_CSV: m.import_not_text,
  FILE_EMPTY: m.import_empty,
  COLUMNS_MISSING: m.import_columns_missing,
  COLUMN_TWICE: m.import_column_twice,
  QUOTES_BROKEN: m.import_quotes,
  TOO_MANY_ROWS: m.import_too_many_rows,
  IMPORT_RUNNING: m.import_running,
  FORBIDDEN: m.failure_refused,
}

export function fileRefusalWords({ code, line, fields }: FileRefused, columns: readonly Column[]): string {
  const names = fields.map((field) => columns.find((column) => column.field === field)?.name ?? field)
  const where = code === 'QUOTES_BROKEN' && line !== null ? m.import_on_line({ line }) : ''
  return [(fileWords[code] ?? m.failure_server)(), names.join(', '), where].filter(Boolean).join(' ')
}

/** Codes of rows and cells that no other screen has (api/server/csv/cell.ts, api/server/import). */
const rowWords: Readonly<Record<string, () => string>> = {
  REQUIRED: m.row_required,
  TOO_LONG: m.row_too_long,
  NOT_A_NUMBER: m.row_not_a_number,
  NOT_WHOLE: m.row_not_whole,
  OUT_OF_RANGE: m.row_out_of_range,
  NOT_A_DAY: m.row_not_a_day,
  NOT_A_TIME: m.row_not_a_time,
  UNKNOWN_WORD: m.row_unknown_word,
  BAD_SHAPE: m.row_bad_shape,
  KEY_TWICE: m.row_key_twice,
  OTHER_ORGANISATION: m.row_other_organisation,
  UNKNOWN_TEAM: m.row_unknown_team,
  TEAM_NOT_UNIQUE: m.row_team_not_unique,
  UNKNOWN_RESIDENT: m.row_unknown_resident,
  UNKNOWN_STAFF: m.row_unknown_staff,
  NO_CARE_PLAN: m.row_no_care_plan,
  COORDINATE_MISSING: m.row_coordinate_missing,
  NEED_IS_OVER: m.row_need_is_over,
  OTHER_TASK: m.row_other_task,
  OTHER_RESIDENT: m.row_other_resident,
  NOT_FOUND: m.refusal_not_found,
  NOT_YOURS: m.row_not_yours,
  DOUBLE_BOOKING: m.refusal_double_booking,
  VISIT_NOT_POSSIBLE: m.refusal_visit_not_possible,
  INVALID_INPUT: m.refusal_invalid_input,
}

/** What is wrong and how to cure it, with what the column takes. A code of a newer server is told in its own English. */
export function problemWords(
  { code, cure, field }: Pick<RowProblem, 'code' | 'cure' | 'field'>,
  columns: readonly Column[],
): string {
  const words = (rowWords[code] ?? codeWords[code])?.()
  if (words === undefined) return cure
  const column = columns.find((each) => each.field === field)
  return [words, column ? takenBy(code, column) : ''].filter(Boolean).join(' ')
}

function takenBy(code: string, column: Column): string {
  if (code === 'UNKNOWN_WORD' && column.words) return m.row_takes_words({ words: column.words.join(', ') })
  if (code === 'TOO_LONG' && column.atMost !== undefined) return m.row_takes_length({ length: column.atMost })
  if (column.from === undefined || column.to === undefined) return ''
  return m.row_takes_range({ from: numberWord(column.from), to: numberWord(column.to) })
}

/** What a column takes, before a file is made. */
export function columnWords(column: Column): string {
  if (column.words) return column.words.join(', ')
  if (column.from !== undefined && column.to !== undefined) return `${numberWord(column.from)}–${numberWord(column.to)}`
  return ''
}

/** With the reader's decimal mark, as it is written into a file: 59,4. */
const numberWord = (value: number) => new Intl.NumberFormat(getLocale()).format(value)
