import type { HhcrspInstance, HhcrspPatient } from '../formats/hhcrsp.ts'
import { Random } from '../search/random.ts'

/** A small day of pairs and single services; two carers may do everything, so that a plan exists. */
export function randomHhcrsp(seed: number, { patients = 16, carers = 5 } = {}): HhcrspInstance {
  const random = new Random(seed)
  const abilities = ['a', 'b', 'c']
  const points = Array.from({ length: patients + 1 }, () => [random.below(60), random.below(60)] as const)
  return {
    carers: Array.from({ length: carers }, (_, carer) => ({
      id: `c${carer}`,
      abilities: new Set(carer < 2 ? abilities : abilities.filter(() => random.chance(0.6))),
    })),
    distances: points.map(([x, y]) => points.map(([u, v]) => Math.round(1000 * Math.hypot(x - u, y - v)) / 1000)),
    patients: Array.from({ length: patients }, (_, index): HhcrspPatient => {
      const earliest = random.below(400)
      const skill = random.below(3)
      const services = Array.from({ length: 1 + random.below(2) }, (_, service) => ({
        service: abilities[(skill + service) % 3]!,
        minutes: 5 + random.below(30),
      }))
      const smallest = random.below(30)
      const largest = smallest + random.below(60)
      const gap = random.chance(0.5) ? { smallest: 0, largest: 0 } : { smallest, largest }
      return { id: `p${index}`, earliest, latest: earliest + 60, services, gap: services.length === 1 ? null : gap }
    }),
  }
}
