import { describe, expect, test } from 'vitest'
import {
  checkAbsenceValues,
  checkShiftValues,
  toAbsenceSpan,
  toAbsenceValues,
  toShiftSpan,
  toShiftValues,
} from './roster-values.ts'

const zone = 'Europe/Helsinki'

describe('a shift', () => {
  const day = { on: '2026-11-23', from: '07:00', until: '15:00', base: 'FIELD' } as const

  test('ends on its day, or after midnight on the next', () => {
    expect(toShiftSpan(day, zone)).toEqual({ startsAt: '2026-11-23T05:00:00Z', endsAt: '2026-11-23T13:00:00Z' })
    const night = { ...day, from: '22:00', until: '07:00' }
    expect(toShiftSpan(night, zone)).toEqual({ startsAt: '2026-11-23T20:00:00Z', endsAt: '2026-11-24T05:00:00Z' })
  })

  test('is read back as it was written', () => {
    const shown = { id: 's', version: 1, staff: { id: 'l' }, base: 'FIELD', ...toShiftSpan(day, zone) } as const
    expect(toShiftValues(shown, zone)).toEqual(day)
  })

  test('without a day or a time says which', () => {
    expect(Object.keys(checkShiftValues({ ...day, on: '', until: '' }))).toEqual(['on', 'until'])
  })
})

describe('an absence', () => {
  const days = {
    staffId: 'l',
    kind: 'SICK',
    firstDay: '2026-11-23',
    from: '',
    lastDay: '2026-11-24',
    until: '',
  } as const

  test('takes whole days unless a time is given', () => {
    expect(toAbsenceSpan(days, zone)).toEqual({ startsAt: '2026-11-22T22:00:00Z', endsAt: '2026-11-24T22:00:00Z' })
    expect(toAbsenceSpan({ ...days, from: '12:00', until: '16:00' }, zone)).toEqual({
      startsAt: '2026-11-23T10:00:00Z',
      endsAt: '2026-11-24T14:00:00Z',
    })
  })

  test.each([days, { ...days, from: '12:00' }, { ...days, until: '16:00' }])(
    'is read back as it was written',
    (values) => {
      const shown = { id: 'a', version: 1, staff: { id: 'l' }, kind: 'SICK', ...toAbsenceSpan(values, zone) } as const
      expect(toAbsenceValues(shown, zone)).toEqual(values)
    },
  )

  test.each([
    [{ lastDay: '2026-11-22' }, ['lastDay']],
    [{ lastDay: '2026-11-23', from: '12:00', until: '11:00' }, ['lastDay']],
    [{ lastDay: '2026-11-23', from: '12:00' }, []],
    [{ staffId: '', firstDay: '' }, ['staffId', 'firstDay']],
  ])('%j', (change, wrong) => {
    expect(Object.keys(checkAbsenceValues({ ...days, ...change }))).toEqual(wrong)
  })
})
