import type { SeededRandom } from './seeded-random.ts'

/** Where people of the demo live: settlements of two towns that are on no map, as far apart as such places are. */
export interface Settlement {
  readonly town: string
  readonly postalCode: string
  readonly lat: number
  readonly lon: number
  /** Of the homes around its middle, in kilometres: two thirds lie within 1.5 of it. */
  readonly spreadKm: number
  readonly kind: 'flats' | 'houses' | 'village'
  readonly streets: readonly string[]
}

export interface Home {
  readonly streetAddress: string
  readonly postalCode: string
  readonly town: string
  readonly lat: number
  readonly lon: number
}

/** No home stands in it, and no way goes straight across it. */
interface Water {
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

const kmPerDegree = 111.2

/** Hallavesi lies on the eastern shore of its lake; villages are up to 24 km off. Meriniemi is a port with islands on bridges. */
const waters: readonly Water[] = [
  { lat: 62.43, lon: 25.04, radiusKm: 3.4 },
  { lat: 62.52, lon: 25.2, radiusKm: 1.8 },
  { lat: 60.035, lon: 22.66, radiusKm: 2.6 },
]

export const settlements = {
  shore: settlement('Hallavesi', '99995', [62.425, 25.122], 0.7, 'flats', [
    'Kanervapolku',
    'Vanha Lossitie',
    'Tuomenkukkatie',
    'Venevajankuja',
    'Rantasipinkatu',
    'Aallonharja',
  ]),
  centre: settlement('Hallavesi', '99995', [62.432, 25.141], 0.6, 'flats', [
    'Puutarhurinkatu',
    'Myllynkivenkuja',
    'Torikellonkatu',
    'Lukkarinpiha',
    'Satakielenraitti',
    'Sepänvasara',
  ]),
  ridge: settlement('Hallavesi', '99995', [62.443, 25.178], 1.1, 'houses', [
    'Rukkimäki',
    'Koivikkotie',
    'Käpytikantie',
    'Harjunselkä',
    'Puolukkarinne',
    'Hiidenkirnuntie',
  ]),
  northVillage: settlement('Ylä-Hallava', '99994', [62.585, 25.215], 1.9, 'village', [
    'Kirkkopolku',
    'Yläjoentie',
    'Aittatie',
  ]),
  westVillage: settlement('Kaskiniemi', '99993', [62.41, 24.905], 1.6, 'village', [
    'Niementie',
    'Kaskimaantie',
    'Saunapolku',
  ]),
  southVillage: settlement('Pitkäperä', '99992', [62.256, 25.243], 2.4, 'village', [
    'Peräkyläntie',
    'Riihitie',
    'Suonsyrjä',
  ]),
  harbour: settlement('Meriniemi', '99996', [60.052, 22.585], 0.9, 'houses', [
    'Luotsinkatu',
    'Ankkurikuja',
    'Verkkovajantie',
    'Majakanraitti',
  ]),
  islands: settlement('Loistokari', '99997', [59.987, 22.53], 2.2, 'village', [
    'Lauttatie',
    'Siltaluodontie',
    'Laiturikuja',
  ]),
} as const
export type SettlementName = keyof typeof settlements

function settlement(
  town: string,
  postalCode: string,
  [lat, lon]: readonly [number, number],
  spreadKm: number,
  kind: Settlement['kind'],
  streets: readonly string[],
): Settlement {
  return { town, postalCode, lat, lon, spreadKm, kind, streets }
}

export function findHome(random: SeededRandom, name: SettlementName): Home {
  const { town, postalCode, streets, kind } = settlements[name]
  return {
    ...placeAround(random, settlements[name]),
    town,
    postalCode,
    streetAddress: addressIn(random, streets, kind),
  }
}

/** Two thirds within 1.5 spreads: the distance is Rayleigh's, as of two independent normals. Water is tried again. */
function placeAround(random: SeededRandom, { lat, lon, spreadKm }: Settlement): { lat: number; lon: number } {
  for (;;) {
    const km = spreadKm * Math.sqrt(-2 * Math.log(1 - random.fraction()))
    const angle = 2 * Math.PI * random.fraction()
    const point = {
      lat: toMetre(lat + (km * Math.sin(angle)) / kmPerDegree),
      lon: toMetre(lon + (km * Math.cos(angle)) / (kmPerDegree * Math.cos((lat * Math.PI) / 180))),
    }
    if (!waters.some((water) => isIn(water, point))) return point
  }
}

/** Five decimals are a metre. */
function toMetre(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}

export function isIn(water: Water, point: { lat: number; lon: number }): boolean {
  const north = (point.lat - water.lat) * kmPerDegree
  const east = (point.lon - water.lon) * kmPerDegree * Math.cos((water.lat * Math.PI) / 180)
  return Math.hypot(north, east) < water.radiusKm
}

export function isInWater(point: { lat: number; lon: number }): boolean {
  return waters.some((water) => isIn(water, point))
}

function addressIn(random: SeededRandom, streets: readonly string[], kind: Settlement['kind']): string {
  const street = random.pick(streets)
  if (kind === 'village') return `${street} ${random.between(1, 340)}`
  if (kind === 'houses') return `${street} ${random.between(1, 60)}`
  return `${street} ${random.between(1, 48)} ${random.pick(['A', 'B', 'C'])} ${random.between(1, 24)}`
}
