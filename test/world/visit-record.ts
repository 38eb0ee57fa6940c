import type { GraphqlClient } from './graphql-client.ts'
import { until } from './until.ts'

/** What is on record of a visit, read as the carer's app would. */
export interface VisitRecord {
  state: string
  startedAt: string | null
  endedAt: string | null
  calls: {
    id: string
    ringingAt: string
    rungAt: string | null
    answeredAt: string | null
    endedAt: string | null
    endReason: string | null
    participations: { name: string; isResident: boolean; joinedAt: string; leftAt: string | null }[]
  }[]
}

export async function readVisit(reader: GraphqlClient, visitId: string): Promise<VisitRecord> {
  const answer = await reader.operation('VisitRecord', { id: visitId })
  const visit = answer.data?.['visit'] as VisitRecord | null | undefined
  if (!visit) throw new Error(`no visit in ${answer.text}`)
  return visit
}

/** Waits until the record says so: reports of the SFU arrive when they arrive. */
export async function untilVisitIs(
  reader: GraphqlClient,
  visitId: string,
  state: string,
  withinMs = 20_000,
): Promise<VisitRecord> {
  return until(
    `the visit is ${state}`,
    async () => {
      const visit = await readVisit(reader, visitId)
      return visit.state === state && visit
    },
    { withinMs },
  )
}

/** Done, by one call that has ended, with the time of both people's coming and going. */
export async function untilRecordIsWhole(reader: GraphqlClient, visitId: string): Promise<VisitRecord> {
  return until(
    'the visit is done with both people’s times',
    async () => {
      const visit = await readVisit(reader, visitId)
      const [call] = visit.calls
      const stays = call?.participations ?? []
      const whole =
        visit.state === 'DONE' &&
        visit.calls.length === 1 &&
        stays.some((stay) => stay.isResident) &&
        stays.some((stay) => !stay.isResident) &&
        stays.every((stay) => stay.leftAt !== null && stay.leftAt >= stay.joinedAt)
      if (!whole) throw new Error(JSON.stringify(visit))
      return visit
    },
    { withinMs: 30_000 },
  )
}
