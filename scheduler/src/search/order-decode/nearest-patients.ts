import type { LinkedModel } from '../../model/from-hhcrsp.ts'

/** Each patient's nearest, nearest first: short to travel, little to wait, nothing to be late, in the better of both orders. */
export function nearestPatients(model: LinkedModel, count: number): Int32Array {
  const near = new Int32Array(model.patients * count)
  for (let patient = 0; patient < model.patients; patient++) {
    const others = Array.from({ length: model.patients }, (_, other) => other).filter((other) => other !== patient)
    const farness = others.map((other) => Math.min(toFollow(model, patient, other), toFollow(model, other, patient)))
    const byFarness = others.map((other, index) => ({ other, far: farness[index]! }))
    byFarness.sort((a, b) => a.far - b.far || a.other - b.other)
    near.set(
      byFarness.slice(0, count).map(({ other }) => other),
      patient * count,
    )
  }
  return near
}

function toFollow({ distance, earliest, latest, minutes, patients }: LinkedModel, one: number, other: number): number {
  const arc = distance[(one + 1) * (patients + 1) + other + 1]!
  const arrive = minutes[2 * one]! + arc
  const wait = Math.max(0, earliest[other]! - arrive - latest[one]!)
  const late = Math.max(0, earliest[one]! + arrive - latest[other]!)
  return arc + 0.2 * wait + late
}
