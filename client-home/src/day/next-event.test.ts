import { describe, expect, it } from 'vitest'
import type { HomeVisit } from './home-visit.ts'
import { findNextEvent } from './next-event.ts'

const zone = 'Europe/Helsinki'
const at = (wallTime: string) => Date.parse(`${wallTime}+02:00`)

function visit(id: string, start: string, changes: Partial<HomeVisit> = {}): HomeVisit {
  const plannedStartMs = at(start)
  const plannedEndMs = plannedStartMs + 15 * 60_000
  return {
    id,
    modality: 'VIDEO',
    state: 'PLANNED',
    plannedStartMs,
    plannedEndMs,
    tasks: [],
    carers: [],
    call: null,
    ...changes,
  }
}

const morning = visit('morning', '2026-11-22T10:00')
const evening = visit('evening', '2026-11-22T18:00', { modality: 'HOME' })
const nextDay = visit('nextDay', '2026-11-23T10:00')

describe('what comes next', () => {
  it('is the first visit that has not begun, whatever order they came in', () => {
    expect(findNextEvent([evening, nextDay, morning], at('2026-11-22T09:41'), zone)).toEqual({
      when: 'today',
      visit: morning,
    })
  })

  it('is soon when its time has come', () => {
    expect(findNextEvent([morning, evening], at('2026-11-22T10:00'), zone)).toEqual({ when: 'soon', visit: morning })
  })

  it('is no longer promised an hour after its planned end', () => {
    expect(findNextEvent([morning, evening], at('2026-11-22T11:14'), zone)).toEqual({ when: 'soon', visit: morning })
    expect(findNextEvent([morning, evening], at('2026-11-22T11:15'), zone)).toEqual({ when: 'today', visit: evening })
  })

  it('skips what is over', () => {
    for (const state of ['DONE', 'MISSED', 'DECLINED', 'CANCELLED', 'IN_PROGRESS'] as const) {
      const over = { ...morning, state }
      expect(findNextEvent([over, evening], at('2026-11-22T09:00'), zone)).toEqual({ when: 'today', visit: evening })
    }
  })

  it('is the carer who is in the home now', () => {
    const here = { ...evening, state: 'IN_PROGRESS' as const }
    expect(findNextEvent([morning, here], at('2026-11-22T09:00'), zone)).toEqual({ when: 'now', visit: here })
  })

  it('is tomorrow’s first when today has no more', () => {
    const done = { ...morning, state: 'DONE' as const }
    expect(findNextEvent([done, nextDay], at('2026-11-22T20:00'), zone)).toEqual({ when: 'tomorrow', visit: nextDay })
  })

  it('is nothing when nothing is known, and tells an ended day from an empty one', () => {
    const done = { ...morning, state: 'DONE' as const }
    expect(findNextEvent([done], at('2026-11-22T20:00'), zone)).toEqual({ when: 'none', hadVisitsToday: true })
    expect(findNextEvent([], at('2026-11-22T20:00'), zone)).toEqual({ when: 'none', hadVisitsToday: false })
  })

  it('does not speak of the day after tomorrow', () => {
    const far = visit('far', '2026-11-24T10:00')
    expect(findNextEvent([far], at('2026-11-22T20:00'), zone)).toEqual({ when: 'none', hadVisitsToday: false })
  })

  it('counts days by the home’s calendar: 00.10 is tomorrow at 23.50', () => {
    const afterMidnight = visit('afterMidnight', '2026-11-23T00:10')
    expect(findNextEvent([afterMidnight], at('2026-11-22T23:50'), zone)).toMatchObject({ when: 'tomorrow' })
    expect(findNextEvent([afterMidnight], at('2026-11-23T00:01'), zone)).toMatchObject({ when: 'today' })
  })
})
