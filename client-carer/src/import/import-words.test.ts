import { expect, test } from 'vitest'
import { fileRefusalWords, problemWords } from './import-words.ts'
import type { Column } from './import-report.ts'

const columns: Column[] = [
  { field: 'travelMode', name: 'kulkutapa', required: false, words: ['auto', 'pyörä'] },
  { field: 'priority', name: 'tärkeys', required: false, from: 1, to: 5 },
]
const problem = (code: string, field: string | null) => ({ code, field, cure: 'Do this.' })

test('an unknown word names those that are known', () => {
  expect(problemWords(problem('UNKNOWN_WORD', 'travelMode'), columns)).toContain('auto, pyörä')
})

test('a number out of range names the range', () => {
  expect(problemWords(problem('OUT_OF_RANGE', 'priority'), columns)).toContain('1–5')
})

test("a service's own refusal has the words of the screens", () => {
  expect(problemWords(problem('CARER_BOOKED', 'carer'), columns)).toContain('Hoitajalla on jo toinen käynti')
})

test('a code of a newer server is told in its own words', () => {
  expect(problemWords(problem('UNHEARD_OF', null), columns)).toBe('Do this.')
})

test('missing columns are named as the file should have them', () => {
  const words = fileRefusalWords({ code: 'COLUMNS_MISSING', line: 1, fields: ['travelMode', 'newer'] }, columns)
  expect(words).toContain('kulkutapa, newer')
})
