import { expect, test } from 'vitest'
import { toCsv } from './csv-file.ts'

test('a cell keeps its semicolons, quotation marks and line ends', () => {
  expect(
    toCsv([
      ['a', 'b;c'],
      ['say "hi"', 'two\nlines'],
    ]),
  ).toBe('\ufeffa;"b;c"\r\n"say ""hi""";"two\nlines"\r\n')
})

test.each(['=1+1', '+358', '-2', '@x', '\uff1d1'])('%s does not run as a formula', (cell) => {
  expect(toCsv([[cell]])).toBe(`\ufeff'${cell}\r\n`)
})
