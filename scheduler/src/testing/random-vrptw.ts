import { parseVrplib, type VrptwInstance } from '../formats/vrplib.ts'
import { Random } from '../search/random.ts'

/** Customers on a square of 100 with windows, some of them open all day; every one can be served by a vehicle of its own. */
export function randomVrptw(seed: number, customers: number): VrptwInstance {
  const random = new Random(seed)
  const closes = 300
  const rows = Array.from({ length: customers }, () => {
    const x = random.below(101)
    const y = random.below(101)
    const away = Math.hypot(x - 50, y - 50)
    const earliest = Math.ceil(away) + random.below(100)
    const isOpen = random.chance(0.3)
    const window = isOpen ? [0, closes - 90] : [earliest, earliest + 5 + random.below(40)]
    return { x, y, demand: 1 + random.below(30), window }
  })
  const section = (name: string, depot: string, of: (row: (typeof rows)[number]) => string) =>
    [name, `1 ${depot}`, ...rows.map((row, index) => `${index + 2} ${of(row)}`)].join('\n')
  return parseVrplib(
    [
      `NAME : random\nDIMENSION : ${customers + 1}\nVEHICLES : ${customers}\nCAPACITY : 100\nEDGE_WEIGHT_TYPE : EUC_2D`,
      section('NODE_COORD_SECTION', '50 50', ({ x, y }) => `${x} ${y}`),
      section('DEMAND_SECTION', '0', ({ demand }) => String(demand)),
      section('TIME_WINDOW_SECTION', `0 ${closes}`, ({ window }) => window.join(' ')),
      section('SERVICE_TIME_SECTION', '0', () => '10'),
      'DEPOT_SECTION\n1\n-1\nEOF\n',
    ].join('\n'),
  )
}
