import type { AllowedModality } from '../db/tables/care.ts'
import { demoTasks } from './catalogue.ts'
import type { TaskCode } from './catalogue.ts'
import type { CountyResident } from './county.ts'
import { demoVisitsOf } from './demo-visits.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Tasks that are done in one go: one visit each time the rule says so. */
export interface Round {
  readonly tasks: readonly RoundTask[]
  /** RFC 5545, without DTSTART */
  readonly recurrence: string
  /** Minutes from midnight. */
  readonly from: number
  readonly until: number
  readonly allowed: AllowedModality
  readonly carersNeeded?: 2
  readonly priority?: number
  readonly homeEveryDays?: number
  readonly skipsHolidays?: boolean
  /** Its visits are the demo carer's, at the window's beginning. */
  readonly isOfDemoCarer?: boolean
}

export interface RoundTask {
  readonly code: TaskCode
  readonly homeMinutes: number
  readonly videoMinutes: number | null
}

const daily = 'FREQ=DAILY'

/** What a resident needs, by its place in the team: from none by the calendar to four visits a day. */
export function roundsOf(resident: CountyResident, random: SeededRandom, isOfDemoTeam: boolean): Round[] {
  const fixed = isOfDemoTeam ? demoVisitsOf(resident.place) : []
  if (resident.place === 0 && isOfDemoTeam) return fixed
  const usual = usualRounds(resident, random)
  return [...fixed, ...usual.filter((round) => fixed.every((one) => isApart(one, round)))]
}

/** Windows that overlap would make one visit of the two; a rest between them makes a day and not a crowd. */
function isApart(one: Round, other: Round): boolean {
  const rest = 45
  return one.until + rest <= other.from || other.until + rest <= one.from
}

function usualRounds({ level, place, memory }: CountyResident, random: SeededRandom): Round[] {
  // Contact when needed: nothing by the calendar.
  if (level === 'safety') return []
  const turn = place % 20
  if (level === 'support') return [morningCall(random), ...(turn % 8 === 3 ? [eveningCall(random)] : [])]
  if (turn < 3) return heavyDays(random, turn)
  if (turn < 6) return [morning(random), evening(random), washing(random)]
  if (turn < 10) return [midday(random), turn === 6 ? evening(random) : eveningCall(random)]
  if (turn < 16) return turn % 4 === 2 ? [midday(random), refill(random)] : [noonCall(random), refill(random)]
  return [threeAWeek(random, memory === 'impaired')]
}

function heavyDays(random: SeededRandom, turn: number): Round[] {
  const isDiabetic = random.fraction() < 0.5
  const needsTwo = turn === 2 && random.fraction() < 0.5
  return [
    { ...morning(random, isDiabetic ? ['insulin', 'medicine', 'meal'] : ['medicine', 'dressing']), priority: 5 },
    noonCall(random),
    ...(needsTwo ? [lift(random)] : []),
    { ...evening(random, isDiabetic ? ['insulin', 'bedtime'] : ['medicine', 'bedtime']), priority: 5 },
    ...(random.fraction() < 0.4 ? [nightCall(random)] : []),
  ]
}

/** A window that begins somewhere from `earliest` to `latest`, on a quarter of an hour. */
function within(random: SeededRandom, earliest: number, latest: number, length: number): Pick<Round, 'from' | 'until'> {
  const from = earliest + 15 * random.between(0, Math.floor((latest - earliest) / 15))
  return { from, until: from + length }
}

function morning(random: SeededRandom, codes?: TaskCode[]): Round {
  const picked =
    codes ??
    random.pick<TaskCode[]>([
      ['medicine', 'dressing'],
      ['medicine', 'meal'],
      ['stockings', 'medicine'],
    ])
  return { tasks: tasks(picked), recurrence: daily, ...within(random, 420, 480, 180), allowed: 'home' }
}

function midday(random: SeededRandom): Round {
  const picked = random.pick<TaskCode[]>([['wound-care'], ['medicine', 'meal'], ['eye-drops', 'fluids'], ['catheter']])
  return { tasks: tasks(picked), recurrence: daily, ...within(random, 585, 735, 180), allowed: 'home' }
}

function evening(random: SeededRandom, codes: TaskCode[] = ['medicine', 'bedtime']): Round {
  return { tasks: tasks(codes), recurrence: daily, ...within(random, 915, 1050, 210), allowed: 'home' }
}

function morningCall(random: SeededRandom): Round {
  const picked = random.pick<TaskCode[]>([
    ['medicine'],
    ['medicine', 'blood-sugar'],
    ['medicine', 'meal'],
    ['blood-pressure', 'wellbeing'],
  ])
  return { tasks: tasks(picked), recurrence: daily, ...within(random, 435, 600, 120), allowed: 'video' }
}

/** May be either: by video as a rule, and somebody is in the room every so often. */
function noonCall(random: SeededRandom): Round {
  const picked = random.pick<TaskCode[]>([
    ['medicine', 'meal'],
    ['meal', 'fluids'],
    ['exercise'],
    ['wellbeing', 'fluids'],
  ])
  const homeEveryDays = random.pick([7, 14, 14, 30])
  return { tasks: tasks(picked), recurrence: daily, ...within(random, 660, 720, 120), allowed: 'either', homeEveryDays }
}

function eveningCall(random: SeededRandom): Round {
  return {
    tasks: tasks(['medicine', 'wellbeing']),
    recurrence: daily,
    ...within(random, 1020, 1140, 90),
    allowed: 'video',
  }
}

function nightCall(random: SeededRandom): Round {
  return {
    tasks: tasks(['home-safety']),
    recurrence: daily,
    ...within(random, 1265, 1265, 25),
    allowed: 'video',
    priority: 4,
  }
}

function lift(random: SeededRandom): Round {
  return {
    tasks: tasks(['transfer', 'toilet']),
    recurrence: daily,
    ...within(random, 855, 885, 120),
    allowed: 'home',
    carersNeeded: 2,
  }
}

function washing(random: SeededRandom): Round {
  const recurrence = `FREQ=WEEKLY;BYDAY=${random.pick(['MO', 'TU', 'WE', 'TH', 'FR'])}`
  return {
    tasks: tasks(['wash', 'laundry']),
    recurrence,
    ...within(random, 660, 750, 180),
    allowed: 'home',
    skipsHolidays: true,
  }
}

function refill(random: SeededRandom): Round {
  const recurrence = `FREQ=WEEKLY;INTERVAL=2;BYDAY=${random.pick(['TU', 'WE', 'TH'])}`
  return {
    tasks: tasks(['dose-refill']),
    recurrence,
    ...within(random, 945, 945, 60),
    allowed: 'home',
    skipsHolidays: true,
  }
}

function threeAWeek(random: SeededRandom, isImpaired: boolean): Round {
  const recurrence = `FREQ=WEEKLY;BYDAY=${random.pick(['MO,WE,FR', 'TU,TH,SA'])}`
  const codes: TaskCode[] = isImpaired ? ['outing'] : ['wash']
  return { tasks: tasks(codes), recurrence, ...within(random, 555, 780, 180), allowed: 'home', priority: 2 }
}

function tasks(codes: readonly TaskCode[]): RoundTask[] {
  return codes.map((code) => ({
    code,
    homeMinutes: demoTasks[code].homeMinutes,
    videoMinutes: demoTasks[code].videoMinutes,
  }))
}
