import type { LinkedModel } from '../../model/linked-model.ts'
import type { LinkedPlan } from './linked-plan.ts'

/** By when they are due, each service to where it costs least; linked ones at the end of two days. Optional ones only where that is cheaper. */
export function makeFirstPlan(plan: LinkedPlan): void {
  const { model } = plan
  const patients = Array.from({ length: model.patients }, (_, patient) => patient)
  patients.sort((a, b) => firstDue(model, a) - firstDue(model, b) || a - b)
  for (const patient of patients) {
    const services = servicesOf(model, patient)
    const isFor = services.every((service) => ableCarers(model, service).length > 0)
    if (!isFor && model.optional[patient] === 1) continue
    if (plan.partnerOf[2 * patient]! >= 0) putPairIn(plan, patient)
    // The second of an independent pair only where the first has its place
    else for (const service of services) if (service % 2 === 0 || plan.carerOf[service - 1]! >= 0) putIn(plan, service)
  }
  plan.orderKeys()
}

function firstDue({ windowsFrom, due }: LinkedModel, patient: number): number {
  return due[windowsFrom[2 * patient]!]!
}

function servicesOf({ kind }: LinkedModel, patient: number): number[] {
  return kind[patient] === 0 ? [2 * patient] : [2 * patient, 2 * patient + 1]
}

function ableCarers({ able, carers }: LinkedModel, service: number): number[] {
  return Array.from({ length: carers }, (_, carer) => carer).filter((carer) => able[service * carers + carer] === 1)
}

function putIn(plan: LinkedPlan, service: number): void {
  const places = ableCarers(plan.model, service).flatMap((carer) => {
    const behind = [plan.terminalOf(carer)]
    for (let node = plan.next[behind[0]!]!; node < plan.firstTerminal; node = plan.next[node]!) behind.push(node)
    return behind.map((at) => () => plan.linkBehind(service, at))
  })
  putWhereCheapest(plan, service, places)
}

function putPairIn(plan: LinkedPlan, patient: number): void {
  const first = 2 * patient
  const last = (carer: number) => plan.prev[plan.terminalOf(carer)]!
  const places = ableCarers(plan.model, first).flatMap((carer) =>
    ableCarers(plan.model, first + 1)
      .filter((other) => other !== carer)
      .map((other) => () => plan.linkBehind(first, last(carer)) && plan.linkBehind(first + 1, last(other))),
  )
  putWhereCheapest(plan, first, places)
}

function putWhereCheapest(plan: LinkedPlan, service: number, places: readonly (() => boolean)[]): void {
  const visits = servicesOf(plan.model, service >> 1)[0] === service ? 1 : 0
  let best: (() => boolean) | undefined
  let bestCost = Infinity
  for (const place of places) {
    plan.startChange()
    plan.leftOut -= visits
    const cost = place() ? plan.price(Infinity) : Infinity
    plan.undoChange()
    if (cost < bestCost) {
      best = place
      bestCost = cost
    }
    if (plan.crowded) plan.orderKeys()
  }
  const mayStayOut = plan.model.optional[service >> 1] === 1
  if (!best && !mayStayOut) throw new Error(`nobody may visit patient ${service >> 1}`)
  if (!best || (mayStayOut && visits === 1 && bestCost >= plan.cost)) return
  plan.startChange()
  plan.leftOut -= visits
  best()
  plan.price(Infinity)
  plan.keepChange()
}
