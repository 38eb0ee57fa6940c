import { DomainError } from '../errors.ts'

/** The file as a whole is of no use; `line` says where that showed. Nothing was read from it. */
export class FileUnreadable extends DomainError {
  override name = 'FileUnreadable'
  readonly code: FileProblem
  readonly line: number
  /** Columns that are missing, where that is what is wrong. */
  readonly fields: readonly string[]
  constructor(code: FileProblem, line: number, fields: readonly string[] = []) {
    super(fileCures[code])
    this.code = code
    this.line = line
    this.fields = fields
  }
}

/** What is wrong with a file, and what to do about it. */
const fileCures = {
  NOT_A_TEXT_FILE: 'This is no text. Save the sheet as CSV first.',
  FILE_EMPTY: 'The file has no rows. The first line names the columns, each further line is a row.',
  COLUMNS_MISSING: 'Columns that must be there are not. Name them in the first line, in Finnish, Swedish or English.',
  COLUMN_TWICE: 'Two columns have the same name. Keep one.',
  QUOTES_BROKEN: 'A quotation mark is not closed, or stands inside a cell without being doubled.',
  TOO_MANY_ROWS: 'The file has more rows than one import takes. Split it.',
} as const
export type FileProblem = keyof typeof fileCures
