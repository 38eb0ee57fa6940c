import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findGaps } from 'api/client/message-catalogues'
import type { Catalogue } from 'api/client/message-catalogues'

const read = (language: string) =>
  JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as Catalogue

describe('the catalogues', () => {
  test.each(['sv', 'en'])('%s has every text that Finnish has, with the same inputs', (language) => {
    expect(findGaps(read('fi'), read(language))).toEqual([])
  })

  test('no text is empty or left in Finnish by mistake', () => {
    const swedish = read('sv')
    const same = Object.entries(read('fi')).filter(
      ([key, text]) => key !== '$schema' && JSON.stringify(text) === JSON.stringify(swedish[key]),
    )
    expect(same.map(([key]) => key)).toEqual(['camera', 'minutes'])
  })
})

describe('findGaps', () => {
  test('says which key is missing, which is too many, and which input differs', () => {
    expect(findGaps({ a: 'Hei', b: 'Klo {time}' }, { b: 'Kl. {tid}', c: 'Hej' })).toEqual([
      'a is missing',
      'b uses {tid} instead of {time}',
      'c is not in the base catalogue',
    ])
  })
})
