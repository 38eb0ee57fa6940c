import { describe, expect, it } from 'vitest'
import { firstDay, mayHaveFeedback, toWeek } from './companion-visit.ts'
import type { CompanionVisit } from './companion-visit.ts'

const zone = 'Europe/Helsinki'
const now = '2026-11-22T09:41:00+02:00'
const nowMs = Date.parse(now)

function visit(start: string, more: Partial<CompanionVisit> = {}): CompanionVisit {
  const plannedStart = `2026-11-${start}:00+02:00`
  const plannedEnd = new Date(Date.parse(plannedStart) + 1_200_000).toISOString()
  const none = { carer: null, secondCarer: null, tasks: [], endedAt: null }
  return { id: start, modality: 'VIDEO', state: 'PLANNED', plannedStart, plannedEnd, ...none, ...more }
}

const daysOf = (days: readonly { day: string; visits: readonly CompanionVisit[] }[]) =>
  days.map(({ day, visits }) => [day, ...visits.map(({ id }) => id)])

describe('the week', () => {
  it('is the days ahead in their order, and those behind with the latest first', () => {
    const visits = ['20T10:00', '21T08:00', '21T23:30', '22T08:00', '22T12:00', '23T00:10', '25T09:00'].map((at) =>
      visit(at),
    )
    const { ahead, behind } = toWeek(visits, nowMs, zone)
    expect(daysOf(ahead)).toEqual([
      ['2026-11-22', '22T08:00', '22T12:00'],
      ['2026-11-23', '23T00:10'],
      ['2026-11-25', '25T09:00'],
    ])
    expect(daysOf(behind)).toEqual([
      ['2026-11-21', '21T08:00', '21T23:30'],
      ['2026-11-20', '20T10:00'],
    ])
  })

  it('has a next visit: what goes on, else what is still to come', () => {
    const late = visit('22T09:30')
    const over = visit('22T09:00')
    const later = visit('22T12:00')
    expect(toWeek([over, late, later], nowMs, zone).next?.id).toBe(late.id)
    expect(toWeek([over, visit('22T10:00', { state: 'CANCELLED' }), later], nowMs, zone).next?.id).toBe(later.id)
    const goesOn = visit('22T13:00', { state: 'IN_PROGRESS' })
    expect(toWeek([late, later, goesOn], nowMs, zone).next?.id).toBe(goesOn.id)
    expect(toWeek([over], nowMs, zone).next).toBeUndefined()
  })

  it('begins seven days ago, by the calendar of the home', () => {
    expect(firstDay(nowMs, zone)).toBe('2026-11-15')
    expect(firstDay(Date.parse('2026-11-22T23:30:00Z'), zone)).toBe('2026-11-16')
  })
})

it('feedback is asked for of what was done, for seven days', () => {
  const ended = (daysAgo: number) => ({
    state: 'DONE' as const,
    endedAt: new Date(nowMs - daysAgo * 86_400_000).toISOString(),
  })
  expect(mayHaveFeedback(visit('22T08:00', ended(0.1)), nowMs)).toBe(true)
  expect(mayHaveFeedback(visit('16T08:00', ended(6.9)), nowMs)).toBe(true)
  expect(mayHaveFeedback(visit('15T08:00', ended(7)), nowMs)).toBe(false)
  expect(mayHaveFeedback(visit('22T08:00', { ...ended(0.1), state: 'MISSED' }), nowMs)).toBe(false)
})
