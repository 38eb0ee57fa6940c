import type { PlanVisit } from '../problem.ts'
import type { Breach } from './breach.ts'
import type { Held } from './held.ts'

/** The hard rules of one visit: by whom, how, when, and by as many as it needs. `held` is all of this visit's. */
export function checkVisit(visit: PlanVisit, held: readonly Held[]): Breach[] {
  if (held.length === 0) return []
  const breach = (rule: Breach['rule'], message: string): Breach => ({ rule, visit: visit.id, message })
  return [
    ...checkCount(visit, held).map((message) => breach('onePlace', message)),
    ...held.flatMap((each) => checkCarer(each).map(([rule, message]) => breach(rule, message))),
    ...held.slice(0, 1).flatMap((each) => checkTime(each).map(([rule, message]) => breach(rule, message))),
    ...checkPin(visit, held).map((message) => breach('pin', message)),
  ]
}

/** So many carers as are needed, all different, together for the whole visit. */
function checkCount(visit: PlanVisit, held: readonly Held[]): string[] {
  const carers = new Set(held.map(({ carer }) => carer.id))
  if (held.length !== visit.carersNeeded || carers.size !== held.length) {
    return [`visit ${visit.id} is made ${held.length} times by ${carers.size} carers, ${visit.carersNeeded} are needed`]
  }
  const ways = new Set(held.map(({ modality, start, end }) => `${modality} ${start}–${end}`))
  return ways.size === 1 ? [] : [`visit ${visit.id} is not made together: ${[...ways].join(' and ')}`]
}

function checkCarer({ visit, carer, modality }: Held): [Breach['rule'], string][] {
  const found: [Breach['rule'], string][] = []
  const lacking = visit.qualifications.filter((wanted) => !carer.qualifications.includes(wanted))
  if (lacking.length > 0) found.push(['qualification', `${carer.id} lacks ${lacking.join(', ')} for visit ${visit.id}`])
  if (visit.refusedCarers.includes(carer.id)) found.push(['refused', `visit ${visit.id} refuses ${carer.id}`])
  if (visit.minutes[modality] === undefined) found.push(['modality', `visit ${visit.id} can't be made by ${modality}`])
  return found
}

function checkTime({ visit, modality, start, end }: Held): [Breach['rule'], string][] {
  const found: [Breach['rule'], string][] = []
  const { hardWindow, wishedWindow, minutes } = visit
  const opens = Math.max(hardWindow.earliest, wishedWindow?.earliest ?? 0)
  if (start < opens || end > hardWindow.latest) {
    found.push([
      'window',
      `visit ${visit.id} is from ${start} to ${end}, its window from ${opens} to ${hardWindow.latest}`,
    ])
  }
  const least = minutes[modality] ?? 0
  const most = modality === 'home' ? (minutes.homeMost ?? least) : least
  if (end - start < least || end - start > most) {
    found.push(['window', `visit ${visit.id} lasts ${end - start} minutes, from ${least} to ${most} are planned`])
  }
  return found
}

function checkPin({ id, pin }: PlanVisit, held: readonly Held[]): string[] {
  const [first] = held
  if (!pin || !first) return []
  const found: string[] = []
  if (pin.carer !== undefined && !held.some(({ carer }) => carer.id === pin.carer)) found.push(`carer ${pin.carer}`)
  if (pin.start !== undefined && first.start !== pin.start) found.push(`start ${pin.start}`)
  if (pin.modality !== undefined && first.modality !== pin.modality) found.push(pin.modality)
  return found.map((what) => `visit ${id} is pinned to ${what}`)
}
