import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NeedId, NeedSeriesId } from '../db/ids.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { reconcile, type Situation } from './reconcile.ts'
import {
  applyChanges,
  buildLevel,
  buildLink,
  buildNeed,
  buildPause,
  buildSituation,
} from './testing/build-situation.ts'

/** Around the night of 25 October 2026, whose hour from three to four is twice, or of 28 March 2027, which has none. */
const starts = fc.constantFrom('2026-10-19', '2027-03-22', '2026-12-21')
const hour = fc.integer({ min: 0, max: 20 })
const minute = fc.constantFrom('00', '15', '30')
const time = (h: number, m: string) => `${String(h).padStart(2, '0')}:${m}:00`

const terms = fc
  .record({
    recurrence: fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TH,SU',
      'FREQ=DAILY;INTERVAL=2',
      'FREQ=DAILY;COUNT=4',
    ),
    hour,
    minute,
    hours: fc.integer({ min: 1, max: 3 }),
    allowed: fc.constantFrom('home', 'video', 'either'),
    carersNeeded: fc.constantFrom(1 as const, 2 as const),
    homeEveryDays: fc.constantFrom(null, null, 3, 7),
    onHolidays: fc.constantFrom('same', 'skip'),
    videoMinutes: fc.integer({ min: 5, max: 25 }),
    from: fc.integer({ min: 0, max: 4 }),
    length: fc.constantFrom(null, null, 5),
  })
  .map(({ hour: h, minute: m, hours, from, length, ...columns }) => ({
    columns: { ...columns, windowStart: time(h, m), windowEnd: time(h + hours, m) },
    from,
    length,
  }))

const situations = fc
  .record({
    startsOn: starts,
    needs: fc.array(terms, { minLength: 1, maxLength: 6 }),
    link: fc.option(fc.record({ kind: fc.constantFrom('gap', 'order'), smallest: fc.integer({ min: 0, max: 240 }) })),
    pause: fc.option(fc.record({ from: fc.integer({ min: 0, max: 9 }), days: fc.integer({ min: 1, max: 6 }) })),
    level: fc.constantFrom('safety', 'support', 'hybrid'),
    videoSuits: fc.boolean(),
    beganHoursAgo: fc.integer({ min: -12, max: 30 }),
  })
  .map(({ startsOn, needs, link, pause, level, videoSuits, beganHoursAgo }): Situation => {
    const built = needs.map(({ columns, from, length }, n) =>
      buildNeed({
        ...columns,
        id: `need-${n}` as NeedId,
        seriesId: `series-${n}` as NeedSeriesId,
        fromOn: addDays(startsOn, from),
        untilOn: length === null ? null : addDays(startsOn, from + length),
      }),
    )
    const [first, second] = built
    const links =
      link && first && second ? [buildLink(first, second, { kind: link.kind, smallestGapMinutes: link.smallest })] : []
    return buildSituation({
      plan: { startsOn, endsOn: null },
      levels: [buildLevel('hybrid', startsOn, addDays(startsOn, 6)), buildLevel(level, addDays(startsOn, 6))],
      pauses: pause ? [buildPause(addDays(startsOn, pause.from), addDays(startsOn, pause.from + pause.days))] : [],
      needs: built,
      links,
      videoSuits,
      now: new Date(Date.parse(`${startsOn}T00:00:00Z`) + beganHoursAgo * 3_600_000),
    })
  })

test('whatever is planned: once more changes nothing, and no tablet is in two calls', () => {
  const check = fc.property(situations, (situation) => {
    const span = { from: situation.plan.startsOn, until: addDays(situation.plan.startsOn, 14) }
    const visits = applyChanges([], reconcile(situation, span))
    expect(reconcile({ ...situation, visits }, span)).toEqual({ insert: [], update: [], cancel: [] })
    const later = { ...situation, visits, pauses: [buildPause(span.from, null)] }
    const paused = applyChanges(visits, reconcile(later, span))
    const resumed = applyChanges(paused, reconcile({ ...situation, visits: paused }, span))
    expect(resumed.map(({ id, state }) => [id, state])).toEqual(visits.map(({ id, state }) => [id, state]))
    const calls = visits.filter(({ modality }) => modality === 'video')
    const meeting = calls.filter((a) =>
      calls.some((b) => a !== b && a.plannedStart < b.plannedEnd && b.plannedStart < a.plannedEnd),
    )
    expect(meeting).toEqual([])
    for (const visit of visits) {
      expect(visit.plannedStart.valueOf()).toBeGreaterThanOrEqual(situation.now.valueOf())
      if (visit.allowed !== 'video') expect(visit.plannedStart.valueOf()).toBeLessThan(visit.window!.end.valueOf())
    }
  })
  fc.assert(check, { numRuns: 300, seed: 20_261_122 })
})
