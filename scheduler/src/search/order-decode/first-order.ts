import type { LinkedModel } from '../../model/from-hhcrsp.ts'

/** By windows, each service to the able carer who is there at the least cost; services of one patient side by side. */
export function firstOrder(model: LinkedModel): { order: Int32Array; carerOf: Int32Array } {
  const patients = Array.from({ length: model.patients }, (_, patient) => patient)
  patients.sort((a, b) => model.latest[a]! - model.latest[b]! || a - b)
  const carerOf = new Int32Array(2 * model.patients).fill(-1)
  const free = new Int32Array(model.carers)
  const at = new Int32Array(model.carers)
  for (const patient of patients) {
    for (let index = 2 * patient; index < 2 * patient + (model.kind[patient] === 0 ? 1 : 2); index++) {
      const carer = cheapest(model, index, { free, at, other: index % 2 === 1 ? carerOf[index - 1]! : -1 })
      const arc = model.distance[at[carer]! * (model.patients + 1) + patient + 1]!
      carerOf[index] = carer
      free[carer] = Math.max(free[carer]! + arc, model.earliest[patient]!) + model.minutes[index]!
      at[carer] = patient + 1
    }
  }
  const items = patients.flatMap((patient) =>
    model.kind[patient] === 2 ? [2 * patient, 2 * patient + 1] : [2 * patient],
  )
  return { order: Int32Array.from(items), carerOf }
}

function cheapest(
  model: LinkedModel,
  index: number,
  { free, at, other }: { free: Int32Array; at: Int32Array; other: number },
): number {
  const patient = index >> 1
  let best = -1
  let bestPrice = Infinity
  for (let carer = 0; carer < model.carers; carer++) {
    if (carer === other || !model.able[index * model.carers + carer]) continue
    const arc = model.distance[at[carer]! * (model.patients + 1) + patient + 1]!
    const price = arc + 3 * Math.max(0, free[carer]! + arc - model.latest[patient]!)
    if (price < bestPrice) {
      best = carer
      bestPrice = price
    }
  }
  return best
}
