import type { LinkedModel } from '../../model/linked-model.ts'

/**
 * By node, each service's nearest of other patients, nearest first: short to travel, little to wait, nothing to be late, in the better
 * of both orders, and made by somebody who may make both. Filled up with -1.
 */
export function nearestServices(model: LinkedModel, count: number): Int32Array {
  const { services } = model
  const near = new Int32Array(2 * model.patients * count).fill(-1)
  for (const service of services) {
    const others: { other: number; far: number }[] = []
    for (const other of services) {
      if (other >> 1 === service >> 1 || !haveCommonCarer(model, service, other)) continue
      others.push({ other, far: Math.min(toFollow(model, service, other), toFollow(model, other, service)) })
    }
    others.sort((a, b) => a.far - b.far || a.other - b.other)
    near.set(
      others.slice(0, count).map(({ other }) => other),
      service * count,
    )
  }
  return near
}

function haveCommonCarer({ able, carers }: LinkedModel, one: number, other: number): boolean {
  for (let carer = 0; carer < carers; carer++) {
    if (able[one * carers + carer] && able[other * carers + carer]) return true
  }
  return false
}

function toFollow(model: LinkedModel, one: number, other: number): number {
  const { distance, places, placeOf, minutes, windowsFrom, opens, due } = model
  const arc = distance[placeOf[one]! * places + placeOf[other]!]!
  const arrive = minutes[one]! + arc
  let best = Infinity
  for (let w = windowsFrom[one]!; w < windowsFrom[one + 1]!; w++) {
    for (let v = windowsFrom[other]!; v < windowsFrom[other + 1]!; v++) {
      const wait = Math.max(0, opens[v]! - arrive - due[w]!)
      const late = Math.max(0, opens[w]! + arrive - due[v]!)
      best = Math.min(best, arc + 0.2 * wait + late)
    }
  }
  return best
}
