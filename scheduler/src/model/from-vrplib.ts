import type { VrptwInstance } from '../formats/vrplib.ts'
import { never, type RouteModel } from './route-model.ts'

/** Points for a customer left out: far above the longest detour that can save one. */
const absentPrice = 1_000_000

/** A VRPTW instance as a model: every vehicle is a route of one kind of carer, every customer one task with one node. */
export function fromVrplib(instance: VrptwInstance): RouteModel {
  const { nodes: customers, vehicles, capacity } = instance
  const tasks = customers.length - 1
  const all = tasks + 2 * vehicles
  const depot = customers[0]!
  const early = new Int32Array(all).fill(depot.earliestTenths)
  const late = new Int32Array(all).fill(depot.latestTenths)
  const place = new Int32Array(all)
  const minutes = new Int32Array(all)
  const demand = new Int32Array(tasks)
  customers.slice(1).forEach((customer, task) => {
    early[task] = customer.earliestTenths
    late[task] = customer.latestTenths
    place[task] = task + 1
    minutes[task] = customer.serviceTenths
    demand[task] = customer.demand
  })
  const travel = Uint16Array.from(instance.distanceTenths)
  return {
    ...blank({ tasks, routes: vehicles }),
    places: customers.length,
    travel,
    travelTo: travel, // Euclidean: there and back are alike
    capacity: new Int32Array(vehicles).fill(capacity),
    early,
    late,
    place,
    minutes,
    demand,
  }
}

/** What a VRPTW does not have: one kind of carer, no modality, no price but the arcs, no links. */
function blank({ tasks, routes }: { tasks: number; routes: number }): RouteModel {
  const all = tasks + 2 * routes
  const byTask = Int32Array.from({ length: tasks }, (_, task) => task)
  return {
    plain: true,
    tasks,
    nodes: tasks,
    routes,
    carers: 1,
    places: 0,
    travel: new Uint16Array(),
    travelTo: new Uint16Array(),
    carerOf: new Int32Array(routes),
    matrixOf: new Int32Array(routes),
    capacity: new Int32Array(routes),
    longestWork: new Int32Array(routes).fill(never),
    overtimeWeight: new Int32Array(routes),
    waitingWeight: new Int32Array(routes),
    unpaid: new Int32Array(routes),
    fair: new Int32Array(routes).fill(never),
    place: new Int32Array(all),
    free: new Uint8Array(all),
    minutes: new Int32Array(all),
    early: new Int32Array(all),
    late: new Int32Array(all),
    taskOf: Int32Array.from({ length: all }, (_, node) => (node < tasks ? node : -1)),
    isVideo: new Uint8Array(all),
    nodePrice: new Int32Array(all),
    timed: new Uint8Array(all),
    due: new Int32Array(all),
    lateWeight: new Int32Array(all),
    published: new Int32Array(all),
    publishedWeight: new Int32Array(all),
    firstNode: byTask,
    nodeCount: new Uint8Array(tasks).fill(1),
    demand: new Int32Array(tasks),
    absentPrice: new Float64Array(tasks).fill(absentPrice),
    breakOf: new Int32Array(tasks).fill(-1),
    residentOf: new Int32Array(tasks).fill(-1),
    mayServe: new Uint8Array(tasks).fill(1),
    carerPrice: new Int32Array(tasks),
    otherPart: new Int32Array(tasks).fill(-1),
    groups: tasks,
    groupOf: byTask,
    groupFirst: Int32Array.from({ length: tasks + 1 }, (_, group) => group),
    groupMembers: byTask,
    videoMost: new Int32Array(),
    links: 0,
    linkKind: new Uint8Array(),
    linkFirst: new Int32Array(),
    linkSecond: new Int32Array(),
    smallestGap: new Int32Array(),
    largestGap: new Int32Array(),
    taskLinkFirst: new Int32Array(tasks + 1),
    taskLinks: new Int32Array(),
    travelWeight: 1,
    fairnessWeight: 0,
    tolerance: 0,
  }
}
