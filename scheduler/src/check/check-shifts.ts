import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, Problem } from '../problem.ts'
import type { Breach } from './breach.ts'
import type { WorkedShift } from './held.ts'

/** One place at a time, real travel between places, and every break of a shift that is used. */
export function checkShift(problem: Problem, worked: WorkedShift): Breach[] {
  return [...checkSequence(worked), ...checkPlaces(problem, worked), ...checkBreaks(worked)]
}

/** Each thing begins when the one before it ends: no overlap, no hole. */
function checkSequence({ carer, entries }: WorkedShift): Breach[] {
  return entries.flatMap((entry, index): Breach[] => {
    const before = entries[index - 1]
    if (entry.end < entry.start) return [timeline(carer, `${entry.kind} ends at ${entry.end}, before ${entry.start}`)]
    if (!before || before.end === entry.start) return []
    const message = `${entry.kind} starts at ${entry.start}, ${before.kind} before it ends at ${before.end}`
    return [before.end > entry.start ? { rule: 'onePlace', carer: carer.id, message } : timeline(carer, message)]
  })
}

/** From the shift's first place to its last; a visit in person is made where its resident lives. */
function checkPlaces(problem: Problem, { carer, shift, entries }: WorkedShift): Breach[] {
  if (carer.base === 'desk') return checkDesk(carer, entries)
  const breaches: Breach[] = []
  const places = new Map(problem.visits.map(({ id, place }) => [id, place]))
  const minutes = (from: number, to: number) => problem.travel[carer.travelMode]?.[from]?.[to] ?? Infinity
  let at = shift.startPlace
  /** Who is at a door zero minutes away is there. */
  const beAt = (place: number, what: string) => {
    if (place !== at && minutes(at, place) > 0) {
      breaches.push({
        rule: 'onePlace',
        carer: carer.id,
        message: `${what} is at place ${place}, ${carer.id} is at ${at}`,
      })
    }
    at = place
  }
  for (const entry of entries) {
    if (entry.kind === 'travel') {
      beAt(entry.from, `travel at ${entry.start}`)
      const needed = minutes(entry.from, entry.to)
      if (entry.end - entry.start !== needed) {
        const message = `travel from ${entry.from} to ${entry.to} takes ${needed}, planned ${entry.end - entry.start}`
        breaches.push({ rule: 'onePlace', carer: carer.id, message })
      }
      at = entry.to
    } else if (entry.kind === 'visit' && entry.modality === 'home') {
      beAt(places.get(entry.visit) ?? NaN, `visit ${entry.visit}`)
    }
  }
  beAt(shift.endPlace, 'the end of the shift')
  return breaches
}

function checkDesk(carer: PlanCarer, entries: readonly TimelineEntry[]): Breach[] {
  return entries.flatMap((entry): Breach[] => {
    if (entry.kind === 'travel') return [timeline(carer, `${carer.id} is at a desk and travels at ${entry.start}`)]
    if (entry.kind !== 'visit' || entry.modality === 'video') return []
    const message = `visit ${entry.visit} is in person, ${carer.id} is at a desk`
    return [{ rule: 'base', carer: carer.id, visit: entry.visit, message }]
  })
}

/** A shift without visits has no breaks; any other has each of its breaks once, whole, in its window. */
function checkBreaks({ carer, shift, entries }: WorkedShift): Breach[] {
  const taken = entries.filter(({ kind }) => kind === 'break')
  if (!entries.some(({ kind }) => kind === 'visit')) {
    return taken.length > 0 ? [timeline(carer, `a break in a shift of ${carer.id} that has no visit`)] : []
  }
  const wanted = shift.breaks
  if (taken.length === wanted.length && canMatch(wanted, taken)) return []
  const text = wanted.map(({ minutes, window }) => `${minutes} in ${window.earliest}–${window.latest}`).join(', ')
  const message = `breaks of ${carer.id} are wanted as ${text || 'none'}; taken: ${taken.map(toText).join(', ') || 'none'}`
  return [{ rule: 'break', carer: carer.id, message }]
}

/** Tries every pairing: there are at most eight. */
function canMatch(wanted: WorkedShift['shift']['breaks'], taken: readonly TimelineEntry[]): boolean {
  const [first, ...others] = wanted
  if (!first) return true
  return taken.some((entry, index) => {
    const fits =
      entry.end - entry.start === first.minutes &&
      entry.start >= first.window.earliest &&
      entry.end <= first.window.latest
    return fits && canMatch(others, taken.toSpliced(index, 1))
  })
}

function toText({ start, end }: TimelineEntry): string {
  return `${start}–${end}`
}

function timeline(carer: PlanCarer, message: string): Breach {
  return { rule: 'timeline', carer: carer.id, message }
}
