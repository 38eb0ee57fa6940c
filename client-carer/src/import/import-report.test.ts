import { describe, expect, test } from 'vitest'
import { toBadRows, toFileRefused, toReport } from './import-report.ts'
import type { ImportReport } from './import-report.ts'

const report: ImportReport = {
  dryRun: true,
  written: false,
  rows: 2,
  created: 1,
  updated: 0,
  unchanged: 0,
  ignoredColumns: [],
  header: ['tunniste', 'etunimi'],
  badRows: [{ line: 3, cells: ['A-2'] }],
  problems: [
    { line: 3, field: 'firstName', column: 'etunimi', code: 'REQUIRED', cure: 'x' },
    { line: 3, field: 'team', column: null, code: 'UNKNOWN_TEAM', cure: 'y' },
  ],
}

describe('what the server answers', () => {
  test('a report is a report', () => {
    expect(toReport(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  test('a refusal says which line and columns', () => {
    const extensions = { code: 'COLUMNS_MISSING', line: 1, fields: ['team'] }
    expect(toFileRefused({ errors: [{ message: '…', extensions }] })).toEqual(extensions)
    expect(toFileRefused({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })).toEqual({
      code: 'FORBIDDEN',
      line: null,
      fields: [],
    })
  })

  test.each([null, 'Bad gateway', { errors: [] }, { errors: [{}] }, {}])('%j is neither', (body) => {
    expect([toReport(body), toFileRefused(body)]).toEqual([null, null])
  })
})

test('bad rows keep their cells, with the line and all that is wrong behind', () => {
  const words = { line: 'rivi', wrong: 'korjaa', say: ({ code }: { code: string }) => `${code}.` }
  expect(toBadRows(report, words)).toEqual([
    ['tunniste', 'etunimi', 'rivi', 'korjaa'],
    ['A-2', '', '3', 'REQUIRED. UNKNOWN_TEAM.'],
  ])
})
