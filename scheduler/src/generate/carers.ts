import type { PlanCarer, Shift } from '../problem.ts'
import type { Random } from '../search/random.ts'

export interface Team {
  /** Its office's place, where shifts start and end. */
  office: number
  /** Ids of its field carers. */
  members: string[]
}

export interface CarerOptions {
  count: number
  teams: readonly Team[]
  videoShare: number
}

/** Field carers team by team, and as many desks as the visits by video are likely to keep busy; joins them to their teams. */
export function generateCarers(random: Random, { count, teams, videoShare }: CarerOptions): PlanCarer[] {
  const desks = videoShare > 0 ? Math.max(1, Math.round(count * videoShare * 0.4)) : 0
  return Array.from({ length: count }, (_, index) => {
    const id = `c${index + 1}`
    const team = teams[index % teams.length]
    const isDesk = index >= count - desks
    if (team && !isDesk) team.members.push(id)
    return {
      id,
      shifts: [generateShift(random, team?.office ?? 0, index)],
      qualifications: generateQualifications(index),
      languages: ['fi', ...(random.chance(0.25) ? ['sv'] : []), ...(random.chance(0.4) ? ['en'] : [])],
      travelMode: pickMode(random),
      base: isDesk ? ('desk' as const) : ('field' as const),
      overtimeCostPerMinute: 0,
    }
  })
}

/** Morning 7–15, day 8–16, evening 13.30–21.30; half an hour's meal that is not working time. */
const shiftKinds = [
  { share: 0.48, earliest: 420, meal: [630, 780] },
  { share: 0.1, earliest: 480, meal: [660, 810] },
  { share: 0.42, earliest: 810, meal: [990, 1170] },
] as const
const shiftMinutes = 480
const mealMinutes = 30

/** Even spread instead of chance: a small day has its evening shift too. */
function generateShift(random: Random, office: number, index: number): Shift {
  let left = (index * 0.618_034 + random.unit() * 0.05) % 1
  const { earliest, meal } = shiftKinds.find(({ share }) => (left -= share) < 0) ?? shiftKinds[0]
  return {
    startPlace: office,
    endPlace: office,
    earliest,
    latest: earliest + shiftMinutes + 15,
    longestWorkMinutes: shiftMinutes - mealMinutes,
    breaks: [{ window: { earliest: meal[0], latest: meal[1] }, minutes: mealMinutes, paid: false }],
  }
}

/** Spread evenly over carers and shifts, each by a step of its own, so that no part of a small day is without. */
const qualifications = [
  { name: 'medicine', share: 0.95, step: 0.754_878 },
  { name: 'insulin', share: 0.8, step: 0.569_84 },
  { name: 'wounds', share: 0.55, step: 0.414_214 },
  { name: 'catheter', share: 0.45, step: 0.302_776 },
]

function generateQualifications(index: number): string[] {
  return qualifications.flatMap(({ name, share, step }) => ((index * step) % 1 < share ? [name] : []))
}

function pickMode(random: Random): PlanCarer['travelMode'] {
  const roll = random.unit()
  return roll < 0.88 ? 'car' : roll < 0.98 ? 'bicycle' : 'foot'
}
