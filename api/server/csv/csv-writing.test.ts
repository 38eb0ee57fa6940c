import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, text } from './cell.ts'
import { countKnown, optional, placeColumns, readRow, required } from './column.ts'
import { decodeBytes } from './csv-bytes.ts'
import { readTable } from './csv-table.ts'
import { writeCsv } from './csv-writing.ts'

const columns = {
  key: required(['tunniste', 'nyckel', 'key'], text(1000)),
  note: optional(['huomio', 'anmärkning', 'note'], text(1000)),
  lat: optional(['leveysaste', 'latitud', 'latitude'], decimal({ from: -90, to: 90 })),
}

function readBack(file: string) {
  const table = readTable(decodeBytes(Buffer.from(file)).text, (header) => countKnown(columns, header))
  const { places } = placeColumns(columns, table.header)
  return table.rows.map(({ cells }) => readRow(columns, places, cells))
}

test('writes what a Finnish spreadsheet opens', () => {
  expect(writeCsv(columns, [{ key: 'A1', note: 'kello; "iso"', lat: 61.5 }], 'fi')).toBe(
    '\ufefftunniste;huomio;leveysaste\r\nA1;"kello; ""iso""";61,5\r\n',
  )
  expect(writeCsv(columns, [{ key: 'A1', note: null, lat: undefined }], 'sv')).toContain(
    'nyckel;anmärkning;latitud\r\nA1;;',
  )
})

describe('no cell runs as a formula', () => {
  test.each(['=1+1', '+358401234', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])('%j', (note) => {
    const [, line = ''] = writeCsv(columns, [{ key: 'A1', note, lat: 1 }], 'fi').split('\r\n')
    expect(line).toMatch(/^A1;"?'/)
  })
})

test('what is written is read back, whatever somebody typed', () => {
  const typed = fc
    .string({ unit: 'binary', maxLength: 40 })
    // eslint-disable-next-line no-control-regex
    .map((raw) => raw.replace(/[\u0000-\u001f\ufeff\ufffd\ud800-\udfff]/g, '').trim())
    // what is taken off a cell is an apostrophe that the writer put there
    .filter((raw) => !/^'[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(raw))
  const formula = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\uff1d', '\uff20'), typed)
    .map(([sign, rest]) => (sign + rest).trim())
  const row = fc.record({
    key: fc.oneof(typed, formula).filter((key) => key !== ''),
    note: fc.oneof(typed, formula).map((note) => (note === '' ? null : note)),
    lat: fc.option(fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000 || 0)),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      expect(readBack(writeCsv(columns, rows, 'fi'))).toEqual(rows.map((each) => ({ row: each })))
    }),
    { numRuns: 500 },
  )
})
