import { describe, expect, it } from 'vitest'
import { toLookPages } from './looks.ts'
import type { LookEntry } from './looks.ts'

const timeZone = 'Europe/Helsinki'
let ids = 0

function entry(at: string, more: Partial<LookEntry> = {}): LookEntry {
  const usual = { who: 'Anna V.', purpose: 'CARE' as const, reason: null, outcome: 'ALLOWED' as const }
  return { id: String(++ids), at: new Date(`2026-11-${at}:00+02:00`).toISOString(), ...usual, ...more }
}

const pages = (entries: LookEntry[], isWhole = true) =>
  toLookPages(entries, { timeZone, isWhole }).map(({ day, looks }) => [day, ...looks.map(({ who }) => who)])

describe('who looked', () => {
  it('is one line for each person and reason of a day, with the first and the last time', () => {
    const entries = [
      entry('22T14:20'),
      entry('22T11:00', { who: 'Katri S.', purpose: 'COORDINATION' }),
      entry('22T09:41'),
    ]
    const [page] = toLookPages(entries, { timeZone, isWhole: true })
    expect(page?.looks.map(({ who }) => who)).toEqual(['Anna V.', 'Katri S.'])
    expect(page?.looks[0]).toMatchObject({
      firstMs: Date.parse('2026-11-22T09:41:00+02:00'),
      lastMs: Date.parse('2026-11-22T14:20:00+02:00'),
    })
  })

  it('is in days by the calendar of the home, the latest first', () => {
    expect(pages([entry('22T00:10'), entry('21T23:50')])).toEqual([
      ['2026-11-22', 'Anna V.'],
      ['2026-11-21', 'Anna V.'],
    ])
  })

  it('comes two to a page; a look with a broken glass has one of its own, first', () => {
    const entries = ['a', 'b', 'c', 'd'].map((who) => entry('22T10:00', { who }))
    const broken = entry('22T09:00', { who: 'Mikko L.', reason: 'Soitti päivystykseen' })
    expect(pages([...entries, broken])).toEqual([
      ['2026-11-22', 'Mikko L.'],
      ['2026-11-22', 'a', 'b'],
      ['2026-11-22', 'c', 'd'],
    ])
  })

  it('says a long reason to its last word, a page after the other', () => {
    const reason = Array.from({ length: 60 }, (_, word) => `sana${word}`).join(' ')
    const parts = toLookPages([entry('22T09:00', { reason })], { timeZone, isWhole: true }).flatMap(
      ({ looks }) => looks,
    )
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.map((part) => part.reason?.replace(/ …$/, '')).join(' ')).toBe(reason)
    for (const part of parts) expect(part.reason?.length).toBeLessThanOrEqual(77)
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  it('keeps apart the same person with and without a reason, and what was not allowed', () => {
    const entries = [entry('22T12:00'), entry('22T11:00', { reason: 'x' }), entry('22T10:00', { outcome: 'REFUSED' })]
    const looks = toLookPages(entries, { timeZone, isWhole: true }).flatMap((page) => page.looks)
    expect(looks.map(({ reason, isRefused }) => [reason, isRefused])).toEqual([
      ['x', false],
      [null, false],
      [null, true],
    ])
  })

  it('shows no day of which something may be missing', () => {
    const entries = [entry('22T10:00'), entry('21T10:00')]
    expect(pages(entries, false)).toEqual([['2026-11-22', 'Anna V.']])
    expect(pages(entries.slice(0, 1), false)).toEqual([])
    expect(pages([], true)).toEqual([])
  })
})
