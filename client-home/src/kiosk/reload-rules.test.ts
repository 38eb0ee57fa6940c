import { describe, expect, it } from 'vitest'
import { isNightlyReloadDue, isReloadDueToDeadLink } from './reload-rules.ts'

const timeZone = 'Europe/Helsinki'
const minuteMs = 60_000

/** Every reload of a tablet that looks once a minute, from the first instant to the last, as local times. */
function reloadsBetween(first: string, last: string, isIdle: (nowMs: number) => boolean = () => true): string[] {
  const reloads: string[] = []
  let loadedAtMs = Date.parse(first) - 1
  for (let nowMs = Date.parse(first); nowMs <= Date.parse(last); nowMs += minuteMs) {
    if (!isIdle(nowMs) || !isNightlyReloadDue({ nowMs, loadedAtMs, timeZone })) continue
    loadedAtMs = nowMs
    reloads.push(new Date(nowMs).toISOString())
  }
  return reloads
}

describe('the nightly reload', () => {
  it('comes once, at 03:30 by the home’s clock', () => {
    expect(reloadsBetween('2026-11-22T00:00:00+02:00', '2026-11-22T23:59:00+02:00')).toEqual([
      '2026-11-22T01:30:00.000Z',
    ])
  })

  it('comes once in the spring night that has no 03:30', () => {
    // 29 March 2026: 02:59 +02 is followed by 04:00 +03; 03:30 becomes 04:30 +03.
    expect(reloadsBetween('2026-03-29T00:00:00+02:00', '2026-03-29T23:59:00+03:00')).toEqual([
      '2026-03-29T01:30:00.000Z',
    ])
  })

  it('comes once in the autumn night that has 03:30 twice', () => {
    // 25 October 2026: 03:59 +03 is followed by 03:00 +02; the first 03:30 is 00:30 UTC.
    expect(reloadsBetween('2026-10-25T00:00:00+03:00', '2026-10-25T23:59:00+02:00')).toEqual([
      '2026-10-25T00:30:00.000Z',
    ])
  })

  it('waits for the end of a call, until 05:00', () => {
    const until = (instant: string) => (nowMs: number) => nowMs >= Date.parse(instant)
    const night = ['2026-11-22T00:00:00+02:00', '2026-11-22T23:59:00+02:00'] as const
    expect(reloadsBetween(...night, until('2026-11-22T04:10:00+02:00'))).toEqual(['2026-11-22T02:10:00.000Z'])
    expect(reloadsBetween(...night, until('2026-11-22T05:00:00+02:00'))).toEqual([])
  })

  it('does not reload a page that came up after 03:30', () => {
    const loadedAtMs = Date.parse('2026-11-22T03:31:00+02:00')
    expect(isNightlyReloadDue({ nowMs: loadedAtMs + minuteMs, loadedAtMs, timeZone })).toBe(false)
  })
})

describe('a dead connection', () => {
  const health = { nowMs: 1_000_000, lostSinceMs: 1_000_000, reloadsInVain: 0, isShellCached: true }
  const deadFor = (minutes: number) => ({ ...health, lostSinceMs: health.nowMs - minutes * minuteMs })

  it('reloads the page after three minutes', () => {
    expect(isReloadDueToDeadLink(deadFor(2.99))).toBe(false)
    expect(isReloadDueToDeadLink(deadFor(3))).toBe(true)
  })

  it('does not reload a page that would not come back', () => {
    expect(isReloadDueToDeadLink({ ...deadFor(60), isShellCached: false })).toBe(false)
  })

  it('reloads more and more seldom while that does not help, and never gives up', () => {
    const waits = [0, 1, 2, 3, 4, 100].map((reloadsInVain) => {
      const isDue = (minutes: number) => isReloadDueToDeadLink({ ...deadFor(minutes), reloadsInVain })
      return Array.from({ length: 60 }, (_, minutes) => minutes).find(isDue)
    })
    expect(waits).toEqual([3, 6, 12, 24, 30, 30])
  })

  it('leaves a living page alone', () => {
    expect(isReloadDueToDeadLink({ ...health, lostSinceMs: undefined })).toBe(false)
  })
})
