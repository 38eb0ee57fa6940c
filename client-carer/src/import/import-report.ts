/** One thing that is wrong with a file (api/server/import/import-report.ts). */
export interface RowProblem {
  line: number
  field: string | null
  /** As the file's first line has it. */
  column: string | null
  code: string
  /** In English, for a code that this app does not know. */
  cure: string
}

export interface ImportReport {
  dryRun: boolean
  /** All of it is on record; else nothing is. */
  written: boolean
  rows: number
  created: number
  updated: number
  unchanged: number
  ignoredColumns: string[]
  problems: RowProblem[]
  header: string[]
  badRows: { line: number; cells: string[] }[]
}

/** A column, as the server describes it. */
export interface Column {
  field: string
  name: string
  required: boolean
  words?: string[]
  from?: number
  to?: number
  atMost?: number
}

export interface Kind {
  name: string
  columns: Column[]
}

/** The file as a whole was of no use: nothing was looked at. */
export interface FileRefused {
  code: string
  line: number | null
  /** Columns that are missing, or there twice. */
  fields: string[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What the server answered, by its shape; null: something else, such as a proxy's page. */
export function toReport(body: unknown): ImportReport | null {
  const isReport = isObject(body) && typeof body['rows'] === 'number' && Array.isArray(body['problems'])
  // Ours to trust from here on: server and app are of one version.
  return isReport ? (body as unknown as ImportReport) : null
}

export function toFileRefused(body: unknown): FileRefused | null {
  const errors: unknown = isObject(body) ? body['errors'] : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const said: unknown = isObject(first) ? first['extensions'] : undefined
  if (!isObject(said) || typeof said['code'] !== 'string') return null
  const { code, line, fields } = said
  return {
    code,
    line: typeof line === 'number' ? line : null,
    fields: Array.isArray(fields) ? fields.map(String) : [],
  }
}

/** The bad rows as they were, each with its line and what is wrong: to be mended in a spreadsheet and brought in again. */
export function toBadRows(
  report: ImportReport,
  words: { line: string; wrong: string; say: (p: RowProblem) => string },
) {
  const said = Map.groupBy(report.problems, ({ line }) => line)
  const width = report.header.length
  return [
    [...report.header, words.line, words.wrong],
    ...report.badRows.map(({ line, cells }) => [
      ...Array.from({ length: width }, (_, place) => cells[place] ?? ''),
      String(line),
      (said.get(line) ?? []).map(words.say).join(' '),
    ]),
  ]
}
