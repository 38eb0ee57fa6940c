import { FormatError } from '../format-error.ts'

/**
 * VRPTW instances in VRPLIB's text form (Solomon 1987; Gehring and Homberger 1999). Distances follow the DIMACS challenge's
 * convention, one of three in use: every arc is Euclidean, truncated to one decimal. They are kept here in tenths, as whole
 * numbers, so that sums are exact; travel takes as long as it is far.
 */
export interface VrptwInstance {
  name: string
  vehicles: number
  capacity: number
  /** Index 0 is the depot; the file's node ids are these plus one. */
  nodes: readonly VrptwNode[]
  /** Tenths, row by row: `distanceTenths[from * nodes.length + to]`. */
  distanceTenths: Int32Array
}

export interface VrptwNode {
  x: number
  y: number
  demand: number
  /** Tenths of the file's unit, like the distances. */
  earliestTenths: number
  latestTenths: number
  serviceTenths: number
}

export function parseVrplib(text: string): VrptwInstance {
  const { fields, sections } = readSections(text)
  const dimension = toNumber(fields.get('DIMENSION'), 'DIMENSION')
  if (fields.get('EDGE_WEIGHT_TYPE') !== 'EUC_2D') throw new FormatError('EDGE_WEIGHT_TYPE: only EUC_2D is read')
  requireDepotIsFirst(sections)
  const coordinates = readRows(sections, 'NODE_COORD_SECTION', dimension, 2)
  const demands = readRows(sections, 'DEMAND_SECTION', dimension, 1)
  const windows = readRows(sections, 'TIME_WINDOW_SECTION', dimension, 2)
  const sameService = fields.get('SERVICE_TIME')
  const services =
    sameService === undefined
      ? readRows(sections, 'SERVICE_TIME_SECTION', dimension, 1)
      : coordinates.map((_, index) => [index === 0 ? 0 : toNumber(sameService, 'SERVICE_TIME')])
  const nodes = coordinates.map(([x = NaN, y = NaN], index) => {
    const [earliest = NaN, latest = NaN] = windows[index] ?? []
    if (latest < earliest) throw new FormatError(`TIME_WINDOW_SECTION: node ${index + 1} ends before it starts`)
    return {
      x,
      y,
      demand: demands[index]?.[0] ?? NaN,
      earliestTenths: earliest * 10,
      latestTenths: latest * 10,
      serviceTenths: (services[index]?.[0] ?? NaN) * 10,
    }
  })
  return {
    name: fields.get('NAME') ?? '',
    vehicles: fields.has('VEHICLES') ? toNumber(fields.get('VEHICLES'), 'VEHICLES') : dimension - 1,
    capacity: toNumber(fields.get('CAPACITY'), 'CAPACITY'),
    nodes,
    distanceTenths: truncatedDistances(nodes),
  }
}

/** A VRPLIB solution: routes of the file's customer numbers (1 is the first customer), without the depot. */
export interface VrptwSolution {
  routes: readonly (readonly number[])[]
}

export function writeVrplibSolution({ routes }: VrptwSolution, costTenths: number): string {
  const lines = routes
    .filter((route) => route.length > 0)
    .map((route, index) => `Route #${index + 1}: ${route.join(' ')}`)
  return [...lines, `Cost ${(costTenths / 10).toFixed(1)}`, ''].join('\n')
}

export function parseVrplibSolution(text: string): VrptwSolution {
  const routes = [...text.matchAll(/^Route #\d+:(.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => toNumber(word, 'Route')),
  )
  return { routes }
}

/** The cost in tenths, computed anew from the instance; throws a sentence about the first rule that the solution breaks. */
export function checkVrptw(instance: VrptwInstance, { routes }: VrptwSolution): number {
  const used = routes.filter((route) => route.length > 0)
  if (used.length > instance.vehicles) throw new FormatError(`${used.length} routes, ${instance.vehicles} vehicles`)
  const seen = new Set<number>()
  let costTenths = 0
  for (const route of used) costTenths += checkRoute(instance, route, seen)
  if (seen.size !== instance.nodes.length - 1) {
    throw new FormatError(`${instance.nodes.length - 1 - seen.size} customers are not served`)
  }
  return costTenths
}

function checkRoute(instance: VrptwInstance, route: readonly number[], seen: Set<number>): number {
  const { nodes, distanceTenths, capacity } = instance
  const depot = getNode(instance, 0)
  let costTenths = 0
  let load = 0
  let clock = depot.earliestTenths
  let at = 0
  for (const customer of route) {
    const node = getNode(instance, customer)
    if (customer === 0 || seen.has(customer)) throw new FormatError(`customer ${customer} is served twice`)
    seen.add(customer)
    const arc = distanceTenths[at * nodes.length + customer] ?? NaN
    costTenths += arc
    clock = Math.max(clock + arc, node.earliestTenths)
    if (clock > node.latestTenths) throw new FormatError(`customer ${customer} is reached after its window`)
    clock += node.serviceTenths
    load += node.demand
    at = customer
  }
  const home = distanceTenths[at * nodes.length] ?? NaN
  if (clock + home > depot.latestTenths) throw new FormatError(`the route by customer ${at} returns too late`)
  if (load > capacity) throw new FormatError(`a route carries ${load}, the capacity is ${capacity}`)
  return costTenths + home
}

function getNode(instance: VrptwInstance, index: number): VrptwNode {
  const node = instance.nodes[index]
  if (!node) throw new FormatError(`there is no customer ${index}`)
  return node
}

function truncatedDistances(nodes: readonly { x: number; y: number }[]): Int32Array {
  const matrix = new Int32Array(nodes.length * nodes.length)
  nodes.forEach((from, i) =>
    nodes.forEach((to, j) => {
      matrix[i * nodes.length + j] = Math.floor(10 * Math.hypot(from.x - to.x, from.y - to.y))
    }),
  )
  return matrix
}

function readSections(text: string): { fields: Map<string, string>; sections: Map<string, string[][]> } {
  const fields = new Map<string, string>()
  const sections = new Map<string, string[][]>()
  let rows: string[][] | undefined
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    const field = /^([A-Z_0-9]+)\s*:\s*(.*)$/.exec(line)
    if (line === '' || line === 'EOF') continue
    else if (line.endsWith('_SECTION')) sections.set(line, (rows = []))
    else if (field) fields.set(field[1] ?? '', field[2] ?? '')
    else if (rows) rows.push(line.split(/\s+/))
    else throw new FormatError(`not a field and in no section: ${line.slice(0, 40)}`)
  }
  return { fields, sections }
}

function readRows(sections: Map<string, string[][]>, section: string, dimension: number, width: number): number[][] {
  const rows = sections.get(section)
  if (!rows) throw new FormatError(`${section} is missing`)
  if (rows.length !== dimension) throw new FormatError(`${section}: ${rows.length} rows, DIMENSION is ${dimension}`)
  return rows.map((row, index) => {
    if (row.length !== width + 1) throw new FormatError(`${section}, row ${index + 1}: ${width + 1} numbers are wanted`)
    if (toNumber(row[0], section) !== index + 1)
      throw new FormatError(`${section}, row ${index + 1}: its number is ${row[0]}`)
    return row.slice(1).map((word) => toNumber(word, `${section}, row ${index + 1}`))
  })
}

function requireDepotIsFirst(sections: Map<string, string[][]>): void {
  const depots = sections.get('DEPOT_SECTION')?.flat()
  if (depots?.join(' ') !== '1 -1') throw new FormatError('DEPOT_SECTION: one depot, node 1, is wanted')
}

function toNumber(word: string | undefined, where: string): number {
  const number = Number(word)
  if (word === undefined || word === '' || !Number.isFinite(number)) throw new FormatError(`${where}: not a number`)
  return number
}
