import { describe, expect, test } from 'vitest'
import { maxRows, readTable } from './csv-table.ts'

const known = new Set(['avain', 'nimi', 'tehtävät, listana', 'koko'])
const score = (header: readonly string[]) => header.filter((cell) => known.has(cell)).length
const read = (text: string) => readTable(text, score)

describe('the delimiter is the one that gives columns we know', () => {
  test.each([
    [';', 'avain;nimi\n1;Aino\n'],
    [',', 'avain,nimi\n1,Aino\n'],
    ['\t', 'avain\tnimi\n1\tAino\n'],
    [';', '"avain";"tehtävät, listana"\n1;Aino\n'],
    [';', '\ufeffavain;nimi\r\n1;Aino\r\n'],
  ])('%j in %j', (delimiter, text) => {
    const table = read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.header[0]).toBe('avain')
    expect(table.rows).toEqual([{ line: 2, cells: ['1', 'Aino'] }])
  })
})

test('each row knows the line of the file on which it begins', () => {
  const text = 'avain;nimi\n\n1;"Aino\nKyllikki"\n;\n2;Eino\n\n"3";Olli'
  expect(read(text).rows).toEqual([
    { line: 3, cells: ['1', 'Aino\nKyllikki'] },
    { line: 6, cells: ['2', 'Eino'] },
    { line: 8, cells: ['3', 'Olli'] },
  ])
})

test('rows that are too short or too long are still rows: their columns are looked at one by one', () => {
  expect(read('avain;nimi\n1\n2;a;b\n').rows.map((row) => row.cells)).toEqual([['1'], ['2', 'a', 'b']])
})

test('a quotation mark that is not closed names its line', () => {
  expect(() => read('avain;nimi\n1;Aino\n2;"Eino\n3;Olli\n')).toThrow(
    expect.objectContaining({ code: 'QUOTES_BROKEN' }),
  )
  expect(() => read('avain;nimi\n1;Ai"no"\n')).toThrow(expect.objectContaining({ code: 'QUOTES_BROKEN', line: 2 }))
})

test.each(['', '\n\n', 'avain;nimi\n', 'avain;nimi\n;\n'])('%j has no rows', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'FILE_EMPTY' }))
})

test('more rows than one import takes are refused, not cut', () => {
  const rows = (count: number) => `avain;nimi\n${'1;A\n'.repeat(count)}`
  expect(read(rows(maxRows)).rows).toHaveLength(maxRows)
  expect(() => read(rows(maxRows + 1))).toThrow(expect.objectContaining({ code: 'TOO_MANY_ROWS' }))
})
