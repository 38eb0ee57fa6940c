import { describe, expect, it } from 'vitest'
import { readBenchmark, solveBenchmark } from './benchmark-files.ts'

/**
 * Terminal d (row 0), p1 (row 1, 10 minutes away), p2 (row 2, 10 minutes away, 5 from p1). p1 wants s1, 20 minutes, from 100 to 140 or
 * from 200 to 240; p2 wants s1 and s2 at once, 30 minutes, between 190 and 200. Shifts are 0–400; c1 has lunch, 30 minutes from 180.
 */
const file = {
  metadata: {
    time_window_met: 'at_service_start',
    cost_components: {
      travel_time: 1,
      total_tardiness: 10,
      highest_tardiness: 10,
      total_waiting_time: 1,
      total_extra_time: 10,
      max_idle_time: 1,
      caregiver_preferences: 3,
      optional_patients: 100,
      missed_lunch_break: 50,
    },
  },
  distances: [
    [0, 10, 10],
    [10, 0, 5],
    [10, 5, 0],
  ],
  terminal_points: [{ id: 'd', distance_matrix_index: 0 }],
  services: [
    { id: 's1', default_duration: 30 },
    { id: 's2', default_duration: 30 },
  ],
  caregivers: [
    { id: 'c1', abilities: ['s1'], departing_point: 'd', working_shift: { start: 0, end: 400 }, lunch_break: true },
    { id: 'c2', abilities: ['s1', 's2'], departing_point: 'd', working_shift: { start: 0, end: 400 } },
  ],
  patients: [
    {
      id: 'p1',
      distance_matrix_index: 1,
      required_services: [{ service: 's1', duration: 20 }],
      time_windows: [
        { start: 100, end: 140 },
        { start: 200, end: 240 },
      ],
      preferred_caregivers: ['c1'],
    },
    {
      id: 'p2',
      distance_matrix_index: 2,
      required_services: [{ service: 's1' }, { service: 's2' }],
      time_windows: [{ start: 190, end: 200 }],
      synchronization: { type: 'simultaneous' },
    },
  ],
  lunch_breaks: { start: 180, end: 360, min_duration: 30 },
}

describe('a UHHC file', () => {
  it('is solved, written, read back and checked', async () => {
    const text = JSON.stringify(file)
    const answer = await solveBenchmark('uhhc', text, { seed: 1, stop: { kind: 'iterations', most: 5_000 } })
    // c1: d, p2 190–220, lunch there 220–250, d at 260: 20 on the way, idle 400 − 20 − 30 − 30 = 320.
    // c2: d, p2 190–220, p1 225–245 in its second window, d at 255: 10 + 5 + 10 on the way, idle 400 − 25 − 50 = 325.
    // Travel 45, longest idle 325, p1 would have preferred c1: 45 + 325 + 3. With p1 by c1, c2 would be idle for 350.
    expect(answer.cost).toBe(373)
    expect(answer.parts).toEqual({
      travel_time: 45,
      total_tardiness: 0,
      highest_tardiness: 0,
      total_waiting_time: 0,
      total_extra_time: 0,
      max_idle_time: 325,
      caregiver_preferences: 1,
      optional_patients: 0,
      missed_lunch_break: 0,
    })
    expect(readBenchmark('uhhc', text)(answer.text)).toEqual({ cost: answer.cost, parts: answer.parts })
  })

  it('is refused when nobody may visit a patient who is not optional', async () => {
    const text = JSON.stringify({ ...file, caregivers: file.caregivers.slice(0, 1) })
    const run = solveBenchmark('uhhc', text, { seed: 1, stop: { kind: 'iterations', most: 10 } })
    await expect(run).rejects.toThrow('patient p2: no carer may do s2')
  })
})
