import type { Insertion } from './insertion.ts'
import type { RouteState } from './route-state.ts'

/** Puts in tasks that start together, all or none. */
export function insertTogether(state: RouteState, insertion: Insertion, group: number, everywhere: boolean): void {
  void state
  void insertion
  void group
  void everywhere
}
