import type { VisitState } from 'api/client/generated/graphql'

interface PlannedVisit {
  carerId?: string | null
  secondCarerId?: string | null
  plannedStart: string
  plannedEnd: string
  state: VisitState
}

interface Absence {
  staff: { id: string }
  startsAt: string
  endsAt: string
}

/** Visits to be made that still have somebody who is away then. */
export function visitsDuring<Visit extends PlannedVisit>(visits: readonly Visit[], absence: Absence): Visit[] {
  const { staff, startsAt, endsAt } = absence
  return visits.filter(
    ({ carerId, secondCarerId, plannedStart, plannedEnd, state }) =>
      state === 'PLANNED' &&
      (carerId === staff.id || secondCarerId === staff.id) &&
      Date.parse(plannedStart) < Date.parse(endsAt) &&
      Date.parse(plannedEnd) > Date.parse(startsAt),
  )
}
