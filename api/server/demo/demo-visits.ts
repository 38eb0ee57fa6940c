import type { TaskCode } from './catalogue.ts'
import type { Round } from './need-ideas.ts'

/** A visit of the demo carer's day: where it begins, in minutes from midnight, and its tasks with their minutes. */
interface DemoVisit {
  /** The resident's place in the demo carer's team; 0 is the demo's resident. */
  readonly place: number
  readonly at: number
  readonly modality: 'video' | 'home'
  readonly tasks: readonly (readonly [TaskCode, number])[]
}

/**
 * The demo carer's day: eleven visits and a call before midnight. No real shift is so long: here somebody who tries the
 * system at any hour has a call that comes next. The demo's resident has five calls a day of a quarter of an hour and one visit
 * a week in person, as the busiest remote client of Helsinki had (mission.md).
 */
const demoDay: readonly DemoVisit[] = [
  call(2, at(7, 10), [
    ['medicine', 6],
    ['blood-sugar', 9],
  ]),
  call(0, at(7, 45), [
    ['medicine', 6],
    ['meal', 9],
  ]),
  home(4, at(8, 30), [
    ['wash', 30],
    ['stockings', 10],
  ]),
  call(0, at(10, 0), [
    ['blood-pressure', 8],
    ['wellbeing', 12],
  ]),
  home(5, at(11, 15), [['wound-care', 30]]),
  call(6, at(12, 30), [
    ['medicine', 6],
    ['fluids', 9],
  ]),
  home(8, at(14, 0), [
    ['outing', 35],
    ['fluids', 10],
  ]),
  call(0, at(15, 40), [['exercise', 20]]),
  call(10, at(17, 45), [['wellbeing', 15]]),
  call(0, at(19, 30), [
    ['medicine', 8],
    ['meal', 12],
  ]),
  call(12, at(21, 20), [
    ['home-safety', 5],
    ['wellbeing', 10],
  ]),
  call(0, at(23, 35), [
    ['home-safety', 9],
    ['wellbeing', 15],
  ]),
]

const weeklyVisit: Round = {
  tasks: [{ code: 'dose-refill', homeMinutes: 25, videoMinutes: null }],
  recurrence: 'FREQ=WEEKLY;BYDAY=WE',
  from: at(12, 30),
  until: at(14, 30),
  allowed: 'home',
}

/** What the resident at this place of the demo carer's team has with the demo carer. */
export function demoVisitsOf(place: number): Round[] {
  const fixed = demoDay.filter((visit) => visit.place === place).map(toRound)
  return place === 0 ? [...fixed, weeklyVisit] : fixed
}

function toRound({ at: from, modality, tasks }: DemoVisit): Round {
  const minutes = tasks.reduce((sum, [, each]) => sum + each, 0)
  return {
    tasks: tasks.map(([code, each]) => ({
      code,
      // at home the same takes half as long again
      homeMinutes: modality === 'home' ? each : Math.round(each * 1.5),
      videoMinutes: modality === 'home' ? null : each,
    })),
    recurrence: 'FREQ=DAILY',
    from,
    until: Math.min(from + minutes + 15, at(23, 59)),
    allowed: modality,
    priority: 4,
    isOfDemoCarer: true,
  }
}

function call(place: number, at: number, tasks: DemoVisit['tasks']): DemoVisit {
  return { place, at, modality: 'video', tasks }
}

function home(place: number, at: number, tasks: DemoVisit['tasks']): DemoVisit {
  return { place, at, modality: 'home', tasks }
}

function at(hour: number, minute: number): number {
  return hour * 60 + minute
}
