import { CsvError, parse } from 'csv-parse/sync'
import type { InfoCallback } from 'csv-parse/sync'
import { FileUnreadable } from './csv-errors.ts'

export type Delimiter = ',' | ';' | '\t'

/** A file's rows as they are written, each with the line of the file on which it begins. */
export interface CsvTable {
  readonly delimiter: Delimiter
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A county's residents; more is no file that a person looks through for its errors. */
export const maxRows = 10_000

/**
 * Reads RFC 4180 text with any of the three delimiters that spreadsheets write. `scoreHeader` says how many cells of a first
 * line it knows; the delimiter that gives the most is the file's.
 */
export function readTable(text: string, scoreHeader: (header: readonly string[]) => number): CsvTable {
  const delimiter = chooseDelimiter(text, scoreHeader)
  const [first, ...rows] = readRows(text, delimiter)
  if (first === undefined || rows.length === 0) throw new FileUnreadable('FILE_EMPTY', 1)
  if (rows.length > maxRows) throw new FileUnreadable('TOO_MANY_ROWS', maxRows + 2)
  return { delimiter, header: first.cells, rows }
}

function chooseDelimiter(text: string, scoreHeader: (header: readonly string[]) => number): Delimiter {
  const headerLine = text.replace(/^\ufeff?\s*/, '').split(/\r\n|\r|\n/, 1)[0] ?? ''
  const scored = ([';', ',', '\t'] as const).map((delimiter) => {
    const cells = headerLine.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    return { delimiter, score: scoreHeader(cells) }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

interface Parsed {
  record: string[]
  info: Pick<InfoCallback, 'lines'>
}

function readRows(text: string, delimiter: Delimiter): CsvRow[] {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: maxRows + 2,
      trim: true,
    }) as unknown as Parsed[] // `info: true` makes this of each record; the library's types do not say so
    return parsed.map(toRow)
  } catch (error) {
    if (error instanceof CsvError) throw new FileUnreadable('QUOTES_BROKEN', lineOf(error))
    throw error
  }
}

/** The library counts to the record's last line; a cell in quotes may hold line ends. */
function toRow({ record, info }: Parsed): CsvRow {
  const lineEnds = record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
  return { line: info.lines - lineEnds, cells: record }
}

function lineOf(error: CsvError): number {
  const { lines } = error as { lines?: unknown }
  return typeof lines === 'number' ? lines : 1
}
