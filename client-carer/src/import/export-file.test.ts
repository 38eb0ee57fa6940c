import { expect, test } from 'vitest'
import { toRefusalWords } from '../refusal-words.ts'
import { toExportRefused } from './export-file.ts'

test('a file that would be too large is told with the cure, and which day is to blame', () => {
  const refused = toExportRefused({ errors: [{ message: 'x', extensions: { code: 'EXPORT_TOO_LARGE', field: 'to' } }] })
  expect(refused).toMatchObject({ field: 'to' })
  expect(refused && toRefusalWords(refused)).toMatch(/^Tiedostosta tulisi liian suuri\. Valitse lyhyempi aika/)
})

test.each([
  null,
  undefined,
  'a proxy',
  {},
  { errors: [] },
  { errors: [{}] },
  { errors: [{ extensions: { code: 1 } }] },
])('%j is no refusal of ours', (body) => {
  expect(toExportRefused(body)).toBeNull()
})
