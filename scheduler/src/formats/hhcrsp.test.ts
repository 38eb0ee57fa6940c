import { describe, expect, it } from 'vitest'
import { checkHhcrsp, parseHhcrsp, parseHhcrspSolution, writeHhcrspSolution, type HhcrspSolution } from './hhcrsp.ts'

/** p1 needs s1 (10 min); p2 needs s1 and then s2, 20 to 30 minutes after it started. Arcs: office–p1 5, office–p2 7, p1–p2 4. */
const file = {
  patients: [
    { id: 'p1', time_window: [10, 20], required_caregivers: [{ service: 's1', duration: 10 }] },
    {
      id: 'p2',
      time_window: [0, 40],
      required_caregivers: [{ service: 's1' }, { service: 's2', duration: 5 }],
      synchronization: { type: 'sequential', distance: [20, 30] },
    },
  ],
  services: [{ id: 's1', default_duration: 6 }, { id: 's2' }],
  caregivers: [
    { id: 'c1', abilities: ['s1'] },
    { id: 'c2', abilities: ['s1', 's2'] },
  ],
  central_offices: [{ id: 'd' }],
  distances: [
    [0, 5, 7],
    [5, 0, 4],
    [7, 4, 0],
  ],
}

const stop = (patient: string, service: string, start: number, minutes: number) => ({
  patient,
  service,
  arrival_time: start,
  departure_time: start + minutes,
})

/** c1: p1 at 10–20, p2 at 24–30; c2: p2 at 50–55. */
function solution(overrides: { p1Start?: number; p2First?: number; p2Second?: number } = {}): HhcrspSolution {
  const { p1Start = 10, p2First = 24, p2Second = 50 } = overrides
  return {
    routes: [
      { caregiver_id: 'c1', locations: [stop('p1', 's1', p1Start, 10), stop('p2', 's1', p2First, 6)] },
      { caregiver_id: 'c2', locations: [stop('p2', 's2', p2Second, 5)] },
    ],
  }
}

describe('HHCRSP', () => {
  const instance = parseHhcrsp(file)

  it('adds distance, total tardiness and the largest', () => {
    // c1: 5 + 4 + 7 = 16, c2: 7 + 7 = 14; p2's second service starts 50, window ends 40: 10 late. (30 + 10 + 10) / 3.
    expect(checkHhcrsp(instance, solution())).toEqual({
      distance: 30,
      totalTardiness: 10,
      largestTardiness: 10,
      total: 50 / 3,
    })
  })

  it.each([
    ['a start before the window', solution({ p1Start: 9 }), /p1: s1 starts at 9, before 10/],
    ['travel that takes no time', solution({ p2First: 23 }), /starts at patient p2 at 23, can be there at 24/],
    ['too small a gap', solution({ p2Second: 43 }), /19 minutes between the starts, 20 to 30/],
    ['a service left out', { routes: solution().routes.slice(0, 1) }, /p2 does not get s2/],
    [
      'a carer who may not',
      { routes: [{ caregiver_id: 'c1', locations: [stop('p2', 's2', 10, 5)] }] },
      /carer c1 may not do s2/,
    ],
    [
      'both services by one carer',
      {
        routes: [
          {
            caregiver_id: 'c2',
            locations: [stop('p1', 's1', 10, 10), stop('p2', 's1', 24, 6), stop('p2', 's2', 44, 5)],
          },
        ],
      },
      /both services by carer c2/,
    ],
  ])('refuses %s', (_, broken, message) => {
    expect(() => checkHhcrsp(instance, broken)).toThrow(message)
  })

  it('reads back what it writes, without idle carers', () => {
    const text = writeHhcrspSolution({ routes: [...solution().routes, { caregiver_id: 'c3', locations: [] }] })
    expect(parseHhcrspSolution(JSON.parse(text))).toEqual(solution())
  })

  it.each([
    ['an unknown service', { ...file, services: [{ id: 's1', default_duration: 6 }] }, /service s2 is not among/],
    [
      'a matrix that lacks a place',
      {
        ...file,
        distances: [
          [0, 1],
          [1, 0],
        ],
      },
      /3 rows of 3 are wanted/,
    ],
    [
      'a negative minute',
      {
        ...file,
        distances: [
          [0, -1, 1],
          [1, 0, 1],
          [1, 1, 0],
        ],
      },
      /distances\.0\.1/,
    ],
  ])('names %s', (_, bad, message) => {
    expect(() => parseHhcrsp(bad)).toThrow(message)
  })
})
