import type { Temporal } from 'temporal-polyfill'
import { findWholePlansOf, type WholePlan } from '../care-plan/plan-content.service.ts'
import type { Day, Trx } from '../db/database.ts'
import { reconcile } from '../generation/reconcile.ts'
import { toDaySpan } from '../visit/day.ts'
import type { County } from './county.ts'
import type { UnassignedVisit } from './day-visits.ts'
import { demoId, toId } from './demo-id.ts'
import { demoSeriesOf } from './care-rows.ts'
import { saveGeneratedUntil } from './days.repository.ts'

export interface MissingIdea {
  readonly seed: string
  readonly county: County
  readonly team: string
  readonly from: Temporal.PlainDate
  /** The first day that is not in sight. */
  readonly until: Temporal.PlainDate
}

/** The visits that the generator makes of the plans of a team's residents for days on which they have none yet. */
export async function generateMissing(trx: Trx, idea: MissingIdea): Promise<UnassignedVisit[]> {
  const { county } = idea
  const [from, until] = [idea.from.toString(), idea.until.toString()]
  const residents = county.residents.filter(({ teamId }) => teamId === idea.team).map(({ id }) => toId<'Resident'>(id))
  const all = await findWholePlansOf(trx, residents)
  const plans = all.filter(({ plan }) => plan.generatedUntil === null || plan.generatedUntil < until)
  if (plans.length === 0) return []
  const told = { ...idea, demoSeries: demoSeriesOf(idea) }
  const visits = plans.flatMap((plan) => generate(plan, told, { from: laterOf(plan.plan.generatedUntil, from), until }))
  await saveGeneratedUntil(
    trx,
    plans.map(({ plan }) => plan.id),
    until,
  )
  return visits
}

function laterOf(day: Day | null, other: Day): Day {
  return day !== null && day > other ? day : other
}

/** As the generator does it on the morning of the first day, with nothing there yet. */
function generate(
  content: WholePlan,
  { seed, county, demoSeries }: MissingIdea & { demoSeries: ReadonlySet<string> },
  span: { from: Day; until: Day },
): UnassignedVisit[] {
  const { timeZone } = county
  const now = toDaySpan(span.from, timeZone).from
  const { insert } = reconcile({ ...content, visits: [], timeZone, videoSuits: true, lastHomeOn: undefined, now }, span)
  const { id, residentId } = content.plan
  return insert.map((wanted, place) => ({
    id: demoId(seed, 'visit', id, wanted.occurrenceOn, wanted.tasks[0]?.seriesId ?? String(place)),
    residentId,
    origin: 'need',
    carePlanId: id,
    occurrenceOn: wanted.occurrenceOn,
    modality: wanted.modality,
    allowed: wanted.allowed,
    start: wanted.plannedStart,
    end: wanted.plannedEnd,
    windowStart: wanted.window.start,
    windowEnd: wanted.window.end,
    priority: wanted.priority,
    carersNeeded: wanted.carersNeeded,
    normMinutes: wanted.normMinutes,
    baselineTravelMinutes: wanted.baselineTravelMinutes,
    extraReason: null,
    tasks: wanted.tasks,
    carers: [],
    travelMinutes: 0,
    spareMinutes: 0,
    isOfDemoCarer: wanted.tasks.some(({ seriesId }) => seriesId !== null && demoSeries.has(seriesId)),
  }))
}
