import type { UhhcInstance, UhhcPatient } from '../formats/uhhc.ts'
import { Random } from '../search/random.ts'

/** A small day with everything that the format has; the first carer may do all and is home at all hours, so that a plan exists. */
export function randomUhhc(seed: number, { patients = 14, carers = 4 } = {}): UhhcInstance {
  const random = new Random(seed)
  const abilities = ['a', 'b', 'c']
  const places = patients + 2
  const points = Array.from({ length: places }, () => [random.below(40), random.below(40)] as const)
  const windowBinds = random.chance(0.5) ? 'end' : 'start'
  const ids = Array.from({ length: carers }, (_, carer) => `c${carer}`)
  const some = (list: readonly string[], chance: number) => list.filter(() => random.chance(chance))
  const weight = (most: number) => (random.chance(0.15) ? 0 : 1 + random.below(most))
  return {
    windowBinds,
    weights: {
      travel_time: 1 + random.below(5),
      total_tardiness: weight(9),
      highest_tardiness: weight(5),
      total_waiting_time: weight(9),
      total_extra_time: weight(9),
      max_idle_time: weight(20),
      caregiver_preferences: weight(20),
      optional_patients: weight(100),
      missed_lunch_break: weight(80),
    },
    distances: points.map(([x, y]) => points.map(([u, v]) => Math.round(Math.hypot(x - u, y - v)))),
    carers: ids.map((id, carer) => ({
      id,
      abilities: new Set(carer < 2 ? abilities : ['a', ...some(abilities, 0.5)]),
      from: random.below(2),
      to: random.below(2),
      shift: carer === 0 ? { start: 0, end: 700 } : { start: random.below(150), end: 350 + random.below(300) },
      hasLunch: random.chance(0.7),
    })),
    patients: Array.from({ length: patients }, (_, index) => randomPatient(random, { index, abilities, ids })),
    lunch: { earliest: 180, latest: 360, minutes: 30 },
  }
}

interface Made {
  index: number
  abilities: readonly string[]
  ids: readonly string[]
}

function randomPatient(random: Random, { index, abilities, ids }: Made): UhhcPatient {
  const windows = Array.from({ length: 1 + random.below(3) }, (_, window) => {
    const start = 20 + 200 * window + random.below(120)
    return { start, end: start + 60 + random.below(100) }
  })
  const skill = random.below(3)
  const services = Array.from({ length: 1 + random.below(2) }, (_, service) => ({
    service: abilities[(skill + service) % 3]!,
    minutes: 5 + random.below(40),
  }))
  const smallest = random.below(40)
  const gaps = [null, { smallest: 0, largest: 0 }, { smallest, largest: smallest + random.below(60) }]
  return {
    id: `p${index}`,
    place: index + 2,
    windows,
    services,
    gap: services.length === 1 ? null : gaps[random.below(3)]!,
    preferred: random.chance(0.5) ? new Set(ids.filter(() => random.chance(0.4))) : null,
    incompatible: new Set(ids.slice(2).filter(() => random.chance(0.2))),
    optional: random.chance(0.3),
  }
}
