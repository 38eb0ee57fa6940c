import type { Random } from '../search/random.ts'
import type { Place } from '../travel/places.ts'

/** Degrees of the invented town and its four villages; how far people live from each; how many live there. */
const settlements = [
  { lat: 61.5, lon: 23.78, km: 3, share: 0.6 },
  { lat: 61.56, lon: 23.86, km: 1.2, share: 0.14 },
  { lat: 61.45, lon: 23.88, km: 1.2, share: 0.12 },
  { lat: 61.47, lon: 23.6, km: 1.5, share: 0.08 },
  { lat: 61.58, lon: 23.66, km: 1, share: 0.06 },
]
const kmPerDegree = 111.2

/** Around one of the settlements, denser in its middle; 1 to 4 minutes from the car to the door. */
export function pickPlace(random: Random): Place {
  let left = random.unit()
  const settlement = settlements.find(({ share }) => (left -= share) < 0) ?? settlements[0]
  if (!settlement) throw new RangeError('no settlement')
  const north = spread(random) * settlement.km
  const east = spread(random) * settlement.km
  return {
    lat: round(settlement.lat + north / kmPerDegree),
    lon: round(settlement.lon + east / (kmPerDegree * Math.cos((settlement.lat * Math.PI) / 180))),
    accessMinutes: 1 + random.below(4),
  }
}

/** Nearly normal, of deviation 1: the sum of twelve even numbers, less its mean. */
function spread(random: Random): number {
  let sum = -6
  for (let index = 0; index < 12; index += 1) sum += random.unit()
  return sum
}

/** Five decimals are a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
