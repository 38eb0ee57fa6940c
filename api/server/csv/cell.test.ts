import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, listOf, oneOf, shaped, text, whole } from './cell.ts'
import { day, wallTime } from './day-and-time.ts'

const words = oneOf({
  home: { fi: 'kotikäynti', sv: 'hembesök', en: 'home visit' },
  video: { fi: 'etäkäynti', sv: 'distansbesök', en: 'video visit' },
})

describe('reads what people write', () => {
  test.each([
    ['61,4978', 61.4978],
    ['61.4978', 61.4978],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['-25,5', -25.5],
    ['\u221225,5', -25.5],
  ])('the number %j', (raw, value) => expect(decimal({ from: -5000, to: 5000 }).read(raw)).toBe(value))

  test.each([
    ['2026-11-23', '2026-11-23'],
    ['23.11.2026', '2026-11-23'],
    ['1.2.2027', '2027-02-01'],
    ['29.2.2028', '2028-02-29'],
  ])('the day %j', (raw, value) => expect(day.read(raw)).toBe(value))

  test.each([
    ['8:00', '08:00'],
    ['08.15', '08:15'],
    ['23:59:00', '23:59'],
  ])('the time %j', (raw, value) => expect(wallTime.read(raw)).toBe(value))

  test.each([
    ['Kotikäynti', 'home'],
    ['HEMBESÖK', 'home'],
    ['home', 'home'],
    ['video_visit', 'video'],
    [' video  visit ', 'video'],
  ])('the word %j', (raw, value) => expect(words.read(raw)).toBe(value))

  test('a list, parted in any usual way', () => {
    expect(listOf(text(10)).read('fi | sv, en\nso')).toEqual(['fi', 'sv', 'en', 'so'])
  })
})

describe('says what is wrong with the rest', () => {
  const number = decimal({ from: 59, to: 71 })
  test.each([
    ['NOT_A_NUMBER', () => number.read('61,4,9')],
    ['NOT_A_NUMBER', () => number.read('1e3')],
    ['NOT_A_NUMBER', () => number.read('0x1f')],
    ['OUT_OF_RANGE', () => number.read('24,9')],
    ['NOT_WHOLE', () => whole({ from: 0, to: 10 }).read('2,5')],
    ['NOT_A_DAY', () => day.read('30.2.2027')],
    ['NOT_A_DAY', () => day.read('2027-13-01')],
    ['NOT_A_DAY', () => day.read('tiistai')],
    ['NOT_A_DAY', () => day.read('3/4/2027')],
    ['NOT_A_TIME', () => wallTime.read('24:00')],
    ['NOT_A_TIME', () => wallTime.read('8')],
    ['NOT_A_TIME', () => wallTime.read('8:60')],
    ['UNKNOWN_WORD', () => words.read('puhelu')],
    ['TOO_LONG', () => text(3).read('neljä')],
    ['BAD_SHAPE', () => shaped(/^[a-z]{2,3}$/, 'a language as fi, sv, en').read('suomi')],
  ])('%s', (code, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code, cure: expect.stringMatching(/./) as string }))
  })
})

test('every number that is written is read back the same', () => {
  const any = decimal({ from: -1e6, to: 1e6 })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
      const value = n / 1000
      expect(any.read(any.write(value, 'fi'))).toBe(value === 0 ? 0 : value)
    }),
  )
})
