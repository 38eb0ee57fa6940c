import type { MovedVisits } from '../model/moved.ts'
import type { Neighbours } from '../model/neighbours.ts'
import type { Random } from './random.ts'
import type { RouteState } from './route-state.ts'

/** How often an iteration begins beside a visit that found no place; in a re-plan, at a visit that was moved. */
const besideAbsent = 0.25
const homewards = 0.75

/** Chooses the planned task at which an iteration begins. */
export class SeedChoice {
  /** In a re-plan: whom the search should bring home. */
  moved: MovedVisits | undefined
  private readonly state: RouteState
  private readonly random: Random
  private readonly near: Neighbours
  private readonly active: Uint8Array

  constructor({ state, random, near }: { state: RouteState; random: Random; near: Neighbours }, active: Uint8Array) {
    this.state = state
    this.random = random
    this.near = near
    this.active = active
  }

  /** Any that may be changed; -1 when none was found. */
  pick(): number {
    const { state, random } = this
    if (state.absentCount > 0 && random.chance(besideAbsent)) {
      const task = this.besideAbsent()
      if (this.isOpen(task)) return task
    }
    if (this.moved && random.chance(homewards)) {
      const task = this.moved.pick(random)
      if (this.isOpen(task)) return task
    }
    for (let tries = 0; tries < 20; tries++) {
      const task = random.below(state.model.tasks)
      if (this.isOpen(task)) return task
    }
    return -1
  }

  /** A visit that found no place needs room just there. */
  private besideAbsent(): number {
    const { state, random } = this
    const { groupMembers, groupFirst } = state.model
    const { lists, width } = this.near
    const task = groupMembers[groupFirst[state.absent[random.below(state.absentCount)]!]!]!
    return lists[task * width + random.below(Math.min(width, 20))]!
  }

  private isOpen(task: number): boolean {
    const { nodeOf, routeOf } = this.state
    return task >= 0 && nodeOf[task]! >= 0 && this.active[routeOf[nodeOf[task]!]!] === 1
  }
}
