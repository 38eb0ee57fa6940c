import { readTimelines, type WorkedShift } from '../check/held.ts'
import type { Plan } from '../plan.ts'
import type { Link, PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'

/** A visit or a break in a shift, with the freedom that it has while everything else of the plan stays as it is. */
export interface Stop {
  kind: 'visit' | 'break'
  /** Of a visit. */
  visit?: PlanVisit
  modality?: PlannedModality
  /** Where the carer is meanwhile. */
  at: number
  /** It starts from `first` to `last`, and lasts from `least` to `most` minutes. */
  first: number
  last: number
  least: number
  most: number
}

/** One shift of a plan, used or not, in order. */
export interface DayPlan {
  carer: PlanCarer
  shift: Shift
  stops: readonly Stop[]
  /** As the plan has it; empty for a shift that is not used. */
  worked: WorkedShift
}

/** Where a planned visit is. */
export interface Planned {
  visit: PlanVisit
  carers: readonly string[]
  modality: PlannedModality
  start: number
  end: number
}

/** A plan taken apart, so that something can be put into it. */
export interface OpenPlan {
  problem: Problem
  plan: Plan
  days: readonly DayPlan[]
  planned: ReadonlyMap<string, Planned>
  linksOf: (visit: string) => readonly Link[]
}

export function openPlan(problem: Problem, plan: Plan): OpenPlan {
  const { shifts, held } = readTimelines(problem, plan)
  const planned = new Map<string, Planned>()
  for (const { visit, carer, modality, start, end } of held) {
    const carers = [...(planned.get(visit.id)?.carers ?? []), carer.id]
    planned.set(visit.id, { visit, carers, modality, start, end })
  }
  const links = new Map<string, Link[]>()
  for (const link of problem.links) {
    for (const id of link.visits) links.set(id, [...(links.get(id) ?? []), link])
  }
  const linksOf = (visit: string) => links.get(visit) ?? []
  const byCarer = Map.groupBy(shifts, ({ carer }) => carer.id)
  const days = problem.carers.flatMap((carer) =>
    carer.shifts.map((shift): DayPlan => {
      const own = byCarer.get(carer.id)?.find((worked) => worked.shift === shift)
      const worked = own ?? { carer, shift, entries: [] }
      return { carer, shift, worked, stops: toStops(worked, { planned, linksOf }) }
    }),
  )
  return { problem, plan, days, planned, linksOf }
}

type Context = Pick<OpenPlan, 'planned' | 'linksOf'>

function toStops({ shift, entries }: WorkedShift, context: Context): Stop[] {
  const stops: Stop[] = []
  const breaks = [...shift.breaks]
  let at = shift.startPlace
  const here = new Set(entries.flatMap((entry) => (entry.kind === 'visit' ? [entry.visit] : [])))
  for (const entry of entries) {
    if (entry.kind === 'travel') at = entry.to
    if (entry.kind === 'break') {
      const index = breaks.findIndex(
        ({ window, minutes }) =>
          minutes === entry.end - entry.start && entry.start >= window.earliest && entry.end <= window.latest,
      )
      const [own] = breaks.splice(index, 1)
      if (own) stops.push({ ...breakStop(own), at })
    }
    const planned = entry.kind === 'visit' ? context.planned.get(entry.visit) : undefined
    if (planned) stops.push({ ...visitStop(planned, here, context), at: placeOf(planned, at) })
  }
  return stops
}

export function breakStop({ window, minutes }: Shift['breaks'][number]): Omit<Stop, 'at'> {
  return { kind: 'break', first: window.earliest, last: window.latest - minutes, least: minutes, most: minutes }
}

function placeOf({ modality, visit }: Planned, at: number): number {
  return modality === 'home' ? visit.place : at
}

function visitStop(planned: Planned, here: ReadonlySet<string>, context: Context): Omit<Stop, 'at'> {
  const { visit, modality, start, end } = planned
  const free = freeStop(visit, modality)
  if (visit.carersNeeded === 2) return { ...free, first: start, last: start, least: end - start, most: end - start }
  const [first, last] = linkedStarts(planned, here, context)
  return { ...free, first: Math.max(free.first, first), last: Math.min(free.last, last) }
}

/** What the visit's own windows and pin allow. */
export function freeStop(visit: PlanVisit, modality: PlannedModality): Omit<Stop, 'at'> {
  const { hardWindow, wishedWindow, pin, minutes } = visit
  const least = minutes[modality] ?? 0
  const most = modality === 'home' ? (minutes.homeMost ?? least) : least
  const opens = Math.max(hardWindow.earliest, wishedWindow?.earliest ?? 0)
  const closes = hardWindow.latest - least
  return {
    kind: 'visit',
    visit,
    modality,
    first: pin?.start === undefined ? opens : Math.max(opens, pin.start),
    last: pin?.start === undefined ? closes : Math.min(closes, pin.start),
    least,
    most,
  }
}

/** While linked visits elsewhere stay where they are; beside one in the same shift it does not move at all. */
function linkedStarts({ visit, start }: Planned, here: ReadonlySet<string>, context: Context): [number, number] {
  let first = 0
  let last = Infinity
  for (const link of context.linksOf(visit.id)) {
    const other = link.visits.find((id) => id !== visit.id) ?? ''
    const fixed = context.planned.get(other)
    if (!fixed || (link.kind !== 'together' && link.kind !== 'order')) continue
    if (here.has(other)) return [start, start]
    const [from, to] = startsBeside(link, visit.id, fixed.start)
    first = Math.max(first, from)
    last = Math.min(last, to)
  }
  return [first, last]
}

/** When `visit` may start, its partner of the link starting at `other`. */
export function startsBeside(link: Link, visit: string, other: number): [number, number] {
  if (link.kind === 'together') return [other, other]
  if (link.kind !== 'order') return [0, Infinity]
  const { smallestGap, largestGap = Infinity } = link
  return link.visits[0] === visit
    ? [other - largestGap, other - smallestGap]
    : [other + smallestGap, other + largestGap]
}
