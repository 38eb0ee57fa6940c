import { describe, expect, test } from 'vitest'
import { decodeBytes } from './csv-bytes.ts'
import { FileUnreadable } from './csv-errors.ts'

const text = 'sukunimi;katu\nMäki-Ääri;Åkervägen 3\n'

describe('the encoding is found from the bytes', () => {
  test('UTF-8, with and without its mark', () => {
    expect(decodeBytes(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
    expect(decodeBytes(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' })
  })

  test('ISO-8859-1', () => {
    expect(decodeBytes(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'windows-1252' })
  })

  test('what Windows adds to ISO-8859-1', () => {
    expect(decodeBytes(Buffer.from([0x80, 0x20, 0xe4])).text).toBe('€ ä')
  })

  test('UTF-16 as spreadsheets save "Unicode text"', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(decodeBytes(bytes)).toEqual({ text, encoding: 'utf-16le' })
  })
})

test('a spreadsheet, a ZIP inside, is no text', () => {
  const attempt = () => decodeBytes(Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]))
  expect(attempt).toThrow(FileUnreadable)
  expect(attempt).toThrow(expect.objectContaining({ code: 'NOT_A_TEXT_FILE', line: 1 }))
})
