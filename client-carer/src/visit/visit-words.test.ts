import { describe, expect, test } from 'vitest'
import type { VisitState } from 'api/client/generated/graphql'
import { stateWord, tabletWords, timeWithDay, visitMinutes } from './visit-words.ts'

const words = { language: 'fi', timeZone: 'Europe/Helsinki' } as const

describe('words of a visit', () => {
  test.each([
    ['PLANNED', null],
    ['RINGING', 'Soi'],
    ['IN_PROGRESS', 'Puhelu käynnissä'],
    ['DONE', 'Tehty'],
    ['MISSED', 'Ei vastannut'],
    ['DECLINED', 'Ei nyt'],
    ['CANCELLED', 'Peruttu'],
  ] as [VisitState, string | null][])('%s is told as %s', (state, word) => {
    expect(stateWord({ state, modality: 'VIDEO' })).toBe(word)
  })

  test('a visit under way at home is no call, and one by phone is called one already', () => {
    expect(stateWord({ state: 'IN_PROGRESS', modality: 'HOME' })).toBe('Käynnissä')
    expect(stateWord({ state: 'IN_PROGRESS', modality: 'PHONE' })).toBe('Käynnissä')
  })

  test('one at home that nobody made is not told as unanswered', () => {
    expect(stateWord({ state: 'MISSED', modality: 'HOME' })).toBe('Jäi tekemättä')
  })

  test('the minutes are the planned ones until it is over, then the true ones, and never none', () => {
    const planned = { plannedStart: '2026-11-22T10:00:00Z', plannedEnd: '2026-11-22T10:45:00Z' }
    expect(visitMinutes({ ...planned, startedAt: null, endedAt: null })).toBe(45)
    const startedAt = '2026-11-22T10:02:00Z'
    expect(visitMinutes({ ...planned, startedAt, endedAt: '2026-11-22T10:14:20Z' })).toBe(12)
    expect(visitMinutes({ ...planned, startedAt, endedAt: '2026-11-22T10:02:05Z' })).toBe(1)
  })
})

describe('words of a tablet', () => {
  test('when it was last seen, with the day when that was not today', () => {
    expect(timeWithDay('2026-11-22T07:12:00Z', '2026-11-22', words)).toBe('9.12')
    expect(timeWithDay('2026-11-20T22:30:00Z', '2026-11-22', words)).toBe('21.11. 0.30')
    const silent = { name: 'silent', lastSeenAt: '2026-11-22T07:12:00Z' } as const
    expect(tabletWords(silent, '2026-11-22', words)).toBe('Tabletti ei vastaa, nähty viimeksi 9.12')
  })

  test('nothing is said when the viewer is not told', () => {
    expect(tabletWords({ name: 'unknown' }, '2026-11-22', words)).toBeNull()
  })
})
