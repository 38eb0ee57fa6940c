import { demoTasks } from './catalogue.ts'
import type { UnassignedVisit } from './day-visits.ts'
import { demoId } from './demo-id.ts'
import { extraReasons } from './demo-words.ts'
import { seededRandom } from './seeded-random.ts'

/** On two days of three, a team makes a visit that no plan foresaw: to somebody who has none within two hours of it. */
export function withExtraVisits(
  visits: readonly UnassignedVisit[],
  { seed, day, team }: { seed: string; day: string; team: string },
): readonly UnassignedVisit[] {
  const random = seededRandom(`${seed}/extra/${team}/${day}`)
  if (random.fraction() > 2 / 3 || visits.length === 0) return visits
  const model = random.pick(visits)
  const windowStart = later(model.windowEnd, 120)
  const windowEnd = later(windowStart, 120)
  const isBusy = visits.some(
    (visit) => visit.residentId === model.residentId && visit.windowStart < windowEnd && visit.windowEnd > windowStart,
  )
  if (isBusy || model.isOfDemoCarer) return visits
  const { homeMinutes, videoMinutes, qualification } = demoTasks.wellbeing
  const task = {
    taskCode: 'wellbeing',
    needId: null,
    seriesId: null,
    homeMinutes,
    videoMinutes,
    qualification,
    detail: '',
  }
  const extra: UnassignedVisit = {
    ...model,
    id: demoId(seed, 'extra', team, day),
    origin: 'extra',
    carePlanId: null,
    occurrenceOn: null,
    modality: 'home',
    allowed: 'either',
    start: windowStart,
    end: later(windowStart, homeMinutes),
    windowStart,
    windowEnd,
    priority: 3,
    carersNeeded: 1,
    normMinutes: 0,
    baselineTravelMinutes: 0,
    extraReason: random.pick(extraReasons),
    tasks: [task],
  }
  return [...visits, extra]
}

function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}
