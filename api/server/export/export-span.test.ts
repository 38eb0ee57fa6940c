import { expect, test } from 'vitest'
import { toExportSpan } from './export-span.ts'

const zone = { timeZone: 'Europe/Helsinki' }

test('is from the first midnight to the one after the last day, on the clock of the organisation', () => {
  expect(toExportSpan({ from: '2026-10-25', to: '25.10.2026' }, zone)).toEqual({
    from: new Date('2026-10-24T21:00:00Z'),
    until: new Date('2026-10-25T22:00:00Z'),
  })
})

test.each([
  [{ from: null, to: '2026-01-01' }, 'from', 'NOT_A_DAY'],
  [{ from: '2026-01-01', to: 'x' }, 'to', 'NOT_A_DAY'],
  [{ from: '2026-01-02', to: '2026-01-01' }, 'to', 'END_BEFORE_START'],
  [{ from: '2026-01-01', to: '2026-06-01' }, 'to', 'EXPORT_TOO_LARGE'],
])('%j is refused', (asked, field, code) => {
  expect(() => toExportSpan(asked, zone)).toThrow(expect.objectContaining({ field, code }))
})
