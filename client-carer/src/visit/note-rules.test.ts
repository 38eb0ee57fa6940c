import { expect, test } from 'vitest'
import { changedInBetween } from './note-rules.ts'

test('nobody wrote in between: the note on record is what I began from', () => {
  expect(changedInBetween('', 'Söi hyvin', null)).toBe(false)
  expect(changedInBetween('Söi', 'Söi hyvin', 'Söi')).toBe(false)
})

test('the same words from both are no conflict', () => {
  expect(changedInBetween('', 'Söi hyvin', 'Söi hyvin')).toBe(false)
})

test('other words on record than I began from would be lost', () => {
  expect(changedInBetween('', 'Söi hyvin', 'Nukkui')).toBe(true)
  expect(changedInBetween('Nukkui', 'Söi hyvin', null)).toBe(true)
})
