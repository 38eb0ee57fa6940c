import { expect, test } from 'vitest'
import { toPlannedTime } from './planned-time.ts'

const zone = { timeZone: 'Europe/Helsinki', now: new Date('2026-11-22T10:00:00Z') }
const planned = (on: string, at: string, more: { minutes?: number; secondTime?: boolean } = {}) => {
  const wall = { on, at, minutes: 30, secondTime: false, ...more }
  const { plannedStart, plannedEnd } = toPlannedTime(wall, zone, 'input.time')
  return [plannedStart.toISOString(), plannedEnd.toISOString()]
}

test('a time is one on the clock of the organisation, winter and summer', () => {
  expect(planned('2026-11-23', '08:00')).toEqual(['2026-11-23T06:00:00.000Z', '2026-11-23T06:30:00.000Z'])
  expect(planned('2027-06-01', '08:00')).toEqual(['2027-06-01T05:00:00.000Z', '2027-06-01T05:30:00.000Z'])
})

test.each(['03:00', '03:30', '03:59'])(
  '%s on the morning when clocks go forward does not exist, and is refused with a cure',
  (at) => {
    expect(() => planned('2027-03-28', at)).toThrow(
      expect.objectContaining({
        code: 'NO_SUCH_TIME',
        field: 'input.time.at',
        message: expect.stringMatching(/take 04:00 or later/) as string,
      }),
    )
  },
)

test('the times beside that hour exist, and a visit over it is as long as it is', () => {
  // 02:45 +02:00 and half an hour later, which is 04:15 +03:00
  expect(planned('2027-03-28', '02:45')).toEqual(['2027-03-28T00:45:00.000Z', '2027-03-28T01:15:00.000Z'])
  expect(planned('2027-03-28', '04:00')[0]).toBe('2027-03-28T01:00:00.000Z')
})

test('in the hour that comes twice, it is the first unless the second is meant', () => {
  const autumn = { ...zone, now: new Date('2026-10-20T10:00:00Z') }
  const start = (secondTime: boolean) =>
    toPlannedTime(
      { on: '2026-10-25', at: '03:30', minutes: 15, secondTime },
      autumn,
      'input.time',
    ).plannedStart.toISOString()
  expect(start(false)).toBe('2026-10-25T00:30:00.000Z')
  expect(start(true)).toBe('2026-10-25T01:30:00.000Z')
})

test.each(['2062-11-23', '2025-11-23', '2026-10-21', '2027-12-28'])('%s is a slip in the date', (on) => {
  expect(() => planned(on, '08:00')).toThrow(expect.objectContaining({ code: 'TIME_TOO_FAR', field: 'input.time.on' }))
})
