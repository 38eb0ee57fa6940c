import { describe, expect, it } from 'vitest'
import { ProblemError, type ProblemErrorCode } from './errors.ts'
import { parseProblem, type Problem } from './problem.ts'
import { carer, dayShift, problem, visit } from './testing/small-problem.ts'

const good = problem({ carers: [carer('c1')], visits: [visit('v1'), visit('v2')] })
const order = (first: string, second: string, smallestGap = 0, largestGap?: number) => ({
  kind: 'order' as const,
  visits: [first, second] as [string, string],
  smallestGap,
  ...(largestGap !== undefined && { largestGap }),
})

function errorOf(input: unknown): { code: string; entity: string; field: string } | null {
  try {
    parseProblem(input)
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { code: error.code, entity: error.entity, field: error.field }
  }
}

const withVisit = (fields: object): object => ({ ...good, visits: [{ ...visit('v1'), ...fields }, visit('v2')] })
const withShift = (fields: object): object => ({
  ...good,
  carers: [{ ...carer('c1'), shifts: [{ ...dayShift, ...fields }] }],
})
const shortMatrix = [
  [0, 1],
  [1, 0],
]
const matrixWith = (minutes: unknown) => [
  [0, 10, 20],
  [10, 0, minutes],
  [20, 15, 0],
]

const bad: [string, unknown, ProblemErrorCode, string, string][] = [
  [
    'a visit longer than its window',
    withVisit({ hardWindow: { earliest: 100, latest: 120 } }),
    'VISIT_LONGER_THAN_WINDOW',
    'visit v1',
    'minutes',
  ],
  [
    'a window that ends before it starts',
    withVisit({ hardWindow: { earliest: 100, latest: 90 } }),
    'WINDOW_ENDS_BEFORE_START',
    'visit v1',
    'hardWindow',
  ],
  [
    'a wish outside the window',
    withVisit({ wishedWindow: { earliest: 0, latest: 481 } }),
    'WISH_OUTSIDE_WINDOW',
    'visit v1',
    'wishedWindow',
  ],
  ['a visit that can’t be made in any way', withVisit({ minutes: {} }), 'NO_MODALITY', 'visit v1', 'minutes'],
  [
    'a shift that ends before it starts',
    withShift({ earliest: 300, latest: 200 }),
    'SHIFT_ENDS_BEFORE_START',
    'carer c1',
    'shifts[0]',
  ],
  [
    'a break that does not fit',
    withShift({ breaks: [{ window: { earliest: 0, latest: 20 }, minutes: 30, paid: true }] }),
    'BREAKS_DO_NOT_FIT',
    'carer c1',
    'shifts[0]',
  ],
  [
    'overlapping shifts',
    { ...good, carers: [{ ...carer('c1'), shifts: [dayShift, { ...dayShift, earliest: 400 }] }] },
    'SHIFTS_OVERLAP',
    'carer c1',
    'shifts',
  ],
  [
    'links in a circle',
    { ...good, links: [order('v1', 'v2'), order('v2', 'v1')] },
    'LINKS_IN_CIRCLE',
    'visit v1',
    'links',
  ],
  ['a visit linked to itself', { ...good, links: [order('v1', 'v1')] }, 'LINKS_IN_CIRCLE', 'links[0]', 'visits'],
  [
    'gaps that can’t all be kept',
    { ...good, links: [order('v1', 'v2', 60), { kind: 'together', visits: ['v1', 'v2'] }] },
    'LINKS_CONTRADICT',
    'visit v2',
    'links',
  ],
  [
    'the same carer and not the same',
    {
      ...good,
      links: [
        { kind: 'sameCarer', visits: ['v1', 'v2'] },
        { kind: 'differentCarer', visits: ['v1', 'v2'] },
      ],
    },
    'LINKS_CONTRADICT',
    'visit v1',
    'links',
  ],
  ['a link to nobody', { ...good, links: [order('v1', 'v9')] }, 'UNKNOWN_VISIT', 'links[0]', 'visits'],
  [
    'a matrix that lacks a place',
    { ...good, visits: [visit('v1', { place: 2 })], travel: { car: shortMatrix } },
    'TRAVEL_LACKS_PLACE',
    'visit v1',
    'place',
  ],
  ['a matrix with a hole', { ...good, travel: { car: [[0, 1], [1]] } }, 'TRAVEL_LACKS_PLACE', 'travel', 'car[1]'],
  ['a mode without travel', { ...good, travel: {} }, 'TRAVEL_LACKS_MODE', 'carer c1', 'travelMode'],
  ['a negative minute', { ...good, travel: { car: matrixWith(-1) } }, 'TRAVEL_NOT_MINUTES', 'travel', 'car[1][2]'],
  ['NaN on the road', { ...good, travel: { car: matrixWith(NaN) } }, 'TRAVEL_NOT_MINUTES', 'travel', 'car[1][2]'],
  ['NaN elsewhere', withVisit({ priority: NaN }), 'PROBLEM_FORMAT', 'visits[0]', 'priority'],
  [
    'a pin to a refused carer',
    withVisit({ refusedCarers: ['c1'], pin: { carer: 'c1' } }),
    'PIN_AGAINST_RULE',
    'visit v1',
    'pin.carer',
  ],
  [
    'a pin to a carer who may not',
    withVisit({ qualifications: ['wounds'], pin: { carer: 'c1' } }),
    'PIN_AGAINST_RULE',
    'visit v1',
    'pin.carer',
  ],
  ['a pin outside the window', withVisit({ pin: { start: 460 } }), 'PIN_AGAINST_RULE', 'visit v1', 'pin.start'],
  [
    'a pin to a way that is not there',
    withVisit({ pin: { modality: 'video' } }),
    'PIN_AGAINST_RULE',
    'visit v1',
    'pin.modality',
  ],
  [
    'two pins that collide',
    {
      ...good,
      visits: [visit('v1', { pin: { carer: 'c1', start: 100 } }), visit('v2', { pin: { carer: 'c1', start: 129 } })],
    },
    'PINS_COLLIDE',
    'visit v2',
    'pin',
  ],
  [
    'an unknown qualification',
    withVisit({ qualifications: ['magic'] }),
    'UNKNOWN_QUALIFICATION',
    'visit v1',
    'qualifications',
  ],
  ['an unknown carer', withVisit({ familiarCarers: ['c9'] }), 'UNKNOWN_CARER', 'visit v1', 'familiarCarers'],
  ['two visits of one name', { ...good, visits: [visit('v1'), visit('v1')] }, 'DUPLICATE_ID', 'visit v1', 'id'],
  [
    'a floor above the visits there are',
    { ...good, residents: [{ id: 'r-v1', homeVisitsAtLeast: 2 }] },
    'FLOOR_TOO_HIGH',
    'resident r-v1',
    'homeVisitsAtLeast',
  ],
  ['a million visits', { ...good, visits: new Array(1_000_000) }, 'PROBLEM_TOO_LARGE', 'problem', 'visits'],
  ['nothing to plan', { ...good, visits: [] }, 'PROBLEM_EMPTY', 'problem', 'visits'],
  ['no problem at all', null, 'PROBLEM_FORMAT', 'problem', '(whole)'],
]

describe('a problem', () => {
  it('that makes sense is taken as it is', () => {
    expect(parseProblem(good)).toEqual(good satisfies Problem)
  })

  it.each(bad)('with %s is refused', (_, input, code, entity, field) => {
    expect(errorOf(input)).toEqual({ code, entity, field })
  })

  it('without carers is well formed: its plan has reasons', () => {
    expect(errorOf({ ...good, carers: [] })).toBeNull()
  })
})
