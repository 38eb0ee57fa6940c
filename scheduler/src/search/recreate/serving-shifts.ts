import type { RouteModel } from '../../model/route-model.ts'

/** Which shifts may have each way of doing a task: the carer may serve it so, and its window meets the shift. Breaks have none. */
export class ServingShifts {
  /** Those of node n: `routes[first[n]] … routes[first[n + 1] - 1]`, in their order. */
  readonly first: Int32Array
  readonly routes: Int32Array

  constructor(model: RouteModel) {
    const { nodes, routes } = model
    this.first = new Int32Array(nodes + 1)
    let count = 0
    for (let node = 0; node < nodes; node++) {
      for (let route = 0; route < routes; route++) if (mayHave(model, route, node)) count++
      this.first[node + 1] = count
    }
    this.routes = new Int32Array(count)
    count = 0
    for (let node = 0; node < nodes; node++) {
      for (let route = 0; route < routes; route++) if (mayHave(model, route, node)) this.routes[count++] = route
    }
  }
}

function mayHave(model: RouteModel, route: number, node: number): boolean {
  const task = model.taskOf[node]!
  if (model.breakOf[task]! >= 0) return false
  const begin = model.nodes + route
  const end = begin + model.routes
  const way = model.isVideo[node] ? 2 : 1
  return (
    (model.mayServe[task * model.carers + model.carerOf[route]!]! & way) !== 0 &&
    model.early[begin]! <= model.late[node]! &&
    model.early[node]! + model.minutes[node]! <= model.late[end]!
  )
}
