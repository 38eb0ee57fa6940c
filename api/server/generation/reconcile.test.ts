import { describe, expect, test } from 'vitest'
import { addDays } from '../recurrence/calendar-day.ts'
import type { ExistingVisit } from './existing-visit.ts'
import { reconcile, type Situation } from './reconcile.ts'
import {
  applyChanges,
  buildLevel,
  buildLink,
  buildNeed,
  buildPause,
  buildSituation,
} from './testing/build-situation.ts'

const nothing = { insert: [], update: [], cancel: [] }
const tuesday = '2026-12-01'

function spanOf(days: number, from = tuesday) {
  return { from, until: addDays(from, days) }
}

/** All that is stored once the generator has run on a situation. */
function generate(situation: Situation, span = spanOf(3)): ExistingVisit[] {
  return applyChanges(situation.visits, reconcile(situation, span))
}

const clock = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 16)
const shown = (visits: readonly ExistingVisit[]) =>
  visits.filter(({ state }) => state !== 'cancelled').map((visit) => `${clock(visit.plannedStart)} ${visit.modality}`)

describe('needs become visits', () => {
  test('those of one window become one visit, with all their tasks', () => {
    const needs = [
      buildNeed({ taskCode: 'medicine' }),
      buildNeed({ taskCode: 'breakfast', priority: 5, homeMinutes: 20 }),
    ]
    const [visit, ...more] = generate(buildSituation({ needs }), spanOf(1))
    expect(more).toEqual([])
    // 10 + 10 minutes over video; 15 + 20 in person
    expect(visit).toMatchObject({ modality: 'video', allowed: 'either', normMinutes: 35, priority: 5 })
    expect(visit?.plannedEnd).toEqual(new Date('2026-12-01T06:20:00Z'))
    expect(visit?.tasks.map(({ taskCode }) => taskCode)).toEqual(['breakfast', 'medicine'])
  })

  test('one that only a hand can meet makes the visit one in person; one for two carers is apart', () => {
    const needs = [buildNeed(), buildNeed({ allowed: 'home', videoMinutes: null }), buildNeed({ carersNeeded: 2 })]
    const visits = generate(buildSituation({ needs }), spanOf(1))
    expect(visits.map(({ tasks, modality, carersNeeded }) => [tasks.length, modality, carersNeeded])).toEqual([
      [2, 'home', 1],
      [1, 'video', 2],
    ])
  })

  test('in person and over video, of the same window, are two visits that follow each other', () => {
    const needs = [buildNeed({ allowed: 'home', videoMinutes: null }), buildNeed({ allowed: 'video' })]
    expect(shown(generate(buildSituation({ needs }), spanOf(1)))).toEqual([
      '2026-12-01 08:00 home',
      '2026-12-01 08:15 video',
    ])
  })

  test('where video does not suit, what may be either way is in person', () => {
    const situation = buildSituation({ needs: [buildNeed()], videoSuits: false })
    expect(shown(generate(situation, spanOf(1)))).toEqual(['2026-12-01 08:00 home'])
  })

  test('somebody is in the room at least every seven days', () => {
    const visits = generate(buildSituation({ needs: [buildNeed({ homeEveryDays: 7 })] }), spanOf(15))
    const inPerson = visits.filter(({ modality }) => modality === 'home')
    // the last before was on 30 November
    expect(inPerson.map(({ occurrenceOn }) => occurrenceOn)).toEqual(['2026-12-07', '2026-12-14'])
  })

  test('the level decides', () => {
    const needs = [
      buildNeed(),
      buildNeed({ allowed: 'home', videoMinutes: null, windowStart: '12:00', windowEnd: '13:00' }),
    ]
    const at = (level: 'safety' | 'support' | 'hybrid') =>
      shown(generate(buildSituation({ needs, levels: [buildLevel(level)] }), spanOf(1)))
    expect(at('safety')).toEqual([])
    expect(at('support')).toEqual(['2026-12-01 08:00 video'])
    expect(at('hybrid')).toEqual(['2026-12-01 12:00 home', '2026-12-01 08:00 video'])
  })

  test('holidays are skipped where the need says so', () => {
    const needs = [buildNeed({ onHolidays: 'skip' })]
    const visits = generate(buildSituation({ needs }), { from: '2026-12-23', until: '2026-12-28' })
    expect(visits.map(({ occurrenceOn }) => occurrenceOn)).toEqual(['2026-12-23', '2026-12-27'])
  })

  test.each([
    ['2026-10-24', ['2026-10-24 08:00', '2026-10-25 08:00', '2026-10-26 08:00']],
    ['2027-03-27', ['2027-03-27 08:00', '2027-03-28 08:00', '2027-03-29 08:00']],
  ])('08:00 stays 08:00 when the clocks change (%s)', (from, times) => {
    const plan = { startsOn: from, endsOn: null }
    const situation = buildSituation({
      plan,
      levels: [buildLevel('hybrid', from)],
      needs: [buildNeed({ fromOn: from })],
    })
    const visits = generate({ ...situation, now: new Date('2026-10-01T00:00:00Z') }, spanOf(3, from))
    expect(visits.map(({ plannedStart }) => clock(plannedStart))).toEqual(times)
  })

  test('a night visit of 03:10 is at 04:10 on the night that has no such hour', () => {
    const from = '2027-03-27'
    const need = buildNeed({ fromOn: from, windowStart: '03:10:00', windowEnd: '03:50:00' })
    const visits = generate(buildSituation({ needs: [need], levels: [buildLevel('hybrid')] }), spanOf(3, from))
    const times = ['2027-03-27 03:10', '2027-03-28 04:10', '2027-03-29 03:10']
    expect(visits.map(({ plannedStart }) => clock(plannedStart))).toEqual(times)
  })

  test('insulin is three hours apart, and breakfast comes after it', () => {
    const insulin = buildNeed({ allowed: 'home', videoMinutes: null })
    const breakfast = buildNeed({ windowStart: '08:00:00', windowEnd: '11:00:00' })
    const second = buildNeed({ windowStart: '10:00:00', windowEnd: '13:00:00', allowed: 'home', videoMinutes: null })
    const links = [
      buildLink(insulin, breakfast, { smallestGapMinutes: 30 }),
      buildLink(insulin, second, { kind: 'gap', smallestGapMinutes: 180 }),
    ]
    const visits = generate(buildSituation({ needs: [insulin, breakfast, second], links }), spanOf(1))
    expect(shown(visits).toSorted()).toEqual([
      '2026-12-01 08:00 home',
      '2026-12-01 08:30 video',
      '2026-12-01 11:00 home',
    ])
  })

  test('today only what can still be done in its window is made, from now on', () => {
    const needs = [buildNeed(), buildNeed({ windowStart: '09:00:00', windowEnd: '12:00:00' })]
    const now = new Date('2026-12-01T08:02:00Z') // 10:02 there
    expect(shown(generate(buildSituation({ needs, now }), spanOf(1)))).toEqual(['2026-12-01 10:05 video'])
  })
})

describe('what is stored already', () => {
  const need = buildNeed({ homeEveryDays: 7 })
  const situation = buildSituation({ needs: [need] })
  const visits = generate(situation, spanOf(28))

  test('once more changes nothing, nor does the next day with its longer horizon', () => {
    expect(reconcile({ ...situation, visits }, spanOf(28))).toEqual(nothing)
    const tomorrow = { ...situation, visits, now: new Date('2026-12-01T04:00:00Z') }
    const changes = reconcile(tomorrow, spanOf(29))
    expect(changes).toMatchObject({ update: [], cancel: [] })
    expect(changes.insert.map(({ occurrenceOn }) => occurrenceOn)).toEqual(['2026-12-29'])
  })

  test.each([
    ['detached', { detached: true }],
    ['begun', { state: 'in_progress' }],
    ['missed', { state: 'missed' }],
    ['cancelled by a person', { state: 'cancelled', cancelCause: 'person' }],
  ] as const)('a visit that is %s stays as it is and meets its need', (_, columns) => {
    const touched = visits.map((visit, n) => (n === 2 ? { ...visit, ...columns } : visit))
    const ended = { ...situation, plan: { startsOn: tuesday, endsOn: tuesday } }
    const ids = reconcile({ ...ended, visits: touched }, spanOf(28)).cancel.map(({ id }) => id)
    expect(ids).not.toContain(visits[2]?.id)
    expect(ids).toHaveLength(27)
    expect(reconcile({ ...situation, visits: touched }, spanOf(5)).insert).toEqual([])
  })

  test('a changed window moves the visits, which stay the same ones', () => {
    const later = { ...need, id: buildNeed().id, windowStart: '12:00:00', windowEnd: '13:00:00' }
    const changes = reconcile({ ...situation, needs: [later], visits }, spanOf(28))
    expect(changes).toMatchObject({ insert: [], cancel: [] })
    expect(changes.update.map(({ visit }) => visit.id)).toEqual(visits.map(({ id }) => id))
    expect(clock(changes.update[0]!.wanted.plannedStart)).toBe('2026-12-01 12:00')
  })

  test('a time that a plan gave stays while it fits, and so does the length', () => {
    const moved = visits.map((visit) => ({
      ...visit,
      plannedStart: new Date(visit.plannedStart.valueOf() + 30 * 60_000),
      plannedEnd: new Date(visit.plannedEnd.valueOf() + 50 * 60_000),
    }))
    expect(reconcile({ ...situation, visits: moved }, spanOf(28))).toEqual(nothing)
  })

  test('a pause takes visits away and its end brings the same ones back', () => {
    const pauses = [buildPause('2026-12-03', '2026-12-06')]
    const paused = reconcile({ ...situation, pauses, visits }, spanOf(28))
    expect(paused.cancel.map(({ visit, cause }) => [visit.occurrenceOn, cause])).toEqual([
      ['2026-12-03', 'pause'],
      ['2026-12-04', 'pause'],
      ['2026-12-05', 'pause'],
    ])
    const during = applyChanges(visits, paused)
    expect(reconcile({ ...situation, pauses, visits: during }, spanOf(28))).toEqual(nothing)
    const resumed = reconcile({ ...situation, visits: during }, spanOf(28))
    expect(resumed.insert).toEqual([])
    expect(applyChanges(during, resumed)).toEqual(visits)
  })

  test('a lower level and an ended need say why', () => {
    const levels = [buildLevel('hybrid', tuesday, '2026-12-03'), buildLevel('safety', '2026-12-03')]
    const causes = (changed: Partial<Situation>) =>
      reconcile({ ...situation, ...changed, visits }, spanOf(4)).cancel.map(({ cause }) => cause)
    expect(causes({ levels })).toEqual(['level', 'level'])
    expect(causes({ needs: [{ ...need, untilOn: '2026-12-04' }] })).toEqual(['series'])
  })

  test('a way that a person chose stays', () => {
    const changed = visits.map((visit, n) =>
      n === 1 ? { ...visit, modality: 'phone' as const, hasModalityChange: true } : visit,
    )
    expect(reconcile({ ...situation, visits: changed }, spanOf(28))).toEqual(nothing)
  })

  test('a visit beside the plan is gone around', () => {
    const extra = { ...visits[0]!, id: buildNeed().id as never, isOfPlan: false, occurrenceOn: null, tasks: [] }
    expect(shown(generate({ ...situation, visits: [extra] }, spanOf(1)))).toEqual([
      '2026-12-01 08:00 video',
      '2026-12-01 08:10 video',
    ])
  })
})

test('two video visits that can only be at once: one is made in person', () => {
  const needs = [
    buildNeed({ windowStart: '08:00:00', windowEnd: '08:10:00' }),
    buildNeed({ windowStart: '08:05:00', windowEnd: '08:15:00' }),
  ]
  const situation = buildSituation({ needs })
  const visits = generate(situation, spanOf(1))
  expect(visits.map(({ modality }) => modality)).toEqual(['video', 'home'])
  expect(reconcile({ ...situation, visits }, spanOf(1))).toEqual(nothing)
})
