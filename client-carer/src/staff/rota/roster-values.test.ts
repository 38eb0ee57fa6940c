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
  const once = { fromWhich: '', untilWhich: '' } as const
  const day = { on: '2026-11-23', from: '07:00', until: '15:00', ...once, base: 'FIELD' } as const

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
    expect(Object.keys(checkShiftValues({ ...day, on: '', until: '' }, zone))).toEqual(['on', 'until'])
  })

  describe('where clocks change', () => {
    const spring = { ...day, on: '2027-03-27', from: '22:00', until: '03:30' }
    const autumn = { ...day, on: '2026-10-24', from: '22:00', until: '03:30' }

    test('a time that is left out is refused beside its field', () => {
      expect(Object.keys(checkShiftValues(spring, zone))).toEqual(['until'])
      expect(checkShiftValues({ ...spring, until: '04:00' }, zone)).toEqual({})
    })

    test('one that comes twice is asked about, and each answer is an hour from the other', () => {
      expect(Object.keys(checkShiftValues(autumn, zone))).toEqual(['untilWhich'])
      const ends = (['first', 'second'] as const).map(
        (untilWhich) => toShiftSpan({ ...autumn, untilWhich }, zone).endsAt,
      )
      expect(ends).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
    })

    test.each(['first', 'second'] as const)('the %s is read back as it was written', (untilWhich) => {
      const values = { ...autumn, untilWhich }
      const shown = { id: 's', version: 1, staff: { id: 'l' }, base: 'FIELD', ...toShiftSpan(values, zone) } as const
      expect(toShiftValues(shown, zone)).toEqual(values)
    })

    test('an answer that the time no longer needs changes nothing', () => {
      const moved = { ...autumn, until: '07:00', untilWhich: 'second' } as const
      expect(checkShiftValues(moved, zone)).toEqual({})
      expect(toShiftSpan(moved, zone).endsAt).toBe('2026-10-25T05:00:00Z')
    })
  })
})

describe('an absence', () => {
  const days = {
    staffId: 'l',
    kind: 'SICK',
    firstDay: '2026-11-23',
    from: '',
    fromWhich: '',
    until: '',
    untilWhich: '',
    lastDay: '2026-11-24',
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
    expect(Object.keys(checkAbsenceValues({ ...days, ...change }, zone))).toEqual(wrong)
  })
})
