import { describe, expect, it } from 'vitest'
import { parseUhhc } from './uhhc.ts'
import { checkUhhc } from './uhhc-cost.ts'
import { parseUhhcSolution, writeUhhcSolution, type UhhcSolution } from './uhhc-solution.ts'

/**
 * Terminal d (row 0), p1 (row 1), p2 (row 2), p3 (row 3, optional). p2 needs s1 and then s2, 20 to 30 minutes after it.
 * Both carers work 0–100; c1 has a lunch of 10 minutes between 30 and 60.
 */
const file = {
  metadata: {
    time_window_met: 'at_service_end',
    cost_components: {
      travel_time: 1,
      total_tardiness: 2,
      highest_tardiness: 3,
      total_waiting_time: 4,
      total_extra_time: 5,
      max_idle_time: 6,
      caregiver_preferences: 7,
      optional_patients: 8,
      missed_lunch_break: 9,
    },
  },
  distances: [
    [0, 5, 7, 9],
    [5, 0, 4, 9],
    [7, 4, 0, 9],
    [9, 9, 9, 0],
  ],
  terminal_points: [{ id: 'd', distance_matrix_index: 0 }],
  services: [
    { id: 's1', type: 't', default_duration: 6 },
    { id: 's2', type: 't', default_duration: 5 },
  ],
  caregivers: [
    { id: 'c1', abilities: ['s1'], departing_point: 'd', working_shift: { start: 0, end: 50 }, lunch_break: true },
    {
      id: 'c2',
      abilities: ['s1', 's2'],
      departing_point: 'd',
      arrival_point: 'd',
      working_shift: { start: 0, end: 60 },
    },
  ],
  patients: [
    {
      id: 'p1',
      distance_matrix_index: 1,
      required_services: [{ service: 's1', duration: 10 }],
      time_windows: [
        { start: 10, end: 25 },
        { start: 70, end: 80 },
      ],
    },
    {
      id: 'p2',
      distance_matrix_index: 2,
      required_services: [{ service: 's1' }, { service: 's2' }],
      time_windows: [{ start: 0, end: 40 }],
      synchronization: { type: 'sequential', distance: { min: 20, max: 30 } },
      preferred_caregivers: ['c2'],
    },
    {
      id: 'p3',
      distance_matrix_index: 3,
      required_services: [{ service: 's1' }],
      time_windows: [{ start: 0, end: 40 }],
      optional: true,
      incompatible_caregivers: ['c2'],
    },
  ],
  lunch_breaks: { start: 30, end: 60, min_duration: 10 },
}

const stop = (patient: string, service: string, start: number, end: number) => ({ patient, service, start, end })

/** c1: p1 10–20, lunch at p2 32–42, p2 44–50 and home at 57; c2: p2 64–69 and home at 76. */
function solution(overrides: { p1?: number; lunch?: number; second?: number } = {}): UhhcSolution {
  const { p1 = 10, lunch = 32, second = 64 } = overrides
  return {
    routes: [
      {
        carer: 'c1',
        stops: [stop('p1', 's1', p1, p1 + 10), stop('p2', 'lunch_break', lunch, lunch + 10), stop('p2', 's1', 44, 50)],
      },
      { carer: 'c2', stops: [stop('p2', 's2', second, second + 5)] },
    ],
  }
}

describe('UHHC', () => {
  const instance = parseUhhc(file)

  it('counts each part as its authors do', () => {
    const { parts, total } = checkUhhc(instance, solution())
    expect(parts).toEqual({
      travel_time: 30, // c1 5 + 4 + 0 + 7, c2 7 + 7
      total_tardiness: 39, // windows bind ends: p2 50 − 40 and 69 − 40
      highest_tardiness: 29,
      total_waiting_time: 10, // lunch 32 − (20 + 4) = 8, p2 44 − 42 = 2
      total_extra_time: 23, // c1 57 − 50, c2 76 − 60
      max_idle_time: 57, // c2 leaves at 64 − 7; c1 leaves at 5 and waits 10
      caregiver_preferences: 1,
      optional_patients: 1,
      missed_lunch_break: 0,
    })
    // 30 + 2·39 + 3·29 + 4·10 + 5·23 + 6·57 + 7 + 8
    expect(total).toBe(707)
  })

  it('counts lateness from the last window that had begun', () => {
    // 72–82 against 70–80
    const late = { routes: [{ carer: 'c1', stops: [stop('p1', 's1', 72, 82)] }] }
    const alone = parseUhhc({ ...file, patients: file.patients.slice(0, 1) })
    expect(checkUhhc(alone, late).parts.total_tardiness).toBe(2)
  })

  it.each([
    ['a start before the first window', solution({ p1: 9 }), /p1: s1 starts at 9, before its first window/],
    ['travel that takes no time', solution({ lunch: 23 }), /starts at p2 at 23, can be there at 24/],
    ['a lunch out of hours', solution({ lunch: 29 }), /lunch from 29 to 39/],
    ['too large a gap', solution({ second: 75 }), /31 minutes between the starts, 20 to 30/],
    ['a patient left out', { routes: [] }, /p1 does not get every service/],
    [
      'an incompatible carer',
      { routes: [{ carer: 'c2', stops: [stop('p3', 's1', 9, 15)] }] },
      /p3 is not for carer c2/,
    ],
    ['a carer who may not', { routes: [{ carer: 'c1', stops: [stop('p2', 's2', 9, 15)] }] }, /c1 may not do s2/],
    ['a service cut short', { routes: [{ carer: 'c1', stops: [stop('p1', 's1', 10, 19)] }] }, /s1 is too short/],
    ['an early leave', { routes: [{ carer: 'c1', stops: [stop('p2', 's1', 6, 12)] }] }, /leaves at -1/],
  ])('refuses %s', (_, broken, message) => {
    expect(() => checkUhhc(instance, broken)).toThrow(message)
  })

  it('refuses what a weight of HARD forbids', () => {
    const components = { ...file.metadata.cost_components, total_extra_time: 'HARD' }
    const strict = parseUhhc({ ...file, metadata: { ...file.metadata, cost_components: components } })
    expect(() => checkUhhc(strict, solution())).toThrow(/total_extra_time is 23/)
  })

  it('reads back what it writes', () => {
    const all: UhhcSolution = { routes: [...solution().routes, { carer: 'c3', stops: [] }] }
    expect(parseUhhcSolution(JSON.parse(writeUhhcSolution(all)))).toEqual(all)
  })

  it.each([
    [
      'a terminal that is not there',
      { ...file, terminal_points: [{ id: 'x', distance_matrix_index: 0 }] },
      /d is not among/,
    ],
    ['a place without a row', { ...file, distances: [[0]] }, /distances has no row/],
    ['a service that is not there', { ...file, services: [] }, /service s1 is not among/],
  ])('names %s', (_, bad, message) => {
    expect(() => parseUhhc(bad)).toThrow(message)
  })
})
