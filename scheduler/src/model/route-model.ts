/**
 * The problem as the search sees it: typed arrays, no names. A **task** is one carer's part of a visit, or a break; each way
 * of doing it is a **node** (at home, by video), so a plan is a chain of nodes per **route** (a shift). Behind the nodes stand
 * one start node and one end node for each route, so that chains have no special ends:
 *
 *     0 … nodes-1          nodes … nodes+routes-1      … nodes+2·routes-1
 *     ways of doing tasks  where routes start          where routes end
 *
 * Times are whole numbers of the caller's unit (minutes; tenths for VRPTW), prices whole points.
 */
export interface RouteModel {
  /** Nothing but arcs, windows and capacity is priced or forbidden: the search takes a shorter path. */
  readonly plain: boolean
  readonly tasks: number
  readonly nodes: number
  readonly routes: number
  readonly carers: number
  readonly places: number
  /** One matrix after the other, `matrixOf[route] + from * places + to`; and the same transposed, for rows by `to`. */
  readonly travel: Uint16Array
  readonly travelTo: Uint16Array

  /** By route. */
  readonly carerOf: Int32Array
  readonly matrixOf: Int32Array
  readonly capacity: Int32Array
  readonly longestWork: Int32Array
  readonly overtimeWeight: Int32Array
  readonly waitingWeight: Int32Array
  readonly unpaid: Int32Array
  readonly fair: Int32Array

  /** By node, starts and ends included. A free node is held wherever the carer is, and adds no arc. */
  readonly place: Int32Array
  readonly free: Uint8Array
  readonly minutes: Int32Array
  /** Earliest and latest start. For ends: the route's; for starts: leaving. */
  readonly early: Int32Array
  readonly late: Int32Array
  readonly taskOf: Int32Array
  readonly isVideo: Uint8Array
  readonly nodePrice: Int32Array
  /** Prices that depend on the start: per unit after `due`, and per unit beyond the tolerance around `published`. */
  readonly timed: Uint8Array
  readonly due: Int32Array
  readonly lateWeight: Int32Array
  readonly published: Int32Array
  readonly publishedWeight: Int32Array

  /** By task. */
  readonly firstNode: Int32Array
  readonly nodeCount: Uint8Array
  readonly demand: Int32Array
  readonly absentPrice: Float64Array
  /** The route whose break this is, or -1. */
  readonly breakOf: Int32Array
  readonly residentOf: Int32Array
  /** `task * carers + carer`: bit 0 at home, bit 1 by video; and the price of that carer. */
  readonly mayServe: Uint8Array
  readonly carerPrice: Int32Array
  /** The other carer's part of the same visit, or -1: both are done in the same way. */
  readonly otherPart: Int32Array
  /** Tasks that start together, all or none: the members of `groupOf[task]` are `groupMembers[groupFirst[g]…]`. */
  readonly groups: number
  readonly groupOf: Int32Array
  readonly groupFirst: Int32Array
  readonly groupMembers: Int32Array

  /** By resident: how many visits may be made by video. */
  readonly videoMost: Int32Array

  /** Links between tasks other than starting together, and each task's list of them. */
  readonly links: number
  readonly linkKind: Uint8Array
  readonly linkFirst: Int32Array
  readonly linkSecond: Int32Array
  readonly smallestGap: Int32Array
  readonly largestGap: Int32Array
  readonly taskLinkFirst: Int32Array
  readonly taskLinks: Int32Array

  /** Points a unit of travel, and a unit of care above a route's fair share. */
  readonly travelWeight: number
  readonly fairnessWeight: number
  readonly tolerance: number
}

export const linkKinds = { order: 0, sameCarer: 1, differentCarer: 2 } as const

/** Larger than any price of a change; small enough to stay a machine integer. */
export const impossible = 0x3fffffff
/** Later than any time. */
export const never = 0x3fffffff
