import type { CsvRow, Delimiter } from '../csv/csv-table.ts'
import type { Encoding } from '../csv/csv-bytes.ts'
import type { ExternalKeyKind } from '../db/tables/access.ts'
import { DomainError } from '../errors.ts'

/** One thing that is wrong with a file: in which line and column, what (a stable code), and what to do about it. */
export interface RowProblem {
  readonly line: number
  /** Our name of the column; null where it is the row as a whole. */
  readonly field: string | null
  /** As the file's first line has it. */
  readonly column: string | null
  readonly code: string
  readonly cure: string
}

export interface ImportReport {
  readonly kind: ExternalKeyKind
  /** What was asked: only to look. */
  readonly dryRun: boolean
  /** Whether it is in the record now: all of it, or nothing. */
  readonly written: boolean
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Columns of the file that are none of ours. */
  readonly ignoredColumns: readonly string[]
  /** In the order of lines. Where there is one, nothing was written. */
  readonly problems: readonly RowProblem[]
  /** The file's first line. */
  readonly header: readonly string[]
  /** The rows that have a problem, as the file has them: to be mended and brought in again. */
  readonly badRows: readonly CsvRow[]
}

/** A row that cannot be brought in: the column, what is wrong, and what to do about it. */
export class RowInvalid extends DomainError {
  override name = 'RowInvalid'
  readonly field: string
  readonly code: string
  constructor(field: string, code: string, cure: string) {
    super(cure)
    this.field = field
    this.code = code
  }
}

/** One at a time: two that bring in the same people would each make them. */
export class ImportRunning extends DomainError {
  override name = 'ImportRunning'
  readonly code = 'IMPORT_RUNNING'
  constructor() {
    super('Another import of the organisation is running: wait until it is through.')
  }
}

/**
 * Which column a refusal of a noun's service is about. Inputs are paths (`input.time.at`): the kind may name the column of a
 * path or of its beginning, else the column is called as the input is.
 */
export function toField(path: string, fieldOfInput: Readonly<Record<string, string>>): string | null {
  const parts = path.replace(/^input\./, '').split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const named = fieldOfInput[parts.slice(0, length).join('.')]
    if (named !== undefined) return named
  }
  return parts[0] ?? null
}
