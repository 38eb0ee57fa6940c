import { describe, expect, test } from 'vitest'
import { assignDay } from './day-roster.ts'
import type { RosterDuty, RosterVisit } from './day-roster.ts'

const home = { lat: 62.4, lon: 25.1 }
/** 1.112 km north: 3.4 · 1.112^0.76 + 2 to park = 5.7, so 6 minutes by car. */
const north = { lat: 62.41, lon: 25.1 }

function duty(carer: string, columns: Partial<RosterDuty> = {}): RosterDuty {
  return {
    carer,
    base: 'field',
    mode: 'car',
    ...home,
    start: 420,
    end: 900,
    qualifications: new Set(),
    taken: [],
    ...columns,
  }
}

function visit(columns: Partial<RosterVisit> = {}): RosterVisit {
  return {
    resident: 'a',
    modality: 'home',
    minutes: 30,
    earliest: 420,
    latestEnd: 600,
    carersNeeded: 1,
    qualifications: [],
    ...home,
    regulars: [],
    fixedCarer: undefined,
    ...columns,
  }
}

const assign = (visits: RosterVisit[], duties: RosterDuty[], substitutes: RosterDuty[] = []) => {
  const made = assignDay(visits, { duties, substitutes })
  return visits.map((each) => made.get(each))
}

describe('a day', () => {
  test('leaves time for the way, on fives of minutes', () => {
    const [one, other] = assign([visit({ latestEnd: 450 }), visit({ ...north })], [duty('anna')])
    // 07:00–07:30, 6 minutes on the road, rounded up: 07:40
    expect([one?.start, other?.start, other?.travelMinutes]).toEqual([420, 460, 6])
    expect(one?.spareMinutes).toBe(4)
  })

  test('has whoever is free go where the carer is known', () => {
    const visits = [visit({ latestEnd: 450, regulars: ['mikko'] }), visit({ latestEnd: 450, regulars: ['anna'] })]
    expect(assign(visits, [duty('anna')]).map((each) => each?.carers)).toEqual([undefined, ['anna']])
  })

  test('asks for licences, and leaves what nobody may do', () => {
    const visits = [visit({ qualifications: ['insulin'] })]
    expect(assign(visits, [duty('anna')])).toEqual([undefined])
    expect(assign(visits, [duty('anna', { qualifications: new Set(['insulin']) })])[0]?.carers).toEqual(['anna'])
  })

  test('sends nobody from the desk to a home', () => {
    const desk = [duty('satu', { base: 'desk' })]
    expect(assign([visit()], desk)).toEqual([undefined])
    expect(assign([visit({ modality: 'video' })], desk)[0]?.carers).toEqual(['satu'])
  })

  test('has two carers at one time, or none', () => {
    const visits = [visit({ carersNeeded: 2 })]
    expect(assign(visits, [duty('anna')])).toEqual([undefined])
    expect(assign(visits, [duty('anna'), duty('mikko', { start: 430 })])[0]).toMatchObject({
      carers: ['anna', 'mikko'],
      start: 430,
    })
  })

  test('keeps the demo carer free for what is hers, at its time', () => {
    const visits = [visit({ earliest: 465, fixedCarer: 'anna', modality: 'video' }), visit()]
    expect(assign(visits, [duty('anna')])).toEqual([
      // 08:15 to 15:00, without five minutes after the call
      { carers: ['anna'], start: 465, travelMinutes: 0, spareMinutes: 400 },
      undefined,
    ])
  })

  test('goes around what somebody planned by hand', () => {
    expect(assign([visit({ latestEnd: 470 })], [duty('anna', { taken: [{ start: 420, end: 450 }] })])).toEqual([
      undefined,
    ])
  })

  test('calls somebody in for what nobody on duty has time for', () => {
    const visits = [visit({ latestEnd: 450 }), visit({ latestEnd: 450 })]
    const made = assign(visits, [duty('anna')], [duty('ville')])
    expect(made.flatMap((each) => each?.carers).toSorted()).toEqual(['anna', 'ville'])
  })
})
